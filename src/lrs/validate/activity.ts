import type { Json, JsonObject } from '../json.ts';
import {
  array,
  at,
  extensions,
  iri,
  languageMap,
  object,
  onlyKeys,
  refuse,
  string,
} from './kit.ts';
import type { Place } from './kit.ts';

const RULE = 'activity, xAPI Data 2.4.4.1';
const INTERACTION = 'interaction activity, xAPI Data 2.4.4.1';
const ACTIVITY_KEYS = new Set(['objectType', 'id', 'definition']);
const COMPONENTS = ['choices', 'scale', 'source', 'target', 'steps'] as const;
const DEFINITION_KEYS = new Set([
  'name',
  'description',
  'type',
  'moreInfo',
  'extensions',
  'interactionType',
  'correctResponsesPattern',
  ...COMPONENTS,
]);
const COMPONENT_KEYS = new Set(['id', 'description']);
const INTERACTION_TYPES = new Set([
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
]);

/** An Activity as object or in contextActivities. */
export function activity(value: Json | undefined, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, ACTIVITY_KEYS, RULE);
  if (given['objectType'] !== undefined && given['objectType'] !== 'Activity') {
    refuse(at(place, 'objectType'), 'must be "Activity"', RULE);
  }
  iri(given['id'], at(place, 'id'), RULE);
  if (given['definition'] !== undefined) definition(given['definition'], at(place, 'definition'));
}

function definition(value: Json, place: Place): void {
  const given = object(value, place, RULE);
  onlyKeys(given, place, DEFINITION_KEYS, RULE);
  if (given['name'] !== undefined) languageMap(given['name'], at(place, 'name'));
  if (given['description'] !== undefined) {
    languageMap(given['description'], at(place, 'description'));
  }
  if (given['type'] !== undefined) iri(given['type'], at(place, 'type'), RULE);
  if (given['moreInfo'] !== undefined) iri(given['moreInfo'], at(place, 'moreInfo'), RULE);
  if (given['extensions'] !== undefined) extensions(given['extensions'], at(place, 'extensions'));
  interaction(given, place);
}

function interaction(given: JsonObject, place: Place): void {
  const type = given['interactionType'];
  if (type !== undefined && !(typeof type === 'string' && INTERACTION_TYPES.has(type))) {
    const names = [...INTERACTION_TYPES].join(', ');
    refuse(at(place, 'interactionType'), `must be one of ${names}`, INTERACTION);
  }
  const pattern = given['correctResponsesPattern'];
  if (pattern !== undefined) {
    const where = at(place, 'correctResponsesPattern');
    array(pattern, where, INTERACTION).forEach((one, index) =>
      string(one, at(where, index), INTERACTION),
    );
  }
  const used = COMPONENTS.filter((name) => given[name] !== undefined);
  for (const name of used) components(given[name], at(place, name));
  if (type === undefined && (pattern !== undefined || used.length > 0)) {
    refuse(at(place, 'interactionType'), 'is needed beside answers and choices', INTERACTION);
  }
}

function components(value: Json | undefined, place: Place): void {
  const seen = new Set<string>();
  array(value, place, INTERACTION).forEach((one, index) => {
    const where = at(place, index);
    const given = object(one, where, INTERACTION);
    onlyKeys(given, where, COMPONENT_KEYS, INTERACTION);
    const id = string(given['id'], at(where, 'id'), INTERACTION);
    if (seen.has(id)) refuse(at(where, 'id'), 'appears twice in its list', INTERACTION);
    seen.add(id);
    if (given['description'] !== undefined) {
      languageMap(given['description'], at(where, 'description'));
    }
  });
}
