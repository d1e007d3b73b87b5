import { randomUUID } from 'node:crypto';
import { profileIri } from '../../core/iri.ts';
import { type JsonObject } from '../../lrs/json.ts';
import { prepare } from '../../lrs/prepare.ts';
import type { NewStatement, Store } from '../../lrs/store.ts';
import { validateStatement } from '../../lrs/validate/statement.ts';

/** Why a statement was voided, or sent again. */
export const REASON = profileIri('extensions/reason');
/** The statement that this one stands for after a voiding was undone. */
export const REPLACES = profileIri('extensions/replaces');
export const TRAINERS_HOME = 'https://w3id.org/ecoheritage/trainers';
export const COMMENTED = 'http://adlnet.gov/expapi/verbs/commented';

export const trainerActor = (name: string): JsonObject => ({
  objectType: 'Agent',
  account: { homePage: TRAINERS_HOME, name },
});

/** The page itself vouches for what trainers say. */
const AUTHORITY: JsonObject = {
  objectType: 'Agent',
  name: 'EcoHeritage trainer’s page',
  account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'review' },
};

/** A statement ready to be stored; checked like any that comes from outside. */
export function ready(statement: JsonObject, authority = AUTHORITY): NewStatement {
  const whole: JsonObject = { id: randomUUID(), version: '1.0.0', ...statement, authority };
  return prepare(validateStatement(whole, { path: 'statement', version: '1.0.3' }), []);
}

/** What a trainer says of a statement. */
export const aboutStatement = (
  user: string,
  verb: string,
  target: string,
  more: JsonObject,
): JsonObject => ({
  actor: trainerActor(user),
  verb: { id: verb, display: { en: verb.slice(verb.lastIndexOf('/') + 1) } },
  object: { objectType: 'StatementRef', id: target },
  timestamp: new Date().toISOString(),
  ...more,
});

export async function store(
  to: Store,
  statements: readonly JsonObject[],
  authority?: JsonObject,
): Promise<string[]> {
  const list = statements.map((one) => ready(one, authority));
  await to.addStatements(list, []);
  return list.map((one) => one.id);
}
