import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { openStore } from '../../src/lrs/open-store.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import type { Store } from '../../src/lrs/store.ts';
import { textOf } from '../../src/lrs/json.ts';
import { POSTGRES, temporarySchema } from './postgres.ts';
import { ANSWERED, COURSE, inCourse, refers } from './store-contract-support.ts';
import { prepared, temporaryFolder } from './support.ts';

/** The fact tables of layout 1, enough of them to be replaced. */
const BACK = [
  ...['fact_answered', 'fact_event', 'fact_issue', 'fact_session', 'entry', 'frame_part'].map(
    (table) => `DROP TABLE ${table}`,
  ),
  'CREATE TABLE fact_answered (seq INTEGER PRIMARY KEY, course INTEGER)',
  'CREATE TABLE fact_session (course INTEGER)',
  'CREATE TABLE fact_status (course INTEGER)',
  "DELETE FROM meta WHERE name = 'facts'",
  "UPDATE meta SET value = '1' WHERE name = 'schema'",
];

/** Layout 2 had no kept frames. */
const BACK_TO_2 = ['DROP TABLE frame_part', "UPDATE meta SET value = '2' WHERE name = 'schema'"];

async function seed(store: Store): Promise<void> {
  const registration = randomUUID();
  const answer = (name: string) =>
    inCourse(
      name,
      {
        verb: { id: ANSWERED },
        object: { id: `${COURSE}/q` },
        result: { response: 'b', success: true },
      },
      registration,
    );
  const voided = answer('gone');
  await store.addStatements(
    [answer('ana'), inCourse('ana', {}, registration), voided].map((one) => prepared(one)),
    [],
  );
  await store.addStatements([prepared(refers(textOf(voided['id']), VOIDED))], []);
}

async function check(store: Store): Promise<void> {
  const { facts, entries } = store;
  const [answers, events] = [await facts.answers(COURSE, 0, 10), await facts.events(COURSE, 0, 10)];
  assert.deepEqual(
    [answers.map(({ response, success }) => [response, success]), events.length],
    [[['b', 1]], 1],
    'drawn from the statements that are not voided',
  );
  assert.equal((await facts.courses())[0]?.learners, 1);
  const part = { chain: 'c', number: 0, body: new Uint8Array(2000) };
  assert.equal(await store.frameParts.add(COURSE, part, await facts.generation()), true);
  assert.equal(await store.frameParts.dropLast(COURSE, -1), true);
  await entries.put([{ kind: 'k', key: 'a', subject: '', body: '{}', updated: 1 }]);
  assert.equal(await entries.count('k'), 1);
}

describe('a store of an older layout', () => {
  it('is brought up to date when it is opened (SQLite)', async () => {
    const path = join(temporaryFolder(), 'old.sqlite');
    const before = await openStore(path);
    await seed(before);
    await before.close();
    for (const steps of [BACK, BACK_TO_2]) {
      const raw = new DatabaseSync(path);
      for (const sql of steps) raw.exec(sql);
      raw.close();
      const store = await openStore(path);
      await check(store);
      await store.close();
      const again = await openStore(path);
      await check(again);
      await again.close();
    }
  });

  it('is refused when a newer program made it, and left as it is', async () => {
    const path = join(temporaryFolder(), 'new.sqlite');
    await (await openStore(path)).close();
    const raw = new DatabaseSync(path);
    raw.exec("UPDATE meta SET value = '99' WHERE name = 'schema'");
    raw.close();
    await assert.rejects(openStore(path), /layout 99.*Update the program/);
  });

  it(
    'is brought up to date when it is opened (PostgreSQL)',
    { skip: POSTGRES === undefined && 'LRS_TEST_DATABASE is not set' },
    async () => {
      const url = await temporarySchema(POSTGRES ?? '');
      const before = await openStore(url);
      await seed(before);
      await before.close();
      for (const steps of [BACK, BACK_TO_2]) {
        const client = new Client({ connectionString: url });
        await client.connect();
        for (const sql of steps) await client.query(sql);
        await client.end();
        const store = await openStore(url);
        await check(store);
        await store.close();
      }
    },
  );
});
