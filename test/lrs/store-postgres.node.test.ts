import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { openPostgresStore } from '../../src/lrs/store-postgres.ts';
import { storeContract } from './store-contract.ts';
import { POSTGRES, temporarySchema } from './postgres.ts';
import { atEnd, codeOf, plainStatement, prepared, testLrs } from './support.ts';

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

  describe('PostgreSQL on a full disk', () => {
    it('is told as 507; earlier statements stay, nothing is half, and it goes on with room', async () => {
      const place = await temporarySchema(url);
      const store = await openPostgresStore({ url: place });
      atEnd(() => store.close());
      const lrs = testLrs({ store });
      const post = (ids: string[]) =>
        lrs.call('POST', '/statements', { body: ids.map((id) => plainStatement({ id })) });
      const batch = () => [1, 2, 3].map(() => randomUUID());
      const kept = batch();
      assert.equal((await post(kept)).status, 200);
      const client = new Client({ connectionString: place });
      await client.connect();
      atEnd(() => client.end());
      // What the server says when a table cannot grow: here before the second of three rows.
      await client.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF (SELECT count(*) FROM st) >= 3 THEN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
        END IF; RETURN NEW; END $$`);
      for (const table of ['st', 'document']) {
        await client.query(
          `CREATE TRIGGER full_disk BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION no_room()`,
        );
      }
      const refused = batch();
      const [answer, other] = await Promise.all([post(refused), post(batch())]);
      for (const one of [answer, other]) {
        assert.deepEqual([one.status, codeOf(one)], [507, 'STORE_FULL'], one.text);
      }
      const state = await lrs.call('PUT', '/activities/state', {
        query: { activityId: 'https://x.example', agent: '{"mbox":"mailto:a@b.c"}', stateId: 's' },
        body: { place: 3 },
      });
      assert.deepEqual([state.status, codeOf(state)], [507, 'STORE_FULL'], state.text);
      assert.deepEqual((await store.scan(0, 100)).length, 3, 'nothing half, nothing lost');
      for (const table of ['st', 'document']) {
        await client.query(`DROP TRIGGER full_disk ON ${table}`);
      }
      assert.equal((await post(refused)).status, 200);
      assert.equal((await store.scan(0, 100)).length, 6);
      for (const id of [...kept, ...refused]) {
        const read = await lrs.call('GET', '/statements', { query: { statementId: id } });
        assert.equal(read.status, 200);
      }
    });
  });

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
