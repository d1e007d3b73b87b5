import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionDefinition } from '../../records/interactions.ts';
import { scorm12Report } from '../../records/scorm12-values.ts';
import { scorm2004Report } from '../../records/scorm2004-values.ts';
import { example, rangeExample } from './numeric.example.ts';
import type { Numeric } from './numeric.schema.ts';
import { feedbackFor, judge, numeric, type NumericOutcome } from './numeric.ts';
import { formatNumber, parseNumber } from './numbers.ts';
import { answerText, rangeText } from './range.ts';

const written: [text: string, language: string, value: number | undefined][] = [
  ['12', 'en', 12],
  ['2.5', 'en', 2.5],
  ['2,5', 'en', 2.5],
  ['2,5', 'es', 2.5],
  ['2.5', 'es', 2.5],
  ['.5', 'en', 0.5],
  ['5.', 'en', 5],
  // One sign and three digits: the language says what it is.
  ['1,250', 'en', 1250],
  ['1.250', 'en', 1.25],
  ['1.250', 'es', 1250],
  ['1,250', 'es', 1.25],
  ['1.250', 'fr', 1.25],
  ['0,250', 'en', 0.25],
  ['0.250', 'es', 0.25],
  // Two signs: the last one stands before the decimals.
  ['1,234,567', 'es', 1234567],
  ['1.234.567,8', 'en', 1234567.8],
  ['1,234.5', 'es', 1234.5],
  ['1 234 567,5', 'fr', 1234567.5],
  ["1'234.5", 'de', 1234.5],
  ['1\u202f234', 'pl', 1234],
  ['-3', 'en', -3],
  ['− 3,5', 'es', -3.5],
  ['–3', 'en', -3],
  ['+4', 'en', 4],
  ['-0', 'en', 0],
  ['٣٫٥', 'ar', 3.5],
  ['۱۲', 'fa', 12],
  ['2.5 km', 'en', 2.5],
  ['2.5KM', 'en', 2.5],
  ['2.5 m', 'en', undefined],
  ['', 'en', undefined],
  ['km', 'en', undefined],
  ['-', 'en', undefined],
  ['.', 'en', undefined],
  ['1,2,3', 'en', undefined],
  ['1.2.3', 'en', undefined],
  ['12,34.5', 'en', undefined],
  ['1.5,2.5', 'en', undefined],
  ['1 2', 'en', undefined],
  ['1e5', 'en', undefined],
  ['0x10', 'en', undefined],
  ['Infinity', 'en', undefined],
  ['9'.repeat(400), 'en', undefined],
  ['two', 'en', undefined],
];

for (const [text, language, value] of written) {
  test(`numeric: “${text.slice(0, 20)}” in ${language} means ${value}`, () =>
    assert.deepEqual(parseNumber(text, language, 'km'), value));
}

test('numeric: a number is shown as its language writes it', () => {
  assert.equal(formatNumber(2.5, 'en'), '2.5');
  assert.equal(formatNumber(2.5, 'es'), '2,5');
  assert.equal(formatNumber(2.5, 'en', 2), '2.50');
  assert.equal(formatNumber(1234, 'en'), '1234');
  assert.equal(formatNumber(12345.5, 'en'), '12,345.5');
  assert.equal(formatNumber(12345.5, 'es'), '12\u202f345,5');
  assert.equal(formatNumber(-3, 'en'), '\u22123');
  assert.equal(formatNumber(-0.001, 'en', 1), '0.0');
  assert.equal(formatNumber(0.1 + 0.2, 'en'), '0.3');
  assert.equal(formatNumber(1e-7, 'en'), '0.0000001');
});

test('numeric: what is shown can be typed again, whatever the language', () => {
  let state = 5;
  for (let run = 0; run < 500; run++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const value = (state - 2 ** 31) / 10 ** (run % 9);
    const shown = Number(value.toPrecision(9));
    for (const language of ['en', 'es', 'fr', 'pl', 'ar', 'de-AT']) {
      const text = formatNumber(shown, language);
      // 1.234 may be 1234 elsewhere, but not in the language that wrote it so.
      assert.equal(parseNumber(text, language), shown, `${text} in ${language}`);
    }
  }
});

const { max: _max, ...withoutEnd } = rangeExample;

const judged: [string, Numeric, number, NumericOutcome, number][] = [
  ['the number itself is right', example, 2.5, 'right', 1],
  ['the end of the tolerance is right', example, 2.55, 'right', 1],
  ['just beyond is near', example, 2.56, 'near', 0],
  ['a thousand times too much is another unit', example, 2500, 'wrongUnit', 0],
  ['a tenth is another unit', example, 0.25, 'wrongUnit', 0],
  ['nothing is too low', example, 0, 'tooLow', 0],
  ['the other sign is too low', example, -2.5, 'tooLow', 0],
  ['far above is too high', example, 40, 'tooHigh', 0],
  ['both ends of a range are right', rangeExample, 5, 'right', 1],
  ['both ends of a range are right', rangeExample, 8, 'right', 1],
  ['beyond a range is too high', rangeExample, 80, 'tooHigh', 0],
  ['only a smallest number', withoutEnd, 1e9, 'right', 1],
];

for (const [title, activity, value, outcome, score] of judged) {
  test(`numeric: ${title} (${value})`, () => {
    assert.equal(judge(activity, value), outcome);
    assert.equal(numeric.score(activity, value), score);
  });
}

test('numeric: binary fractions do not make a right sum wrong', () => {
  const sum = { ...example, answer: 0.3, tolerance: 0 };
  assert.equal(numeric.score(sum, 0.1 + 0.2), 1);
  assert.equal(numeric.score({ ...example, answer: 0, tolerance: 0 }, 0), 1);
});

test('numeric: a near answer earns what the author gives it', () => {
  const near = { ...example, near: { ...example.near!, share: 0.5 } };
  assert.equal(numeric.score(near, 2.8), 0.5);
  assert.equal(numeric.score(near, 4), 0);
});

test('numeric: the feedback is that of the case, else that of the side', () => {
  assert.match(feedbackFor(example, 2500)!, /metres and kilometres/);
  assert.match(feedbackFor(example, 2.8)!, /Measure again/);
  const { near: _near, wrongUnit: _unit, ...plain } = example;
  assert.match(feedbackFor(plain, 2500)!, /back for lunch/);
  assert.match(feedbackFor(plain, 2.3)!, /few minutes/);
  assert.equal(feedbackFor(example, 2.5), undefined);
});

test('numeric: any number survives packing, rubbish is none', () => {
  for (const value of [0, -1, 2.5, 1e21, 1e-7, 123456.789, -0.1, Number.MAX_VALUE]) {
    const packed = numeric.pack(example, value) as string;
    assert.ok(packed.length <= 24);
    assert.equal(numeric.unpack(example, packed), value);
  }
  for (const value of [undefined, 3, [3], '', 'x', 'NaN', '1e999', '0x1', '--1', ' 1', '1\n2']) {
    assert.equal(numeric.unpack(example, value), undefined, String(value));
  }
  assert.equal(numeric.isComplete(example, Number.NaN), false);
  assert.equal(numeric.isComplete(example, undefined), false);
});

test('numeric: the right answer lies in the range and scores 1', () => {
  const odd: Numeric = { ...rangeExample, min: 1.21, max: 1.24, decimals: 0 };
  for (const activity of [example, rangeExample, odd]) {
    assert.equal(numeric.score(activity, numeric.solution(activity)!), 1);
  }
  assert.equal(answerText(example, 'es'), '2,5\u00a0km');
  assert.equal(rangeText(example, 'en'), 'from 2.45 to 2.55\u00a0km');
  assert.equal(answerText(rangeExample, 'en'), 'from 5 to 8\u00a0people');
  assert.equal(rangeText({ ...example, tolerance: 0 }, 'en'), undefined);
});

test('numeric: records get the range and the number with a point', () => {
  const answer = {
    id: 'q',
    interaction: numeric.interaction(example),
    question: 'Q',
    response: numeric.interactionResponse(example, 2.5),
    attempt: 1,
    at: new Date(0).toISOString(),
    seconds: 1,
  };
  assert.deepEqual(questionDefinition(answer, 'en').correctResponsesPattern, ['2.45[:]2.55']);
  assert.equal(scorm12Report(answer).response, '2.5');
  assert.equal(scorm2004Report(answer).response, '2.5');
});

test('numeric: an author hears of no right number, of two, and of a range without numbers', () => {
  const said = (change: object) => {
    const { answer: _answer, tolerance: _tolerance, ...rest } = example;
    return numeric.check!({ ...rest, ...change }).map(({ message }) => message);
  };
  assert.deepEqual(numeric.check!(example), []);
  assert.deepEqual(numeric.check!(rangeExample), []);
  assert.match(said({})[0]!, /Nothing says which number is right/);
  assert.match(said({ answer: 3, max: 4 })[0]!, /which of them counts/);
  assert.match(said({ min: 3, max: 2 })[0]!, /at least 3 and at most 2/);
  assert.match(said({ min: 3, tolerance: 1 })[0]!, /no tolerance/);
});
