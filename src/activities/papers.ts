import { actionPlanDocument } from './action-plan/action-plan.document.ts';
import { canvasDocument } from './canvas/canvas.document.ts';
import { deliberateDocument } from './deliberate/deliberate.document.ts';
import { evidenceDocument } from './evidence/evidence.document.ts';
import { inventoryDocument } from './inventory/inventory.document.ts';
import { parishMapDocument } from './parish-map/parish-map.document.ts';
import { selfAssessDocument } from './self-assess/self-assess.document.ts';
import { stakeholdersDocument } from './stakeholders/stakeholders.document.ts';
import { timelineDocument } from './timeline/timeline.document.ts';
import { fromReadable, type PaperContext, type PaperForm, type ActivityPaper } from './paper.ts';
import { categorisePaper } from './categorise/categorise.paper.ts';
import { choicePaper } from './choice/choice.paper.ts';
import { clozePaper } from './cloze/cloze.paper.ts';
import { hotspotPaper } from './hotspot/hotspot.paper.ts';
import { consentDocument } from './consent/consent.document.ts';
import { matchPaper } from './match/match.paper.ts';
import { numericPaper } from './numeric/numeric.paper.ts';
import { orderPaper } from './order/order.paper.ts';
import { questPaper } from './quest/quest.paper.ts';
import { reflectPaper } from './reflect/reflect.paper.ts';
import { scenarioPaper } from './scenario/scenario.paper.ts';
import type { Activity, ActivityType } from './schemas.ts';

/**
 * The paper form of every type. The compiler asks for a missing one; a type without a form of its
 * own joins as `fromReadable(itsDocument)`.
 */
export const activityPapers: {
  [T in ActivityType]: ActivityPaper<Extract<Activity, { type: T }>>;
} = {
  choice: choicePaper,
  match: matchPaper,
  order: orderPaper,
  categorise: categorisePaper,
  cloze: clozePaper,
  numeric: numericPaper,
  hotspot: hotspotPaper,
  scenario: scenarioPaper,
  reflect: reflectPaper,
  'action-plan': fromReadable(actionPlanDocument),
  canvas: fromReadable(canvasDocument),
  deliberate: fromReadable(deliberateDocument),
  evidence: fromReadable(evidenceDocument),
  inventory: fromReadable(inventoryDocument),
  'parish-map': fromReadable(parishMapDocument),
  'self-assess': fromReadable(selfAssessDocument),
  stakeholders: fromReadable(stakeholdersDocument),
  timeline: fromReadable(timelineDocument),
  quest: questPaper,
  consent: fromReadable(consentDocument),
};

/** An activity for the pen, without a wrapper. Its texts are HTML already. */
export function renderPaper(activity: Activity, context: PaperContext): PaperForm {
  // The key and the data have the same type; the compiler cannot see the two vary together.
  const render = activityPapers[activity.type] as ActivityPaper<Activity>;
  return render(activity, context);
}
