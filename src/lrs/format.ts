import { agentKey, membersOf } from './agent-key.ts';
import { isObject, type Json, type JsonObject, textOf } from './json.ts';
import { oneLanguage } from './language.ts';

export type Format = 'exact' | 'ids' | 'canonical';

/** Only what identifies actors, verbs and activities (xAPI 1.0.3 Communication 2.1.3, format=ids). */
export function toIds(statement: JsonObject): JsonObject {
  return rewrite(statement, {
    actor: idsOfActor,
    verb: (verb) => ({ id: verb['id'] ?? null }),
    activity: (activity) => ({ id: activity['id'] ?? null }),
  });
}

/** Canonical definitions, one language each (format=canonical). */
export function toCanonical(
  statement: JsonObject,
  definitions: ReadonlyMap<string, JsonObject>,
  ranges: readonly string[],
): JsonObject {
  return rewrite(statement, {
    actor: (actor) => actor,
    verb: (verb) =>
      verb['display'] === undefined
        ? verb
        : { ...verb, display: oneLanguage(verb['display'], ranges) ?? null },
    activity: (activity) => {
      const definition = definitions.get(textOf(activity['id'])) ?? activity['definition'];
      return isObject(definition)
        ? { ...activity, definition: inOneLanguage(definition, ranges) }
        : activity;
    },
  });
}

/** All activity ids in a statement, to look their definitions up. */
export function activityIds(statement: JsonObject): string[] {
  const ids: string[] = [];
  rewrite(statement, {
    actor: (actor) => actor,
    verb: (verb) => verb,
    activity: (activity) => (ids.push(textOf(activity['id'])), activity),
  });
  return ids;
}

function inOneLanguage(definition: JsonObject, ranges: readonly string[]): JsonObject {
  const plain: JsonObject = { ...definition };
  for (const name of ['name', 'description']) {
    const map = oneLanguage(definition[name], ranges);
    if (map !== undefined) plain[name] = map;
  }
  for (const name of ['choices', 'scale', 'source', 'target', 'steps']) {
    const list = definition[name];
    if (!Array.isArray(list)) continue;
    plain[name] = list.map((one) =>
      isObject(one) && one['description'] !== undefined
        ? { ...one, description: oneLanguage(one['description'], ranges) ?? null }
        : one,
    );
  }
  return plain;
}

function idsOfActor(actor: JsonObject): JsonObject {
  const type = actor['objectType'] ?? 'Agent';
  if (agentKey(actor) === undefined) {
    return { objectType: type, member: membersOf(actor).map(idsOfActor) };
  }
  const plain: JsonObject = { objectType: type };
  for (const name of ['mbox', 'mbox_sha1sum', 'openid', 'account']) {
    const value = actor[name];
    if (value !== undefined) plain[name] = value;
  }
  return plain;
}

/** What to do with each part of a statement that names somebody or something. */
export interface Rewriter {
  actor: (actor: JsonObject) => JsonObject;
  verb: (verb: JsonObject) => JsonObject;
  activity: (activity: JsonObject) => JsonObject;
}

/** A copy of the statement in which every actor, verb and activity went through the rewriter. */
export function rewrite(statement: JsonObject, to: Rewriter): JsonObject {
  const plain: JsonObject = { ...statement };
  const change = (name: string, by: (value: JsonObject) => JsonObject): void => {
    const value = statement[name];
    if (isObject(value)) plain[name] = by(value);
  };
  change('actor', to.actor);
  change('authority', to.actor);
  change('verb', to.verb);
  change('object', (value) => {
    const type = value['objectType'] ?? 'Activity';
    if (type === 'Activity') return to.activity(value);
    if (type === 'SubStatement') return rewrite(value, to);
    return type === 'StatementRef' ? value : to.actor(value);
  });
  change('context', (value) => rewriteContext(value, to));
  return plain;
}

function rewriteContext(context: JsonObject, to: Rewriter): JsonObject {
  const plain: JsonObject = { ...context };
  for (const name of ['instructor', 'team']) {
    const value = context[name];
    if (isObject(value)) plain[name] = to.actor(value);
  }
  for (const [list, key] of [
    ['contextAgents', 'agent'],
    ['contextGroups', 'group'],
  ] as const) {
    const entries = context[list];
    if (!Array.isArray(entries)) continue;
    plain[list] = entries.map((entry): Json => {
      const value = isObject(entry) ? entry[key] : undefined;
      return isObject(entry) && isObject(value) ? { ...entry, [key]: to.actor(value) } : entry;
    });
  }
  const activities = context['contextActivities'];
  if (isObject(activities)) {
    const kinds: JsonObject = {};
    for (const [kind, entries] of Object.entries(activities)) {
      kinds[kind] = Array.isArray(entries)
        ? entries.map((entry) => (isObject(entry) ? to.activity(entry) : entry))
        : entries;
    }
    plain['contextActivities'] = kinds;
  }
  return plain;
}
