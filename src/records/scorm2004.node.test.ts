import assert from 'node:assert/strict';
import { describeRecord } from '../../test/records/contract.ts';
import {
  createDevice,
  open,
  pass,
  timedTest,
  type Device,
  type Page,
} from '../../test/records/world.ts';
import {
  fakeLms2004,
  type FakeLms2004,
  type FakeLms2004Options,
} from '../../test/support/fake-scorm2004.ts';
import { peekState } from '../core/state-codec.ts';
import { createScorm2004Record } from './scorm2004.ts';

function launch(lms: FakeLms2004, device: Device): Page {
  const session = lms.launch();
  // The other version's API is there too, as in LMSs that offer both; it is left alone.
  const parent = { API_1484_11: session.api, API: { LMSInitialize: () => assert.fail() } };
  const { environment, kill } = device.page({ parent });
  return {
    record: createScorm2004Record({ courseId: 'parish-map', environment }),
    kill() {
      session.kill();
      kill();
    },
  };
}

const answersOf = (lms: FakeLms2004): string[] =>
  [...lms.stored].flatMap(([key, value]) => (/\d+\.id$/.test(key) ? value : []));

for (const sendsAll of [false, true]) {
  describeRecord(sendsAll ? 'SCORM 2004, sending all' : 'SCORM 2004', (device) => {
    const lms = fakeLms2004({ sendsAll });
    return {
      page: () => launch(lms, device),
      well: 'saved',
      calls: () => lms.calls.length,
      answers: () => answersOf(lms),
    };
  });
}

interface World {
  lms: FakeLms2004;
  device: Device;
  page(): Page;
}

/** A test against the strict LMS; unless it says so, not one call may be refused. */
function it(
  title: string,
  run: (world: World) => Promise<void>,
  options: FakeLms2004Options & { mayRefuse?: boolean } = {},
): void {
  timedTest(`SCORM 2004: ${title}`, async () => {
    const lms = fakeLms2004(options);
    const device = createDevice();
    await run({ lms, device, page: () => launch(lms, device) });
    if (!options.mayRefuse) assert.deepEqual(lms.refused(), []);
    assert.ok(lms.peak() <= 20, `${lms.peak()} calls in one second`);
  });
}

function methods(lms: FakeLms2004, from: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method } of lms.calls.slice(from)) counts[method] = (counts[method] ?? 0) + 1;
  return counts;
}

const counterOf = (lms: FakeLms2004) =>
  peekState(lms.stored.get('cmi.suspend_data') ?? '')?.counter;
const scoreOf = (lms: FakeLms2004) =>
  ['scaled', 'raw', 'min', 'max'].map((part) => {
    const value = lms.stored.get(`cmi.score.${part}`);
    return value === undefined ? undefined : Number(value);
  });
const standing = (lms: FakeLms2004) => [
  lms.stored.get('cmi.completion_status'),
  lms.stored.get('cmi.success_status'),
];

it('sends at most five values and one commit for an answer', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(3000);
  learner.visit('mill');
  await pass(3000);
  for (let number = 0; number < 6; number++) {
    const from = lms.calls.length;
    learner.answer(number);
    assert.equal(lms.calls.length, from, 'nothing is sent while the page is to be painted');
    await pass(3000);
    const { GetValue: _first, ...others } = methods(lms, from);
    assert.deepEqual(others, { SetValue: 5, Commit: 1 });
  }
  assert.equal(answersOf(lms).length, 6);
});

it('says nothing while nothing happens', async ({ lms, page }) => {
  await open(page());
  await pass(2000);
  const from = lms.calls.length;
  await pass(200_000);
  assert.equal(lms.calls.length, from);
});

it('opens incomplete and leaves with suspend, also after a pass', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  await pass(1000);
  assert.deepEqual(standing(lms), ['incomplete', undefined]);
  assert.deepEqual(learner.resume.learner, { id: 'learner-1', name: 'Moreno, Ana' });
  assert.ok(lms.calls.length <= 16);
  learner.reach('passed', 0.8);
  await pass(1000);
  first.record.close();
  assert.equal(lms.stored.get('cmi.exit'), 'suspend');
  assert.deepEqual((await open(page())).state, learner.state);
});

it('ends once, with the time of the session and no commit', async ({ lms, page }) => {
  const { record } = await open(page());
  await pass(3_725_000);
  const from = lms.calls.length;
  record.close();
  assert.deepEqual(methods(lms, from), { SetValue: 1, Terminate: 1 });
  assert.equal(lms.stored.get('cmi.session_time'), 'PT1H2M5S');
});

it('tells completion, success and all four scores', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(1000);
  learner.reach('incomplete', 0.4);
  assert.deepEqual(standing(lms), ['incomplete', undefined]);
  assert.deepEqual(scoreOf(lms), [0.4, 40, 0, 100]);
  await pass(1000);
  learner.reach('passed', 0.857);
  assert.deepEqual(standing(lms), ['completed', 'passed']);
  assert.deepEqual(scoreOf(lms), [0.85, 85, 0, 100]);
});

it('gives a course without a check 100 of 100 and no verdict', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(1000);
  learner.reach('completed');
  assert.deepEqual(standing(lms), ['completed', undefined]);
  assert.deepEqual(scoreOf(lms), [1, 100, 0, 100]);
});

it('completes nothing with a failed check', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(1000);
  learner.reach('failed', 0.2);
  assert.deepEqual(standing(lms), ['incomplete', 'failed']);
});

it('never takes a pass, a completion or a score back', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  learner.reach('passed', 0.9);
  learner.reach('failed', 0.2);
  learner.reach('incomplete', 0.1);
  await pass(3000);
  first.record.close();
  const second = page();
  const again = await open(second);
  again.reach('completed', 0.3);
  await pass(2000);
  again.reach('failed', 0.95);
  await pass(2000);
  second.record.close();
  assert.deepEqual(lms.statuses, ['incomplete', 'completed', 'passed']);
  assert.deepEqual(scoreOf(lms), [0.95, 95, 0, 100]);
});

it('says how far the learner is when a page is turned, and never goes back', async ({
  lms,
  page,
}) => {
  const first = page();
  const learner = await open(first);
  learner.visit('mill');
  await pass(2000);
  assert.equal(lms.stored.get('cmi.progress_measure'), '0.33');
  learner.visit('welcome');
  await pass(2000);
  assert.equal(lms.stored.get('cmi.progress_measure'), '0.66');
  first.record.close();
  const second = page();
  const again = await open(second);
  again.state.visited.clear();
  again.visit('check');
  await pass(2000);
  assert.equal(lms.stored.get('cmi.progress_measure'), '0.66');
});

it('reaches Moodle with a value that is as it was at the beginning', async ({ lms, page }) => {
  const first = page();
  (await open(first)).visit('mill');
  await pass(2000);
  first.record.close();
  assert.equal(lms.stored.get('cmi.location')?.replace('/', ''), 'mill');
  const second = page();
  const again = await open(second);
  again.visit('check');
  await pass(2000);
  assert.equal(lms.stored.get('cmi.location')?.replace('/', ''), 'check');
  again.visit('mill');
  await pass(2000);
  second.record.close();
  assert.equal(lms.stored.get('cmi.location')?.replace('/', ''), 'mill');
  assert.equal(counterOf(lms), again.state.counter);
});

it(
  'takes the language from the LMS',
  async ({ page }) => {
    assert.equal((await open(page())).resume.language, 'pt-PT');
  },
  { language: 'pt-PT' },
);

it(
  'writes no result in a review, but where the learner is',
  async ({ lms, page }) => {
    const first = page();
    const learner = await open(first);
    learner.answer(0);
    learner.reach('passed', 0.9);
    await pass(2000);
    first.record.close();
    const second = page();
    const again = await open(second);
    assert.equal(again.resume.mode, 'review');
    again.answer(1, 0);
    again.reach('failed', 0.2);
    again.visit('check');
    await pass(2000);
    second.record.close();
    assert.deepEqual(standing(lms), ['completed', 'passed']);
    assert.deepEqual(scoreOf(lms), [0.9, 90, 0, 100]);
    assert.equal(lms.stored.has('cmi.progress_measure'), false);
    assert.deepEqual(answersOf(lms), ['question-0']);
    assert.deepEqual((await open(page())).state, again.state);
  },
  { reviews: true },
);

it(
  'leaves nothing behind after a preview',
  async ({ lms, device, page }) => {
    const first = page();
    const learner = await open(first);
    learner.visit('mill');
    learner.answer(0);
    learner.reach('passed', 1);
    await pass(5000);
    first.record.close();
    assert.deepEqual([...lms.stored.keys()], ['cmi.exit', 'cmi.session_time']);
    assert.equal((await open(launch(fakeLms2004(), device))).resume.state, '');
  },
  { mode: 'browse', credit: 'no-credit' },
);

it('keeps an answer when the LMS answers true but loses it', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  await pass(3000);
  lms.faults.loses = true;
  learner.answer(1);
  learner.reach('passed', 0.8);
  await pass(3000);
  first.record.close();
  lms.faults.loses = false;
  const second = page();
  const next = await open(second);
  assert.equal(next.resume.source, 'device');
  assert.deepEqual(next.state, learner.state);
  await pass(5000);
  assert.deepEqual(answersOf(lms), ['question-0', 'question-1']);
  assert.deepEqual(standing(lms), ['completed', 'passed']);
  assert.deepEqual(scoreOf(lms), [0.8, 80, 0, 100]);
  assert.equal(second.record.status.state, 'saved');
});

for (const fault of ['loggedOut', 'throws', 'loses'] as const) {
  it(
    `sends all of it again after the LMS was ${fault}`,
    async ({ lms, device, page }) => {
      const first = page();
      const learner = await open(first);
      learner.answer(0);
      await pass(30_000);
      lms.faults[fault] = true;
      learner.answer(1);
      learner.reach('passed', 0.9);
      await pass(3000);
      if (fault === 'loses') device.setOnline(false);
      assert.equal(first.record.status.state, 'pending');
      await pass(20_000);
      lms.faults[fault] = false;
      device.setOnline(true);
      learner.record.retry();
      await pass(10_000);
      assert.equal(first.record.status.state, 'saved');
      assert.deepEqual(standing(lms), ['completed', 'passed']);
      assert.deepEqual(scoreOf(lms), [0.9, 90, 0, 100]);
      assert.ok(answersOf(lms).includes('question-1'));
      assert.equal(counterOf(lms), learner.state.counter);
      first.kill();
      assert.deepEqual((await open(page())).state, learner.state);
    },
    { mayRefuse: true },
  );
}

it('starts a new attempt empty after the last one was closed', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  learner.reach('passed', 1);
  await pass(2000);
  first.record.close();
  lms.reset();
  assert.equal((await open(page())).resume.state, '');
  await pass(3000);
  assert.deepEqual(standing(lms), ['incomplete', undefined]);
  assert.deepEqual(answersOf(lms), []);
});

it('stays within twenty calls a second when everything comes at once', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  for (let number = 0; number < 30; number++) learner.answer(number);
  learner.visit('check');
  learner.reach('passed', 1);
  first.record.flush();
  await pass(300);
  learner.answer(30);
  first.record.close();
  await pass(2000);
  const second = page();
  const again = await open(second);
  assert.deepEqual(again.state, learner.state);
  await pass(60_000);
  assert.equal(new Set(answersOf(lms)).size, 31);
  assert.deepEqual(standing(lms), ['completed', 'passed']);
});

it(
  'does without what an LMS has not',
  async ({ lms, page }) => {
    const learner = await open(page());
    learner.answer(0);
    learner.visit('mill');
    await pass(3000);
    assert.equal(learner.record.status.state, 'saved');
    assert.deepEqual(answersOf(lms), []);
  },
  { lacks: ['cmi.interactions', 'cmi.learner_preference'], mayRefuse: true },
);
