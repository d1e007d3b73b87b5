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
  const known = Array.from({ length: totals.length }, (_, index) => index).filter(
    (index) => !Number.isNaN(totals[index]!),
  );
  const ascending = Uint32Array.from(known).sort((a, b) => totals[a]! - totals[b]!);
  const size = known.length === 0 ? 0 : Math.max(1, Math.round(known.length * SHARE));
  const lower = weights(ascending, totals, size);
  const upper = weights(ascending.reverse(), totals, size);
  return { size, upper, lower };
}

function weights(order: Uint32Array, totals: ArrayLike<number>, size: number): Float64Array {
  const result = new Float64Array(totals.length);
  let left = size;
  for (let start = 0; start < order.length && left > 0;) {
    let end = start;
    while (end < order.length && totals[order[end]!] === totals[order[start]!]) end += 1;
    const weight = Math.min(1, left / (end - start));
    for (let at = start; at < end; at += 1) result[order[at]!] = weight;
    left -= end - start;
    start = end;
  }
  return result;
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
