import { isObject, type Json, type JsonObject } from '../../lrs/json.ts';
import type { AttemptChoice, Filter, Trust } from '../api/common.ts';
import type { ParsedFilter } from '../frame/selection.ts';
import { refuse } from './refusal.ts';

type Query = Readonly<Record<string, string | undefined>>;

const ATTEMPTS: readonly AttemptChoice[] = ['first', 'best', 'last'];
const TRUSTS: readonly Trust[] = ['verified', 'claimed', 'handed-in'];
const LIST = ['group', 'trust', 'language', 'version'] as const;
const DAY = 86_400_000;

/** The group `-` in an address: learners in no group. */
export const NO_GROUP = '-';

/** A filter from an address. @throws Refusal 400 naming the parameter */
export function readFilter(query: Query): { asked: Filter; filter: ParsedFilter } {
  const { course, attempt = 'first' } = query;
  if (course === undefined || course === '') throw refuse.parameter('course', 'Name a course.');
  if (!isOneOf(ATTEMPTS, attempt)) {
    throw refuse.parameter('attempt', 'Must be first, best or last.');
  }
  const asked: Filter = { course, attempt };
  for (const name of LIST) {
    const value = query[name];
    if (value !== undefined && value !== '') asked[name] = value;
  }
  const [from, to] = [moment(query, 'from', 0), moment(query, 'to', DAY - 1)];
  if (from !== undefined) asked.from = query['from'] ?? '';
  if (to !== undefined) asked.to = query['to'] ?? '';
  const trusts = list(asked.trust)?.map((one) => {
    if (!isOneOf(TRUSTS, one)) {
      throw refuse.parameter('trust', 'Must be verified, claimed or handed-in.');
    }
    return one;
  });
  const set = (name: 'language' | 'version'): ReadonlySet<string> | undefined => {
    const values = list(asked[name]);
    return values && new Set(values);
  };
  const groups = list(asked.group)?.map((one) => (one === NO_GROUP ? '' : one));
  return {
    asked,
    filter: {
      course,
      attempt,
      from: from ?? -Infinity,
      to: to ?? Infinity,
      groups: groups && new Set(groups),
      trusts: trusts && new Set(trusts),
      languages: set('language'),
      versions: set('version'),
    },
  };
}

/** Parts of a list; a comma inside a name is written `%2C` twice, as `encodeURIComponent` does. */
const list = (text: string | undefined): string[] | undefined =>
  text?.split(',').map((one) => {
    try {
      return decodeURIComponent(one);
    } catch {
      return one;
    }
  });

/** A day, or a moment; `endOfDay` is added to a day. */
function moment(query: Query, name: 'from' | 'to', endOfDay: number): number | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
  const isMoment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const value = isDay || isMoment ? Date.parse(text) : NaN;
  if (Number.isNaN(value)) throw refuse.parameter(name, 'Must be a day such as 2026-03-01.');
  return isDay ? value + endOfDay : value;
}

const isOneOf = <T extends string>(values: readonly T[], text: string): text is T =>
  values.some((one) => one === text);

export function choice<T extends string>(
  query: Query,
  name: string,
  values: readonly T[],
): T | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (!isOneOf(values, text)) throw refuse.parameter(name, `Must be one of ${values.join(', ')}.`);
  return text;
}

export function whole(query: Query, name: string, most: number): number | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw refuse.parameter(name, `Must be a whole number up to ${most}.`);
  }
  return value;
}

/** A JSON body. @throws Refusal 400, 413, 415 */
export async function readJson(request: Request, most = 1_000_000): Promise<JsonObject> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw refuse.type('Send application/json.');
  }
  const text = await readText(request, most);
  let value: Json;
  try {
    value = JSON.parse(text) as Json;
  } catch {
    throw refuse.parameter('body', 'Must be JSON.');
  }
  if (!isObject(value)) throw refuse.parameter('body', 'Must be a JSON object.');
  return value;
}

/** A body as text, refused while it comes when it grows too long. */
export async function readText(request: Request, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  if (request.body !== null) {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > most) throw refuse.tooLarge(most);
      parts.push(part);
    }
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Text fields of a body. */
export const fields = (body: JsonObject) => ({
  text(name: string, least: number, most: number): string {
    const value = body[name];
    if (typeof value !== 'string' || value.trim().length < least || value.length > most) {
      throw refuse.parameter(name, `Must be a text of ${least} to ${most} characters.`);
    }
    return value.trim();
  },
  optional(name: string, most: number): string | undefined {
    const value = body[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value !== 'string' || value.length > most) {
      throw refuse.parameter(name, `Must be a text of up to ${most} characters.`);
    }
    return value;
  },
  list(name: string, most: number): string[] {
    const value = body[name];
    const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
    if (!Array.isArray(value) || texts.length !== value.length || texts.length > most) {
      throw refuse.parameter(name, `Must be a list of up to ${most} texts.`);
    }
    return texts;
  },
  flag(name: string): boolean | undefined {
    const value = body[name];
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') throw refuse.parameter(name, 'Must be true or false.');
    return value;
  },
});
