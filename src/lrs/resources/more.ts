import { lrsError } from '../errors.ts';
import type { ReadPlan } from './statements-read.ts';

/**
 * The `more` address carries the whole plan and the last position, so nothing is kept in memory and
 * it never runs out. What the asking key may read is decided again on each page.
 */
export function writeMore(plan: ReadPlan, seq: number): string {
  const next: ReadPlan = { ...plan, query: { ...plan.query, cursor: seq } };
  delete next.query.authority;
  return Buffer.from(JSON.stringify(next)).toString('base64url');
}

export function readMore(query: URLSearchParams): ReadPlan | undefined {
  const token = query.get('more');
  if (token === null) return undefined;
  if ([...query.keys()].length > 1) throw lrsError.parameterInvalid('more', 'must stand alone');
  try {
    const plan = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as ReadPlan;
    const { limit, cursor } = plan.query;
    if (Number.isInteger(limit) && limit > 0 && limit <= 10_000 && Number.isInteger(cursor))
      return plan;
  } catch {
    // Falls through to the same sentence.
  }
  throw lrsError.parameterInvalid('more', 'is damaged; take it unchanged from the last answer');
}
