import assert from 'node:assert/strict';
import { describeRecord } from '../../test/records/contract.ts';
import { fakeDatabase } from '../../test/records/fake-database.ts';
import { newTab, openPage } from '../../test/records/lrs-world.ts';
import { answersOf, CREATE, essay, it, later, stateOf } from '../../test/records/strict-lrs.ts';
import { createDevice, open, pass, timedTest } from '../../test/records/world.ts';
import { fakeLrs, FETCH_URL, REGISTRATION } from '../../test/support/fake-lrs.ts';
import { peekState } from '../core/state-codec.ts';
import { createCmi5Record } from './cmi5.ts';
import { createLateRecord } from './late.ts';
import { STATE_ID } from './lrs-state.ts';
import { createXapiRecord } from './xapi.ts';

for (const [kind, hasDatabase] of [
  ['cmi5', false],
  ['xapi', false],
  ['cmi5', true],
] as const) {
  describeRecord(hasDatabase ? `${kind} with a database` : kind, (device) => {
    const lrs = fakeLrs({ kind });
    if (hasDatabase) device.database = fakeDatabase();
    return {
      page() {
        // Each is a launch of its own.
        lrs.relaunch();
        return openPage(CREATE[kind], lrs, device, { kind });
      },
      well: 'saved',
      calls: () => lrs.requests.length,
      answers: () => answersOf(lrs),
    };
  });
}

describeRecord('cmi5, loaded late', (device) => {
  const lrs = fakeLrs({ kind: 'cmi5' });
  return {
    page() {
      lrs.relaunch();
      const page = openPage(createCmi5Record, lrs, device, { kind: 'cmi5' });
      const record = createLateRecord('cmi5', 'parish-map', async () => page.record);
      return { record, kill: page.kill };
    },
    well: 'saved',
    calls: () => lrs.requests.length,
    answers: () => answersOf(lrs),
  };
});

timedTest('a late record keeps everything on the device when its code does not come', async () => {
  const device = createDevice();
  const page = () => {
    const { environment, kill } = device.page({});
    const load = () => Promise.reject(new Error('gone'));
    return { record: createLateRecord('cmi5', 'parish-map', load, environment), kill };
  };
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  assert.deepEqual(first.record.status, { state: 'pending', reason: 'offline' });
  first.record.close();
  assert.deepEqual((await open(page())).state, learner.state);
});

const xapi = { kind: 'xapi' } as const;

for (const kind of ['cmi5', 'xapi'] as const) {
  it(
    'says a whole session in order',
    async ({ lrs, page }) => {
      const first = page();
      const learner = await open(first);
      await pass(1000);
      learner.visit('mill');
      await pass(1000);
      learner.visit('check');
      learner.answer(0);
      await pass(1000);
      learner.reach('passed', 0.857);
      await pass(1000);
      assert.equal(first.record.status.state, 'saved');
      first.record.close();
      await pass(100);
      assert.deepEqual(lrs.verbs(), [
        'initialized',
        'experienced',
        'progressed',
        'experienced',
        'progressed',
        'answered',
        'completed',
        'passed',
        'terminated',
      ]);
      const passed = lrs.statements.find(({ verb }) => verb.id.endsWith('passed'))!;
      assert.deepEqual(passed.result?.score, { scaled: 0.85, raw: 85, min: 0, max: 100 });
      const ids = new Set(lrs.statements.map(({ context }) => context?.registration));
      assert.deepEqual([...ids], [REGISTRATION]);
      const written = lrs.requests.filter(
        ({ method, path }) => method !== 'GET' && path !== FETCH_URL,
      );
      assert.ok(written.every(({ keepalive }) => keepalive));
    },
    { kind },
  );

  it(
    'keeps an answer while the network is gone, with its id and time',
    async ({ lrs, device, page }) => {
      const first = page();
      const learner = await open(first);
      await pass(1000);
      lrs.faults.network = 'gone';
      learner.answer(0);
      await pass(3000);
      assert.equal(first.record.status.state, 'pending');
      assert.equal(first.record.status.reason, 'refused');
      device.setOnline(false);
      assert.deepEqual(first.record.status, { state: 'pending', reason: 'offline' });
      const from = lrs.requests.length;
      await pass(60_000);
      assert.equal(lrs.requests.length, from);
      lrs.faults.network = 'works';
      device.setOnline(true);
      await pass(3000);
      assert.equal(first.record.status.state, 'saved');
      assert.deepEqual(answersOf(lrs), ['question-0']);
      const answered = lrs.statements.find(({ verb }) => verb.id.endsWith('answered'))!;
      assert.ok(Date.now() - Date.parse(answered.timestamp!) > 60_000);
    },
    { kind },
  );

  it(
    'stores a statement once when its answer is lost on the way',
    async ({ lrs, page }) => {
      const learner = await open(page());
      await pass(1000);
      lrs.faults.network = 'late';
      learner.answer(0);
      await pass(2000);
      lrs.faults.network = 'works';
      await pass(60_000);
      assert.deepEqual(answersOf(lrs), ['question-0']);
      assert.equal(learner.record.status.state, 'saved');
    },
    { kind },
  );

  it(
    'parks a statement that the LRS refuses, and sends the others',
    async ({ lrs, page }) => {
      const learner = await open(page());
      for (let number = 0; number < 5; number++) learner.answer(number);
      await pass(5000);
      assert.deepEqual(
        answersOf(lrs),
        [0, 1, 3, 4].map((number) => `question-${number}`),
      );
      assert.deepEqual(learner.record.status, { state: 'pending', reason: 'refused' });
    },
    { kind, refuses: ({ object }) => 'id' in object && object.id.endsWith('question-2') },
  );

  it(
    'writes its state over that of another tab after one look at it',
    async ({ lrs, page }) => {
      const one = await open(page());
      one.answer(0);
      await pass(1000);
      const [key, document] = [...lrs.documents].find(([name]) => name.startsWith(STATE_ID))!;
      lrs.documents.set(key, { ...document, etag: '"other"' });
      one.answer(1);
      await pass(1000);
      assert.equal(peekState(stateOf(lrs).split('.')[0]!)?.counter, one.state.counter);
      assert.equal(lrs.requests.filter(({ status }) => status === 412).length, 1);
      assert.equal(one.record.status.state, 'saved');
    },
    { kind, hidesEtag: kind === 'xapi' },
  );

  it(
    'leaves alone what it could not read at the beginning',
    async ({ lrs, device, page }) => {
      const one = await open(page());
      one.answer(0);
      await pass(1000);
      const before = stateOf(lrs);
      device.items.clear();
      lrs.relaunch();
      // cmi5 reads the launch data first, then the preferences, then the saved state.
      lrs.faults.passing = kind === 'cmi5' ? 2 : 0;
      lrs.faults.statuses = [{ status: 503 }];
      const other = await open(page());
      assert.equal(other.resume.state, '');
      other.state.run = 99;
      other.answer(1);
      await pass(10_000);
      assert.equal(stateOf(lrs), before);
      assert.equal(other.record.status.reason, 'refused');
    },
    { kind },
  );

  it(
    'does not pass twice in one registration',
    async ({ lrs, page }) => {
      const first = page();
      const learner = await open(first);
      learner.answer(0);
      learner.reach('passed', 0.8);
      await pass(1000);
      first.record.close();
      await pass(100);
      lrs.relaunch();
      const again = await open(page());
      again.reach('passed', 0.9);
      await pass(1000);
      assert.ok(!lrs.verbs().includes('passed') && !lrs.verbs().includes('completed'));
    },
    { kind },
  );

  it(
    'is this browser’s without a launch',
    async ({ lrs, device }) => {
      const page = openPage(CREATE[kind], lrs, device, { kind, href: device.place });
      const learner = await open(page);
      learner.answer(0);
      await pass(1000);
      assert.deepEqual(page.record.status, { state: 'device', reason: 'no-record' });
      assert.equal(lrs.requests.length, 0);
    },
    { kind },
  );
}

for (const kind of ['cmi5', 'xapi'] as const) {
  it(
    'sends the rest when the tab is closed early',
    async ({ lrs, page }) => {
      const first = page();
      const learner = await open(first);
      await pass(1000);
      learner.answer(0);
      first.leave();
      await pass(100);
      // It may be a reload: cmi5 would not let the learner go on after `terminated`.
      const end = kind === 'cmi5' ? [] : ['terminated'];
      assert.deepEqual(lrs.verbs(), ['initialized', 'answered', ...end]);
      const last = lrs.requests.findLast(({ path }) => path.endsWith('statements'))!;
      assert.ok(last.keepalive);
    },
    { kind },
  );
}

for (const kind of ['cmi5', 'xapi'] as const) {
  it(
    'loses none of the hundreds of answers of an afternoon without network',
    async ({ lrs, device, page }) => {
      const first = page();
      const learner = await open(first);
      await pass(1000);
      device.setOnline(false);
      for (let count = 0; count < 400; count++) learner.answer(count % 60);
      await pass(1000);
      assert.deepEqual(first.record.status, { state: 'pending', reason: 'offline' });
      first.kill();
      device.setOnline(true);
      lrs.relaunch();
      await open(page());
      await pass(10_000);
      assert.equal(answersOf(lrs).length, 400);
    },
    { kind },
  );

  it(
    'says that a page is before the learner as soon as it is, also where nothing is new',
    async ({ lrs, page }) => {
      const learner = await open(page());
      learner.record.visit?.('mill');
      await pass(1000);
      assert.deepEqual(lrs.verbs(), ['initialized', 'experienced']);
      learner.record.visit?.('mill');
      await pass(1000);
      assert.equal(lrs.verbs().length, 2, 'once a session');
    },
    { kind },
  );

  it(
    'sends what a learner made as data, the whole of it beside the statement',
    async ({ lrs, page }) => {
      const learner = await open(page());
      const work = Array.from({ length: 300 }, (_, index) => ({
        group: 'north',
        text: `Stone ${index} of the wall above the mill`,
      }));
      learner.record.answer({ ...essay, work });
      await pass(1000);
      const [statement] = lrs.statements.filter(({ attachments }) => attachments);
      const files = statement!.attachments!.map(({ sha2 }) => lrs.files.get(sha2)!);
      assert.equal(files[0], essay.response);
      assert.deepEqual(JSON.parse(files[1]!), work);
      assert.equal(learner.record.status.state, 'saved');
    },
    { kind },
  );

  it(
    'sends a long answer in full, beside its statement',
    async ({ lrs, page }) => {
      const learner = await open(page());
      learner.record.answer(essay);
      learner.answer(1);
      await pass(1000);
      const [statement] = lrs.statements.filter(({ attachments }) => attachments);
      assert.equal(lrs.files.get(statement!.attachments![0]!.sha2), essay.response);
      assert.ok(statement!.result!.response!.endsWith('…'));
      assert.equal(learner.record.status.state, 'saved');
    },
    { kind },
  );

  it(
    'sends the beginning of a long answer to an LRS that takes no attachments',
    async ({ lrs, page }) => {
      const learner = await open(page());
      learner.answer(1);
      learner.record.answer(essay);
      learner.answer(2);
      await pass(5000);
      assert.deepEqual(answersOf(lrs), ['question-1', 'question-0', 'question-2']);
      const [, statement] = lrs.statements.filter(({ verb }) => verb.id.endsWith('answered'));
      assert.ok(String(essay.response).startsWith(statement!.result!.response!.slice(0, -1)));
      assert.equal(statement!.attachments, undefined);
      assert.equal(learner.record.status.state, 'saved');
    },
    { kind, refusesFiles: true },
  );

  it(
    'keeps what a page sends at its end within 64 KiB, and the rest for the next one',
    async ({ lrs, device, page }) => {
      const first = page();
      const learner = await open(first);
      await pass(1000);
      const from = lrs.requests.length;
      learner.record.answer({ ...essay, response: '€'.repeat(15_000) });
      learner.record.answer({ ...essay, response: 'ñ'.repeat(20_000), at: later });
      learner.save();
      lrs.faults.isHeld = true;
      first.leave();
      await pass(100);
      const bytes = lrs.requests
        .slice(from)
        .filter(({ keepalive }) => keepalive)
        .reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
      assert.ok(bytes > 45_000 && bytes <= 65_536, `${bytes} bytes`);
      // The page is gone: nobody hears the answers.
      first.kill();
      lrs.release();
      await pass(100);
      assert.equal(answersOf(lrs).length, 1);
      assert.equal(device.database!.items.size > 0, true);
      lrs.relaunch();
      await open(page());
      await pass(3000);
      assert.equal(answersOf(lrs).length, 1, 'the other one');
    },
    { kind },
  );
}

it('asks nothing about its state where the LRS tells the new version', async ({ lrs, page }) => {
  const learner = await open(page());
  await pass(1000);
  const from = lrs.requests.length;
  for (let count = 0; count < 3; count++) {
    learner.save();
    await pass(1000);
  }
  assert.deepEqual(
    lrs.requests.slice(from).map(({ method, status }) => [method, status]),
    [
      ['PUT', 204],
      ['PUT', 204],
      ['PUT', 204],
    ],
  );
});

it(
  'takes the key out of the address, and a reload still has it',
  async ({ lrs, device, page }) => {
    const tab = newTab();
    const first = page(tab);
    await open(first);
    assert.ok(!first.address().includes('auth') && !first.address().includes('actor'));
    first.leave();
    const href = first.address();
    const second = openPage(createXapiRecord, lrs, device, { kind: 'xapi', tab, href });
    await open(second);
    await pass(1000);
    assert.equal(second.record.status.state, 'saved');
  },
  xapi,
);
