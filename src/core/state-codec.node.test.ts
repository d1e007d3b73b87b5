import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Shape, ShapeValue } from './shape.ts';
import { worstCase } from './state-bounds.ts';
import { layoutCollisions } from './state-ids.ts';
import { decodeState, encodeState, peekState, touchState } from './state-codec.ts';
import { layoutOf, newState, type StateLayout, type CourseState } from './state.ts';
import { seeded, type Random } from '../../test/support/seeded.ts';

const upTo = (random: Random, max: number): number => Math.floor(random() * (max + 1));

const PROSE =
  'hablamos con los vecinos sobre el molino. Anna ricorda la piena del 1951: „Wszystko płynęło" – łódź, ' +
  'a horta atrás da escola é de todos, não é? The garden’s gate is open… 🌿 Ελλάδα 水\n';

function randomText(random: Random, max: number): string {
  const start = upTo(random, PROSE.length);
  return PROSE.repeat(Math.ceil(max / PROSE.length) + 1)
    .slice(start, start + upTo(random, max))
    .replace(/[\ud800-\udfff]/g, '?');
}

function randomShape(random: Random, texts: boolean): Shape {
  const of = 2 + upTo(random, 8);
  switch (upTo(random, texts ? 6 : 5)) {
    case 0:
      return { kind: 'one', of };
    case 1:
      return { kind: 'some', of };
    case 2:
      return { kind: 'order', of };
    case 3:
      return { kind: 'assign', items: of, to: 2 + upTo(random, 4) };
    case 4:
      return { kind: 'path', of, steps: 1 + upTo(random, 7) };
    case 5:
      return { kind: 'none' };
    default:
      return { kind: 'text', max: 400 };
  }
}

function randomValue(random: Random, shape: Shape): ShapeValue {
  switch (shape.kind) {
    case 'one':
      return upTo(random, shape.of - 1);
    case 'some':
      return Array.from({ length: shape.of }, (_, index) => index).filter(() => random() < 0.5);
    case 'order':
      return Array.from({ length: shape.of }, (_, index) => ({ index, rank: random() }))
        .sort((one, other) => one.rank - other.rank)
        .map(({ index }) => index);
    case 'assign':
      return Array.from({ length: shape.items }, () => upTo(random, shape.to) - 1);
    case 'path':
      return Array.from({ length: upTo(random, shape.steps) }, () => upTo(random, shape.of - 1));
    case 'text':
      return randomText(random, shape.max) || 'x';
    default:
      return undefined;
  }
}

function randomLayout(
  random: Random,
  activities: number,
  pages: number,
  texts = true,
): StateLayout {
  return {
    pages: Array.from({ length: pages }, (_, index) => `page-${index}-${upTo(random, 999)}`),
    activities: Array.from({ length: activities }, (_, index) => ({
      id: `question-${index}-${upTo(random, 999)}`,
      shape: randomShape(random, texts),
      signature: upTo(random, 255),
    })),
  };
}

function randomState(random: Random, layout: StateLayout, share: number): CourseState {
  const state: CourseState = {
    ...newState(7),
    run: upTo(random, 2 ** 24 - 1),
    counter: upTo(random, 5000),
    language: ['', 'es', 'pt-PT', 'sr-Latn-RS'][upTo(random, 3)]!,
    page: layout.pages[upTo(random, layout.pages.length)] ?? '',
    visited: new Set(layout.pages.filter(() => random() < share)),
    seconds: upTo(random, 100_000),
    testRuns: upTo(random, 9),
    completed: random() < 0.5,
    passed: random() < 0.5,
  };
  if (random() < 0.5) state.bestScore = upTo(random, 100);
  for (const { id, shape } of layout.activities) {
    if (random() >= share) continue;
    const value = random() < 0.9 ? randomValue(random, shape) : undefined;
    state.activities.set(id, {
      ...(value === undefined ? {} : { value }),
      attempts: upTo(random, 7),
      ...(random() < 0.7 ? { score: upTo(random, 100) } : {}),
      done: random() < 0.5,
    });
  }
  return state;
}

test('reads back every random state of every random course, within the worst case', () => {
  const random = seeded(20261122);
  for (let round = 0; round < 3000; round++) {
    const layout = randomLayout(random, upTo(random, 40), upTo(random, 30));
    const state = randomState(random, layout, random());
    const { text, dropped } = encodeState(state, layout, Infinity);
    assert.match(text, /^[\w-]+$/);
    assert.deepEqual(dropped, []);
    assert.deepEqual(decodeState(text, layout), { state, unknown: 0 });
    assert.deepEqual(decodeState(touchState(text), layout), { state, unknown: 0 });
    assert.deepEqual(peekState(text), { run: state.run, counter: state.counter });
    const bound = worstCase(layout);
    assert.ok(text.length <= bound.total, `${text.length} > ${bound.total}`);
    const closedOnly = encodeState(state, layout, 0).text;
    assert.ok(closedOnly.length <= bound.closed, `${closedOnly.length} > ${bound.closed}`);
  }
});

test('keeps 200 closed questions and 60 pages beside 2,500 characters for texts', () => {
  const random = seeded(7);
  const kinds: Shape[] = [
    { kind: 'one', of: 4 },
    { kind: 'some', of: 5 },
    { kind: 'order', of: 5 },
    { kind: 'assign', items: 4, to: 4 },
    { kind: 'path', of: 3, steps: 3 },
  ];
  const layout: StateLayout = {
    pages: Array.from({ length: 60 }, (_, index) => `page-${index}`),
    activities: Array.from({ length: 200 }, (_, index) => ({
      id: `q${index}`,
      shape: kinds[index % kinds.length]!,
      signature: index % 256,
    })),
  };
  assert.deepEqual(layoutCollisions(layout), []);
  const bound = worstCase(layout).closed;
  assert.ok(bound <= 4095 - 2500, `${bound} characters at worst`);
  for (let round = 0; round < 300; round++) {
    const state = randomState(random, layout, 1);
    const { text } = encodeState(state, layout, 4095);
    assert.ok(text.length <= bound);
    assert.deepEqual(decodeState(text, layout)?.state, state);
  }
});

test('takes at most 20 characters for one more closed question', () => {
  const random = seeded(3);
  for (let round = 0; round < 500; round++) {
    const layout = randomLayout(random, 1 + upTo(random, 200), 10, false);
    const fewer = { ...layout, activities: layout.activities.slice(0, -1) };
    assert.ok(worstCase(layout).closed - worstCase(fewer).closed <= 20);
  }
});

test('never throws on garbage, cut or other texts', () => {
  const random = seeded(99);
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const layout = randomLayout(random, 30, 20);
  const good = encodeState(randomState(random, layout, 1), layout, 4095).text;
  let accepted = 0;
  for (let round = 0; round < 4000; round++) {
    const length = upTo(random, 300);
    const garbage = Array.from({ length }, () => letters[upTo(random, 63)]).join('');
    // Half of them with the right beginning, so that they get past the header.
    const text = round % 2 ? `E${garbage}` : garbage;
    if (decodeState(text, layout)) accepted++;
    peekState(text);
    decodeState(good.slice(0, upTo(random, good.length)) + garbage, layout);
  }
  assert.ok(accepted <= 5, `${accepted} of 4000 taken for states`);
  for (let length = 0; length < good.length; length++) decodeState(good.slice(0, length), layout);
  for (const text of ['', ' ', '{"a":1}', 'é', 'AAAA', '\u0000', '2~2%7C']) {
    assert.equal(decodeState(text, layout), undefined);
    assert.equal(peekState(text), undefined);
  }
});

test('reads what an earlier version of the course saved, and skips what is gone', () => {
  const random = seeded(5);
  for (let round = 0; round < 300; round++) {
    const old = randomLayout(random, 20, 12);
    const state = randomState(random, old, 1);
    const { text } = encodeState(state, old, Infinity);
    const added = randomLayout(random, 3, 3);
    const layout: StateLayout = {
      pages: [...added.pages, ...old.pages.slice(2)].reverse(),
      activities: [...added.activities, ...old.activities.slice(5)].reverse(),
    };
    if (layoutCollisions({ ...layout, pages: [...layout.pages, ...old.pages] }).length) continue;
    const result = decodeState(text, layout);
    assert.ok(result);
    assert.equal(result.unknown, 7);
    for (const { id } of old.activities.slice(5)) {
      assert.deepEqual(result.state.activities.get(id), state.activities.get(id));
    }
    for (const { id } of added.activities) assert.equal(result.state.activities.has(id), false);
    assert.deepEqual([...result.state.visited].sort(), old.pages.slice(2).sort());
  }
});

test('keeps attempts and result but not the answer when the options have changed', () => {
  const layout: StateLayout = {
    pages: [],
    activities: [
      { id: 'mill', shape: { kind: 'one', of: 4 }, signature: 17 },
      { id: 'flood', shape: { kind: 'text', max: 100 }, signature: 1 },
    ],
  };
  const state = newState(7);
  state.activities.set('mill', { value: 3, attempts: 2, score: 100, done: true });
  state.activities.set('flood', { value: 'Water everywhere', attempts: 1, done: true });
  const { text } = encodeState(state, layout, 4095);
  const edited: StateLayout = {
    pages: [],
    activities: layout.activities.map((activity) => ({ ...activity, signature: 99 })),
  };
  const entries = decodeState(text, edited)!.state.activities;
  assert.deepEqual(entries.get('mill'), { attempts: 2, score: 100, done: true });
  assert.equal(entries.get('flood')?.value, 'Water everywhere');
});

test('leaves an answer out that does not fit its shape, and never throws', () => {
  const cases: [Shape, ShapeValue][] = [
    [{ kind: 'one', of: 3 }, 3],
    [{ kind: 'one', of: 3 }, -1],
    [{ kind: 'one', of: 3 }, 0.5],
    [{ kind: 'one', of: 3 }, [1]],
    [{ kind: 'one', of: 0 }, 0],
    [{ kind: 'some', of: 3 }, [0, 0]],
    [{ kind: 'some', of: 3 }, [3]],
    [{ kind: 'order', of: 3 }, [0, 1]],
    [{ kind: 'order', of: 3 }, [0, 0, 1]],
    [{ kind: 'order', of: 3 }, [0, 1, 2, 3]],
    [{ kind: 'assign', items: 2, to: 2 }, [2, 0]],
    [{ kind: 'assign', items: 2, to: 2 }, [-2, 0]],
    [{ kind: 'assign', items: 2, to: 2 }, 'text'],
    [{ kind: 'path', of: 2, steps: 2 }, [0, 1, 0]],
    [{ kind: 'path', of: 2, steps: 2 }, [-1, 0]],
    [{ kind: 'path', of: 2, steps: 2 }, [Number.NaN]],
    [{ kind: 'text', max: 9 }, 4],
    [{ kind: 'none' }, 4],
  ];
  for (const [shape, value] of cases) {
    const layout: StateLayout = { pages: [], activities: [{ id: 'a', shape, signature: 0 }] };
    const state = newState(7);
    state.activities.set('a', { value, attempts: 99, score: 1e9, done: false });
    const entry = decodeState(encodeState(state, layout, 4095).text, layout)!.state.activities;
    assert.deepEqual(entry.get('a'), { attempts: 7, score: 100, done: false });
  }
});

test('leaves out the longest texts first, names them, and keeps every closed answer', () => {
  const random = seeded(11);
  const layout = randomLayout(random, 60, 20, false);
  for (let index = 0; index < 10; index++) {
    layout.activities.push({
      id: `text-${index}`,
      shape: { kind: 'text', max: 2000 },
      signature: 0,
    });
  }
  const state = randomState(random, layout, 1);
  for (let index = 0; index < 10; index++) {
    const value = PROSE.repeat(20).slice(0, 300 + index * 150);
    state.activities.set(`text-${index}`, { value, attempts: 1, done: true });
  }
  const { text, dropped } = encodeState(state, layout, 4095);
  assert.ok(text.length <= 4095);
  assert.ok(dropped.length > 0 && dropped.length < 10);
  const longest = Array.from({ length: dropped.length }, (_, index) => `text-${9 - index}`);
  assert.deepEqual(dropped.sort(), longest.sort());
  const read = decodeState(text, layout)!.state;
  for (const { id } of layout.activities) {
    const expected = { ...state.activities.get(id)! };
    if (dropped.includes(id)) delete expected.value;
    assert.deepEqual(read.activities.get(id), expected);
  }
});

test('finds a salt that keeps the ids of large courses apart', () => {
  const random = seeded(1);
  for (let round = 0; round < 20; round++) {
    assert.deepEqual(layoutCollisions(randomLayout(random, 200, 150)), []);
  }
  const twice = Array.from({ length: 3000 }, (_, index) => `page-${index}`);
  assert.ok(layoutCollisions({ pages: twice, activities: [] }).length > 0);
});

test('takes its layout from an outline', () => {
  const activity = {
    id: 'a',
    type: 'choice',
    shape: { kind: 'one', of: 2 } as const,
    signature: 3,
  };
  const outline = { modules: [{ pages: [{ id: 'p', activities: [activity] }] }] };
  assert.deepEqual(layoutOf(outline), {
    pages: ['p'],
    activities: [{ id: 'a', shape: { kind: 'one', of: 2 }, signature: 3 }],
  });
});

test('cuts a work that is longer than promised at the end of an item, and names it', () => {
  const layout: StateLayout = {
    pages: ['one'],
    activities: [{ id: 'map', shape: { kind: 'text', max: 20 }, signature: 0 }],
  };
  const state = newState(1);
  state.activities.set('map', {
    value: 'tWell\n\ntMill\n\ntThe long bridge\n\n',
    attempts: 1,
    done: true,
  });
  const { text, dropped } = encodeState(state, layout, 4096);
  assert.deepEqual(dropped, ['map']);
  assert.equal(decodeState(text, layout)!.state.activities.get('map')!.value, 'tWell\n\ntMill\n\n');
});
