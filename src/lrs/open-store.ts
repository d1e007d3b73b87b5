import { openPostgresStore } from './store-postgres.ts';
import { openSqliteStore } from './store-sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store that a setting names: `postgres://…` or the path of a SQLite file
 * (default `.eco/lrs.sqlite`).
 */
export async function openStore(place: string | undefined): Promise<Store> {
  if (place !== undefined && /^postgres(ql)?:\/\//.test(place))
    return openPostgresStore({ url: place });
  return openSqliteStore({ path: place ?? '.eco/lrs.sqlite' });
}
