import type { Entries, Entry } from '../store.ts';
import { text, type SqlDriver, type SqlRow } from './driver.ts';

const PUT = `INSERT INTO entry (kind, key, subject, body, updated) VALUES (?,?,?,?,?)
  ON CONFLICT (kind, key) DO UPDATE SET subject = excluded.subject, body = excluded.body,
  updated = excluded.updated`;
const BEGINS = 'kind = ? AND substr(key, 1, ?) = ?';

/** Small records of the trainer's page; a kind has thousands, not millions. */
export function entryStore(driver: SqlDriver): Entries {
  return {
    get: async (kind, key) => {
      const [row] = await driver.all('SELECT * FROM entry WHERE kind = ? AND key = ?', kind, key);
      return row === undefined ? undefined : asEntry(row);
    },
    list: async (kind, begin = '', last) => {
      const where = `SELECT * FROM entry WHERE ${BEGINS}`;
      const values = [kind, begin.length, begin];
      const rows =
        last === undefined
          ? await driver.all(`${where} ORDER BY key`, ...values)
          : await driver.all(
              `${where} ORDER BY updated DESC, key DESC LIMIT ? OFFSET ?`,
              ...values,
              last.limit,
              last.offset,
            );
      return rows.map(asEntry);
    },
    count: async (kind, begin = '') => {
      const [row] = await driver.all(
        `SELECT count(*) AS n FROM entry WHERE ${BEGINS}`,
        kind,
        begin.length,
        begin,
      );
      return Number(row?.['n'] ?? 0);
    },
    put: (entries) =>
      driver.transaction(async (tx) => {
        for (const { kind, key, subject, body, updated } of entries) {
          await tx.run(PUT, kind, key, subject, body, updated);
        }
      }),
    remove: async (kind, key) =>
      (await driver.run('DELETE FROM entry WHERE kind = ? AND key = ?', kind, key)) > 0,
    removeBefore: async (kind, updated) => {
      await driver.run('DELETE FROM entry WHERE kind = ? AND updated < ?', kind, updated);
    },
  };
}

const asEntry = (row: SqlRow): Entry => ({
  kind: text(row['kind']),
  key: text(row['key']),
  subject: text(row['subject']),
  body: text(row['body']),
  updated: Number(row['updated']),
});
