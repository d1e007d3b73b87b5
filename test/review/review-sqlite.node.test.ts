import { join } from 'node:path';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { temporaryFolder } from '../lrs/support.ts';
import { reviewContract } from './contract.ts';

reviewContract('SQLite', async () =>
  openSqliteStore({ path: join(temporaryFolder(), 'lrs.sqlite'), synchronous: 'NORMAL' }),
);
