import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type JsonObject, textOf } from '../../src/lrs/json.ts';
import type { Store } from '../../src/lrs/store.ts';
import { exportLines } from '../../src/lrs/transfer/export.ts';
import { forwardOnce, startForwarding } from '../../src/lrs/transfer/forward.ts';
import { importFile, type ImportOptions } from '../../src/lrs/transfer/import.ts';
import { VOIDED } from '../../src/lrs/verbs.ts';
import {
  AUTHORITY,
  basic,
  KEY,
  plainStatement,
  prepared,
  temporaryFolder,
  temporaryStore,
  testLrs,
} from './support.ts';

const principal: ImportOptions['principal'] = {
  key: 'i',
  scopes: new Set(['admin']),
  authority: AUTHORITY,
  setsAuthority: true,
};

async function lines(store: Store, attachments = true): Promise<string[]> {
  const all: string[] = [];
  for await (const one of exportLines(store, { attachments })) all.push(one.line);
  return all;
}

function file(content: string): string {
  const path = join(temporaryFolder(), 'statements.ndjson');
  writeFileSync(path, content);
  return path;
}

async function filled(): Promise<Store> {
  const store = temporaryStore();
  const body = Buffer.from('a photo');
  const sha2 = createHash('sha256').update(body).digest('hex');
  const attachments = [
    {
      usageType: 'https://x.org/u',
      display: { en: 'x' },
      contentType: 'image/png',
      length: body.length,
      sha2,
    },
  ];
  const voided = plainStatement({ id: randomUUID() });
  await store.addStatements(
    [prepared(plainStatement({ id: randomUUID(), attachments }), [sha2])],
    [{ sha2, contentType: 'image/png', body }],
  );
  const voiding = plainStatement({
    id: randomUUID(),
    verb: { id: VOIDED },
    object: { objectType: 'StatementRef', id: textOf(voided['id']) },
  });
  await store.addStatements([prepared(voided), prepared(voiding)], []);
  return store;
}

const without = (line: string): JsonObject => ({
  ...(JSON.parse(line) as JsonObject),
  stored: null,
  timestamp: null,
});

describe('export and import', () => {
  it('brings statements, voiding, authorities and files to another store', async () => {
    const from = await filled();
    const written = await lines(from);
    const to = temporaryStore();
    const path = file(written.join('\n'));
    assert.deepEqual(await importFile(to, { path, principal }), {
      lines: 4,
      added: 3,
      known: 0,
      refused: 0,
    });
    assert.deepEqual((await lines(to)).map(without), written.map(without));
    assert.deepEqual(
      await importFile(to, { path, principal }),
      { lines: 4, added: 0, known: 3, refused: 0 },
      'repeating is harmless',
    );
    assert.equal((await to.statements({ limit: 10 })).rows.length, 2, 'the voided one is hidden');
  });

  it('names bad lines and takes the others', async () => {
    const good = plainStatement({ id: randomUUID() });
    const store = temporaryStore();
    const conflict = { ...good, object: { id: 'https://x.org/other' } };
    const path = file(
      [
        JSON.stringify(good),
        '{"actor":',
        '',
        JSON.stringify(plainStatement({ verb: 1 })),
        JSON.stringify(conflict),
        'x'.repeat(17_000_000),
        JSON.stringify(plainStatement()),
      ].join('\r\n'),
    );
    const refused: [number, string][] = [];
    const report = await importFile(store, {
      path,
      principal,
      onRefusal: (line, reason) => refused.push([line, reason]),
    });
    assert.deepEqual(report, { lines: 7, added: 2, known: 0, refused: 4 });
    assert.deepEqual(
      refused.map(([line]) => line).toSorted((a, b) => a - b),
      [2, 4, 5, 6],
    );
    assert.match(
      refused.find(([line]) => line === 4)?.[1] ?? '',
      /statement\.verb: must be an object/,
    );
  });

  it('goes on where it was stopped', async () => {
    const store = temporaryStore();
    const path = file(
      Array.from({ length: 1000 }, () => JSON.stringify(plainStatement({ id: randomUUID() }))).join(
        '\n',
      ),
    );
    const stop = new Error('power cut');
    const broken = importFile(store, {
      path,
      principal,
      onProgress: (done) => {
        if (done.lines >= 400) throw stop;
      },
    });
    await assert.rejects(broken, stop);
    assert.ok(existsSync(`${path}.progress`));
    const report = await importFile(store, { path, principal, resume: true });
    assert.deepEqual(report, { lines: 1000, added: 1000, known: 0, refused: 0 });
    assert.equal(existsSync(`${path}.progress`), false);
  });
});

describe('forwarding', () => {
  it('sends what is new in order, files too, and goes on from there after a restart', async () => {
    const from = await filled();
    const other = testLrs();
    const fetch = async (url: string, init: RequestInit) =>
      other.app.request(url.replace('https://other', ''), init);
    await from.setForwardTarget({
      name: 'other',
      url: 'https://other',
      key: KEY.key,
      secret: KEY.secret,
      cursor: 0,
    });
    const target = async () => (await from.forwardTargets())[0] ?? assert.fail();
    assert.deepEqual(await forwardOnce(await target(), { store: from, fetch }), {
      sent: 3,
      parked: 0,
      waitSeconds: 0,
    });
    assert.equal((await lines(other.store)).length, 4);
    assert.deepEqual(await forwardOnce(await target(), { store: from, fetch }), {
      sent: 0,
      parked: 0,
      waitSeconds: 0,
    });
    await from.addStatements([prepared(plainStatement({ id: randomUUID() }))], []);
    assert.equal((await forwardOnce(await target(), { store: from, fetch })).sent, 1);
  });

  it('waits when the other side is away or refuses the key, parks what it refuses for good', async () => {
    const from = temporaryStore();
    const bad = randomUUID();
    const statements = [randomUUID(), bad, randomUUID()].map((id) =>
      prepared(plainStatement({ id })),
    );
    await from.addStatements(statements, []);
    await from.setForwardTarget({
      name: 'other',
      url: 'https://other',
      key: 'k',
      secret: 's',
      cursor: 0,
    });
    const once = async (fetch: (url: string, init: RequestInit) => Promise<Response>) => {
      const [target] = await from.forwardTargets();
      return forwardOnce(target ?? assert.fail(), { store: from, fetch });
    };
    assert.ok((await once(() => Promise.reject(new Error('down')))).waitSeconds > 0);
    assert.equal(
      (await once(async () => new Response('', { status: 503, headers: { 'retry-after': '7' } })))
        .waitSeconds,
      7,
    );
    assert.ok((await once(async () => new Response('', { status: 401 }))).waitSeconds > 0);
    const picky = async (_url: string, init: RequestInit) =>
      (typeof init.body === 'string' ? init.body : '').includes(bad)
        ? new Response('bad actor', { status: 400 })
        : Response.json([]);
    assert.deepEqual(await once(picky), { sent: 2, parked: 1, waitSeconds: 0 });
    assert.match((await from.parkedForward('other'))[0]?.reason ?? '', /400 bad actor/);
  });

  it('runs in the background and stops when told', async () => {
    const from = await filled();
    const other = testLrs();
    await from.setForwardTarget({
      name: 'o',
      url: 'https://other',
      key: KEY.key,
      secret: KEY.secret,
      cursor: 0,
    });
    const running = startForwarding({
      store: from,
      pause: 5,
      fetch: async (url, init) => other.app.request(url.replace('https://other', ''), init),
    });
    for (let round = 0; round < 100 && (await other.store.scan(0, 10)).length < 3; round += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await running.stop();
    assert.equal((await other.store.scan(0, 10)).length, 3);
    void basic;
  });
});
