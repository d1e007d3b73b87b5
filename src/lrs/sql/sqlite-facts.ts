import { statementFacts } from '../facts.ts';
import type { JsonObject } from '../json.ts';
import { prepare } from '../prepare.ts';
import type { NewStatement } from '../store.ts';
import { KIND, type SqlValue } from './driver.ts';
import * as factRows from './fact-rows.ts';
import type { SqliteDictionary } from './sqlite-dictionary.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

/** The fact tables, written inside the writer's transaction. */
export interface SqliteFacts {
  /** Notes a new statement; sessions and states of units are written at `flush`. */
  add(one: NewStatement, seq: number, stored: number): void;
  flush(): void;
  /** The facts without a voided statement: its answer goes, its unit's status is drawn up anew. */
  drop(seq: number, body: string): void;
  forget(): void;
}

const ANSWERED = factRows.insertOne(factRows.ANSWERED);
const SESSION = factRows.insertOne(factRows.SESSION);
const STATUS = factRows.insertOne(factRows.STATUS);
const DELETE_STATUS =
  'DELETE FROM fact_status WHERE course = ? AND actor = ? AND reg = ? AND activity = ?';
const OF_UNIT = `SELECT body, stored FROM st
  WHERE actor = ? AND activity = ? AND reg IS ? AND voided = 0 ORDER BY seq`;

export function createSqliteFacts(driver: SqliteDriver, dictionary: SqliteDictionary): SqliteFacts {
  const { number } = dictionary;
  let sums = factRows.noFacts();

  const run = (sql: string, values: SqlValue[]): void => void driver.prepare(sql).run(...values);
  const writeStatuses = (from: factRows.FactSums): void => {
    for (const one of from.statuses.values()) run(STATUS, factRows.statusRow(one, dictionary));
  };
  const flush = (): void => {
    for (const one of sums.sessions.values()) run(SESSION, factRows.sessionRow(one, dictionary));
    writeStatuses(sums);
    sums = factRows.noFacts();
  };
  return {
    flush,
    forget: () => void (sums = factRows.noFacts()),
    add(one, seq, stored) {
      const answer = factRows.answerRow(one, seq, stored, dictionary);
      if (answer !== undefined) run(ANSWERED, answer);
      factRows.sumFacts(sums, one, stored);
    },
    drop(seq, body) {
      flush();
      driver.prepare('DELETE FROM fact_answered WHERE seq = ?').run(seq);
      const statement = JSON.parse(body) as JsonObject;
      const course = statementFacts(statement)?.course;
      const { actor, activity, registration } = prepare(statement, []);
      if (course === undefined || actor === undefined || activity === undefined) return;
      const reg = registration === undefined ? null : number(KIND.registration, registration);
      const [who, what] = [number(KIND.agent, actor), number(KIND.activity, activity)];
      driver.prepare(DELETE_STATUS).run(number(KIND.activity, course), who, reg ?? 0, what);
      const again = factRows.noFacts();
      for (const row of driver.prepare(OF_UNIT).all(who, what, reg)) {
        const rest = prepare(JSON.parse(String(row['body'])) as JsonObject, []);
        factRows.sumFacts(again, rest, Number(row['stored']));
      }
      writeStatuses(again);
    },
  };
}
