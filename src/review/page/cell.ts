import type { MatrixCell } from '../api/course.ts';

/** A cell as it is shown: `mixed` is all answered and half or more right. */
export type ShownState = MatrixCell['state'] | 'mixed';

export const shownState = ({ state, judged, right }: MatrixCell): ShownState =>
  state === 'wrong' && judged > 0 && right / judged >= 0.5 ? 'mixed' : state;

/** Not by colour alone: each state has a sign. */
export const SIGNS: Record<ShownState, string> = {
  none: '·',
  seen: '○',
  part: '◐',
  done: '●',
  right: '✓',
  mixed: '≈',
  wrong: '✗',
};

export const SHOWN_STATES = Object.keys(SIGNS) as ShownState[];
