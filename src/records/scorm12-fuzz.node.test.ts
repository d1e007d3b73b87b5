import assert from 'node:assert/strict';
import { createDevice, open, pass, timedTest, type Page } from '../../test/records/world.ts';
import { fakeLms } from '../../test/support/fake-scorm12.ts';
import { createScorm12Record } from './scorm12.ts';

/** mulberry32: the same numbers for the same seed, everywhere. */
function seeded(seed: number): (choices: number) => number {
  let state = seed;
  return (choices) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % choices;
  };
}

/**
 * A learner with a bad LMS: logged out, throwing, offline, losing what it takes, pages killed at any
 * moment. In the end the LMS is well again, and everything has to be there.
 */
async function misadventure(seed: number, sendsAll: boolean): Promise<void> {
  const random = seeded(seed);
  const lms = fakeLms({ sendsAll });
  const device = createDevice();
  const killers: (() => void)[] = [];
  const start = (): Page => {
    const session = lms.launch();
    const { environment, kill } = device.page({ parent: { API: session.api } });
    killers.push(session.kill, kill);
    const record = createScorm12Record({ courseId: 'parish-map', environment });
    return { record, kill: () => killers.splice(0).forEach((end) => end()) };
  };
  const heal = () => {
    lms.faults.loses = lms.faults.loggedOut = lms.faults.throws = false;
    if (!device.isOnline) device.setOnline(true);
  };
  let page = start();
  let learner = await open(page);
  const reopen = async () => {
    const before = learner.state;
    // A page does not load from an LMS that is not there.
    heal();
    page = start();
    learner = await open(page);
    assert.deepEqual(learner.state, before, 'the state of the page before');
  };
  let answers = 0;
  let hasPassed = false;
  for (let step = 0; step < 40 && answers < 55; step++) {
    switch (random(12)) {
      case 0:
        learner.visit(['welcome', 'mill', 'check'][random(3)]!);
        break;
      case 1:
        hasPassed ||= random(3) === 0;
        learner.reach(hasPassed ? 'passed' : 'incomplete', (hasPassed ? 80 : 30) / 100);
        break;
      case 2:
        lms.faults.loggedOut = !lms.faults.loggedOut;
        break;
      case 3:
        lms.faults.throws = random(2) === 0;
        break;
      case 4:
        // The connection goes; what is sent in the next seconds is lost before the browser notices.
        lms.faults.loses = true;
        if (random(2)) learner.answer(answers++);
        await pass(random(8000));
        device.setOnline(false);
        break;
      case 5:
        heal();
        break;
      case 6:
        page.record.flush();
        if (random(2)) {
          page.kill();
          await reopen();
        }
        break;
      case 7:
        page.record.close();
        page.kill();
        await reopen();
        break;
      default:
        learner.answer(answers++);
    }
    await pass([100, 400, 3000, 20_000][random(4)]!);
  }
  heal();
  page.record.retry();
  await pass(5000);
  page.record.close();
  await reopen();
  await pass(60_000);
  assert.equal(page.record.status.state, 'saved');
  assert.ok(lms.peak() <= 20, `${lms.peak()} calls in one second`);
  const stored = new Set(lms.stored.values());
  for (let number = 0; number < answers; number++) {
    assert.ok(stored.has(`question-${number}`), `answer ${number} of ${answers}`);
  }
  if (hasPassed) assert.equal(lms.stored.get('cmi.core.lesson_status'), 'passed');
  const wrong = lms.refused().filter((call) => /: (201|401|402|403|404|405)$/.test(call));
  assert.deepEqual(wrong, []);
}

for (const sendsAll of [false, true]) {
  const kind = sendsAll ? 'sends all' : 'sends what has changed';
  timedTest(`SCORM 1.2: loses nothing in 60 misadventures with an LMS that ${kind}`, async () => {
    for (let seed = 1; seed <= 60; seed++) {
      try {
        await misadventure(seed, sendsAll);
      } catch (error) {
        throw new Error(`With seed ${seed}: ${(error as Error).message}`, { cause: error });
      }
    }
  });
}
