import { sorted } from './estimate.ts';

/** Kelley 1939: the share at both ends that tells items apart best. */
const SHARE = 0.27;

/**
 * How much each learner belongs to the best and to the weakest 27 % by total score. Learners with
 * the same total at the border share the places left, so the order of the data changes nothing.
 */
export interface Extremes {
  /** Learners in each group. */
  size: number;
  /** 0 to 1 for each learner; NaN totals have 0. */
  upper: Float64Array;
  lower: Float64Array;
}

export function extremes(totals: ArrayLike<number>): Extremes {
  const ascending = sorted(totals);
  const n = ascending.length;
  const size = n === 0 ? 0 : Math.max(1, Math.round(n * SHARE));
  const [low, high] = [ascending[size - 1] ?? NaN, ascending[n - size] ?? NaN];
  const [upper, lower] = [new Float64Array(totals.length), new Float64Array(totals.length)];
  let [below, atLow, above, atHigh] = [0, 0, 0, 0];
  for (const total of ascending) {
    if (total < low) below += 1;
    else if (total === low) atLow += 1;
    if (total > high) above += 1;
    else if (total === high) atHigh += 1;
  }
  for (let at = 0; at < totals.length; at += 1) {
    const total = totals[at]!;
    lower[at] = total < low ? 1 : total === low ? (size - below) / atLow : 0;
    upper[at] = total > high ? 1 : total === high ? (size - above) / atHigh : 0;
  }
  return { size, upper, lower };
}

/** Mean of a value over a group given by weights; NaN values are left out. */
export function weightedMean(values: ArrayLike<number>, weight: ArrayLike<number>) {
  let [sum, all] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    if (Number.isNaN(values[i]!) || weight[i] === 0) continue;
    sum += values[i]! * weight[i]!;
    all += weight[i]!;
  }
  return all === 0 ? undefined : sum / all;
}
