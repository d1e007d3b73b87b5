import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it, type TestContext } from 'node:test';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { temporaryFolder } from './support.ts';

const ROUNDS = 5;

/** Lets a process write for a while, kills it in the middle, and returns what it had promised. */
async function writeUntilKilled(path: string, round: number): Promise<string[]> {
  const writer = join(import.meta.dirname, 'power-cut-writer.ts');
  const child = spawn(process.execPath, [writer, path, `0000000${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  await once(child.stdout, 'data');
  await new Promise((resolve) => setTimeout(resolve, 150 + round * 97));
  child.kill('SIGKILL');
  await once(child, 'close');
  // The last line may be cut off: it was not heard as a promise.
  return text.slice(0, text.lastIndexOf('\n')).split(/\s+/).filter(Boolean);
}

describe('power cut', () => {
  it(`loses nothing that was answered in ${ROUNDS} rounds of kill −9`, async (context: TestContext) => {
    const path = join(temporaryFolder(), 'lrs.sqlite');
    const promised: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      promised.push(...(await writeUntilKilled(path, round)));
      const store = openSqliteStore({ path });
      for (const id of promised)
        assert.ok(await store.statement(id, false), `${id} was answered and is gone`);
      const rows = await store.scan(0, 1_000_000);
      assert.equal(rows.length % 5, 0, 'requests of five are whole or absent');
      for (const row of rows) assert.doesNotThrow(() => JSON.parse(row.body));
      await store.close();
      const database = new DatabaseSync(path);
      assert.deepEqual(
        { ...database.prepare('PRAGMA integrity_check').get() },
        { integrity_check: 'ok' },
      );
      const lost = database
        .prepare('SELECT count(*) AS n FROM st WHERE seq NOT IN (SELECT seq FROM st_act)')
        .get();
      assert.equal(lost?.['n'], 0, 'index rows came with their statements');
      context.diagnostic(`round ${round + 1}: ${promised.length} promised, ${rows.length} there`);
      database.close();
    }
    assert.ok(promised.length > 100);
  });
});
