import { ActionPlanSchema, type ActionPlan } from './action-plan/action-plan.schema.ts';
import { CanvasSchema, type Canvas } from './canvas/canvas.schema.ts';
import { CategoriseSchema, type Categorise } from './categorise/categorise.schema.ts';
import { ChoiceSchema, type Choice } from './choice/choice.schema.ts';
import { ClozeSchema, type Cloze } from './cloze/cloze.schema.ts';
import { ConsentSchema, type Consent } from './consent/consent.schema.ts';
import { DeliberateSchema, type Deliberate } from './deliberate/deliberate.schema.ts';
import { EvidenceSchema, type Evidence } from './evidence/evidence.schema.ts';
import { HotspotSchema, type Hotspot } from './hotspot/hotspot.schema.ts';
import { InventorySchema, type Inventory } from './inventory/inventory.schema.ts';
import { MatchSchema, type Match } from './match/match.schema.ts';
import { NumericSchema, type Numeric } from './numeric/numeric.schema.ts';
import { OrderSchema, type Order } from './order/order.schema.ts';
import { QuestSchema, type Quest } from './quest/quest.schema.ts';
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
  ClozeSchema,
  NumericSchema,
  HotspotSchema,
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
  QuestSchema,
  ConsentSchema,
  ParishMapSchema,
] as const;

export type Activity =
  | Choice
  | Match
  | Order
  | Categorise
  | Cloze
  | Numeric
  | Hotspot
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
  | Quest
  | Consent
  | ParishMap;
export type ActivityType = Activity['type'];
