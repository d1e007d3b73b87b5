import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './match.example.ts';
import { match, partners } from './match.ts';

const right = match.solution(example)!;

const scores: [string, Record<string, string>, number][] = [
  ['all pairs right count 1', right, 1],
  ['one wrong partner costs its share', { ...right, loved: 'poster' }, 0.75],
  ['a partner given twice counts once', { ...right, loved: 'agree' }, 0.75],
  ['nothing right counts 0', { loved: 'poster' }, 0],
];

for (const [title, response, score] of scores) {
  test(`match: ${title}`, () => assert.equal(match.score(example, response), score));
  test(`match: the answer survives packing when ${title}`, () => {
    assert.deepEqual(match.unpack(example, match.pack(example, response)), response);
  });
}

test('match: the shape counts the partners of nobody too', () => {
  assert.deepEqual(match.shape(example), { kind: 'assign', items: 4, to: 5 });
  assert.equal(partners({ ...example, extra: [] }).length, 4);
});

test('match: rubbish is no answer', () => {
  for (const value of [undefined, 3, 'x', [], [0], [0, 1, 2, 9], [0, 1, 2, -2], [0.5, 0, 0, 0]]) {
    assert.equal(match.unpack(example, value), undefined);
  }
});

test('match: an answer is complete when every item has a partner that exists', () => {
  assert.equal(match.isComplete(example, undefined), false);
  assert.equal(match.isComplete(example, { loved: 'loved' }), false);
  assert.equal(match.isComplete(example, { ...right, loved: 'gone' }), false);
  assert.equal(match.isComplete(example, right), true);
});

test('match: records get items, partners and pairs', () => {
  const interaction = match.interaction(example);
  assert.equal(interaction.type, 'matching');
  assert.ok(interaction.type === 'matching');
  assert.equal(interaction.source.length, 4);
  assert.deepEqual(interaction.target.at(-1), {
    id: 'poster',
    text: 'Print a poster for visitors',
  });
  assert.deepEqual(interaction.correct[0], ['loved', 'loved']);
  assert.deepEqual(match.interactionResponse(example, { exists: 'agree' }), [['exists', 'agree']]);
});

test('match: an author hears of ids and texts that stand twice', () => {
  assert.deepEqual(match.check!(example), []);
  const messages = match.check!({
    ...example,
    extra: [{ id: 'loved', right: 'Draw a parish map together' }],
  }).map(({ message }) => message);
  assert.deepEqual(messages, [
    'The id "loved" is used twice.',
    '"Draw a parish map together" stands there twice.',
  ]);
});
