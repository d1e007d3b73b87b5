import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './self-assess.example.ts';
import { placesOf, radar, selfAssess } from './self-assess.ts';

test('self-assess: the levels survive packing in a few bits, half done too', () => {
  assert.deepEqual(selfAssess.pack(example, exampleWork), [1, 2, 0, 3]);
  assert.deepEqual(selfAssess.unpack(example, [1, 2, 0, 3]), exampleWork);
  const half = exampleWork.slice(0, 1);
  assert.deepEqual(selfAssess.unpack(example, selfAssess.pack(example, half)), half);
  assert.deepEqual(selfAssess.shape(example), { kind: 'assign', items: 4, to: 4 });
});

test('self-assess: rubbish and answers to other criteria are no answer', () => {
  for (const value of [undefined, 'text', 3, [1], [9, 9, 9, 9], [-1, -1, -1, -1]]) {
    assert.equal(selfAssess.unpack(example, value), undefined);
  }
});

test('self-assess: it is complete when every line has a level', () => {
  assert.equal(selfAssess.isComplete(example, exampleWork), true);
  assert.equal(selfAssess.isComplete(example, exampleWork.slice(1)), false);
});

test('self-assess: records get pairs of criterion and level', () => {
  assert.deepEqual(selfAssess.interactionResponse(example, exampleWork).valueOf(), [
    ['invited', 'sometimes'],
    ['speak', 'mostly'],
    ['decide', 'seldom'],
    ['tell', 'always'],
  ]);
});

test('self-assess: the radar reaches out by the level; the first spoke points up', () => {
  const { text } = radar(example, exampleWork, 'en');
  assert.match(text, /class="area" points="0,-50 75,0 0,25 -100,0"/);
  assert.equal(radar({ ...example, criteria: example.criteria.slice(0, 2) }, [], 'en').text, '');
  assert.deepEqual(placesOf(example, []), [-1, -1, -1, -1]);
});
