import type { ActivityKind } from './activity.ts';
import type { ActionPlanResponse } from './action-plan/action-plan.schema.ts';
import { actionPlan } from './action-plan/action-plan.ts';
import type { CanvasResponse } from './canvas/canvas.schema.ts';
import { canvas } from './canvas/canvas.ts';
import type { CategoriseResponse } from './categorise/categorise.schema.ts';
import { categorise } from './categorise/categorise.ts';
import type { ChoiceResponse } from './choice/choice.schema.ts';
import { choice } from './choice/choice.ts';
import type { ClozeResponse } from './cloze/cloze.schema.ts';
import { cloze } from './cloze/cloze.ts';
import type { ConsentResponse } from './consent/consent.schema.ts';
import { consent } from './consent/consent.ts';
import type { DeliberateResponse } from './deliberate/deliberate.schema.ts';
import { deliberate } from './deliberate/deliberate.ts';
import type { EvidenceResponse } from './evidence/evidence.schema.ts';
import { evidence } from './evidence/evidence.ts';
import type { HotspotResponse } from './hotspot/hotspot.schema.ts';
import { hotspot } from './hotspot/hotspot.ts';
import type { InventoryResponse } from './inventory/inventory.schema.ts';
import { inventory } from './inventory/inventory.ts';
import type { MatchResponse } from './match/match.schema.ts';
import { match } from './match/match.ts';
import type { NumericResponse } from './numeric/numeric.schema.ts';
import { numeric } from './numeric/numeric.ts';
import type { OrderResponse } from './order/order.schema.ts';
import { order } from './order/order.ts';
import type { QuestResponse } from './quest/quest.schema.ts';
import { quest } from './quest/quest.ts';
import type { ParishMapResponse } from './parish-map/parish-map.schema.ts';
import { parishMap } from './parish-map/parish-map.ts';
import type { ReflectResponse } from './reflect/reflect.schema.ts';
import { reflect } from './reflect/reflect.ts';
import type { ScenarioResponse } from './scenario/scenario.schema.ts';
import { scenario } from './scenario/scenario.ts';
import type { SelfAssessResponse } from './self-assess/self-assess.schema.ts';
import { selfAssess } from './self-assess/self-assess.ts';
import type { StakeholdersResponse } from './stakeholders/stakeholders.schema.ts';
import { stakeholders } from './stakeholders/stakeholders.ts';
import type { TimelineResponse } from './timeline/timeline.schema.ts';
import { timeline } from './timeline/timeline.ts';
import type { Activity, ActivityType } from './schemas.ts';

/** The answer of each type. */
export interface ActivityResponses {
  choice: ChoiceResponse;
  match: MatchResponse;
  order: OrderResponse;
  categorise: CategoriseResponse;
  cloze: ClozeResponse;
  numeric: NumericResponse;
  hotspot: HotspotResponse;
  scenario: ScenarioResponse;
  reflect: ReflectResponse;
  canvas: CanvasResponse;
  deliberate: DeliberateResponse;
  'action-plan': ActionPlanResponse;
  timeline: TimelineResponse;
  stakeholders: StakeholdersResponse;
  'self-assess': SelfAssessResponse;
  inventory: InventoryResponse;
  evidence: EvidenceResponse;
  quest: QuestResponse;
  consent: ConsentResponse;
  'parish-map': ParishMapResponse;
}

/** The behaviour of every type. The compiler asks for a missing one. */
export const activityKinds: {
  [T in ActivityType]: ActivityKind<Extract<Activity, { type: T }>, ActivityResponses[T]>;
} = {
  choice,
  match,
  order,
  categorise,
  cloze,
  numeric,
  hotspot,
  scenario,
  reflect,
  canvas,
  deliberate,
  'action-plan': actionPlan,
  timeline,
  stakeholders,
  'self-assess': selfAssess,
  inventory,
  evidence,
  quest,
  consent,
  'parish-map': parishMap,
};

/** The behaviour of a type that is known at run time only; `undefined` when there is none. */
export const kindOf = (type: string): ActivityKind | undefined =>
  Object.hasOwn(activityKinds, type) ? activityKinds[type as ActivityType] : undefined;
