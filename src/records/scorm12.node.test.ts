import assert from 'node:assert/strict';
import { describeRecord } from '../../test/records/contract.ts';
import { Learner } from '../../test/records/learner.ts';
import {
  createDevice,
  open,
  pass,
  timedTest,
  type Device,
  type Page,
} from '../../test/records/world.ts';
import { fakeLms, type FakeLms, type FakeLmsOptions } from '../../test/support/fake-scorm12.ts';
import { peekState } from '../core/state-codec.ts';
import { createScorm12Record } from './scorm12.ts';

function launch(lms: FakeLms, device: Device, delay = 0): Page {
  const session = lms.launch();
  const parent: { API?: object } = {};
  if (delay) setTimeout(() => (parent.API = session.api), delay);
  else parent.API = session.api;
  const { environment, kill } = device.page({ parent });
  return {
    record: createScorm12Record({ courseId: 'parish-map', environment }),
    kill() {
      session.kill();
      kill();
    },
  };
}

const answersOf = (lms: FakeLms): string[] =>
  [...lms.stored].flatMap(([key, value]) => (/\d+\.id$/.test(key) ? value : []));

for (const sendsAll of [false, true]) {
  describeRecord(sendsAll ? 'SCORM 1.2, sending all' : 'SCORM 1.2', (device) => {
    const lms = fakeLms({ sendsAll });
    return {
      page: () => launch(lms, device),
      well: 'saved',
      calls: () => lms.calls.length,
      answers: () => answersOf(lms),
    };
  });
}

interface World {
  lms: FakeLms;
  device: Device;
  page(delay?: number): Page;
}

/** A test against the strict LMS; unless it says so, not one call may be refused. */
function it(
  title: string,
  run: (world: World) => Promise<void>,
  options: FakeLmsOptions & { mayRefuse?: boolean } = {},
): void {
  timedTest(`SCORM 1.2: ${title}`, async () => {
    const lms = fakeLms(options);
    const device = createDevice();
    await run({ lms, device, page: (delay) => launch(lms, device, delay) });
    if (!options.mayRefuse) assert.deepEqual(lms.refused(), []);
    assert.ok(lms.peak() <= 20, `${lms.peak()} calls in one second`);
  });
}

/** How often each method was called since the call with this number. */
function methods(lms: FakeLms, from: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { method } of lms.calls.slice(from)) counts[method] = (counts[method] ?? 0) + 1;
  return counts;
}

const statusOf = (lms: FakeLms) => lms.stored.get('cmi.core.lesson_status');
/** Counter of the state that the LMS has. */
const counterOf = (lms: FakeLms) => peekState(lms.stored.get('cmi.suspend_data') ?? '')?.counter;
const scoreOf = (lms: FakeLms) => Number(lms.stored.get('cmi.core.score.raw') ?? Number.NaN);

it('sends at most five values and one commit for an answer', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(3000);
  learner.visit('mill');
  await pass(3000);
  learner.answer(0);
  await pass(3000);
  for (let number = 1; number < 6; number++) {
    const from = lms.calls.length;
    learner.answer(number);
    assert.equal(lms.calls.length, from, 'nothing is sent while the page is to be painted');
    await pass(3000);
    assert.deepEqual(methods(lms, from), { LMSSetValue: 5, LMSCommit: 1 });
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

it('opens with the status incomplete and the exit suspend', async ({ lms, page }) => {
  const { resume } = await open(page());
  await pass(1000);
  assert.equal(statusOf(lms), 'incomplete');
  assert.equal(lms.stored.get('cmi.core.exit'), 'suspend');
  assert.deepEqual(resume.learner, { id: 'learner-1', name: 'Moreno, Ana' });
  assert.ok(lms.calls.length <= 15);
});

it(
  'takes the language from the LMS',
  async ({ page }) => {
    assert.equal((await open(page())).resume.language, 'pt-PT');
  },
  { language: 'pt-PT' },
);

it('ends once, with the time of the session and no commit', async ({ lms, page }) => {
  const { record } = await open(page());
  await pass(3_725_000);
  const from = lms.calls.length;
  record.close();
  assert.deepEqual(methods(lms, from), { LMSSetValue: 1, LMSFinish: 1 });
  assert.equal(lms.stored.get('cmi.core.session_time'), '0001:02:05');
});

it('waits three seconds for a late API, and keeps what is done meanwhile', async ({
  lms,
  page,
}) => {
  const { record } = page(2000);
  const opening = record.open();
  const learner = new Learner(record);
  learner.answer(0);
  await pass(2500);
  assert.equal((await opening).state, '');
  await pass(3000);
  assert.deepEqual(answersOf(lms), ['question-0']);
  assert.equal(record.status.state, 'saved');
});

it('keeps everything on the device when there is no LMS', async ({ lms, page }) => {
  const first = page(60_000);
  const learner = await open(first);
  assert.deepEqual(first.record.status, { state: 'device', reason: 'no-record' });
  learner.answer(0);
  first.record.close();
  const second = await open(page(60_000));
  assert.deepEqual(second.state, learner.state);
  assert.equal(lms.calls.length, 0);
});

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
  assert.deepEqual(answersOf(lms), ['question-0']);
  const second = page();
  const next = await open(second);
  assert.equal(next.resume.source, 'device');
  assert.deepEqual(next.state, learner.state);
  await pass(5000);
  assert.deepEqual(answersOf(lms), ['question-0', 'question-1']);
  assert.equal(statusOf(lms), 'passed');
  assert.equal(scoreOf(lms), 80);
  assert.equal(second.record.status.state, 'saved');
});

it('saves what is typed in a pause, not on a key', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(2000);
  const from = lms.calls.length;
  for (let key = 0; key < 20; key++) {
    learner.save();
    await pass(2000);
  }
  assert.equal(lms.calls.length, from);
  assert.equal(learner.record.status.state, 'saving');
  await pass(3000);
  assert.equal(learner.record.status.state, 'saved');
  assert.equal(counterOf(lms), learner.state.counter);
  assert.equal(methods(lms, from)['LMSCommit'], 1);
});

it('saves what is typed without a pause once a minute', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(2000);
  const from = lms.calls.length;
  for (let key = 0; key < 130; key++) {
    learner.save();
    await pass(1000);
  }
  assert.equal(methods(lms, from)['LMSCommit'], 2);
});

it('sends nothing while offline, and everything when the connection is back', async ({
  lms,
  device,
  page,
}) => {
  const { record } = page();
  const learner = await open({ record, kill() {} });
  learner.answer(0);
  await pass(60_000);
  device.setOnline(false);
  const from = lms.calls.length;
  for (let number = 1; number < 5; number++) {
    learner.answer(number);
    await pass(5000);
  }
  learner.reach('passed', 1);
  record.flush();
  assert.equal(lms.calls.length, from);
  assert.deepEqual(record.status, { state: 'pending', reason: 'offline' });
  device.setOnline(true);
  await pass(10_000);
  assert.equal(record.status.state, 'saved');
  assert.deepEqual(
    answersOf(lms),
    [0, 1, 2, 3, 4].map((number) => `question-${number}`),
  );
  assert.equal(statusOf(lms), 'passed');
});

it('sends again what was lost just before the browser noticed', async ({ lms, device, page }) => {
  const learner = await open(page());
  learner.answer(0);
  await pass(60_000);
  lms.faults.loses = true;
  learner.answer(1);
  learner.reach('passed', 0.8);
  await pass(3000);
  assert.equal(learner.record.status.state, 'saved');
  device.setOnline(false);
  await pass(3000);
  assert.deepEqual(learner.record.status, { state: 'pending', reason: 'offline' });
  lms.faults.loses = false;
  device.setOnline(true);
  await pass(5000);
  assert.equal(learner.record.status.state, 'saved');
  assert.ok(answersOf(lms).includes('question-1'));
  assert.equal(counterOf(lms), learner.state.counter);
  assert.equal(statusOf(lms), 'passed');
  assert.equal(scoreOf(lms), 80);
  assert.deepEqual((await open(page())).state, learner.state);
});

for (const fault of ['loggedOut', 'throws'] as const) {
  it(
    `goes on asking when the LMS is ${fault}, and sends all of it again`,
    async ({ lms, page }) => {
      const first = page();
      const learner = await open(first);
      learner.answer(0);
      await pass(5000);
      lms.faults[fault] = true;
      learner.answer(1);
      learner.reach('passed', 0.9);
      assert.equal(first.record.status.state, 'pending');
      assert.equal(first.record.status.reason, 'refused');
      assert.ok(first.record.status.retryIn! <= 2000);
      const from = lms.calls.length;
      await pass(120_000);
      const commits = lms.calls.slice(from).filter(({ method }) => method === 'LMSCommit');
      assert.ok(commits.length >= 4 && commits.length <= 8, `${commits.length} commits`);
      lms.faults[fault] = false;
      learner.record.retry();
      await pass(5000);
      assert.equal(first.record.status.state, 'saved');
      assert.equal(statusOf(lms), 'passed');
      assert.equal(scoreOf(lms), 90);
      assert.ok(answersOf(lms).includes('question-1'));
      assert.equal(counterOf(lms), learner.state.counter);
      first.kill();
      assert.deepEqual((await open(page())).state, learner.state);
    },
    { mayRefuse: true },
  );
}

it(
  'keeps every answer over many sessions with a bad LMS, in order and without overwriting one',
  async ({ lms, page }) => {
    let number = 0;
    for (let session = 0; session < 6; session++) {
      const current = page();
      const learner = await open(current);
      assert.equal(learner.state.activities.size, number);
      await pass(2000);
      for (let round = 0; round < 4; round++) {
        lms.faults.loggedOut = (session + round) % 3 === 1;
        learner.answer(number++);
        await pass(4000);
      }
      lms.faults.loggedOut = false;
      if (session % 2) current.kill();
      else {
        await pass(20_000);
        current.record.close();
      }
    }
    const last = page();
    await open(last);
    await pass(10_000);
    const stored = new Set(answersOf(lms));
    for (let index = 0; index < number; index++)
      assert.ok(stored.has(`question-${index}`), `${index}`);
  },
  { mayRefuse: true },
);

it('never takes a pass back', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  learner.reach('incomplete', 0.4);
  await pass(1000);
  assert.equal(statusOf(lms), 'incomplete');
  assert.equal(scoreOf(lms), 40);
  learner.reach('passed', 0.9);
  assert.equal(statusOf(lms), 'passed', 'at once');
  learner.reach('completed', 0.9);
  learner.reach('failed', 0.2);
  learner.reach('incomplete', 0.1);
  await pass(3000);
  first.record.close();
  const second = page();
  const again = await open(second);
  again.reach('completed', 0.3);
  await pass(2000);
  again.reach('passed', 0.95);
  await pass(2000);
  second.record.close();
  assert.deepEqual(lms.statuses, ['incomplete', 'passed']);
  assert.equal(scoreOf(lms), 95);
});

it('gives a course without a check 100 of 100', async ({ lms, page }) => {
  const learner = await open(page());
  await pass(2000);
  learner.reach('completed');
  assert.equal(statusOf(lms), 'completed');
  assert.equal(scoreOf(lms), 100);
  assert.equal(lms.stored.get('cmi.core.score.min'), '0');
  assert.equal(lms.stored.get('cmi.core.score.max'), '100');
});

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
    assert.equal(statusOf(lms), 'passed');
    assert.equal(scoreOf(lms), 90);
    assert.deepEqual(answersOf(lms), ['question-0']);
    assert.equal(lms.stored.get('cmi.core.lesson_location'), 'check');
    assert.deepEqual((await open(page())).state, again.state);
  },
  { reviews: true },
);

it(
  'owes in a review what was answered while it counted',
  async ({ lms, page }) => {
    const first = page();
    const learner = await open(first);
    for (let number = 0; number < 10; number++) learner.answer(number);
    learner.reach('passed', 0.9);
    await pass(300);
    first.record.close();
    assert.ok(answersOf(lms).length < 10, 'the test needs answers that were not sent yet');
    assert.equal((await open(page())).resume.mode, 'review');
    await pass(5000);
    const ids = Array.from({ length: 10 }, (_, number) => `question-${number}`);
    assert.deepEqual(new Set(answersOf(lms)), new Set(ids));
    assert.equal(statusOf(lms), 'passed');
  },
  { reviews: true },
);

it(
  'leaves nothing behind after a preview but the status browsed',
  async ({ lms, device, page }) => {
    const first = page();
    const learner = await open(first);
    assert.equal(learner.resume.mode, 'browse');
    assert.equal(first.record.status.state, 'device');
    learner.visit('mill');
    learner.answer(0);
    learner.reach('passed', 1);
    await pass(5000);
    first.record.close();
    assert.deepEqual([...lms.stored.keys()], ['cmi.core.lesson_status', 'cmi.core.session_time']);
    assert.equal(statusOf(lms), 'browsed');
    const attempt = fakeLms();
    const { resume } = await open(launch(attempt, device));
    assert.equal(resume.state, '');
  },
  { mode: 'browse', credit: 'no-credit' },
);

it(
  'grades nothing without credit',
  async ({ lms, page }) => {
    const learner = await open(page());
    learner.reach('passed', 1);
    await pass(70_000);
    assert.equal(statusOf(lms), undefined);
    assert.equal(lms.stored.has('cmi.suspend_data'), true);
  },
  { credit: 'no-credit' },
);

it('starts a new attempt empty after the last one was closed', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  learner.reach('passed', 1);
  await pass(2000);
  first.record.close();
  lms.reset();
  const { resume } = await open(page());
  assert.equal(resume.state, '');
  await pass(3000);
  assert.equal(statusOf(lms), 'incomplete');
  assert.deepEqual(answersOf(lms), []);
});

it('starts empty when a trainer deleted what had been read back', async ({ lms, page }) => {
  const first = page();
  (await open(first)).answer(0);
  await pass(2000);
  first.record.close();
  const second = page();
  await open(second);
  second.record.close();
  lms.reset();
  assert.equal((await open(page())).resume.state, '');
});

it('starts empty where the course lies a second time', async ({ device, page }) => {
  (await open(page())).answer(0);
  device.place = 'https://lms.example/content/8/';
  assert.equal((await open(launch(fakeLms(), device))).resume.state, '');
});

it('sends many answers of the device slowly, and goes on meanwhile', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  lms.faults.loses = true;
  for (let number = 0; number < 50; number++) {
    learner.answer(number);
    await pass(1500);
  }
  first.kill();
  lms.faults.loses = false;
  const second = page();
  const again = await open(second);
  assert.equal(again.state.activities.size, 50);
  again.answer(50);
  await pass(3000);
  assert.ok(lms.stored.has('cmi.suspend_data'), 'the state goes first');
  await pass(40_000);
  assert.equal(answersOf(lms).length, 51);
  assert.equal(second.record.status.state, 'saved');
});

it('stays within twenty calls a second when everything comes at once', async ({ lms, page }) => {
  const first = page();
  const learner = await open(first);
  for (let number = 0; number < 30; number++) learner.answer(number);
  learner.visit('check');
  learner.reach('passed', 1);
  first.record.flush();
  await pass(300);
  learner.reach('passed', 1);
  first.record.flush();
  learner.answer(30);
  first.record.close();
  assert.ok(lms.peak() <= 20);
  await pass(2000);
  const second = page();
  const again = await open(second);
  assert.deepEqual(again.state, learner.state);
  await pass(60_000);
  assert.equal(new Set(answersOf(lms)).size, 31);
  assert.equal(statusOf(lms), 'passed');
});

it(
  'says when a state is too long for the LMS, and still sends the rest',
  async ({ lms, page }) => {
    const learner = await open(page());
    await pass(2000);
    for (let number = 0; number < 40; number++) {
      learner.state.activities.set(`question-${number}`, {
        value: 1,
        attempts: 1,
        score: 50,
        done: true,
      });
    }
    learner.answer(0);
    learner.visit('mill');
    learner.reach('passed', 1);
    await pass(3000);
    assert.deepEqual(learner.record.status, { state: 'pending', reason: 'too-large' });
    assert.equal(statusOf(lms), 'passed');
    assert.deepEqual(answersOf(lms), ['question-0']);
    const from = lms.calls.length;
    await pass(60_000);
    assert.equal(lms.calls.length, from);
    learner.state.activities.clear();
    learner.save();
    learner.record.retry();
    await pass(1000);
    assert.equal(learner.record.status.state, 'saved');
  },
  { longestState: 60, mayRefuse: true },
);

it(
  'does without what an LMS has not',
  async ({ lms, page }) => {
    const learner = await open(page());
    learner.answer(0);
    await pass(3000);
    assert.equal(learner.record.status.state, 'saved');
    assert.deepEqual(answersOf(lms), []);
    assert.equal(
      lms.calls.filter(({ method, error }) => method === 'LMSSetValue' && error !== '0').length,
      0,
    );
  },
  { lacks: ['cmi.interactions', 'cmi.student_preference'], mayRefuse: true },
);

it(
  'says so when neither the LMS nor the device keeps anything',
  async ({ lms, device, page }) => {
    device.storage = 'full';
    const learner = await open(page());
    lms.faults.throws = true;
    learner.answer(0);
    await pass(1000);
    assert.equal(learner.record.status.state, 'unsafe');
  },
  { mayRefuse: true },
);

it(
  'survives an LMS that breaks at the end',
  async ({ lms, page }) => {
    const first = page();
    const learner = await open(first);
    lms.faults.throws = true;
    learner.answer(0);
    first.record.close();
    assert.equal(first.record.status.state, 'pending');
    lms.faults.throws = false;
    assert.deepEqual((await open(page())).state, learner.state);
    await pass(3000);
    assert.deepEqual(answersOf(lms), ['question-0']);
  },
  { mayRefuse: true },
);

it('sends an answer that was given offline after the next opening', async ({
  lms,
  device,
  page,
}) => {
  const first = page();
  const learner = await open(first);
  await pass(30_000);
  device.setOnline(false);
  lms.faults.loses = true;
  learner.answer(0);
  learner.reach('completed');
  first.record.close();
  assert.equal(first.record.status.state, 'pending');
  lms.faults.loses = false;
  device.setOnline(true);
  assert.deepEqual((await open(page())).state, learner.state);
  await pass(3000);
  assert.deepEqual(answersOf(lms), ['question-0']);
  assert.equal(statusOf(lms), 'completed');
});

it('keeps the answers of a record that went on elsewhere', async ({ lms, device, page }) => {
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  await pass(2000);
  first.record.close();
  const elsewhere = createDevice();
  const other = launch(lms, elsewhere);
  const there = await open(other);
  there.answer(1);
  there.answer(2);
  await pass(2000);
  other.record.close();
  const back = await open(page());
  assert.equal(back.resume.source, 'record');
  assert.deepEqual(back.state, there.state);
  assert.equal(device.items.size, 1);
});

it('takes a state that is none of ours for an empty one', async ({ lms, page }) => {
  lms.stored.set('cmi.suspend_data', '2~2%7C');
  const learner = await open(page());
  assert.equal(learner.resume.state, '');
  learner.answer(0);
  await pass(2000);
  assert.deepEqual((await open(page())).state, learner.state);
});

timedTest('SCORM 1.2: says that the session has ended when the LMS opens none', async () => {
  const no = () => 'false';
  const nothing = () => '';
  const API = {
    LMSInitialize: no,
    LMSFinish: no,
    LMSCommit: no,
    LMSSetValue: no,
    LMSGetValue: nothing,
    LMSGetLastError: () => '101',
  };
  const { environment } = createDevice().page({ parent: { API } });
  const record = createScorm12Record({ courseId: 'parish-map', environment });
  const resume = await record.open();
  assert.equal(resume.hasEnded, true);
  assert.equal(record.status.state, 'pending');
});
