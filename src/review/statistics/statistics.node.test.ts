import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareMedians, compareShares } from './compare.ts';
import { correlation } from './correlation.ts';
import { median, medianEstimate, shareDifference, wilson } from './estimate.ts';
import { extremes } from './extremes.ts';
import { itemFlags } from './flags.ts';
import { analyseItem, type ItemAnswers } from './item-analysis.ts';
import { timeOnPages } from './time-on-task.ts';

/** Values worked out by hand or taken from the papers named; three places. */
const near = (actual: number | undefined, wanted: number, what = ''): void =>
  assert.ok(Math.abs((actual ?? NaN) - wanted) < 0.0006, `${what} ${String(actual)} ≠ ${wanted}`);

describe('estimates', () => {
  it('gives Wilson intervals: 8 of 10, none of 10, all of 10', () => {
    const eight = wilson(8, 10);
    near(eight?.value, 0.8);
    near(eight?.low, 0.4902);
    near(eight?.high, 0.9433);
    const none = wilson(0, 10);
    assert.equal(none?.low, 0);
    // z² / (n + z²) = 3.8415 / 13.8415
    near(none?.high, 0.2775);
    near(wilson(10, 10)?.low, 1 - 0.2775);
    assert.equal(wilson(0, 0), undefined);
  });

  it('gives the interval of a difference as in Newcombe 1998, 56/70 against 48/80', () => {
    const difference = shareDifference(wilson(56, 70)!, wilson(48, 80)!);
    near(difference.value, 0.2);
    near(difference.low, 0.0524);
    near(difference.high, 0.3339);
  });

  it('gives medians with the ranks 2 and 9 of ten values', () => {
    const estimate = medianEstimate([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    assert.deepEqual(estimate, { value: 5.5, low: 2, high: 9, n: 10 });
    assert.equal(median([3, NaN, 1]), 2);
    assert.equal(medianEstimate([]), undefined);
  });

  it('compares honestly: few, no clear difference, a clear one', () => {
    assert.equal(compareShares(wilson(9, 9), wilson(0, 9)).verdict, 'few');
    assert.equal(compareShares(wilson(15, 20), wilson(13, 20)).verdict, 'no-clear-difference');
    assert.equal(compareShares(wilson(19, 20), wilson(8, 20)).verdict, 'a');
    assert.equal(compareShares(wilson(8, 20), wilson(19, 20)).verdict, 'b');
    const fast = medianEstimate(Array.from({ length: 12 }, (_, i) => i));
    const slow = medianEstimate(Array.from({ length: 12 }, (_, i) => 100 + i));
    assert.equal(compareMedians(fast, slow).verdict, 'b');
    assert.equal(compareMedians(fast, fast).verdict, 'no-clear-difference');
  });
});

describe('classical item analysis', () => {
  it('correlates as worked out by hand: 3 / √(1.2 · 10)', () => {
    const { r, pairs } = correlation([1, 1, 0, 0, 1], [4, 3, 1, 2, 5]);
    near(r, 0.866);
    assert.equal(pairs, 5);
    assert.equal(correlation([1, 1, 1], [1, 2, 3]).r, undefined, 'nothing varies');
    assert.deepEqual(correlation([1, NaN, 0], [2, 5, NaN]).pairs, 1);
  });

  it('shares the places of the outer 27 % among learners with the same total', () => {
    const { size, upper, lower } = extremes([1, 1, 1, 1, 2, 3]);
    assert.equal(size, 2, '0.27 · 6 = 1.62');
    assert.deepEqual([...lower], [0.5, 0.5, 0.5, 0.5, 0, 0]);
    assert.deepEqual([...upper], [0, 0, 0, 0, 1, 1]);
    assert.deepEqual([...extremes([NaN, 4]).upper], [0, 1]);
  });

  it('finds facility, item-rest correlation, the 27 % index and what each option tells', () => {
    // Ten learners with totals .1 to 1; right are 2, 5, 7, 8, 9, 10.
    const right = [0, 1, 0, 0, 1, 0, 1, 1, 1, 1];
    const rest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((one) => one / 10);
    const item = analyseItem(
      answers(
        right,
        rest,
        right.map((one) => (one ? 'a' : 'b')),
      ),
      () => options,
    );
    near(item.facility?.value, 0.6);
    near(item.facility?.low, 0.3127);
    near(item.facility?.high, 0.8318);
    // Σ(x−.6)(y−.55) = 4.1 − 10·.6·.55 = .8; Σ(x−.6)² = 2.4; Σ(y−.55)² = .825
    near(item.pointBiserial?.r, 0.8 / Math.sqrt(2.4 * 0.825));
    assert.deepEqual(
      [item.discrimination?.size, item.discrimination?.upper, item.discrimination?.lower],
      [3, 1, 1 / 3],
    );
    near(item.discrimination?.index, 2 / 3);
    const [a, b, c] = item.options;
    assert.deepEqual(
      [a?.count, a?.share, b?.count, c?.count, c?.meanTotal],
      [6, 0.6, 4, 0, undefined],
    );
    near(a?.meanTotal, 4.1 / 6);
    near(b?.meanTotal, 1.4 / 4);
    near(b?.r, -0.8 / Math.sqrt(2.4 * 0.825));
    assert.equal(item.seconds, 20);
    assert.deepEqual(
      itemFlags(item).map((one) => [one.code, one.values['option']]),
      [['unused-option', 'c']],
    );
  });

  it('says “check the key” and names what those who know the subject chose', () => {
    const rest = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((one) => one / 10);
    const item = analyseItem(
      answers([1, 1, 1, 0, 0, 0, 0, 0, 0, 0], rest, 'aaaccbbbbb'.split('')),
      () => options,
    );
    const [first, ...others] = itemFlags(item);
    assert.equal(first?.code, 'check-key');
    assert.deepEqual(
      [first?.values['option'], first?.values['upperOption'], first?.values['upperKey']],
      ['b', 1, 0],
    );
    assert.ok(Number(first?.values['r']) < 0);
    assert.ok(
      others.every((one) => one.values['option'] !== 'b'),
      'the option is named once',
    );
  });

  it('flags too hard, too easy, weak and tempting at the bounds of the spec', () => {
    const rest = Array.from({ length: 20 }, (_, i) => i / 20);
    const hard = [...Array.from({ length: 15 }, () => 0), 1, 1, 1, 1, 1];
    const codes = (right: number[], chosen: string[]): string[] =>
      itemFlags(analyseItem(answers(right, rest, chosen), () => options)).map((one) => one.code);
    assert.ok(codes(hard, pick(hard)).includes('too-hard'), 'p = .25');
    const easy = [0, ...Array.from({ length: 19 }, () => 1)];
    assert.ok(codes(easy, pick(easy)).includes('too-easy'), 'p = .95');
    const weak = rest.map((_, i) => (i % 2 === 0 ? 1 : 0)).reverse();
    assert.ok(codes(weak, pick(weak)).includes('weak'), 'r ≈ .09');
    const tempting = rest.map((_, i) => (i > 3 && i < 18 ? 1 : 0));
    const chosen = tempting.map((one, i) => (one ? 'a' : i >= 18 ? 'c' : 'b'));
    assert.ok(codes(tempting, chosen).includes('tempting-option'));
  });

  it('says nothing but “too few answers” under ten', () => {
    const right = [0, 0, 0, 0, 0, 0, 0, 0, 1];
    const rest = right.map((_, i) => 1 - i / 10);
    const flags = itemFlags(analyseItem(answers(right, rest, pick(right)), () => options));
    assert.deepEqual(flags, [{ code: 'few-answers', values: { n: 9, needed: 10 } }]);
  });

  it('leaves learners without other answers out of correlation and index, not out of the facility', () => {
    const item = analyseItem(answers([1, 0, 1], [NaN, NaN, NaN], ['a', 'b', 'a']), () => options);
    assert.equal(item.facility?.n, 3);
    assert.equal(item.pointBiserial, undefined);
    assert.equal(item.discrimination, undefined);
  });
});

describe('time on task', () => {
  it('counts gaps for the page before them and at most five minutes each', () => {
    const minute = 60_000;
    const times = timeOnPages([
      { at: 0, page: 1 },
      { at: 2 * minute, page: undefined },
      { at: 3 * minute, page: 2 },
      { at: 63 * minute, page: 1 },
      { at: 64 * minute, page: undefined },
    ]);
    assert.deepEqual(
      [...times],
      [
        [1, 4 * minute],
        [2, 5 * minute],
      ],
    );
  });

  it('takes signs in any order and nothing before the first page', () => {
    assert.deepEqual([...timeOnPages([{ at: 5, page: undefined }])], []);
    assert.deepEqual(
      [
        ...timeOnPages([
          { at: 9000, page: undefined },
          { at: 0, page: 4 },
        ]),
      ],
      [[4, 9000]],
    );
  });
});

const options = ['a', 'b', 'c'].map((id) => ({ id, isKey: id === 'a' }));
const pick = (right: readonly number[]): string[] => right.map((one) => (one ? 'a' : 'b'));

/** Totals are the order of `rest`: a learner's total moves with it here. */
function answers(right: number[], rest: number[], chosen: string[]): ItemAnswers {
  return {
    score: Float64Array.from(right),
    right: Float64Array.from(right),
    rest: Float64Array.from(rest),
    total: Float64Array.from(rest),
    seconds: Float64Array.from(right, () => 20),
    chosen: chosen.map((one) => [one]),
  };
}
