import { profileIri } from '../core/iri.ts';
import { isObject, type Json, type JsonObject, textOf, withoutNul } from './json.ts';

const COURSE = 'http://adlnet.gov/expapi/activities/course';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';

/** Marks statements that are invented to show the trainer's page alive. */
export const DEMONSTRATION = profileIri('extensions/demonstration');
export const GROUP = profileIri('extensions/group');
const VERSION = profileIri('extensions/course-version');

/** What most statements of a session have in common. */
export interface Circumstances {
  /** Version of the course, '' when not said. */
  version: string;
  /** The group the launch or the statement names, '' for none. */
  group: string;
  trust: 'verified' | 'claimed' | 'handed-in';
  /** Language tag, '' when not said. */
  language: string;
}

const short = (value: Json | undefined): string =>
  typeof value === 'string' ? withoutNul(value).trim().slice(0, 100) : '';

/** As one text, so that the dictionary has one number for it. */
export function circumstancesOf(statement: JsonObject, context: JsonObject): string {
  const extensions = isObject(context['extensions']) ? context['extensions'] : {};
  return JSON.stringify([
    short(extensions[VERSION]),
    groupOf(context, extensions),
    trustOf(statement),
    short(context['language']),
  ]);
}

export function readCircumstances(text: string): Circumstances {
  // Written by `circumstancesOf` only.
  const [version = '', group = '', trust = 'verified', language = ''] = (
    text === '' ? [] : JSON.parse(text)
  ) as string[];
  return { version, group, trust: trust as Circumstances['trust'], language };
}

/**
 * Our extension, else the first of contextGroups (xAPI 2.0), else the team. Anonymous groups are known
 * by their name, others by their identifier's last part where they have no name.
 */
function groupOf(context: JsonObject, extensions: JsonObject): string {
  const named = short(extensions[GROUP]);
  if (named !== '') return named;
  const groups = context['contextGroups'];
  const first = Array.isArray(groups) ? groups.find(isObject) : undefined;
  for (const group of [first?.['group'], context['team']]) {
    if (!isObject(group)) continue;
    const account = isObject(group['account']) ? group['account'] : {};
    const found = short(group['name']) || short(account['name']) || short(group['mbox']);
    if (found !== '') return found;
  }
  return '';
}

/** How far the authority vouches for the learner: docs/lrs.md, "Broker". */
function trustOf(statement: JsonObject): Circumstances['trust'] {
  const authority = isObject(statement['authority']) ? statement['authority'] : {};
  const account = isObject(authority['account']) ? authority['account'] : {};
  const name = textOf(account['name'] ?? '');
  if (name.endsWith('broker/claimed')) return 'claimed';
  return name === 'handed-in' || name === 'paper' ? 'handed-in' : 'verified';
}

/** cmi5 session id, else the registration. */
export function sessionOf(context: JsonObject): string {
  const extensions = isObject(context['extensions']) ? context['extensions'] : {};
  const session = textOf(extensions[SESSION] ?? context['registration'] ?? '');
  return withoutNul(session).slice(0, 200);
}

/**
 * The course: a grouping or parent of type course, the object itself, else the first grouping; and
 * the first parent, or the module among the groupings.
 */
export function courseOf(
  object: JsonObject,
  context: JsonObject,
): { iri: string; parent: string } | undefined {
  const activities = isObject(context['contextActivities']) ? context['contextActivities'] : {};
  const list = (kind: string): JsonObject[] => {
    const entries = activities[kind];
    if (isObject(entries)) return [entries];
    return Array.isArray(entries) ? entries.filter(isObject) : [];
  };
  const [grouping, parents] = [list('grouping'), list('parent')];
  const found = [...grouping, object, ...parents].find(isCourse) ?? grouping[0];
  if (found === undefined) return undefined;
  const iri = textOf(found['id']);
  const extensions = isObject(context['extensions']) ? context['extensions'] : {};
  const parent = parents.find((one) => one['id'] !== iri);
  return {
    iri: extensions[DEMONSTRATION] === true ? `${iri}#demonstration` : iri,
    parent: parent === undefined ? '' : textOf(parent['id']),
  };
}

const isCourse = (activity: JsonObject): boolean =>
  isObject(activity['definition']) && activity['definition']['type'] === COURSE;
