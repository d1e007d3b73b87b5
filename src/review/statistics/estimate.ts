import type { Estimate } from '../api/common.ts';

/** The normal quantile of 97.5 %. */
const Z = 1.959_963_984_540_054;

/**
 * A share with its Wilson score interval (Wilson 1927): good for small numbers and shares near 0 or 1.
 * @returns undefined without trials
 */
export function wilson(hits: number, n: number): Estimate | undefined {
  if (n <= 0) return undefined;
  const value = hits / n;
  const square = Z * Z;
  const middle = (value + square / (2 * n)) / (1 + square / n);
  const half = (Z * Math.sqrt((value * (1 - value)) / n + square / (4 * n * n))) / (1 + square / n);
  return { value, low: Math.max(0, middle - half), high: Math.min(1, middle + half), n };
}

/** The value below which a share of the sorted numbers lies, with linear interpolation (type 7). */
export function quantile(sorted: ArrayLike<number>, share: number): number | undefined {
  if (sorted.length === 0) return undefined;
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Sorts a copy; NaN and infinite values are left out. */
export function sorted(values: ArrayLike<number>): Float64Array {
  const list = new Float64Array(values.length);
  let count = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (!Number.isFinite(value)) continue;
    list[count] = value;
    count += 1;
  }
  return list.subarray(0, count).sort();
}

export const median = (values: ArrayLike<number>): number | undefined =>
  quantile(sorted(values), 0.5);

/**
 * The median with an interval by order statistics, which assumes nothing of the distribution. Under
 * six values it is the whole range, and even that is less than 95 %.
 */
export function medianEstimate(values: ArrayLike<number>): Estimate | undefined {
  const list = sorted(values);
  const n = list.length;
  const value = quantile(list, 0.5);
  if (value === undefined) return undefined;
  const spread = Z * Math.sqrt(n);
  const first = Math.max(1, Math.round((n - spread) / 2));
  const last = Math.min(n, Math.round(1 + (n + spread) / 2));
  return { value, low: list[first - 1]!, high: list[last - 1]!, n };
}

/**
 * The difference of two shares (a − b) with its 95 % interval: Newcombe 1998, method 10, which joins
 * the two Wilson intervals.
 */
export function shareDifference(
  a: Estimate,
  b: Estimate,
): { value: number; low: number; high: number } {
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

export function mean(values: Iterable<number>): number | undefined {
  let [sum, n] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    sum += value;
    n += 1;
  }
  return n === 0 ? undefined : sum / n;
}
