import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInteraction } from '../../test/support/fake-scorm2004-interactions.ts';
import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import {
  oneLine,
  safeName,
  safeNames,
  safeNumber,
  scorm2004Duration,
  scorm2004Report,
} from './scorm2004-values.ts';

const options = (...ids: string[]) => ids.map((id) => ({ id, text: `Text of ${id}` }));

const report = (interaction: Interaction, response: InteractionResponse, score?: number) =>
  scorm2004Report({
    id: 'question-1',
    interaction,
    response,
    attempt: 1,
    at: '2026-11-22T09:00:00.000Z',
    seconds: 4,
    ...(score === undefined ? {} : { score }),
  });

const mills = options('water-mill', 'wind-mill', 'water_mill', 'el molino');
const choice: Interaction = { type: 'choice', choices: mills, correct: ['wind-mill'] };

const TABLE: [Interaction, InteractionResponse, string | undefined][] = [
  [{ type: 'true-false' }, true, 'true'],
  [{ type: 'true-false' }, 'false', 'false'],
  [choice, ['wind-mill'], 'wind_mill'],
  [choice, ['water-mill', 'water_mill', 'el molino'], 'water_mill[,]water_mill_2[,]el_molino'],
  [choice, ['lost'], undefined],
  [choice, [], undefined],
  [
    { type: 'sequencing', choices: mills, correct: [] },
    ['wind-mill', 'water-mill'],
    'wind_mill[,]water_mill',
  ],
  [
    { type: 'matching', source: options('a-1', 'b'), target: options('x', 'y-2'), correct: [] },
    [
      ['b', 'x'],
      ['a-1', 'y-2'],
    ],
    'b[.]x[,]a_1[.]y_2',
  ],
  [
    { type: 'performance', steps: options('ask', 'go-on') },
    ['ask', 'go-on', 'ask'],
    'ask[.]1[,]go_on[.]2[,]ask[.]3',
  ],
  [{ type: 'numeric' }, 0.0000001, '0.0000001'],
  [{ type: 'numeric' }, '85,5', undefined],
  [{ type: 'numeric' }, 123456, undefined],
  [{ type: 'numeric' }, '', undefined],
  [{ type: 'fill-in', correct: [] }, 'a\nb', 'a b'],
  [{ type: 'fill-in', correct: [] }, '{lang=xx}a', '(lang=xx}a'],
  [{ type: 'long-fill-in' }, ' one\r\n\u2028two ', 'one two'],
  [{ type: 'long-fill-in' }, '', undefined],
];

for (const [interaction, response, expected] of TABLE) {
  test(`SCORM 2004 says ${JSON.stringify(response)} (${interaction.type}) as ${expected}`, () => {
    assert.equal(report(interaction, response).response, expected);
  });
}

test('SCORM 2004 knows correct, incorrect and neutral', () => {
  assert.equal(report(choice, ['wind-mill'], 1).result, 'correct');
  assert.equal(report(choice, ['wind-mill'], 0.99).result, 'incorrect');
  assert.equal(report(choice, ['wind-mill']).result, 'neutral');
});

test('an answer in SCORM 2004 is never longer than LMSs take', () => {
  const many = options(...Array.from({ length: 40 }, (_, index) => `o-${index}`));
  const ids = many.map(({ id }) => id);
  assert.equal(report({ type: 'choice', choices: many, correct: [] }, ids).response, undefined);
  assert.ok(report({ type: 'choice', choices: many, correct: [] }, ids.slice(4)).response);
  const text = report({ type: 'long-fill-in' }, '😀'.repeat(3000)).response!;
  assert.ok(text.length <= 4000 && text.isWellFormed());
  assert.ok(report({ type: 'fill-in', correct: [] }, 'x'.repeat(999)).response!.length <= 250);
});

test('no answer in any characters is refused by a strict LMS', () => {
  const characters = [
    'a',
    '{',
    '}',
    '[,]',
    '[.]',
    '[:]',
    '\n',
    '\r',
    '\u0085',
    ' ',
    '-',
    '😀',
    '\ud800',
    '{lang=es}',
    '=',
    'é',
    '"',
  ];
  let seed = 7;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % below;
  };
  const word = () =>
    Array.from({ length: random(9) }, () => characters[random(characters.length)]!).join('');
  for (let round = 0; round < 3000; round++) {
    const ids = [...new Set(Array.from({ length: 1 + random(5) }, word))];
    const named = options(...ids);
    const picked = ids.filter(() => random(2));
    const said = [
      report({ type: 'choice', choices: named, correct: [] }, picked),
      report({ type: 'sequencing', choices: named, correct: [] }, picked),
      report({ type: 'performance', steps: named }, picked),
      report(
        { type: 'matching', source: named, target: named, correct: [] },
        picked.map((id): [string, string] => [id, ids[0]!]),
      ),
      report({ type: 'fill-in', correct: [] }, picked),
      report({ type: 'long-fill-in' }, word()),
      report({ type: 'numeric' }, (random(2e6) - 1e6) / 10 ** random(9)),
    ];
    for (const { id, type, response } of said) {
      assert.equal(
        checkInteraction('id', id, () => undefined),
        '0',
      );
      if (response === undefined) continue;
      const error = checkInteraction('learner_response', response, (field) =>
        field === 'type' ? type : id,
      );
      assert.equal(error, '0', `${type}: ${JSON.stringify(response)}`);
    }
  }
});

test('names are safe and stay apart', () => {
  assert.equal(safeName('el molino/ñ:1'), 'el_molino___1');
  assert.equal(safeName(''), '_');
  const names = [...safeNames(options('a-b', 'a_b', 'a b', 'a.b', 'a_b_2', '', 'ñ')).values()];
  assert.equal(new Set(names).size, names.length);
  assert.ok(names.every((name) => /^[A-Za-z0-9_.]+$/.test(name)));
});

test('numbers have no exponent, no bare point and no minus zero', () => {
  assert.deepEqual([0.1, 1e-7, 1e-9, -0, 12_345.678, 85, -3.5].map(safeNumber), [
    '0.1',
    '0.0000001',
    '0',
    '0',
    '12345.678',
    '85',
    '-3.5',
  ]);
  assert.deepEqual([1e5, Number.NaN, Infinity].map(safeNumber), [undefined, undefined, undefined]);
});

test('durations are such as every LMS takes', () => {
  assert.deepEqual([0, 0.4, 59, 60, 3600, 3725.9, -5].map(scorm2004Duration), [
    'PT0S',
    'PT0S',
    'PT59S',
    'PT1M',
    'PT1H',
    'PT1H2M5S',
    'PT0S',
  ]);
});

test('texts are one line without half characters', () => {
  assert.equal(oneLine('a\u0000\t\u0085b\u2029', 10), 'a b');
  assert.equal(oneLine('ab😀', 3), 'ab');
});
