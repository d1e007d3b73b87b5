import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, severalExample } from './choice.example.ts';
import type { Choice } from './choice.schema.ts';
import { choice } from './choice.ts';

const trueFalse: Choice = {
  type: 'choice',
  id: 'true-or-false',
  prompt: '<p>An ecomuseum needs a building.</p>',
  mode: 'true-false',
  options: [
    { id: 'yes', text: 'True' },
    { id: 'no', text: 'False', correct: true },
  ],
};

const scores: [string, Choice, string[], number][] = [
  ['the right option counts 1', example, ['together'], 1],
  ['a wrong option counts 0', example, ['park'], 0],
  ['all right options count 1', severalExample, ['miller', 'newcomers', 'pupils'], 1],
  ['part of the right options counts its share', severalExample, ['miller'], 1 / 3],
  ['a wrong tick takes back a right one', severalExample, ['miller', 'pupils', 'agency'], 1 / 3],
  ['only wrong ticks never fall below 0', severalExample, ['agency'], 0],
  ['saying false to what is false counts 1', trueFalse, ['no'], 1],
];

for (const [title, activity, response, score] of scores) {
  test(`choice: ${title}`, () => assert.equal(choice.score(activity, response), score));
}

test('choice: an answer survives packing', () => {
  for (const [, activity, response] of scores) {
    const back = choice.unpack(activity, choice.pack(activity, response));
    assert.deepEqual(back?.sort(), [...response].sort());
  }
});

test('choice: rubbish is no answer', () => {
  for (const value of [undefined, -1, 3, 0.5, NaN, [], [0], [0, 0], [9], 'x', '']) {
    assert.equal(choice.unpack(example, value), undefined);
  }
  for (const value of [undefined, 0, [], [0, 0], [4], [-1], [NaN], 'x']) {
    assert.equal(choice.unpack(severalExample, value), undefined);
  }
});

test('choice: the shape tells one from several', () => {
  assert.deepEqual(choice.shape(example), { kind: 'one', of: 3 });
  assert.deepEqual(choice.shape(severalExample), { kind: 'some', of: 4 });
});

test('choice: one answer is complete with exactly one option, several with any', () => {
  assert.equal(choice.isComplete(example, undefined), false);
  assert.equal(choice.isComplete(example, ['gone']), false);
  assert.equal(choice.isComplete(example, ['park']), true);
  assert.equal(choice.isComplete(severalExample, []), false);
  assert.equal(choice.isComplete(severalExample, ['miller', 'agency']), true);
});

test('choice: records get plain texts and ids', () => {
  assert.deepEqual(choice.interaction(severalExample), {
    type: 'choice',
    choices: severalExample.options.map(({ id, text }) => ({ id, text })),
    correct: ['miller', 'newcomers', 'pupils'],
  });
  assert.deepEqual(choice.interactionResponse(severalExample, ['miller']), ['miller']);
});

test('choice: true or false is recorded as a truth value', () => {
  assert.deepEqual(choice.interaction(trueFalse), { type: 'true-false', correct: false });
  assert.equal(choice.interactionResponse(trueFalse, ['yes']), true);
  assert.equal(choice.interactionResponse(trueFalse, ['no']), false);
});

test('choice: the solution scores 1', () => {
  for (const activity of [example, severalExample, trueFalse]) {
    assert.equal(choice.score(activity, choice.solution(activity)!), 1);
    assert.deepEqual(choice.check!(activity), []);
  }
});

test('choice: an author hears of a missing, a double and a repeated option', () => {
  const options = example.options.map(({ id, text }) => ({ id, text }));
  const said = (change: Partial<Choice>) =>
    choice.check!({ ...example, ...change }).map(({ message }) => message);
  assert.deepEqual(said({ options }), ['No option is right.']);
  assert.match(
    said({ options: options.map((option) => ({ ...option, correct: true })) })[0]!,
    /3 options are right, but/,
  );
  assert.match(
    said({ options: [...example.options, options[0]!] })[0]!,
    /"collection" is used twice/,
  );
  assert.match(said({ mode: 'true-false' })[0]!, /has two options/);
});
