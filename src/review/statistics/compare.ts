import type { Verdict } from '../api/course.ts';
import type { Estimate } from '../api/common.ts';
import { shareDifference } from './estimate.ts';
import { FEW } from './item-analysis.ts';

export interface Compared {
  difference?: { value: number; low: number; high: number };
  verdict: Verdict;
}

/** Two shares. Under ten on one side nothing is said, whatever the interval. */
export function compareShares(a: Estimate | undefined, b: Estimate | undefined): Compared {
  if (a === undefined || b === undefined) return { verdict: 'few' };
  const difference = shareDifference(a, b);
  if (Math.min(a.n, b.n) < FEW) return { difference, verdict: 'few' };
  if (difference.low > 0) return { difference, verdict: 'a' };
  return { difference, verdict: difference.high < 0 ? 'b' : 'no-clear-difference' };
}

/** Two medians: clearly different only when their intervals do not touch, which is cautious. */
export function compareMedians(a: Estimate | undefined, b: Estimate | undefined): Compared {
  if (a === undefined || b === undefined || Math.min(a.n, b.n) < FEW) return { verdict: 'few' };
  if (a.low > b.high) return { verdict: 'a' };
  return { verdict: a.high < b.low ? 'b' : 'no-clear-difference' };
}
