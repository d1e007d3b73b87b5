import { lrsError } from '../errors.ts';
import type { Format } from '../format.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Limits } from '../limits.ts';
import type { StatementQuery } from '../store.ts';
import type { ReadPlan } from './statements-read.ts';

const TEXTS = ['agent', 'verb', 'activity', 'registration'] as const;
const FLAGS = ['relatedAgents', 'relatedActivities', 'ascending'] as const;
const NUMBERS = ['since', 'until', 'cursor', 'limit'] as const;
const FORMATS: readonly Format[] = ['exact', 'ids', 'canonical'];

/**
 * The `more` address carries the whole plan and the last position, so nothing is kept in memory and
 * it never runs out. What the asking key may read is decided again on each page.
 */
export function writeMore(plan: ReadPlan, seq: number): string {
  const next: ReadPlan = { ...plan, query: { ...plan.query, cursor: seq } };
  delete next.query.authority;
  return Buffer.from(JSON.stringify(next)).toString('base64url');
}

export function readMore(query: URLSearchParams, limits: Limits): ReadPlan | undefined {
  const token = query.get('more');
  if (token === null) return undefined;
  if ([...query.keys()].length > 1) throw lrsError.parameterInvalid('more', 'must stand alone');
  const plan = decode(token);
  const given = isObject(plan?.['query']) ? plan['query'] : undefined;
  const format = FORMATS.find((one) => one === plan?.['format']);
  const limit = given?.['limit'];
  const isWhole = given !== undefined && typeof given['cursor'] === 'number';
  if (!isWhole || format === undefined || typeof limit !== 'number' || !(limit >= 1)) {
    throw lrsError.parameterInvalid('more', 'is damaged; take it unchanged from the last answer');
  }
  const attachments = plan?.['attachments'] === true;
  const most = attachments ? limits.pageWithAttachments : limits.page;
  const wanted = { ...known(given), limit: Math.min(Math.floor(limit), most) };
  return { query: wanted, format, attachments };
}

/** The token comes from outside: only what a plan may hold is taken over. */
function known(given: JsonObject): Omit<StatementQuery, 'limit'> {
  const query: Partial<StatementQuery> = {};
  for (const name of TEXTS) {
    const value = given[name];
    if (typeof value === 'string') query[name] = value;
  }
  for (const name of FLAGS) query[name] = given[name] === true;
  for (const name of NUMBERS) {
    const value = given[name];
    if (typeof value === 'number' && Number.isSafeInteger(value)) query[name] = value;
  }
  return query;
}

function decode(token: string): JsonObject | undefined {
  try {
    const value = JSON.parse(Buffer.from(token, 'base64url').toString('utf8')) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
