import type { NewStatement } from '../store.ts';
import type { SqlValue } from './driver.ts';
import * as factRows from './fact-rows.ts';
import type { SqliteDictionary } from './sqlite-dictionary.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

/** The fact tables, written inside the writer's transaction. */
export interface SqliteFacts {
  /** Notes a new statement; sessions are written at `flush`. */
  add(one: NewStatement, seq: number, stored: number): void;
  flush(): void;
  /** The facts without a voided statement. */
  drop(seq: number): void;
  forget(): void;
}

const ANSWERED = factRows.insertOne(factRows.ANSWERED);
const EVENT = factRows.insertOne(factRows.EVENT);
const ISSUE = factRows.insertOne(factRows.ISSUE);
const SESSION = factRows.insertOne(factRows.SESSION);

export function createSqliteFacts(
  driver: Pick<SqliteDriver, 'prepare'>,
  dictionary: SqliteDictionary,
): SqliteFacts {
  const sums: factRows.SessionSums = new Map();

  const run = (sql: string, values: SqlValue[] | undefined): void => {
    if (values !== undefined) driver.prepare(sql).run(...values);
  };
  return {
    flush() {
      for (const one of sums.values()) run(SESSION, factRows.sessionRow(one, dictionary));
      sums.clear();
    },
    forget: () => sums.clear(),
    add(one, seq, stored) {
      run(ANSWERED, factRows.answerRow(one, seq, stored, dictionary));
      run(EVENT, factRows.eventRow(one, seq, stored, dictionary));
      run(ISSUE, factRows.issueRow(one, seq, stored, dictionary));
      factRows.sumSessions(sums, one, stored);
    },
    drop(seq) {
      for (const table of factRows.FACT_TABLES) run(`DELETE FROM ${table} WHERE seq = ?`, [seq]);
      run(factRows.NEW_GENERATION, []);
    },
  };
}
