import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { erasePerson, exportPerson, storedKey } from '../../src/lrs/privacy/person.ts';
import { createPseudonyms } from '../../src/lrs/privacy/pseudonyms.ts';
import { applyRetention } from '../../src/lrs/privacy/retention.ts';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import {
  agentNamed,
  codeOf,
  plainStatement,
  statementsOf,
  temporaryFolder,
  testLrs,
} from './support.ts';

const options = {
  secret: 'a secret of this site that is long enough',
  homePage: 'https://lrs.example.org/learners',
};
const maria = { objectType: 'Agent', name: 'Maria Rossi', mbox: 'mailto:maria@example.org' };

describe('pseudonyms at ingest', () => {
  it('stores nobody’s name, finds them by who they are, and keeps identities apart', async () => {
    const lrs = testLrs({ pseudonyms: options });
    const body = plainStatement({
      actor: { objectType: 'Group', name: 'Village', member: [maria, agentNamed('eva')] },
      context: { instructor: { ...maria, mbox: 'mailto:teacher@example.org', name: 'Teacher' } },
    });
    assert.equal(
      (await lrs.call('POST', '/statements', { body: [body, plainStatement({ actor: maria })] }))
        .status,
      200,
    );
    const all = await lrs.call('GET', '/statements');
    assert.doesNotMatch(all.text, /aria|Rossi|eva"|eacher@|"Teacher/);
    const found = await lrs.call('GET', '/statements', { query: { agent: JSON.stringify(maria) } });
    assert.equal(statementsOf(found).length, 2);
    const key = storedKey(maria, createPseudonyms(options));
    assert.deepEqual(await lrs.store.identity(key), maria);
    const again = statementsOf(found)[0]?.['actor'];
    assert.equal(
      statementsOf(
        await lrs.call('GET', '/statements', { query: { agent: JSON.stringify(again) } }),
      ).length,
      2,
      'a pseudonym is not hashed twice',
    );
  });

  it('keeps documents under the pseudonym', async () => {
    const lrs = testLrs({ pseudonyms: options });
    const query = { activityId: 'https://x.org/a', agent: JSON.stringify(maria), stateId: 's' };
    await lrs.call('PUT', '/activities/state', { query, body: { a: 1 } });
    assert.deepEqual((await lrs.call('GET', '/activities/state', { query })).json, { a: 1 });
    assert.equal((await lrs.store.documentsOfAgent('mbox mailto:maria@example.org')).length, 0);
    const found = await exportPerson(lrs.store, maria, createPseudonyms(options));
    assert.deepEqual(
      found.documents.map((one) => one.content),
      ['{"a":1}'],
    );
  });

  it('takes a repeated statement as the same one, another site’s secret as another person', async () => {
    const lrs = testLrs({ pseudonyms: options });
    const body = plainStatement({ id: randomUUID(), actor: maria });
    assert.equal((await lrs.call('POST', '/statements', { body })).status, 200);
    assert.equal((await lrs.call('POST', '/statements', { body })).status, 200);
    const other = { ...body, actor: { ...maria, mbox: 'mailto:mario@example.org' } };
    assert.equal(
      codeOf(await lrs.call('POST', '/statements', { body: other })),
      'STATEMENT_CONFLICT',
    );
    const elsewhere = createPseudonyms({ ...options, secret: `${options.secret}!` });
    assert.notDeepEqual(createPseudonyms(options).agent(maria), elsewhere.agent(maria));
    assert.throws(() => createPseudonyms({ ...options, secret: 'short' }), /shorter than 32/);
  });
});

describe('erasing', () => {
  it('leaves no trace of a person in the file, not even in freed pages', async () => {
    const path = join(temporaryFolder(), 'lrs.sqlite');
    const store = openSqliteStore({ path });
    const lrs = testLrs({ store });
    const marker = 'Zwiebelturmgeheimnis';
    for (let index = 0; index < 50; index += 1) {
      const actor = { ...maria, name: marker };
      await lrs.call('POST', '/statements', {
        body: plainStatement({ actor, result: { response: `${marker} ${index}` } }),
      });
    }
    await lrs.call('POST', '/agents/profile', {
      query: { agent: JSON.stringify(maria), profileId: 'p' },
      body: { marker },
    });
    await lrs.call('POST', '/statements', { body: plainStatement({ actor: agentNamed('stays') }) });
    const counts = await erasePerson(store, maria, 'delete');
    assert.deepEqual(counts, { statements: 50, documents: 1, attachments: 0 });
    assert.equal((await store.scan(0, 100)).length, 1);
    await store.close();
    for (const file of [path]) {
      const bytes = readFileSync(file);
      assert.equal(bytes.includes(marker), false);
      assert.equal(bytes.includes('maria@example.org'), false);
    }
  });

  it('applies the retention of each course and of no other', async () => {
    const lrs = testLrs();
    const at = (course: string, timestamp: string) =>
      plainStatement({
        timestamp,
        object: { id: `${course}/page` },
        context: { contextActivities: { grouping: [{ id: course }] } },
      });
    const [short, long] = ['https://x.org/short', 'https://x.org/long'];
    const body = [
      at(short, '2026-01-01T00:00:00Z'),
      at(short, '2026-05-01T00:00:00Z'),
      at(long, '2026-01-01T00:00:00Z'),
    ];
    await lrs.call('POST', '/statements', { body });
    await lrs.store.setRetention({ course: short, days: 30 });
    const done = await applyRetention(lrs.store, Date.parse('2026-05-15T00:00:00Z'));
    assert.deepEqual(done, [
      { course: short, erased: { statements: 1, documents: 0, attachments: 0 } },
    ]);
    assert.equal((await lrs.store.scan(0, 10)).length, 2);
  });
});
