import { agentKey, membersOf } from './agent-key.ts';
import { isObject, type Json, type JsonObject, textOf } from './json.ts';
import { timestampMs } from './validate/formats.ts';

export const SIGNATURE_USAGE = 'http://adlnet.gov/expapi/attachments/signature';

/**
 * Whether two statements mean the same (xAPI 1.0.3 Data 2.3.1): what an LRS may set or change does
 * not count: id, stored, authority, version, definitions, displays, order of members.
 * A timestamp counts only when both were given one.
 */
export function sameStatement(
  stored: JsonObject,
  sent: JsonObject,
  hasTimestamp: boolean,
): boolean {
  const [a, b] = [comparable(stored), comparable(sent)];
  if (!hasTimestamp) delete a['timestamp'];
  if (!hasTimestamp) delete b['timestamp'];
  return canonicalJson(a) === canonicalJson(b);
}

function comparable(statement: JsonObject): JsonObject {
  const plain: JsonObject = {
    actor: actor(statement['actor']),
    verb: isObject(statement['verb']) ? (statement['verb']['id'] ?? null) : null,
    object: statementObject(statement['object']),
  };
  if (isObject(statement['result'])) plain['result'] = result(statement['result']);
  if (isObject(statement['context'])) plain['context'] = context(statement['context']);
  if (typeof statement['timestamp'] === 'string') {
    plain['timestamp'] = timestampMs(statement['timestamp']);
  }
  const files = attachments(statement['attachments']);
  if (files.length > 0) plain['attachments'] = files;
  return plain;
}

function actor(value: Json | undefined): Json {
  if (!isObject(value)) return null;
  const members = membersOf(value).map((member) => agentKey(member) ?? '');
  return { key: agentKey(value) ?? null, members: members.toSorted() };
}

function statementObject(value: Json | undefined): Json {
  if (!isObject(value)) return null;
  const type = value['objectType'] ?? 'Activity';
  if (type === 'Activity') return { type, id: value['id'] ?? null };
  if (type === 'StatementRef') return { type, id: textOf(value['id']).toLowerCase() };
  if (type === 'SubStatement') return { type, statement: comparable(value) };
  return { type, actor: actor(value) };
}

function result(value: JsonObject): JsonObject {
  const duration = value['duration'];
  if (typeof duration !== 'string') return value;
  // xAPI 1.0.3 Data 4.6: anything beyond a hundredth of a second is not compared.
  return { ...value, duration: duration.replace(/(\.\d\d)\d+S$/, '$1S') };
}

function context(value: JsonObject): JsonObject {
  const plain: JsonObject = { ...value };
  for (const name of ['instructor', 'team']) {
    if (value[name] !== undefined) plain[name] = actor(value[name]);
  }
  if (typeof value['registration'] === 'string') {
    plain['registration'] = value['registration'].toLowerCase();
  }
  const activities = value['contextActivities'];
  if (isObject(activities)) {
    const kinds: JsonObject = {};
    for (const [kind, list] of Object.entries(activities)) {
      const entries = (Array.isArray(list) ? list : [list]).filter(isObject);
      kinds[kind] = [...new Set(entries.map((entry) => textOf(entry['id'])))].toSorted();
    }
    plain['contextActivities'] = kinds;
  }
  return plain;
}

function attachments(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) return [];
  return value
    .filter(isObject)
    .filter((file) => file['usageType'] !== SIGNATURE_USAGE)
    .map((file) => [file['usageType'] ?? null, textOf(file['sha2']).toLowerCase()]);
}

/** JSON with sorted names, so that equal values give equal text. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).toSorted();
  const parts = names.map(
    (name) => `${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`,
  );
  return `{${parts.join(',')}}`;
}
