import { randomUUID } from 'node:crypto';
import { type JsonObject, textOf } from '../../src/lrs/json.ts';
import type { StatementQuery, Store } from '../../src/lrs/store.ts';
import { agentNamed, plainStatement, prepared } from './support.ts';

export const COURSE = 'https://example.org/course';
export const ANSWERED = 'http://adlnet.gov/expapi/verbs/answered';
export const INITIALIZED = 'http://adlnet.gov/expapi/verbs/initialized';

export const keyOf = (name: string): string =>
  `account ${JSON.stringify(['https://example.org', name])}`;

/** A statement inside a course, so that it leaves facts. */
export function inCourse(name: string, changes: JsonObject, registration: string): JsonObject {
  return plainStatement({
    id: randomUUID(),
    actor: agentNamed(name),
    context: {
      registration,
      contextActivities: {
        grouping: [
          { id: COURSE, definition: { type: 'http://adlnet.gov/expapi/activities/course' } },
        ],
      },
    },
    ...changes,
  });
}

export const refers = (target: string, verb: string): JsonObject =>
  plainStatement({
    id: randomUUID(),
    actor: agentNamed('teacher'),
    verb: { id: verb },
    object: { objectType: 'StatementRef', id: target },
  });

/** Short ways to write and to find. */
export interface Hands {
  store: () => Store;
  add: (...statements: JsonObject[]) => Promise<number>;
  /** Ids of what matches, in the order of the answer. */
  ids: (query: Partial<StatementQuery>) => Promise<string[]>;
}

export const handsOn = (store: () => Store): Hands => ({
  store,
  add: (...statements) =>
    store().addStatements(
      statements.map((one) => prepared(one)),
      [],
    ),
  ids: async (query) => {
    const { rows } = await store().statements({ limit: 100, ...query });
    return rows.map((row) => textOf((JSON.parse(row.body) as JsonObject)['id']));
  },
});
