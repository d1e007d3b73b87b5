import { openPostgres, type PostgresOptions } from './sql/postgres-driver.ts';
import { createPostgresWriter } from './sql/postgres-writer.ts';
import { createSqlStore } from './sql/store.ts';
import type { Store } from './store.ts';

export type { PostgresOptions } from './sql/postgres-driver.ts';

/** The record store in PostgreSQL; any number of processes may share one database. */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  const driver = await openPostgres(options);
  return createSqlStore(driver, createPostgresWriter(driver));
}
