import type { ActivityKind } from '../activity.ts';
import type { ActivityProblem } from '../problems.ts';
import type { Numeric, NumericResponse } from './numeric.schema.ts';

/** Characters of a saved number: sign, digits, point and exponent of any double. */
const LONGEST = 24;
const FACTORS = [10, 100, 1000];

/** The right numbers, both ends included. */
export function rangeOf({ answer, tolerance = 0, min, max }: Numeric): [number, number] {
  if (answer !== undefined) return [answer - tolerance, answer + tolerance];
  return [min ?? -Infinity, max ?? Infinity];
}

/** Binary fractions are never exact: 0.1 + 0.2 lies in a range that ends at 0.3. */
const slack = (bound: number): number =>
  Number.isFinite(bound) ? Math.max(Math.abs(bound), 1) * 1e-9 : 0;

const isWithin = (value: number, [low, high]: readonly [number, number]): boolean =>
  value >= low - slack(low) && value <= high + slack(high);

export type NumericOutcome = 'right' | 'wrongUnit' | 'near' | 'tooLow' | 'tooHigh';

/** What a number is, the most telling first: right, right but for its unit, near, too low, too high. */
export function judge(activity: Numeric, value: number): NumericOutcome {
  const [low, high] = rangeOf(activity);
  const { near, wrongUnit } = activity;
  if (isWithin(value, [low, high])) return 'right';
  const isOff = (wrongUnit?.factors ?? FACTORS).some((factor) =>
    [factor, 1 / factor].some((by) => value !== 0 && isWithin(value / by, [low, high])),
  );
  if (wrongUnit && isOff) return 'wrongUnit';
  if (near && isWithin(value, [low - near.within, high + near.within])) return 'near';
  return value < low ? 'tooLow' : 'tooHigh';
}

/** What there is to say of an answer. */
export function feedbackFor(activity: Numeric, value: number): string | undefined {
  const outcome = judge(activity, value);
  if (outcome === 'right') return undefined;
  const side = value < rangeOf(activity)[0] ? activity.tooLow : activity.tooHigh;
  return (activity[outcome] ?? side)?.feedback;
}

/** The best answer: `answer`, the middle of a range, or its only end. */
function solution({ answer, min, max, decimals }: Numeric): number {
  if (answer !== undefined) return answer;
  if (min === undefined || max === undefined) return min ?? max ?? 0;
  const middle = (min + max) / 2;
  const rounded = Number(middle.toFixed(decimals ?? 6));
  return isWithin(rounded, [min, max]) ? rounded : middle;
}

/** Answer with a number. */
export const numeric: ActivityKind<Numeric, NumericResponse> = {
  type: 'numeric',
  tag: 'eh-numeric',
  assessed: true,
  shape: () => ({ kind: 'text', max: LONGEST }),
  pack: (_activity, response) => String(response),

  unpack(_activity, value) {
    if (typeof value !== 'string' || !/^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(value)) return undefined;
    const number = Number(value);
    return Number.isFinite(number) ? number : undefined;
  },

  isComplete: (_activity, response): response is NumericResponse => Number.isFinite(response),

  score(activity, response) {
    const outcome = judge(activity, response);
    if (outcome === 'right') return 1;
    return outcome === 'near' ? (activity.near?.share ?? 0) : 0;
  },

  solution,

  interaction(activity) {
    const [min, max] = rangeOf(activity);
    return {
      type: 'numeric',
      ...(Number.isFinite(min) ? { min } : {}),
      ...(Number.isFinite(max) ? { max } : {}),
    };
  },
  interactionResponse: (_activity, response) => response,
  check,
};

function check(activity: Numeric): ActivityProblem[] {
  const { answer, tolerance, min, max } = activity;
  const hasRange = min !== undefined || max !== undefined;
  if ((answer === undefined) === !hasRange) {
    return [
      {
        path: 'answer',
        message: hasRange
          ? 'There is a right number and a range; which of them counts?'
          : 'Nothing says which number is right.',
        hint: 'Give `answer` (with `tolerance`), or `min` and `max`.',
      },
    ];
  }
  const problems: ActivityProblem[] = [];
  if (hasRange && tolerance !== undefined) {
    problems.push({
      path: 'tolerance',
      message: 'A range needs no tolerance.',
      hint: 'Make `min` and `max` as wide as they should be.',
    });
  }
  if (min !== undefined && max !== undefined && min > max) {
    problems.push({ path: 'min', message: `No number is at least ${min} and at most ${max}.` });
  }
  return problems;
}
