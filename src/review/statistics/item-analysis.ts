import type { Estimate } from '../api/common.ts';
import { correlation } from './correlation.ts';
import { median, mean, wilson } from './estimate.ts';
import { extremes, weightedMean, type Extremes } from './extremes.ts';

/** Under this many answers figures are shown greyed (spec 6.3). */
export const FEW = 10;

/** One answer of each learner to one question; the arrays run in parallel. */
export interface ItemAnswers {
  /** 0 to 1; NaN where nothing is right or wrong. */
  score: Float64Array;
  /** 1 fully right, 0 not, NaN not judged. */
  right: Float64Array;
  /** Mean score of the learner on all other questions; NaN when there are too few. */
  rest: Float64Array;
  /** Mean score on all questions, this one included; NaN as `rest`. */
  total: Float64Array;
  /** NaN when not known. */
  seconds: Float64Array;
  /** Which options each chose. */
  chosen: readonly (readonly string[])[];
}

export interface ItemOption {
  id: string;
  isKey: boolean;
}

export interface OptionResult extends ItemOption {
  count: number;
  share: number;
  meanTotal: number | undefined;
  r: number | undefined;
  upper: number | undefined;
  lower: number | undefined;
}

export interface ItemResult {
  n: number;
  facility: Estimate | undefined;
  meanScore: number | undefined;
  pointBiserial: { r: number; pairs: number } | undefined;
  discrimination: { index: number; upper: number; lower: number; size: number } | undefined;
  seconds: number | undefined;
  options: OptionResult[];
}

/**
 * Classical item analysis of one question (spec/xapi.md 6.3). What is not asked for is not worked
 * out: the first page of a course needs two figures of each question.
 */
export function analyseItem(
  answers: ItemAnswers,
  options: () => readonly ItemOption[],
): ItemResult {
  const { right, score, rest } = answers;
  const judged = right.filter((one) => !Number.isNaN(one));
  const { r, pairs } = correlation(score, rest);
  const ends = once(() => extremes(answers.total));
  const discrimination = once(() => {
    const { size, ...weights } = ends();
    const [upper, lower] = [weightedMean(right, weights.upper), weightedMean(right, weights.lower)];
    return upper === undefined || lower === undefined || size === 0
      ? undefined
      : { index: upper - lower, upper, lower, size };
  });
  const seconds = once(() => median(answers.seconds));
  const optionResults = once(() => analyseOptions(answers, options(), ends()));
  return {
    n: score.length,
    facility: wilson(
      judged.reduce((sum, one) => sum + one, 0),
      judged.length,
    ),
    meanScore: mean(score),
    pointBiserial: r === undefined ? undefined : { r, pairs },
    get discrimination() {
      return discrimination();
    },
    get seconds() {
      return seconds();
    },
    get options() {
      return optionResults();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function analyseOptions(
  { chosen, rest }: ItemAnswers,
  options: readonly ItemOption[],
  ends: Extremes,
): OptionResult[] {
  const { listOf, lists } = places(chosen);
  return options.map((option) => {
    const has = lists.map((list) => (list.includes(option.id) ? 1 : 0));
    const took = new Float64Array(chosen.length);
    let count = 0;
    for (let i = 0; i < took.length; i += 1) {
      took[i] = has[listOf[i]!]!;
      count += took[i]!;
    }
    return {
      ...option,
      count,
      share: chosen.length === 0 ? 0 : count / chosen.length,
      meanTotal: weightedMean(rest, took),
      r: correlation(took, rest).r,
      upper: weightedMean(took, ends.upper),
      lower: weightedMean(took, ends.lower),
    };
  });
}

/** The same response is the same list: each is looked into once. */
function places(chosen: ItemAnswers['chosen']): {
  listOf: Int32Array;
  lists: (readonly string[])[];
} {
  const known = new Map<readonly string[], number>();
  const listOf = new Int32Array(chosen.length);
  for (let i = 0; i < listOf.length; i += 1) {
    const list = chosen[i]!;
    let place = known.get(list);
    if (place === undefined) known.set(list, (place = known.size));
    listOf[i] = place;
  }
  return { listOf, lists: [...known.keys()] };
}
