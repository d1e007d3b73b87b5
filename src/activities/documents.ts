import type { Markup } from '../core/markup.ts';
import type { ActivityDocument, DocumentContext } from './activity.ts';
import { actionPlanDocument } from './action-plan/action-plan.document.ts';
import { canvasDocument } from './canvas/canvas.document.ts';
import { categoriseDocument } from './categorise/categorise.document.ts';
import { choiceDocument } from './choice/choice.document.ts';
import { clozeDocument } from './cloze/cloze.document.ts';
import { consentDocument } from './consent/consent.document.ts';
import { deliberateDocument } from './deliberate/deliberate.document.ts';
import { evidenceDocument } from './evidence/evidence.document.ts';
import { hotspotDocument } from './hotspot/hotspot.document.ts';
import { inventoryDocument } from './inventory/inventory.document.ts';
import { matchDocument } from './match/match.document.ts';
import { numericDocument } from './numeric/numeric.document.ts';
import { orderDocument } from './order/order.document.ts';
import { questDocument } from './quest/quest.document.ts';
import { parishMapDocument } from './parish-map/parish-map.document.ts';
import { reflectDocument } from './reflect/reflect.document.ts';
import { scenarioDocument } from './scenario/scenario.document.ts';
import { selfAssessDocument } from './self-assess/self-assess.document.ts';
import { stakeholdersDocument } from './stakeholders/stakeholders.document.ts';
import { timelineDocument } from './timeline/timeline.document.ts';
import type { Activity, ActivityType } from './schemas.ts';

/** The readable form of every type. The compiler asks for a missing one. */
export const activityDocuments: {
  [T in ActivityType]: ActivityDocument<Extract<Activity, { type: T }>>;
} = {
  choice: choiceDocument,
  match: matchDocument,
  order: orderDocument,
  categorise: categoriseDocument,
  cloze: clozeDocument,
  numeric: numericDocument,
  hotspot: hotspotDocument,
  scenario: scenarioDocument,
  reflect: reflectDocument,
  canvas: canvasDocument,
  deliberate: deliberateDocument,
  'action-plan': actionPlanDocument,
  timeline: timelineDocument,
  stakeholders: stakeholdersDocument,
  'self-assess': selfAssessDocument,
  inventory: inventoryDocument,
  evidence: evidenceDocument,
  quest: questDocument,
  consent: consentDocument,
  'parish-map': parishMapDocument,
};

/**
 * An activity as plain HTML, without a wrapper. Its texts are HTML already; with `context.key` the
 * answer stands in place of boxes and lines.
 */
export function renderActivity(activity: Activity, context: DocumentContext): Markup {
  // The key and the data have the same type; the compiler cannot see the two vary together.
  const render = activityDocuments[activity.type] as ActivityDocument<Activity>;
  return render(activity, context);
}
