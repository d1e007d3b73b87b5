import type { Shape, ShapeValue } from '../../src/core/shape.ts';
import { decodeState, encodeState } from '../../src/core/state-codec.ts';
import { layoutOf, newState, type CourseState, type StateLayout } from '../../src/core/state.ts';
import type { Outline } from '../../src/course/outline.ts';
import type { Fate } from './comparison.ts';

/**
 * What the new version's player makes of a state that the old version's player saved, with every
 * page seen and every question answered. It is found out by doing it: the old layout writes, the new
 * one reads, with the codec of the player itself (docs/decisions/0006).
 */
export function fatesOf(before: Outline, after: Outline): Map<string, Fate> {
  const [from, to] = [layoutOf(before), layoutOf(after)];
  const saved = everythingAnswered(from);
  const read = decodeState(encodeState(saved, from, Infinity).text, to)?.state;
  const fates = new Map<string, Fate>(
    from.activities.map(({ id }) => [id, fateOf(id, saved, read)]),
  );
  for (const { id } of to.activities) if (!fates.has(id)) fates.set(id, 'new');
  return fates;
}

function fateOf(id: string, saved: CourseState, read: CourseState | undefined): Fate {
  const entry = read?.activities.get(id);
  if (!entry) return 'lost';
  const answer = saved.activities.get(id)!.value;
  return JSON.stringify(entry.value) === JSON.stringify(answer) ? 'kept' : 'result-only';
}

/**
 * Questions that did not exist and would show an answer all the same: their id looks like that of a
 * question that is gone (hashes have 16 bits).
 */
export function misread(before: Outline, after: Outline): string[] {
  const [from, to] = [layoutOf(before), layoutOf(after)];
  const text = encodeState(everythingAnswered(from), from, Infinity).text;
  const old = new Set(from.activities.map(({ id }) => id));
  const read = decodeState(text, to)?.state.activities.keys() ?? [];
  return [...read].filter((id) => !old.has(id));
}

function everythingAnswered(layout: StateLayout): CourseState {
  const state = newState(1);
  layout.pages.forEach((id) => state.visited.add(id));
  for (const { id, shape } of layout.activities) {
    const value = answerTo(shape);
    state.activities.set(id, {
      attempts: 1,
      score: 100,
      done: true,
      ...(value !== undefined && { value }),
    });
  }
  return state;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** An answer that only its own options can mean: the last of everything. */
function answerTo(shape: Shape): ShapeValue {
  switch (shape.kind) {
    case 'one':
      return shape.of - 1;
    case 'some':
      return upTo(shape.of);
    case 'order':
      return upTo(shape.of).reverse();
    case 'assign':
      return upTo(shape.items).map(() => shape.to - 1);
    case 'path':
      return upTo(shape.steps).map(() => shape.of - 1);
    case 'text':
      return 'x';
    default:
      return undefined;
  }
}
