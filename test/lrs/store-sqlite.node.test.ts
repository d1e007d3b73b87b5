import { join } from 'node:path';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { storeContract } from './store-contract.ts';
import { temporaryFolder } from './support.ts';

storeContract('SQLite', async () =>
  openSqliteStore({ path: join(temporaryFolder(), 'lrs.sqlite') }),
);
