import { openSqlite, type SqliteOptions } from './sql/sqlite-driver.ts';
import { createSqliteWriter } from './sql/sqlite-writer.ts';
import { createSqlStore } from './sql/store.ts';
import type { Store } from './store.ts';

export type { SqliteOptions } from './sql/sqlite-driver.ts';

/**
 * The record store in one file (WAL). For one machine; several processes may open it, one writes at
 * a time.
 */
export function openSqliteStore(options: SqliteOptions): Store {
  const driver = openSqlite(options);
  return createSqlStore(driver, createSqliteWriter(driver));
}
