import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './scenario.example.ts';
import type { Scenario } from './scenario.schema.ts';
import { scenario } from './scenario.ts';

const scores: [string, string[], number][] = [
  ['the best ending counts 1', ['assembly', 'group'], 1],
  ['a middling ending counts what it says', ['assembly', 'vote'], 0.5],
  ['a way round leads to the same ending', ['agree', 'repair', 'group'], 1],
  ['a bad ending counts 0', ['agree', 'explain'], 0],
];

for (const [title, response, score] of scores) {
  test(`scenario: ${title}`, () => assert.equal(scenario.score(example, response), score));
  test(`scenario: the path survives packing when ${title}`, () => {
    assert.deepEqual(scenario.unpack(example, scenario.pack(example, response)), response);
  });
}

test('scenario: rubbish is no answer', () => {
  for (const value of [undefined, 1, 'x', [], [99], [-1], [4], [1, 0], [0, 2, 5]]) {
    assert.equal(scenario.unpack(example, value), undefined);
  }
});

test('scenario: a path is complete when it reaches an ending', () => {
  assert.equal(scenario.isComplete(example, undefined), false);
  assert.equal(scenario.isComplete(example, []), false);
  assert.equal(scenario.isComplete(example, ['agree']), false);
  assert.equal(scenario.isComplete(example, ['gone', 'group']), false);
  assert.equal(scenario.isComplete(example, ['assembly', 'vote']), true);
});

test('scenario: the solution is the shortest way to the best ending', () => {
  assert.deepEqual(scenario.solution(example), ['assembly', 'group']);
});

test('scenario: records get the decisions as steps', () => {
  const interaction = scenario.interaction(example);
  assert.ok(interaction.type === 'performance');
  assert.equal(interaction.steps.length, 6);
  assert.deepEqual(scenario.interactionResponse(example, ['agree']), ['agree']);
  assert.deepEqual(scenario.shape(example), { kind: 'path', of: 6, steps: 6 });
});

/** A story in which waiting leads back to where one is. */
const circle: Scenario = {
  type: 'scenario',
  id: 'circle',
  prompt: '',
  scenes: [
    {
      id: 'gate',
      text: '',
      choices: [
        { id: 'wait', text: 'Wait', feedback: '', next: 'gate' },
        { id: 'enter', text: 'Enter', feedback: '', next: 'inside' },
      ],
    },
  ],
  endings: [{ id: 'inside', title: 'Inside', text: '', score: 1 }],
};

test('scenario: a path too long to be saved is saved without its circles', () => {
  const long = [...Array<string>(20).fill('wait'), 'enter'];
  assert.equal(scenario.isComplete(circle, long), true);
  assert.deepEqual(scenario.unpack(circle, scenario.pack(circle, long)), ['enter']);
});

const mistakes: [string, (story: Scenario) => void, RegExp, string][] = [
  [
    'a choice that leads nowhere',
    (story) => (story.scenes[0]!.choices[1]!.next = 'nowhere'),
    /no scene or ending "nowhere"/,
    'scenes/0/choices/1/next',
  ],
  [
    'an ending that no choice leads to',
    (story) => story.endings.push({ id: 'lost', title: '', text: '', score: 0 }),
    /No choice leads to "lost"/,
    'endings/1',
  ],
  [
    'a scene without a way to an ending',
    (story) => (story.scenes[0]!.choices[1]!.next = 'gate'),
    /From "gate" no way leads to an ending/,
    'scenes/0',
  ],
  [
    'a story that cannot be done fully right',
    (story) => (story.endings[0]!.score = 0.5),
    /No ending has the score 1/,
    'endings',
  ],
  [
    'an id that stands twice',
    (story) => (story.scenes[0]!.choices[1]!.id = 'wait'),
    /"wait" is used twice/,
    'choices/1/id',
  ],
];

for (const [title, spoil, message, path] of mistakes) {
  test(`scenario: an author hears of ${title}`, () => {
    const story = structuredClone(circle);
    assert.deepEqual(scenario.check!(story), []);
    spoil(story);
    const problem = scenario.check!(story).find((one) => message.test(one.message));
    assert.equal(problem?.path, path);
  });
}

test('scenario: the example has no mistakes', () => {
  assert.deepEqual(scenario.check!(example), []);
});
