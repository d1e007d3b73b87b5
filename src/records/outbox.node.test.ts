import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import type { Statement } from '@xapi/xapi';
import { fakeDatabase } from '../../test/records/fake-database.ts';
import { createDevice, pass } from '../../test/records/world.ts';
import { indexedDbOutbox } from './outbox-database.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { VERBS } from './verbs.ts';

const DAY = 86_400_000;

const statement = (id: string, size = 0, verb = VERBS.answered): Statement => ({
  id,
  actor: { account: { homePage: 'https://lms.example', name: 'x'.repeat(size) } },
  verb,
  object: { objectType: 'Activity', id: 'https://x.example' },
});

const ids = (outbox: Outbox): string[] => outbox.waiting().map((item) => item.statement.id!);

/** A device with the places an outbox can use. */
function world({ hasDatabase = true, hasStorage = true } = {}) {
  const device = createDevice();
  const database = fakeDatabase();
  const open = async (owner = 'ana'): Promise<Outbox> => {
    const outbox = createOutbox({
      kind: 'broker',
      owner,
      storage: hasStorage ? device.page({}).environment.storage : undefined,
      database: hasDatabase ? database.page() : undefined,
    });
    await outbox.open();
    return outbox;
  };
  return { device, database, open };
}

/** Lets the database answer. */
const settled = async (): Promise<void> => {
  for (let step = 0; step < 5; step++) await setImmediate();
};

afterEach(() => mock.timers.reset());

describe('an outbox', () => {
  for (const places of [
    { hasDatabase: true, hasStorage: true },
    { hasDatabase: true, hasStorage: false },
    { hasDatabase: false, hasStorage: true },
  ]) {
    it(`keeps hundreds of statements in order for the next page: ${JSON.stringify(places)}`, async () => {
      const { open } = world(places);
      const first = await open();
      const made = Array.from({ length: 300 }, (_, index) => `id-${index}`);
      for (const id of made) first.add(statement(id), id === 'id-7' ? ['a long text'] : []);
      await settled();
      assert.ok(first.isSafe());
      const second = await open();
      assert.deepEqual(ids(second), made);
      assert.deepEqual(second.waiting()[7]!.files, ['a long text']);
      second.remove(second.waiting().slice(0, 299));
      await settled();
      assert.deepEqual(ids(await open()), ['id-299']);
      assert.deepEqual(ids(await open('eva')), []);
    });
  }

  it('leaves local storage to others as soon as the database has everything', async () => {
    const { device, open, database } = world();
    const outbox = await open();
    outbox.add(statement('one'));
    assert.equal(device.items.size, 1, 'at once, for a page that is killed');
    await settled();
    assert.equal(device.items.size, 0);
    assert.equal(database.items.size, 1);
  });

  it('never brings back what was delivered while the database was still writing it', async () => {
    const { open, database, device } = world();
    const outbox = await open();
    outbox.add(statement('one'));
    outbox.remove(outbox.waiting());
    await settled();
    assert.deepEqual([database.items.size, device.items.size], [0, 0]);
  });

  it('lets two tabs add and remove without losing anything of each other', async () => {
    const { open } = world();
    const [one, two] = [await open(), await open()];
    one.add(statement('of-one'));
    two.add(statement('of-two'));
    await settled();
    one.remove(one.waiting());
    await settled();
    assert.deepEqual(ids(await open()), ['of-two']);
  });

  for (const state of ['refuses', 'never answers'] as const) {
    it(`does with local storage when the database ${state}`, async () => {
      mock.timers.enable({ apis: ['setTimeout'] });
      const { open, database } = world();
      database.faults.state = state;
      const opening = open();
      await pass(3000);
      const outbox = await opening;
      outbox.add(statement('one'));
      await settled();
      assert.ok(outbox.isSafe());
      database.faults.state = 'works';
      assert.deepEqual(ids(await open()), ['one']);
    });
  }

  it('keeps statements in memory where the browser allows nothing, and says so', async () => {
    const { open } = world({ hasDatabase: false, hasStorage: false });
    const outbox = await open();
    assert.ok(outbox.isSafe());
    outbox.add(statement('one'));
    assert.deepEqual(ids(outbox), ['one']);
    assert.equal(outbox.isSafe(), false);
  });

  it('takes garbage in the storage for nothing', async () => {
    const { device, open } = world({ hasDatabase: false });
    (await open()).add(statement('one'));
    const [key] = device.items.keys();
    for (const garbage of ['', '{', 'null', '[]', '{"key":"ana:1"}', '{"key":1,"at":1}']) {
      device.items.set(key!, garbage);
      assert.deepEqual(ids(await open()), []);
    }
  });

  it('gives up after seven days what waits for a broker, whoever comes next', async () => {
    mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 10, 22) });
    const { open, database } = world();
    const first = await open();
    first.add(statement('old'));
    await settled();
    mock.timers.tick(6 * DAY);
    (await open()).add(statement('new'));
    await settled();
    mock.timers.tick(2 * DAY);
    assert.deepEqual(ids(await open('eva')), []);
    await settled();
    assert.equal(database.items.size, 1);
    assert.deepEqual(ids(await open()), ['new']);
  });

  it('keeps within bounds: page views go before answers, the oldest first', async () => {
    const { open } = world({ hasDatabase: false });
    const outbox = await open();
    outbox.add(statement('answer-0', 100_000));
    outbox.add(statement('view', 100_000, VERBS.experienced));
    outbox.add(statement('answer-1', 100_000));
    assert.deepEqual(ids(outbox), ['answer-0', 'answer-1']);
    assert.ok(outbox.isSafe(), 'a page view is said again');
    outbox.add(statement('answer-2', 100_000));
    assert.deepEqual(ids(outbox), ['answer-1', 'answer-2']);
    assert.equal(outbox.isSafe(), false);
    const roomy = await world().open();
    for (let index = 0; index < 2010; index++) roomy.add(statement(`id-${index}`));
    assert.equal(ids(roomy).length, 2000);
    assert.equal(ids(roomy)[0], 'id-10');
  });
});

describe('IndexedDB', () => {
  const item = (key: string) => ({ key, at: 1, statement: statement(key) });

  it('gives back what one page has written to another, by owner and in order', async () => {
    const one = indexedDbOutbox();
    await Promise.all(['ana:2', 'eva:1', 'ana:1', 'anabel:1'].map((key) => one.add(item(key))));
    const other = indexedDbOutbox();
    const read = async (prefix: string) => (await other.read(prefix)).map(({ key }) => key);
    assert.deepEqual(await read('ana:'), ['ana:1', 'ana:2']);
    assert.deepEqual(await other.keys('ana'), ['ana:1', 'ana:2', 'anabel:1']);
    await one.remove(['ana:1', 'gone']);
    assert.deepEqual(await read('ana:'), ['ana:2']);
    assert.deepEqual(await read('eva:'), ['eva:1']);
  });

  it('rejects, and throws at nobody, where there is none', async () => {
    const { indexedDB } = globalThis;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const none = indexedDbOutbox();
      await assert.rejects(none.read('ana:'));
      await assert.rejects(none.add(item('ana:1')));
      const outbox = createOutbox({
        kind: 'broker',
        owner: 'ana',
        storage: undefined,
        database: none,
      });
      await outbox.open();
      outbox.add(statement('one'));
      await settled();
      assert.deepEqual(ids(outbox), ['one']);
    } finally {
      globalThis.indexedDB = indexedDB;
    }
  });
});
