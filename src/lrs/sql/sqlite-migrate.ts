import type { DatabaseSync } from 'node:sqlite';
import { migration, OF_REBUILD, preparedRow, REBUILD_PART } from './migrate.ts';
import type { SqlRow } from './driver.ts';
import { createSqliteDictionary } from './sqlite-dictionary.ts';
import { createSqliteFacts } from './sqlite-facts.ts';

/** Brings an older layout up to date, inside the caller's transaction. */
export function migrateSqlite(database: DatabaseSync): void {
  const version = database.prepare("SELECT value FROM meta WHERE name = 'schema'").get();
  const { steps, rebuilds } = migration('sqlite', Number(version?.['value']));
  for (const sql of steps) database.exec(sql);
  if (!rebuilds) return;
  const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepare = (sql: string) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const facts = createSqliteFacts({ prepare }, createSqliteDictionary({ prepare }));
  for (let after = 0, count = REBUILD_PART; count === REBUILD_PART;) {
    const rows = (prepare(OF_REBUILD).all(after) as SqlRow[]).map(preparedRow);
    for (const { one, seq, stored } of rows) facts.add(one, seq, stored);
    facts.flush();
    count = rows.length;
    after = rows.at(-1)?.seq ?? after;
  }
}
