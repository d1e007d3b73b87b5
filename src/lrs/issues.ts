import { PROFILE_IRI } from '../core/iri.ts';
import { isObject, type JsonObject, textOf } from './json.ts';
import * as verbs from './verbs.ts';

/** What is odd about a statement, as bits in the database: never given another meaning. */
export const ISSUES = {
  /** Names none of the versions of our profile. */
  'outside-profile': 1,
  'unknown-verb': 2,
  /** Speaks of an activity and belongs to no course. */
  'no-course': 4,
  /** A question or page nobody named. */
  'unnamed-activity': 8,
  'no-registration': 16,
  /** Says it happened later than it was stored. */
  'clock-ahead': 32,
  /** Says it happened before there was xAPI 1.0: the clock of the device had lost its date. */
  'clock-behind': 64,
  'long-answer': 128,
} as const;
export type Issue = keyof typeof ISSUES;

const CLOCK_TOLERANCE_MS = 300_000;
const XAPI_BEGAN = Date.parse('2013-04-26T00:00:00Z');
const LONG_ANSWER = 10_000;
const ADL = 'http://adlnet.gov/expapi/verbs/';
const KNOWN: ReadonlySet<string> = new Set([
  ...Object.values(verbs),
  ...['launched', 'commented'].map((name) => ADL + name),
  ...['abandoned', 'waived', 'satisfied'].map((name) => `https://w3id.org/xapi/adl/verbs/${name}`),
]);

/** The bits that show from the statement alone; the clock is judged when it is stored. */
export function issuesOf(statement: JsonObject, hasCourse: boolean): number {
  const object = isObject(statement['object']) ? statement['object'] : {};
  if ((object['objectType'] ?? 'Activity') !== 'Activity') return 0;
  const context = isObject(statement['context']) ? statement['context'] : {};
  const verb = isObject(statement['verb']) ? textOf(statement['verb']['id']) : '';
  const result = isObject(statement['result']) ? statement['result'] : {};
  const isNamed = isObject(object['definition']) && isObject(object['definition']['name']);
  const needsName = verb === verbs.ANSWERED || verb === verbs.EXPERIENCED;
  const { response } = result;
  return (
    (isOurs(context) ? 0 : ISSUES['outside-profile']) |
    (KNOWN.has(verb) ? 0 : ISSUES['unknown-verb']) |
    (hasCourse ? 0 : ISSUES['no-course']) |
    (needsName && !isNamed ? ISSUES['unnamed-activity'] : 0) |
    (hasCourse && context['registration'] === undefined ? ISSUES['no-registration'] : 0) |
    (typeof response === 'string' && response.length > LONG_ANSWER ? ISSUES['long-answer'] : 0)
  );
}

export function clockIssues(timestamp: number, stored: number): number {
  if (timestamp > stored + CLOCK_TOLERANCE_MS) return ISSUES['clock-ahead'];
  return timestamp < XAPI_BEGAN ? ISSUES['clock-behind'] : 0;
}

function isOurs(context: JsonObject): boolean {
  const activities = isObject(context['contextActivities']) ? context['contextActivities'] : {};
  const list = activities['category'];
  return (
    Array.isArray(list) &&
    list.some((one) => isObject(one) && textOf(one['id']).startsWith(`${PROFILE_IRI}/`))
  );
}
