import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutText, packWork, unpackWork, workCollisions, type Work, type WorkItem } from './work.ts';

const full: Work = [
  {
    group: 'risks',
    symbol: 'well',
    title: 'The old well',
    text: 'Two lines,\none with an “ñ” and a 🌿.',
    who: 'Anna',
    when: '2026-05-01',
    value: -2.5,
    at: [0, 1],
    path: [
      [0, 0],
      [1, 1],
      [0, 0],
    ],
    fields: { rights: 'CC BY', owner: 'The parish' },
    photos: ['abcdefgh', 'ijklmnop'],
  },
  { text: 'only this' },
];
const ids = ['risks', 'well', 'rights', 'owner', 'chances'];

test('a work with every field is read back as it was', () => {
  assert.deepEqual(unpackWork(packWork(full), ids), full);
});

test('places are kept to within a thousandth of the sheet', () => {
  for (const at of [0.123, 0.5, 0.9999]) {
    const [item] = unpackWork(packWork([{ at: [at, 1 - at] }]), []);
    assert.ok(Math.abs(item!.at![0] - at) < 0.001);
    assert.ok(Math.abs(item!.at![1] - (1 - at)) < 0.001);
  }
});

test('a note stays in its area when the author moves and adds areas, and is kept without one that is gone', () => {
  const saved = packWork([{ group: 'risks', text: 'mud' }]);
  assert.deepEqual(unpackWork(saved, ['new', 'chances', 'risks']), [
    { group: 'risks', text: 'mud' },
  ]);
  assert.deepEqual(unpackWork(saved, ['chances']), [{ text: 'mud' }]);
});

test('fields of a later version are passed over', () => {
  assert.deepEqual(unpackWork('tThe well\nzsomething\n\nxmud\n\n', []), [
    { title: 'The well' },
    { text: 'mud' },
  ]);
});

test('any text is read without an error', () => {
  for (const text of ['', '\n\n\n', 'a', 'aZZ', 'p123', 'v', 'vNaN', 'g', 'f', '🌿', 'i', '\r']) {
    assert.ok(Array.isArray(unpackWork(text, ids)), JSON.stringify(text));
  }
});

test('random works survive the way there and back', () => {
  let seed = 7;
  const random = (most: number) => (seed = (seed * 16807) % 2147483647) % (most + 1);
  const words = ['mud', 'The mill\nand the race', 'ąęś 🌿', '\tx', ' – ', 'a b'];
  const pick = <T>(list: T[]) => list[random(list.length - 1)]!;
  for (let round = 0; round < 500; round++) {
    const work: Work = Array.from({ length: random(6) }, () => {
      const item: WorkItem = { title: pick(words) };
      if (random(1)) item.group = pick(ids);
      if (random(1)) item.text = pick(words);
      if (random(1)) item.value = random(100) / 4;
      if (random(1)) item.at = [random(675) / 675, random(675) / 675];
      return item;
    });
    assert.deepEqual(unpackWork(packWork(work), ids), work);
  }
});

test('a cut work ends with a whole item; a cut text with a whole character', () => {
  const saved = packWork([{ text: 'first' }, { text: 'second' }]);
  assert.deepEqual(unpackWork(cutText(saved, saved.length - 1), []), [{ text: 'first' }]);
  assert.equal(cutText(saved, saved.length), saved);
  assert.equal(cutText('abc🌿', 4), 'abc');
  assert.equal(cutText('abcdef', 3), 'abc');
});

test('ids that look the same in a saved work are named', () => {
  assert.deepEqual(workCollisions(['risks', 'chances', 'risks']), []);
  const many = Array.from({ length: 2000 }, (_, index) => `id-${index}`);
  assert.ok(workCollisions(many).length > 0);
});
