import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { openPostgresStore } from '../../src/lrs/store-postgres.ts';
import { storeContract } from './store-contract.ts';
import { POSTGRES, temporarySchema } from './postgres.ts';
import { plainStatement, prepared } from './support.ts';

if (POSTGRES === undefined) {
  describe('statement store on PostgreSQL', () => {
    it(
      'is left out: set LRS_TEST_DATABASE=postgres://… to run it',
      { skip: 'LRS_TEST_DATABASE is not set' },
      () => undefined,
    );
  });
} else {
  const url = POSTGRES;
  storeContract('PostgreSQL', async () => openPostgresStore({ url: await temporarySchema(url) }));

  describe('PostgreSQL shared by several stores', () => {
    it('gives positions in the order in which they become visible', async () => {
      const place = await temporarySchema(url);
      const stores = await Promise.all([1, 2, 3].map(() => openPostgresStore({ url: place })));
      const reader = stores[0];
      assert.ok(reader);
      const work = { isOn: true };
      const seen: number[] = [];
      const watch = (async () => {
        while (work.isOn) {
          const rows = await reader.scan(seen.at(-1) ?? 0, 1000);
          seen.push(...rows.map((row) => row.seq));
        }
      })();
      await Promise.all(
        stores.map(async (store) => {
          for (let round = 0; round < 20; round += 1) {
            const some = Array.from({ length: 5 }, () =>
              prepared(plainStatement({ id: randomUUID() })),
            );
            assert.equal(await store.addStatements(some, []), 5);
          }
        }),
      );
      work.isOn = false;
      await watch;
      seen.push(...(await reader.scan(seen.at(-1) ?? 0, 1000)).map((row) => row.seq));
      assert.equal(seen.length, 300, 'a reader that follows the positions misses nothing');
      await Promise.all(stores.map((store) => store.close()));
    });
  });
}
