import { randomUUID } from 'node:crypto';
import { agentKey } from '../agent-key.ts';
import { rewrite } from '../format.ts';
import { isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { prepare } from '../prepare.ts';
import type { ErasedCounts, NewStatement, Store } from '../store.ts';
import type { Pseudonyms } from './pseudonyms.ts';

/** Everything the store has on one person, as one JSON value for Article 15 of the GDPR. */
export interface PersonExport {
  agent: JsonObject;
  /** Who is behind the pseudonym, when that is kept. */
  identity: JsonObject | undefined;
  names: string[];
  statements: { isVoided: boolean; statement: Json }[];
  documents: {
    kind: string;
    activity: string;
    registration: string;
    id: string;
    contentType: string;
    updated: string;
    /** Text for JSON and text types, else base64. */
    content: string;
  }[];
}

/** The key under which a person is stored: of the pseudonym, when pseudonyms are on. */
export const storedKey = (agent: JsonObject, pseudonyms: Pseudonyms | undefined): string =>
  agentKey(pseudonyms?.agent(agent) ?? agent) ?? '';

export async function exportPerson(
  store: Store,
  agent: JsonObject,
  pseudonyms?: Pseudonyms,
): Promise<PersonExport> {
  const key = storedKey(agent, pseudonyms);
  const statements = await store.statementsOfAgent(key);
  const documents = await store.documentsOfAgent(key);
  return {
    agent: pseudonyms?.agent(agent) ?? agent,
    identity: await store.identity(key),
    names: await store.agentNames(key),
    statements: statements.map((row) => ({
      isVoided: row.isVoided,
      statement: JSON.parse(row.body) as Json,
    })),
    documents: documents.map((one) => ({
      kind: one.kind,
      activity: one.activity,
      registration: one.registration,
      id: one.id,
      contentType: one.contentType,
      updated: new Date(one.updated).toISOString(),
      content: Buffer.from(one.body).toString(
        /json|^text\//.test(one.contentType) ? 'utf8' : 'base64',
      ),
    })),
  };
}

/**
 * Takes a person out (Article 17). `scrub` keeps what is left for statistics: statements without
 * identity, free text, files and extensions, under a new random actor and registration; voided ones
 * go. `delete` leaves nothing.
 */
export function erasePerson(
  store: Store,
  agent: JsonObject,
  mode: 'scrub' | 'delete',
  pseudonyms?: Pseudonyms,
): Promise<ErasedCounts> {
  const key = storedKey(agent, pseudonyms);
  const nobody: JsonObject = {
    objectType: 'Agent',
    account: { homePage: 'https://w3id.org/ecoheritage/erased', name: randomUUID() },
  };
  const registrations = new Map<string, string>();
  return store.eraseAgent(key, (statement, isVoided) => {
    if (mode === 'delete' || isVoided) return undefined;
    return scrub(statement, key, nobody, registrations);
  });
}

/** Answers of these kinds are picked from a list; every other kind may be free text. */
const CLOSED = new Set(['true-false', 'choice', 'matching', 'sequencing', 'likert', 'numeric']);

function scrub(
  statement: JsonObject,
  key: string,
  nobody: JsonObject,
  registrations: Map<string, string>,
): NewStatement {
  const anonymous = (actor: JsonObject): JsonObject => {
    const { member } = actor;
    const rest: JsonObject = Array.isArray(member)
      ? { member: member.map((one) => (isObject(one) ? anonymous(one) : one)) }
      : {};
    return agentKey(actor) === key
      ? { ...nobody, ...(actor['objectType'] === 'Group' && { objectType: 'Group' }), ...rest }
      : { ...actor, ...rest };
  };
  const plain = rewrite(statement, {
    actor: anonymous,
    verb: (verb) => verb,
    activity: (activity) => activity,
  });
  const isTheirs =
    isObject(statement['actor']) &&
    JSON.stringify(plain['actor']) !== JSON.stringify(statement['actor']);
  if (isTheirs) withoutFreeText(plain, registrations);
  const object = plain['object'];
  if (isObject(object) && object['objectType'] === 'SubStatement')
    withoutFreeText(object, registrations);
  return prepare(plain, []);
}

function withoutFreeText(statement: JsonObject, registrations: Map<string, string>): void {
  delete statement['attachments'];
  const { result, context, object } = statement;
  if (isObject(result)) {
    const { extensions: _extensions, response, ...rest } = result;
    const definition = isObject(object) ? object['definition'] : undefined;
    const type = isObject(definition) ? definition['interactionType'] : undefined;
    const isClosed = response !== undefined && CLOSED.has(textOf(type));
    statement['result'] = isClosed ? { ...rest, response } : rest;
  }
  if (isObject(context)) {
    const { extensions: _extensions, registration, ...rest } = context;
    const known = textOf(registration);
    if (registration !== undefined && !registrations.has(known))
      registrations.set(known, randomUUID());
    const fresh = registrations.get(known);
    statement['context'] = fresh === undefined ? rest : { ...rest, registration: fresh };
  }
}
