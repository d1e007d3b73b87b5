import type { NewStatement } from '../store.ts';
import { VOIDED } from '../verbs.ts';
import { KIND, uuidValue, type SqlValue } from './driver.ts';
import type { SqliteDictionary } from './sqlite-dictionary.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import type { SqliteFacts } from './sqlite-facts.ts';

/** Ties statements to those they speak of, whichever came first, and voids. */
export interface SqliteReferences {
  /** Called first in each transaction. */
  begin(): void;
  /**
   * @param columns actor, verb, activity and registration of the new statement, as numbers
   * @returns whether a voiding statement had been waiting for it
   */
  resolve(one: NewStatement, seq: number, columns: readonly SqlValue[]): boolean;
}

const REFER = `INSERT OR IGNORE INTO st_ref (seq, target, target_seq, t_actor, t_verb, t_activity, t_reg)
  SELECT ?, ?, s.seq, s.actor, s.verb, s.activity, s.reg FROM (SELECT 1) LEFT JOIN st s ON s.id = ?`;
const CHAIN = `INSERT OR IGNORE INTO st_ref SELECT ?, target, target_seq, t_actor, t_verb, t_activity, t_reg
  FROM st_ref WHERE seq = ?`;
const ARRIVED = `UPDATE st_ref SET target_seq = ?, t_actor = ?, t_verb = ?, t_activity = ?, t_reg = ?
  WHERE target = ?`;
const WAITING = 'SELECT 1 FROM st_ref WHERE target_seq IS NULL LIMIT 1';
const WAITING_VOIDER = `SELECT 1 FROM st_ref r JOIN st s ON s.seq = r.seq
  WHERE r.target = ? AND s.verb = ? AND s.voided = 0`;

export function createSqliteReferences(
  driver: SqliteDriver,
  dictionary: SqliteDictionary,
  facts: SqliteFacts,
): SqliteReferences {
  /** Whether any statement speaks of one that is not there: seldom, and then each has to look. */
  let hasWaiting = false;

  const run = (sql: string, ...values: SqlValue[]): void => void driver.prepare(sql).run(...values);

  const refer = (one: NewStatement, seq: number, refersTo: string): void => {
    const target = uuidValue('sqlite', refersTo);
    run(REFER, seq, target, target);
    const row = driver.prepare('SELECT seq, verb, voided FROM st WHERE id = ?').get(target);
    if (row === undefined) {
      hasWaiting = true;
      return;
    }
    run(CHAIN, seq, Number(row['seq']));
    // A voiding statement cannot be voided (xAPI 1.0.3 Data 2.3.2).
    if (!one.voids || row['voided'] === 1 || row['verb'] === dictionary.number(KIND.verb, VOIDED))
      return;
    run('UPDATE st SET voided = 1 WHERE seq = ?', Number(row['seq']));
    facts.drop(Number(row['seq']));
  };
  return {
    begin: () => void (hasWaiting = driver.prepare(WAITING).get() !== undefined),
    resolve(one, seq, columns) {
      if (one.refersTo !== undefined) refer(one, seq, one.refersTo);
      if (!hasWaiting) return false;
      const id = uuidValue('sqlite', one.id);
      const referring = driver.prepare('SELECT seq FROM st_ref WHERE target = ?').all(id);
      if (referring.length === 0) return false;
      run(ARRIVED, seq, ...columns, id);
      for (const row of referring) run(CHAIN, Number(row['seq']), seq);
      const voider = driver.prepare(WAITING_VOIDER).get(id, dictionary.number(KIND.verb, VOIDED));
      if (voider === undefined || one.voids) return false;
      run('UPDATE st SET voided = 1 WHERE seq = ?', seq);
      return true;
    },
  };
}
