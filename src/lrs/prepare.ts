import { agentKey, membersOf } from './agent-key.ts';
import { statementFacts } from './facts.ts';
import { issuesOf } from './issues.ts';
import { isObject, type Json, type JsonObject, textOf, withoutNul } from './json.ts';
import type { NewStatement } from './store.ts';
import { timestampMs } from './validate/formats.ts';
import { VOIDED } from './verbs.ts';

interface Found {
  agents: Set<string>;
  relatedAgents: Set<string>;
  activities: Set<string>;
  definitions: NewStatement['definitions'];
  names: NewStatement['names'];
}

/**
 * Draws from a validated statement (with id, authority and version) all that it is found by.
 * @param stored hashes of attachments whose content travels with it, lower case
 */
export function prepare(statement: JsonObject, stored: readonly string[]): NewStatement {
  const found: Found = {
    agents: new Set(),
    relatedAgents: new Set(),
    activities: new Set(),
    definitions: [],
    names: [],
  };
  const actor = asObject(statement['actor']);
  const actorKey = agentKey(actor);
  person(actor, found, found.agents);
  if (actorKey !== undefined) found.agents.delete(actorKey);
  const authority = asObject(statement['authority']);
  const object = asObject(statement['object']);
  const type = objectParts(object, found, found.agents);
  contextParts(statement['context'], found);
  const verb = textOf(asObject(statement['verb'])['id']);
  const timestamp = statement['timestamp'];
  const registration = asObject(statement['context'])['registration'];
  for (const member of membersOf(authority)) person(member, found, found.relatedAgents);
  const isRef = type === 'StatementRef';
  const facts = statementFacts(statement);
  return {
    id: textOf(statement['id']).toLowerCase(),
    head: head(statement),
    hasTimestamp: typeof timestamp === 'string',
    timestamp: typeof timestamp === 'string' ? timestampMs(timestamp) : undefined,
    actor: actorKey,
    verb,
    activity: type === 'Activity' ? textOf(object['id']) : undefined,
    registration: typeof registration === 'string' ? registration.toLowerCase() : undefined,
    authority: agentKey(authority) ?? '',
    agents: [...found.agents],
    relatedAgents: [...found.relatedAgents].filter((key) => !found.agents.has(key)),
    activities: [...found.activities],
    refersTo: isRef ? textOf(object['id']).toLowerCase() : undefined,
    voids: isRef && verb === VOIDED,
    definitions: found.definitions,
    names: found.names,
    attachments: [...stored],
    facts,
    issues: issuesOf(statement, facts !== undefined),
  };
}

function head(statement: JsonObject): string {
  const { stored: _stored, ...rest } = statement;
  return JSON.stringify(rest).slice(0, -1);
}

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

function person(actor: JsonObject, found: Found, into: Set<string>): void {
  const key = agentKey(actor);
  if (key !== undefined) {
    into.add(key);
    const name = actor['name'];
    if (typeof name === 'string') found.names.push({ agent: key, name: withoutNul(name) });
  }
  for (const member of membersOf(actor)) person(member, found, into);
}

function activityPart(activity: JsonObject, found: Found): void {
  const id = textOf(activity['id']);
  found.activities.add(id);
  const definition = activity['definition'];
  if (isObject(definition)) found.definitions.push({ id, definition });
}

function objectParts(object: JsonObject, found: Found, agents: Set<string>): string {
  const type = textOf(object['objectType'] ?? 'Activity');
  if (type === 'Activity') activityPart(object, found);
  else if (type === 'Agent' || type === 'Group') person(object, found, agents);
  else if (type === 'SubStatement') {
    person(asObject(object['actor']), found, found.relatedAgents);
    objectParts(asObject(object['object']), found, found.relatedAgents);
    contextParts(object['context'], found);
  }
  return type;
}

function contextParts(value: Json | undefined, found: Found): void {
  const context = asObject(value);
  for (const name of ['instructor', 'team']) {
    if (isObject(context[name])) person(context[name], found, found.relatedAgents);
  }
  for (const [list, key] of [
    ['contextAgents', 'agent'],
    ['contextGroups', 'group'],
  ] as const) {
    const entries = context[list];
    if (!Array.isArray(entries)) continue;
    for (const entry of entries) person(asObject(asObject(entry)[key]), found, found.relatedAgents);
  }
  for (const list of Object.values(asObject(context['contextActivities']))) {
    for (const entry of Array.isArray(list) ? list : [list]) {
      if (isObject(entry)) activityPart(entry, found);
    }
  }
}
