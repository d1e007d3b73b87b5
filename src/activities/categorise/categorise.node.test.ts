import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './categorise.example.ts';
import { categorise } from './categorise.ts';

const right = categorise.solution(example)!;

const scores: [string, Record<string, string>, number][] = [
  ['everything in its group counts 1', right, 1],
  ['one item in a wrong group costs its share', { ...right, mill: 'living' }, 0.8],
  ['an item without a group counts nothing', { mill: 'tangible' }, 0.2],
  ['nothing right counts 0', { mill: 'living' }, 0],
];

for (const [title, response, score] of scores) {
  test(`categorise: ${title}`, () => assert.equal(categorise.score(example, response), score));
  test(`categorise: the answer survives packing when ${title}`, () => {
    const value = categorise.pack(example, response);
    assert.deepEqual(categorise.unpack(example, value), response);
  });
}

test('categorise: the shape counts items and groups', () => {
  assert.deepEqual(categorise.shape(example), { kind: 'assign', items: 5, to: 3 });
});

test('categorise: rubbish is no answer', () => {
  for (const value of [undefined, 1, 'x', [], [0, 0], [0, 0, 0, 0, 3], [NaN, 0, 0, 0, 0]]) {
    assert.equal(categorise.unpack(example, value), undefined);
  }
});

test('categorise: an answer is complete when every item has a group', () => {
  assert.equal(categorise.isComplete(example, undefined), false);
  assert.equal(categorise.isComplete(example, { mill: 'tangible' }), false);
  assert.equal(categorise.isComplete(example, right), true);
});

test('categorise: records get plain texts and pairs', () => {
  const interaction = categorise.interaction(example);
  assert.ok(interaction.type === 'matching');
  assert.equal(interaction.source[1]!.text, 'The song of the transhumance');
  assert.deepEqual(interaction.correct[0], ['mill', 'tangible']);
  assert.deepEqual(categorise.interactionResponse(example, { mill: 'living' }), [
    ['mill', 'living'],
  ]);
});

test('categorise: an author hears of unknown groups and repeated ids', () => {
  assert.deepEqual(categorise.check!(example), []);
  const [first, ...others] = example.items;
  const problems = categorise.check!({
    ...example,
    items: [{ ...first!, group: 'lost' }, ...others, { ...first! }],
  });
  assert.deepEqual(
    problems.map(({ path, message }) => [path, message]),
    [
      ['items/5/id', 'The id "mill" is used twice.'],
      ['items/0/group', 'There is no group "lost".'],
    ],
  );
  assert.match(problems[1]!.hint!, /tangible, living, landscape/);
});
