import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shuffled } from '../shuffle.ts';
import { example } from './order.example.ts';
import { order, wellPlaced } from './order.ts';

const right = order.solution(example)!;

const scores: [string, string[], number][] = [
  ['the right order counts 1', right, 1],
  ['one item at the wrong end costs one share', [right[4]!, ...right.slice(0, 4)], 0.75],
  ['two neighbours changed cost one share', ['map', 'listen', 'choose', 'act', 'look-back'], 0.75],
  ['the order turned round counts 0', [...right].reverse(), 0],
];

for (const [title, response, score] of scores) {
  test(`order: ${title}`, () => assert.equal(order.score(example, response), score));
  test(`order: the answer survives packing when ${title}`, () => {
    assert.deepEqual(order.unpack(example, order.pack(example, response)), response);
  });
}

test('order: only the item that has to move is out of place', () => {
  assert.deepEqual(wellPlaced(example, [right[4]!, ...right.slice(0, 4)]), right.slice(0, 4));
  assert.deepEqual(wellPlaced(example, [...right].reverse()), []);
});

test('order: what learners see first is never the right order', () => {
  for (const seed of ['a', 'b', 'first-year', 'x-1', '']) {
    assert.notDeepEqual(shuffled(right, seed), right);
  }
});

test('order: rubbish is no answer', () => {
  for (const value of [undefined, 1, 'x', [], [0, 1], [0, 1, 2, 3, 3], [0, 1, 2, 3, 9]]) {
    assert.equal(order.unpack(example, value), undefined);
  }
});

test('order: an answer is complete when it holds every item', () => {
  assert.equal(order.isComplete(example, undefined), false);
  assert.equal(order.isComplete(example, right.slice(1)), false);
  assert.equal(order.isComplete(example, ['gone', ...right.slice(1)]), false);
  assert.equal(order.isComplete(example, right), true);
});

test('order: records get the right sequence and the learner’s', () => {
  const interaction = order.interaction(example);
  assert.ok(interaction.type === 'sequencing');
  assert.deepEqual(interaction.correct, right);
  assert.deepEqual(order.interactionResponse(example, right), right);
  assert.deepEqual(order.shape(example), { kind: 'order', of: 5 });
});

test('order: an author hears of ids and texts that stand twice', () => {
  assert.deepEqual(order.check!(example), []);
  const messages = order.check!({ ...example, items: [...example.items, example.items[0]!] }).map(
    ({ message }) => message,
  );
  assert.equal(messages.length, 2);
});
