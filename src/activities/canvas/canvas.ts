import type { ActivityKind } from '../activity.ts';
import { repeatedIds } from '../problems.ts';
import { workKind } from '../work/behaviour.ts';
import type { Canvas, CanvasResponse } from './canvas.schema.ts';

export const mostNotes = (activity: Canvas): number => activity.maxNotes ?? 24;
export const longestNote = (activity: Canvas): number => activity.maxLength ?? 120;

const base = workKind<Canvas>({
  type: 'canvas',
  characters: (activity) => activity.characters ?? 600,
  names: ({ areas }) => ({ groups: areas }),
});

/** Notes in named areas; there is no right answer. */
export const canvas: ActivityKind<Canvas, CanvasResponse> = {
  ...base,
  check: (activity) => [...repeatedIds('areas', activity.areas), ...base.check(activity)],
};
