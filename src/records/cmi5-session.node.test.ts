import assert from 'node:assert/strict';
import { answerTo } from '../../test/records/learner.ts';
import { newTab } from '../../test/records/lrs-world.ts';
import { answersOf, essay, it, stateOf } from '../../test/records/strict-lrs.ts';
import { open, pass } from '../../test/records/world.ts';
import { FETCH_URL } from '../../test/support/fake-lrs.ts';
import { profileIri } from '../core/iri.ts';
import { peekState } from '../core/state-codec.ts';

/** Sessions of cmi5, from the launch to their end (docs/decisions/0009). */

it('survives a reload without a second token or a second initialized', async ({ lrs, page }) => {
  const tab = newTab();
  const first = page(tab);
  const learner = await open(first);
  learner.visit('mill');
  learner.answer(0);
  await pass(1000);
  first.leave();
  await pass(100);
  const second = page(tab);
  const again = await open(second);
  assert.deepEqual(again.state, learner.state);
  again.answer(1);
  await pass(1000);
  assert.equal(second.record.status.state, 'saved');
  second.record.close();
  await pass(100);
  assert.equal(lrs.requests.filter(({ path }) => path === FETCH_URL).length, 1);
  assert.deepEqual(lrs.verbs(), [
    'initialized',
    'experienced',
    'progressed',
    'answered',
    'answered',
    'terminated',
  ]);
});

it('asks and says no more in a session that has ended', async ({ lrs, page }) => {
  const tab = newTab();
  const first = page(tab);
  const before = await open(first);
  before.reach('completed');
  await pass(1000);
  first.leave();
  await pass(100);
  const requests = lrs.requests.length;
  const learner = await open(page(tab));
  assert.equal(learner.resume.hasEnded, true);
  learner.visit('mill');
  learner.answer(0);
  await pass(1000);
  assert.equal(lrs.requests.length, requests);
  assert.deepEqual(lrs.verbs(), ['initialized', 'completed', 'terminated']);
});

it('does not let terminated overtake what is under way', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  await pass(1000);
  lrs.faults.isHeld = true;
  learner.reach('passed', 0.9);
  first.leave();
  lrs.release();
  await pass(100);
  // It went out only after the answer had come: the strict LRS complains of two at once.
  assert.deepEqual(lrs.verbs(), ['initialized', 'completed', 'passed', 'terminated']);
});

it('asks again for the launch data after a hiccup', async ({ lrs, page }) => {
  lrs.faults.statuses = [{ status: 503 }, { status: 429, retryAfter: '1' }];
  const opening = open(page());
  await pass(3000);
  const learner = await opening;
  assert.equal(learner.resume.mode, 'normal');
  learner.answer(0);
  await pass(1000);
  assert.deepEqual(lrs.verbs(), ['initialized', 'answered']);
});

it('says in a new session what earlier ones could not, after its beginning', async (world) => {
  const { lrs, page } = world;
  const first = page();
  const learner = await open(first);
  await pass(1000);
  lrs.faults.network = 'gone';
  const happened = new Date().toISOString();
  learner.answer(0);
  await pass(1000);
  first.kill();
  // A session in which no statement gets through either.
  lrs.relaunch();
  lrs.faults.network = 'works';
  const second = page();
  const opening = open(second);
  lrs.faults.passing = 4;
  lrs.faults.statuses = Array.from({ length: 20 }, () => ({ status: 503 }));
  await pass(5000);
  await opening;
  second.kill();
  lrs.faults.statuses = [];
  lrs.relaunch();
  const third = page();
  await open(third);
  await pass(3000);
  // Of the session that is open now, and not older than it: of another the strict LRS complains.
  assert.deepEqual(lrs.verbs().slice(0, 2), ['initialized', 'answered']);
  const [, answer] = lrs.statements;
  assert.equal(answer!.context!.extensions![profileIri('extensions/happened')], happened);
  assert.notEqual(answer!.timestamp, happened);
  assert.deepEqual(third.record.status, { state: 'saved' });
});

it('takes an answer that was given while the record was opening', async ({ lrs, page }) => {
  const { record } = page();
  lrs.faults.isHeld = true;
  const opening = record.open();
  await pass(2000);
  record.answer(answerTo(0));
  await pass(2000);
  lrs.release();
  await opening;
  await pass(1000);
  // One that is older than `initialized` is refused (cmi5 9.3.2).
  assert.deepEqual(lrs.verbs(), ['initialized', 'answered']);
});

it('keeps what it could not say beside what goes with a long answer', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  await pass(1000);
  lrs.faults.network = 'gone';
  learner.record.answer(essay);
  await pass(1000);
  first.kill();
  lrs.faults.network = 'works';
  lrs.relaunch();
  await open(page());
  await pass(3000);
  const [, statement] = lrs.statements;
  assert.equal(lrs.files.get(statement!.attachments![0]!.sha2), essay.response);
});

it('fails nobody who passes in the same session', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  learner.reach('failed', 0.4);
  await pass(1000);
  learner.reach('passed', 0.9);
  await pass(1000);
  first.record.close();
  await pass(1000);
  assert.deepEqual(lrs.verbs().slice(-3), ['completed', 'passed', 'terminated']);
});

it('says at the end that a learner who leaves has failed', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  learner.reach('failed', 0.4);
  await pass(1000);
  assert.deepEqual(lrs.verbs(), ['initialized']);
  first.record.close();
  await pass(1000);
  assert.deepEqual(lrs.verbs(), ['initialized', 'failed', 'terminated']);
});

it('does not fail a learner whose page goes: it may come back', async ({ lrs, page }) => {
  const tab = newTab();
  const first = page(tab);
  const learner = await open(first);
  learner.reach('failed', 0.4);
  await pass(1000);
  first.leave();
  await pass(1000);
  const again = await open(page(tab));
  again.reach('passed', 0.9);
  await pass(1000);
  assert.deepEqual(lrs.verbs(), ['initialized', 'completed', 'passed']);
});

it('does not let a failure that waited spoil the pass of the next session', async (world) => {
  const { lrs, page } = world;
  const first = page();
  const learner = await open(first);
  await pass(1000);
  learner.reach('failed', 0.4);
  lrs.faults.network = 'gone';
  first.record.close();
  await pass(1000);
  first.kill();
  lrs.faults.network = 'works';
  lrs.relaunch();
  const second = page();
  const again = await open(second);
  await pass(1000);
  again.reach('passed', 0.9);
  second.record.close();
  await pass(1000);
  assert.deepEqual(lrs.verbs(), ['initialized', 'completed', 'passed', 'terminated']);
});

for (const isReload of [true, false]) {
  const where = isReload ? 'after a reload' : 'in a new session';
  it(`does not pass again ${where} when nobody heard that it had arrived`, async ({
    lrs,
    page,
  }) => {
    const tab = newTab();
    const first = page(tab);
    const learner = await open(first);
    learner.visit('mill');
    await pass(1000);
    lrs.faults.network = 'late';
    learner.reach('passed', 0.9);
    await pass(100);
    first.kill();
    lrs.faults.network = 'works';
    if (!isReload) lrs.relaunch();
    const second = page(isReload ? tab : newTab());
    await open(second);
    await pass(1000);
    const outcomes = lrs.verbs().filter((verb) => verb === 'completed' || verb === 'passed');
    assert.deepEqual(outcomes, isReload ? ['completed', 'passed'] : []);
    assert.equal(second.record.status.state, 'saved');
  });

  it(`passes ${where} when it had not arrived`, async ({ lrs, page }) => {
    const tab = newTab();
    const first = page(tab);
    const learner = await open(first);
    learner.visit('mill');
    await pass(1000);
    lrs.faults.network = 'gone';
    learner.reach('passed', 0.9);
    first.leave();
    await pass(100);
    lrs.faults.network = 'works';
    if (!isReload) lrs.relaunch();
    const resumed = await open(page(isReload ? tab : newTab()));
    assert.equal(resumed.resume.hasEnded, undefined);
    await pass(1000);
    assert.deepEqual(lrs.verbs().slice(-2), ['completed', 'passed']);
  });
}

it('tells of the pass beside a batch under way when the tab is closed', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  await pass(1000);
  lrs.faults.isHeld = true;
  learner.answer(0);
  await pass(300);
  learner.reach('passed', 0.9);
  first.leave();
  lrs.release();
  await pass(100);
  assert.deepEqual(lrs.verbs(), ['initialized', 'answered', 'completed', 'passed']);
});

it('ends with the tab when all has arrived, and sends nothing beside the end', async (world) => {
  const { lrs, page } = world;
  const first = page();
  const learner = await open(first);
  learner.reach('passed', 0.9);
  learner.visit('mill');
  await pass(2000);
  const before = lrs.requests.length;
  first.leave(() => learner.visit('mill'));
  await pass(100);
  assert.equal(lrs.verbs().at(-1), 'terminated');
  assert.equal(lrs.requests.length, before + 1);
});

it('saves what is new before it ends with the tab', async ({ lrs, page }) => {
  const first = page();
  const learner = await open(first);
  learner.reach('passed', 0.9);
  await pass(2000);
  learner.visit('mill');
  await pass(10);
  first.leave();
  await pass(100);
  assert.equal(peekState(stateOf(lrs).split('.')[0]!)?.counter, learner.state.counter);
});

it(
  'judges by the mastery score of the launch',
  async ({ lrs, page }) => {
    const learner = await open(page());
    learner.reach('passed', 0.8);
    await pass(1000);
    assert.ok(!lrs.verbs().includes('passed'));
    learner.reach('passed', 0.9);
    await pass(1000);
    assert.deepEqual(lrs.verbs(), ['initialized', 'completed', 'passed']);
  },
  { kind: 'cmi5', masteryScore: 0.9 },
);

for (const launchMode of ['Browse', 'Review']) {
  it(
    `says only initialized and terminated in ${launchMode}`,
    async ({ lrs, page }) => {
      const first = page();
      const learner = await open(first);
      assert.equal(learner.resume.mode, launchMode.toLowerCase());
      learner.visit('mill');
      learner.answer(0);
      learner.reach('passed', 1);
      await pass(1000);
      first.record.close();
      await pass(100);
      assert.deepEqual(lrs.verbs(), ['initialized', 'terminated']);
      assert.equal(stateOf(lrs) === '', launchMode === 'Browse');
    },
    { kind: 'cmi5', launchMode },
  );
}

it(
  'reads the preferences before the first statement',
  async ({ lrs, page }) => {
    assert.equal((await open(page())).resume.language, 'pt-PT');
    await pass(1000);
    const paths = lrs.requests.map(({ path }) => path.replace(/.*\//, ''));
    assert.ok(paths.indexOf('profile') < paths.indexOf('statements'));
  },
  { kind: 'cmi5', languagePreference: 'pt-PT,en' },
);

it(
  'goes to the return address when the learner leaves, after the last statement',
  async ({ lrs, page }) => {
    const first = page();
    const learner = await open(first);
    learner.answer(0);
    await pass(1000);
    first.record.close();
    assert.deepEqual(first.wentTo, []);
    await pass(100);
    assert.equal(lrs.verbs().at(-1), 'terminated');
    assert.deepEqual([...new Set(first.wentTo)], ['https://lms.example/back']);
  },
  { kind: 'cmi5', returnURL: 'https://lms.example/back' },
);

it(
  'does not wait long for the last answer before it goes back',
  async ({ lrs, page }) => {
    const first = page();
    const learner = await open(first);
    await pass(1000);
    assert.equal(first.record.leadsOn, true);
    lrs.faults.isHeld = true;
    learner.answer(0);
    first.record.close();
    await pass(2900);
    assert.deepEqual(first.wentTo, []);
    await pass(200);
    assert.deepEqual(first.wentTo, ['https://lms.example/back']);
    lrs.release();
    await pass(1000);
    assert.deepEqual(first.wentTo, ['https://lms.example/back'], 'once');
  },
  { kind: 'cmi5', returnURL: 'https://lms.example/back' },
);

it('asks for one new token when the old one is not taken any more', async ({ lrs, page }) => {
  const learner = await open(page());
  await pass(1000);
  lrs.expire();
  learner.answer(0);
  await pass(10_000);
  assert.equal(lrs.requests.filter(({ path }) => path === FETCH_URL).length, 2);
  assert.deepEqual(answersOf(lrs), ['question-0']);
  assert.equal(learner.record.status.state, 'saved');
});

it('asks for a new token for the state when there is nothing to say', async ({ lrs, page }) => {
  const learner = await open(page());
  await pass(1000);
  lrs.expire();
  learner.save();
  await pass(10_000);
  assert.equal(lrs.requests.filter(({ path }) => path === FETCH_URL).length, 2);
  assert.equal(learner.record.status.state, 'saved');
});

it('works on the device when the LMS gives no token', async ({ lrs, page }) => {
  await lrs.connect().fetch(FETCH_URL, { method: 'POST' });
  const first = page();
  const learner = await open(first);
  learner.answer(0);
  assert.deepEqual(first.record.status, { state: 'pending', reason: 'refused' });
});
