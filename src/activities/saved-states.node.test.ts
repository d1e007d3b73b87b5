import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shape, ShapeValue } from '../core/shape.ts';
import { decodeState, encodeState } from '../core/state-codec.ts';
import { newState, type StateLayout } from '../core/state.ts';
import { packWork, type Work } from '../core/work.ts';
import type { ActivityBase } from './activity.ts';
import { answeredExamples } from './examples.ts';
import { kindOf } from './index.ts';
import { seeded, type Random } from '../../test/support/seeded.ts';

const below = (random: Random, count: number): number => Math.floor(random() * count);

const LETTERS = Array.from('aáñ ß\n\r.,–“<&>"\'0129=+@🌿水λ');

const randomText = (random: Random, most: number): string =>
  Array.from(
    { length: 1 + below(random, most) },
    () => LETTERS[below(random, LETTERS.length)],
  ).join('');

const randomWork = (random: Random): Work =>
  Array.from({ length: 1 + below(random, 5) }, () => ({
    title: randomText(random, 20),
    ...(random() < 0.5 ? { text: randomText(random, 40) } : {}),
    ...(random() < 0.3 ? { who: randomText(random, 9), when: '2027-02-10' } : {}),
    ...(random() < 0.3 ? { value: below(random, 9) - 4 } : {}),
    ...(random() < 0.3 ? { at: [random(), random()] as const } : {}),
    ...(random() < 0.2 ? { photos: ['abcdefgh'] } : {}),
  }));

/** Any value that a state of this shape may hold. */
function randomValue(random: Random, shape: Shape): ShapeValue {
  const list = (length: number, make: () => number) => Array.from({ length }, make);
  switch (shape.kind) {
    case 'one':
      return below(random, shape.of);
    case 'some':
      return list(shape.of, () => below(random, 2)).flatMap((is, index) => (is ? [index] : []));
    case 'order':
      return list(shape.of, random)
        .map((rank, index) => ({ rank, index }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ index }) => index);
    case 'assign':
      return list(shape.items, () => below(random, shape.to + 1) - 1);
    case 'path':
      return list(1 + below(random, shape.steps), () => below(random, shape.of));
    case 'text':
      return random() < 0.3 ? randomText(random, 60) : packWork(randomWork(random));
    default:
      return undefined;
  }
}

const layoutFor = (activity: ActivityBase, signature = 1): StateLayout => ({
  pages: ['page'],
  activities: [{ id: activity.id, shape: kindOf(activity.type)!.shape(activity), signature }],
});

/** A value as it comes back from a saved state that a course of another layout may read. */
function throughState(
  activity: ActivityBase,
  value: ShapeValue,
  reader: StateLayout = layoutFor(activity),
): ShapeValue {
  const state = newState(1234);
  state.activities.set(activity.id, { value, attempts: 1, score: 50, done: true });
  const { text } = encodeState(state, layoutFor(activity), 4096);
  return decodeState(text, reader)?.state.activities.get(activity.id)?.value;
}

/** Whatever a kind makes of an answer: none of it may throw. */
function useAll(activity: ActivityBase, response: unknown): void {
  const kind = kindOf(activity.type)!;
  kind.isComplete(activity, response);
  kind.pack(activity, response);
  kind.score(activity, response);
  kind.interaction(activity);
  kind.interactionResponse(activity, response);
  kind.work?.(activity, response);
  for (const language of ['en', 'es']) {
    const markup = kind.piece?.(activity, response, { language });
    if (markup) assert.doesNotMatch(markup.text, /<script|<img src=x/i);
    kind.files?.(activity, response, { language });
  }
}

/** The same activity as an older or a newer version of its course had it: lists one shorter or longer. */
function otherVersions(activity: ActivityBase): ActivityBase[] {
  return Object.entries(activity).flatMap(([field, list]) => {
    if (!Array.isArray(list) || list.length < 2 || typeof list[0] !== 'object') return [];
    const another = { ...(list[0] as object), id: 'another-one' };
    return [
      { ...activity, [field]: list.slice(0, -1) },
      { ...activity, [field]: list.slice(1) },
      { ...activity, [field]: [...list, another] },
      { ...activity, [field]: [...list].reverse() },
    ];
  });
}

const RUBBISH: unknown[] = [
  undefined,
  null,
  true,
  Number.NaN,
  -1,
  1.5,
  999,
  '',
  ' ',
  '\n\n\n',
  'p123\n\nazz',
  '<script>alert(1)</script>',
  `t<img src=x onerror=alert(1)>\nx${'x'.repeat(100_000)}\n\n`,
  'x'.repeat(100_000),
  [],
  [null],
  [[]],
  [-5, 99, 1.5],
  Array.from({ length: 1000 }, () => 7),
  {},
  { length: 3 },
];

for (const { activity, right, wrong } of answeredExamples) {
  const { type, id } = activity;
  const kind = kindOf(type)!;

  test(`${type} (${id}): answers come back from the saved state as they were`, () => {
    for (const response of [right, wrong]) {
      const value = kind.pack(activity, response);
      assert.deepEqual(throughState(activity, value), value);
      assert.deepEqual(
        kind.unpack(activity, throughState(activity, value)),
        kind.unpack(activity, value),
      );
    }
  });

  test(`${type} (${id}): any state of its shape is read, and stays the same from then on`, () => {
    const random = seeded(7);
    for (let run = 0; run < 200; run++) {
      const value = randomValue(random, kind.shape(activity));
      const response = kind.unpack(activity, throughState(activity, value));
      if (response === undefined) continue;
      useAll(activity, response);
      const again = kind.unpack(activity, kind.pack(activity, response));
      assert.deepEqual(again, response, JSON.stringify(value));
    }
  });

  test(`${type} (${id}): rubbish in the saved state is no answer, or one that harms nothing`, () => {
    for (const value of RUBBISH) {
      const response = kind.unpack(activity, value as ShapeValue);
      assert.doesNotThrow(() => kind.isComplete(activity, response));
      if (response !== undefined) useAll(activity, response);
    }
  });

  test(`${type} (${id}): the state of another version of the course is read without an error`, () => {
    for (const other of otherVersions(activity)) {
      for (const response of [right, wrong]) {
        const value = kind.pack(activity, response);
        // The signature says that the options are others; text has none of its own to compare.
        const read = throughState(activity, value, layoutFor(other, 2));
        for (const saved of [read, value]) {
          const found = kind.unpack(other, saved);
          if (found !== undefined) useAll(other, found);
        }
      }
    }
  });
}
