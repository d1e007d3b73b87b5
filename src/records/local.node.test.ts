import assert from 'node:assert/strict';
import { describeRecord } from '../../test/records/contract.ts';
import { Learner } from '../../test/records/learner.ts';
import { createDevice, open, pass, timedTest } from '../../test/records/world.ts';
import { newState } from '../core/state.ts';
import { createLocalRecord } from './local.ts';

describeRecord('local', (device) => ({
  page() {
    const { environment, kill } = device.page({});
    return { record: createLocalRecord({ courseId: 'parish-map', environment }), kill };
  },
  well: 'device',
  calls: () => 0,
}));

timedTest('local: goes on in another folder of the site, but prefers its own', async () => {
  const device = createDevice();
  const page = () => {
    const { environment, kill } = device.page({});
    return { record: createLocalRecord({ courseId: 'parish-map', environment }), kill };
  };
  (await open(page())).answer(0);
  device.place = 'https://lms.example/content/8/';
  const moved = await open(page());
  assert.equal(moved.state.activities.size, 1);
  moved.answer(1);
  moved.answer(2);
  assert.equal(device.items.size, 1);
});

const localPage = (device: ReturnType<typeof createDevice>) => {
  const { environment, kill } = device.page({});
  return { record: createLocalRecord({ courseId: 'parish-map', environment }), kill };
};

timedTest('local: writes down every answer, page and outcome for a file to hand in', async () => {
  const device = createDevice();
  const learner = await open(localPage(device));
  learner.visit('welcome');
  await pass(1000);
  learner.visit('mill');
  learner.answer(0, 0);
  learner.answer(0, 1);
  learner.reach('completed', 0.9);
  const later = await open(localPage(device));
  later.visit('mill');
  const work = later.record.work!()!;
  assert.match(work.id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(work.id, learner.record.work!()!.id);
  assert.deepEqual(
    work.answers.map(({ id, response, score }) => [id, response, score]),
    [
      ['question-0', ['water'], 0],
      ['question-0', ['wind'], 1],
    ],
  );
  assert.deepEqual(Object.keys(work.pages), ['welcome', 'mill']);
  assert.equal(Date.parse(work.pages['mill']!) - Date.parse(work.pages['welcome']!), 1000);
  assert.deepEqual(
    work.outcomes.map(({ status, score }) => [status, score]),
    [['completed', 0.9]],
  );
});

timedTest(
  'local: keeps the last of many open answers, and no more than a device holds',
  async () => {
    const device = createDevice();
    const { record } = await open(localPage(device));
    record.save({ state: 'A', counter: 1, run: 1, location: 'mill' });
    const interaction = { type: 'long-fill-in' } as const;
    for (let attempt = 1; attempt <= 5; attempt++) {
      const at = new Date().toISOString();
      record.answer({
        id: 'thought',
        interaction,
        response: 'x'.repeat(9000),
        attempt,
        at,
        seconds: 1,
      });
    }
    assert.deepEqual(
      record.work!()!.answers.map(({ attempt, response }) => [attempt, response]),
      [[5, undefined]],
    );
    const learner = new Learner(record);
    for (let number = 0; number < 900; number++) learner.answer(number % 60);
    assert.equal(record.work!()!.answers.length, 200);
    assert.ok([...device.items.values()].join('').length < 100_000);
    assert.equal(record.status.state, 'device');
  },
);

timedTest('local: goes on with a run from another device, also where nothing is kept', async () => {
  const old = createDevice();
  const learner = await open(localPage(old));
  learner.visit('mill');
  learner.answer(3);
  const work = learner.record.work!()!;
  for (const storage of ['works', 'absent'] as const) {
    const device = createDevice();
    device.storage = storage;
    const here = await open(localPage(device));
    here.visit('welcome');
    here.record.takeUp!(work);
    assert.equal((await here.record.open()).state, work.state);
    assert.deepEqual(here.record.work!(), work);
    if (storage === 'works') assert.equal((await open(localPage(device))).state.page, 'mill');
    else assert.deepEqual(here.record.status, { state: 'unsafe', reason: 'no-storage' });
  }
});

timedTest(
  'local: begins anew for somebody else, and nothing of the one before is left',
  async () => {
    const device = createDevice();
    const first = await open(localPage(device));
    first.answer(3);
    const id = first.record.work!()!.id;
    first.record.takeUp!(undefined);
    assert.equal((await first.record.open()).state, '');
    const second = new Learner(first.record, newState(99));
    second.visit('welcome');
    assert.notEqual(second.record.work!()!.id, id);
    assert.deepEqual(second.record.work!()!.answers, []);
    const later = await open(localPage(device));
    assert.equal(later.state.run, 99);
    assert.equal(later.state.activities.size, 0);
    assert.equal(device.items.size, 1);
  },
);

timedTest('local: begins a journal where an older version, or chance, left none', async () => {
  const device = createDevice();
  (await open(localPage(device))).answer(0);
  const [[key, text]] = [...device.items] as [[string, string]];
  for (const journal of [undefined, null, 7, { id: 'x' }, { answers: 'no' }]) {
    device.items.set(key, JSON.stringify({ ...(JSON.parse(text) as object), journal }));
    const next = await open(localPage(device));
    assert.equal(next.state.activities.size, 1);
    assert.deepEqual(next.record.work!()!.answers, []);
  }
});
