import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { openPostgresStore } from '../../src/lrs/store-postgres.ts';
import { POSTGRES, temporarySchema } from '../lrs/postgres.ts';
import { temporaryFolder } from '../lrs/support.ts';
import { compareFigures, keptFramesContract } from './kept-frames.ts';

keptFramesContract('SQLite', async () => {
  const path = join(temporaryFolder(), 'lrs.sqlite');
  return async () => openSqliteStore({ path, synchronous: 'NORMAL' });
});

if (POSTGRES === undefined) {
  describe('first look from kept frames on PostgreSQL', () => {
    it(
      'is left out: set LRS_TEST_DATABASE=postgres://… to run it',
      { skip: 'LRS_TEST_DATABASE is not set' },
      () => undefined,
    );
  });
} else {
  const base = POSTGRES;
  keptFramesContract('PostgreSQL', async () => {
    const url = await temporarySchema(base);
    return () => openPostgresStore({ url });
  });
}

describe('a process that is killed while it keeps a course', () => {
  it('leaves whole pieces behind, and the first look after it is right', async () => {
    const path = join(temporaryFolder(), 'lrs.sqlite');
    for (const wanted of [1, 2, 4]) {
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, 'kept-frames-writer.ts'), path, String(wanted)],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      let kept = 0;
      child.stdout.on('data', (chunk: Buffer) => {
        kept += chunk.toString().split('\n').length - 1;
        if (kept >= wanted) child.kill('SIGKILL');
      });
      await once(child, 'close');
      assert.ok(kept >= wanted);
      const store = openSqliteStore({ path });
      assert.ok((await compareFigures(store)) >= kept, 'what was kept is used');
      await store.close();
      const database = new DatabaseSync(path);
      const check = database.prepare('PRAGMA integrity_check').get();
      assert.deepEqual({ ...check }, { integrity_check: 'ok' });
      database.close();
    }
  });
});
