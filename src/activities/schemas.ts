import { ActionPlanSchema, type ActionPlan } from './action-plan/action-plan.schema.ts';
import { CanvasSchema, type Canvas } from './canvas/canvas.schema.ts';
import { CategoriseSchema, type Categorise } from './categorise/categorise.schema.ts';
import { ChoiceSchema, type Choice } from './choice/choice.schema.ts';
import { DeliberateSchema, type Deliberate } from './deliberate/deliberate.schema.ts';
import { EvidenceSchema, type Evidence } from './evidence/evidence.schema.ts';
import { InventorySchema, type Inventory } from './inventory/inventory.schema.ts';
import { MatchSchema, type Match } from './match/match.schema.ts';
import { OrderSchema, type Order } from './order/order.schema.ts';
import { ParishMapSchema, type ParishMap } from './parish-map/parish-map.schema.ts';
import { ReflectSchema, type Reflect } from './reflect/reflect.schema.ts';
import { ScenarioSchema, type Scenario } from './scenario/scenario.schema.ts';
import { SelfAssessSchema, type SelfAssess } from './self-assess/self-assess.schema.ts';
import { StakeholdersSchema, type Stakeholders } from './stakeholders/stakeholders.schema.ts';
import { TimelineSchema, type Timeline } from './timeline/timeline.schema.ts';

/** Every activity schema. A new activity type joins here. */
export const activitySchemas = [
  ChoiceSchema,
  MatchSchema,
  OrderSchema,
  CategoriseSchema,
  ScenarioSchema,
  ReflectSchema,
  CanvasSchema,
  DeliberateSchema,
  ActionPlanSchema,
  TimelineSchema,
  StakeholdersSchema,
  SelfAssessSchema,
  InventorySchema,
  EvidenceSchema,
  ParishMapSchema,
] as const;

export type Activity =
  | Choice
  | Match
  | Order
  | Categorise
  | Scenario
  | Reflect
  | Canvas
  | Deliberate
  | ActionPlan
  | Timeline
  | Stakeholders
  | SelfAssess
  | Inventory
  | Evidence
  | ParishMap;
export type ActivityType = Activity['type'];
