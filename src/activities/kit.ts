/**
 * All that an activity's element shares with the others. In packages it is one global,
 * `EcoHeritage.kit`, so that each element is a small script of its own: an `x.element.ts` or
 * `x.styles.ts` imports `lit`, this module and its own folder, nothing else.
 */
export { live } from 'lit/directives/live.js';
export { unsafeHTML } from 'lit/directives/unsafe-html.js';
export type {
  ActivityBase,
  ActivityDocument,
  ActivityKind,
  DocumentContext,
  PieceContext,
  TakeHome,
} from './activity.ts';
export { EhActivity } from './activity-element.ts';
export {
  VERDICT_ICONS,
  verdictOf,
  type ActivityMode,
  type ActivityResult,
  type RespondDetail,
  type Verdict,
} from './activity-result.ts';
export { activityStyles } from './activity.styles.ts';
export { EhAssign, type AssignRow } from './assign-element.ts';
export { assignStyles } from './assign.styles.ts';
export { icon, mark, type IconName } from './icons.ts';
export { letter, plain } from './plain.ts';
export { defineActivity, registry } from './registry.ts';
export { shuffled } from './shuffle.ts';
export { defineWords, wordsFor, type KeyLine, type Words } from './words.ts';
export { EhElement } from '../ui/eh-element.ts';
export { hostStyles } from '../ui/host.styles.ts';
