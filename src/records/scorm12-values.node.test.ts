import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Interaction, InteractionResponse } from '../core/interaction.ts';
import { safeId, safeText, scorm12Report, scorm12Time } from './scorm12-values.ts';

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `option-${index}`, text: `Option ${index}` }));

const report = (interaction: Interaction, response: InteractionResponse, score?: number) =>
  scorm12Report({
    id: 'mill',
    interaction,
    response,
    ...(score === undefined ? {} : { score }),
    attempt: 1,
    at: '2026-11-22T09:00:00.000Z',
    seconds: 3,
  });

const CASES: [title: string, Interaction, InteractionResponse, type: string, string | undefined][] =
  [
    ['a truth', { type: 'true-false' }, true, 'true-false', 't'],
    ['an untruth', { type: 'true-false' }, false, 'true-false', 'f'],
    [
      'one choice',
      { type: 'choice', choices: options(3), correct: [] },
      ['option-2'],
      'choice',
      'c',
    ],
    [
      'a choice as text',
      { type: 'choice', choices: options(3), correct: [] },
      'option-1',
      'choice',
      'b',
    ],
    [
      'choices',
      { type: 'choice', choices: options(3), correct: [] },
      ['option-0', 'option-2'],
      'choice',
      'a,c',
    ],
    [
      'the 36th choice',
      { type: 'choice', choices: options(36), correct: [] },
      ['option-35'],
      'choice',
      '9',
    ],
    [
      'the 37th choice',
      { type: 'choice', choices: options(37), correct: [] },
      ['option-36'],
      'choice',
      undefined,
    ],
    ['no choice', { type: 'choice', choices: options(3), correct: [] }, [], 'choice', undefined],
    [
      'pairs',
      { type: 'matching', source: options(12), target: options(3), correct: [] },
      [
        ['option-0', 'option-2'],
        ['option-11', 'option-0'],
      ],
      'matching',
      '1.c,c.a',
    ],
    [
      'an order',
      { type: 'sequencing', choices: options(3), correct: [] },
      ['option-1', 'option-0', 'option-2'],
      'sequencing',
      'b,a,c',
    ],
    [
      'a path',
      { type: 'performance', steps: options(3) },
      ['option-1', 'option-0'],
      'performance',
      'option-1,option-0',
    ],
    ['a number', { type: 'numeric' }, 3.5, 'numeric', '3.5'],
    ['no number', { type: 'numeric' }, Number.NaN, 'numeric', undefined],
    ['words', { type: 'fill-in', correct: [] }, 'the  mill', 'fill-in', 'the  mill'],
    [
      'a text',
      { type: 'long-fill-in' },
      `Líneas\ny más ${'x'.repeat(300)}`,
      'fill-in',
      `Líneas y más ${'x'.repeat(242)}`,
    ],
  ];

for (const [title, interaction, response, type, expected] of CASES) {
  test(`says ${title} in SCORM 1.2`, () => {
    const result = report(interaction, response, 1);
    assert.equal(result.type, type);
    assert.equal(result.response, expected);
  });
}

test('says correct, wrong and neutral', () => {
  const interaction: Interaction = { type: 'true-false' };
  assert.equal(report(interaction, true, 1).result, 'correct');
  assert.equal(report(interaction, true, 0.5).result, 'wrong');
  assert.equal(report(interaction, true, 0).result, 'wrong');
  assert.equal(report(interaction, true).result, 'neutral');
});

test('makes ids and texts safe', () => {
  assert.equal(safeId('mill-1_b'), 'mill-1_b');
  assert.equal(safeId('the mill: é'), 'the_mill___');
  assert.equal(safeId('x'.repeat(300)).length, 255);
  assert.equal(safeId(''), '_');
  assert.equal(safeText(`${'x'.repeat(254)}🌿`), 'x'.repeat(254));
});

test('writes durations with four-digit hours', () => {
  assert.equal(scorm12Time(0), '0000:00:00');
  assert.equal(scorm12Time(3725.9), '0001:02:05');
  assert.equal(scorm12Time(-5), '0000:00:00');
  assert.equal(scorm12Time(1e12), '9999:00:00');
});
