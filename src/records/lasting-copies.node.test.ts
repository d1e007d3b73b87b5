import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { IDBFactory } from 'fake-indexeddb';
import { createDevice, open, pass, timedTest, type Device } from '../../test/records/world.ts';
import { lastingEnvironment } from './lasting-copies.ts';
import { createLocalRecord } from './local.ts';

/** A device of its own, with an empty IndexedDB. */
function newDevice(): Device {
  globalThis.indexedDB = new IDBFactory();
  return createDevice();
}

/** One more page on the device; `device.items` is its localStorage. */
function openPage(device: Device): ReturnType<typeof open> {
  const { environment, kill } = device.page({});
  const lasting = lastingEnvironment(environment);
  return open({
    record: createLocalRecord({ courseId: 'parish-map', environment: lasting }),
    kill,
  });
}

/** The browser is killed: of localStorage is left what was on disk. */
function lose(device: Device, onDisk: ReadonlyMap<string, string>): void {
  device.items.clear();
  for (const [key, text] of onDisk) device.items.set(key, text);
}

timedTest('lasting copies: an answer outlives a localStorage that is seconds behind', async () => {
  const device = newDevice();
  const learner = await openPage(device);
  learner.answer(0);
  await pass(1000);
  const onDisk = new Map(device.items);
  learner.answer(1);
  await pass(50);
  lose(device, onDisk);
  assert.deepEqual([...(await openPage(device)).state.activities.keys()].sort(), [
    'question-0',
    'question-1',
  ]);
  lose(device, new Map());
  assert.equal((await openPage(device)).state.activities.size, 2, 'or has nothing at all');
});

timedTest('lasting copies: the newer one wins, also where that is localStorage', async () => {
  const device = newDevice();
  (await openPage(device)).answer(0);
  await pass(1000);
  // A page without a database, as a player of an earlier version was.
  const { environment, kill } = device.page({});
  const earlier = createLocalRecord({ courseId: 'parish-map', environment });
  (await open({ record: earlier, kill })).answer(1);
  await pass(1000);
  assert.equal((await openPage(device)).state.activities.size, 2);
});

timedTest('lasting copies: a run that was begun anew does not come back', async () => {
  const device = newDevice();
  const learner = await openPage(device);
  learner.answer(0);
  await pass(1000);
  learner.record.takeUp?.(undefined);
  learner.state = { ...learner.state, run: 99, counter: 0, activities: new Map() };
  learner.answer(5);
  await pass(1000);
  lose(device, new Map());
  assert.deepEqual([...(await openPage(device)).state.activities.keys()], ['question-5']);
  assert.equal(device.items.size, 1);
});

timedTest(
  'lasting copies: without a database, or one that never answers, all goes on',
  async () => {
    const silent = { open: () => ({}) };
    const forbidden = {
      open() {
        throw new Error('SecurityError');
      },
    };
    for (const database of [undefined, silent, forbidden]) {
      const device = newDevice();
      globalThis.indexedDB = database as unknown as IDBFactory;
      const learner = await openPage(device);
      learner.answer(0);
      await pass(50);
      assert.equal(learner.record.status.state, 'device');
      assert.equal((await openPage(device)).state.activities.size, 1);
    }
  },
);
