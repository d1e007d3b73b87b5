import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, severalExample } from './hotspot.example.ts';
import type { Hotspot, Region } from './hotspot.schema.ts';
import { hotspot } from './hotspot.ts';
import { areaOf, drawn, isInside, middleOf } from './regions.ts';

test('hotspot: scores like a choice, so that choosing everything earns nothing', () => {
  assert.equal(hotspot.score(example, ['ditch']), 1);
  assert.equal(hotspot.score(example, ['road']), 0);
  assert.equal(hotspot.score(severalExample, ['bench', 'well', 'lime']), 1);
  assert.equal(hotspot.score(severalExample, ['bench']), 1 / 3);
  assert.equal(hotspot.score(severalExample, ['bench', 'well', 'road']), 1 / 3);
  assert.equal(hotspot.score(severalExample, ['road']), 0);
});

test('hotspot: every answer there is survives packing', () => {
  for (const { id } of example.regions) {
    assert.deepEqual(hotspot.unpack(example, hotspot.pack(example, [id])), [id]);
  }
  const ids = severalExample.regions.map(({ id }) => id);
  for (let set = 1; set < 2 ** ids.length; set++) {
    const chosen = ids.filter((_, index) => set & (1 << index));
    const back = hotspot.unpack(
      severalExample,
      hotspot.pack(severalExample, [...chosen].reverse()),
    );
    assert.deepEqual(back, chosen);
  }
});

test('hotspot: rubbish is no answer', () => {
  for (const value of [undefined, -1, 4, 0.5, NaN, [], [0], 'x', '']) {
    assert.equal(hotspot.unpack(example, value), undefined);
  }
  for (const value of [undefined, 0, [], [0, 0], [4], 'x']) {
    assert.equal(hotspot.unpack(severalExample, value), undefined);
  }
});

test('hotspot: records name the places', () => {
  assert.deepEqual(hotspot.interaction(example), {
    type: 'choice',
    choices: example.regions.map(({ id, text }) => ({ id, text })),
    correct: ['ditch'],
  });
});

const circle = { shape: 'circle', coords: [0.5, 0.5, 0.1] } as const;
const rect = { shape: 'rect', coords: [0.2, 0.4, 0.6, 0.8] } as const;
/** An L: its middle lies in the corner, its notch at the top right. */
const poly = { shape: 'poly', coords: [0, 0, 0.4, 0, 0.4, 0.6, 1, 0.6, 1, 1, 0, 1] } as const;
const form = ({ shape, coords }: { shape: Region['shape']; coords: readonly number[] }) => ({
  shape,
  coords: [...coords],
});

test('hotspot: a circle stays round on a picture of any form', () => {
  // Twice as wide as high: 0.1 of the width is 0.2 of the height.
  assert.equal(isInside(form(circle), [0.59, 0.5], 0.5), true);
  assert.equal(isInside(form(circle), [0.5, 0.69], 0.5), true);
  assert.equal(isInside(form(circle), [0.5, 0.71], 0.5), false);
  assert.deepEqual(drawn(form(circle), 1000, 500), {
    name: 'circle',
    attributes: { cx: 500, cy: 250, r: 100 },
  });
});

test('hotspot: the inside of a rectangle and of a polygon with a notch', () => {
  assert.equal(isInside(form(rect), [0.2, 0.4], 1), true);
  assert.equal(isInside(form(rect), [0.19, 0.5], 1), false);
  assert.deepEqual(middleOf(form(rect)), [0.4, 0.6000000000000001]);
  assert.equal(isInside(form(poly), [0.2, 0.2], 1), true);
  assert.equal(isInside(form(poly), [0.8, 0.2], 1), false);
  assert.equal(isInside(form(poly), [0.8, 0.8], 1), true);
  assert.equal(Number(areaOf(form(poly), 1).toFixed(3)), 0.64);
  assert.deepEqual(drawn(form(rect), 1000, 500).attributes, {
    x: 200,
    y: 200,
    width: 400,
    height: 200,
  });
});

test('hotspot: the number of a place stands inside it in both examples', () => {
  for (const activity of [example, severalExample]) {
    for (const region of activity.regions) {
      assert.equal(isInside(region, middleOf(region), 2 / 3), true, region.id);
    }
    assert.deepEqual(hotspot.check!(activity), []);
  }
});

test('hotspot: an author hears of wrong numbers, hidden places and missing answers', () => {
  const said = (first: Partial<Region>, more: Partial<Hotspot> = {}) =>
    hotspot.check!({
      ...severalExample,
      ...more,
      regions: severalExample.regions.map((region, index) =>
        index === 0 ? { ...region, ...first } : region,
      ),
    }).map(({ path, message }) => `${path}: ${message}`);
  assert.match(said({ coords: [0.1, 0.1, 0.2] })[0]!, /^regions\/bench\/coords: A "rect" has four/);
  assert.match(said({ shape: 'poly', coords: [0.1, 0.1, 0.2, 0.2] })[0]!, /three corners/);
  assert.match(said({ shape: 'poly', coords: [0, 0, 1, 0, 1, 1, 0] })[0]!, /there are 7 numbers/);
  assert.match(said({ coords: [0.4, 0.1, 0.2, 0.3] })[0]!, /left edge/);
  assert.match(said({ shape: 'circle', coords: [0.1, 0.1, 0.005] })[0]!, /too small/);
  assert.match(said({ shape: 'circle', coords: [0.178, 0.84, 0.03] })[0]!, /"well" covers/);
  assert.match(said({ text: 'The road' })[0]!, /stands there twice/);
  assert.match(said({}, { mode: 'one' })[0]!, /3 places are right/);
});
