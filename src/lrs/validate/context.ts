import type { Json } from '../json.ts';
import { activity } from './activity.ts';
import { actor, agent, group } from './actor.ts';
import { isLanguageTag, isUuid } from './formats.ts';
import { array, at, extensions, iri, object, onlyKeys, refuse, string, type Place } from './kit.ts';
import { statementRef } from './statement-ref.ts';

const RULE = 'context, xAPI Data 2.4.6';
const KEYS_1 = [
  'registration',
  'instructor',
  'team',
  'contextActivities',
  'revision',
  'platform',
  'language',
  'statement',
  'extensions',
];
const CONTEXT_KEYS = {
  '1.0.3': new Set(KEYS_1),
  '2.0.0': new Set([...KEYS_1, 'contextAgents', 'contextGroups']),
};
const KINDS = ['parent', 'grouping', 'category', 'other'] as const;
const KIND_KEYS = new Set<string>(KINDS);

/** @param isAboutActivity whether the statement's object is an Activity */
export function context(value: Json | undefined, place: Place, isAboutActivity: boolean): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, CONTEXT_KEYS[place.version], RULE);
  const where = (name: string): Place => at(place, name);
  if (given['registration'] !== undefined) {
    if (!isUuid(string(given['registration'], where('registration'), RULE))) {
      refuse(where('registration'), 'must be a UUID', RULE);
    }
  }
  if (given['instructor'] !== undefined) actor(given['instructor'], where('instructor'));
  if (given['team'] !== undefined) group(given['team'], where('team'));
  for (const name of ['revision', 'platform']) {
    if (given[name] === undefined) continue;
    string(given[name], where(name), RULE);
    if (!isAboutActivity)
      refuse(where(name), 'may be used only when the object is an activity', RULE);
  }
  if (given['language'] !== undefined) {
    if (!isLanguageTag(string(given['language'], where('language'), RULE))) {
      refuse(where('language'), 'must be a language tag of RFC 5646', RULE);
    }
  }
  if (given['statement'] !== undefined) statementRef(given['statement'], where('statement'));
  if (given['extensions'] !== undefined) extensions(given['extensions'], where('extensions'));
  if (given['contextActivities'] !== undefined) {
    contextActivities(given['contextActivities'], where('contextActivities'));
  }
  related(given['contextAgents'], where('contextAgents'), 'contextAgent', 'agent', agent);
  related(given['contextGroups'], where('contextGroups'), 'contextGroup', 'group', group);
}

/** Checks and, as xAPI 1.0.3 Data 2.4.6.2 wants on return, turns single activities into arrays. */
function contextActivities(value: Json, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, KIND_KEYS, RULE);
  for (const kind of KINDS) {
    const one = given[kind];
    if (one === undefined) continue;
    const where = at(place, kind);
    if (Array.isArray(one)) one.forEach((entry, index) => activity(entry, at(where, index)));
    else {
      activity(one, where);
      given[kind] = [one];
    }
  }
}

/** xAPI 2.0 4.2.2.5: contextAgents and contextGroups. */
function related(
  value: Json | undefined,
  place: Place,
  type: string,
  key: string,
  check: (value: Json | undefined, place: Place) => void,
): void {
  if (value === undefined) return;
  const rule = `${type}, xAPI 2.0 4.2.2.5`;
  const known = new Set(['objectType', key, 'relevantTypes']);
  array(value, place, rule).forEach((one, index) => {
    const where = at(place, index);
    const given = object(one, where, rule);
    onlyKeys(given, where, known, rule);
    if (given['objectType'] !== type) refuse(at(where, 'objectType'), `must be "${type}"`, rule);
    check(given[key], at(where, key));
    if (given['relevantTypes'] === undefined) return;
    const types = array(given['relevantTypes'], at(where, 'relevantTypes'), rule);
    if (types.length === 0) refuse(at(where, 'relevantTypes'), 'must not be empty', rule);
    types.forEach((entry, position) => iri(entry, at(at(where, 'relevantTypes'), position), rule));
  });
}
