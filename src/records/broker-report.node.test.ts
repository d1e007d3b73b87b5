import assert from 'node:assert/strict';
import { describe, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { COURSE } from '../../test/lrs/broker-desk.ts';
import {
  brokerWorld,
  timed,
  until,
  verbsOf,
  wait,
  type BrokerWorld,
} from '../../test/records/broker-world.ts';
import { newTab } from '../../test/records/lrs-world.ts';
import { createDevice } from '../../test/records/world.ts';
import { profileBreaches } from '../../test/support/profile-validator.ts';
import { createBesideRecord } from './beside.ts';
import { createLocalRecord } from './local.ts';
import type { LearningRecord } from './record.ts';
import { SCORM } from './verbs.ts';

const posts = ({ requests }: BrokerWorld) =>
  requests.filter(({ path }) => path === '/xapi/statements');
const launches = ({ requests }: BrokerWorld) => requests.filter(({ path }) => path === '/launch');

describe('a SCORM course that reports to a broker', () => {
  timed(
    'tells the LMS as always, and the record store in statements of trust claimed',
    async () => {
      const here = brokerWorld();
      const { record, learner, leave } = await here.open();
      learner.visit('mill');
      learner.answer(0);
      await wait(1000);
      learner.reach('passed', 0.857);
      await wait(1000);
      leave();
      await until(async () => verbsOf(await here.statements()).includes('terminated'));
      const statements = await here.statements();
      assert.deepEqual(verbsOf(statements), [
        'initialized',
        'experienced',
        'progressed',
        'answered',
        'completed',
        'passed',
        'terminated',
      ]);
      for (const statement of statements) {
        assert.deepEqual(profileBreaches(statement), []);
        assert.equal(
          (statement.authority as { account: { name: string } }).account.name,
          'broker/claimed',
        );
        const categories = statement.context!.contextActivities!.category!.map(({ id }) => id);
        assert.ok(categories.includes(SCORM));
      }
      assert.equal(new Set(statements.map(({ context }) => context!.registration)).size, 1);
      // The LMS is the master: it has state and outcome, and nobody asked the store for either.
      assert.equal(record.status.state, 'saved');
      assert.equal(here.lms.stored.get('cmi.core.lesson_status'), 'passed');
      assert.ok(here.lms.stored.get('cmi.suspend_data'));
      assert.deepEqual(
        [...new Set(here.requests.map(({ path }) => path))],
        ['/launch', '/xapi/statements'],
      );
    },
  );

  timed('never says who learns but to the broker, and keeps the token in the tab', async () => {
    const here = brokerWorld();
    const tab = newTab();
    const first = await here.open({ tab });
    first.learner.answer(0);
    await until(() => posts(here).length > 0);
    const learner = here.lms.stored.get('cmi.core.student_id') ?? 'learner-1';
    for (const { body } of posts(here)) assert.ok(!body.includes(learner));
    const token = posts(here)[0]!.headers.get('authorization')!.replace('Bearer ', '');
    assert.ok([...tab.values()].some((value) => value.includes(token)));
    assert.ok(![...here.device.items.values()].some((value) => value.includes(token)));
    first.leave();
    await wait(500);
    // A reload of the tab needs no second launch.
    const second = await here.open({ tab });
    second.learner.answer(1);
    await until(
      async () =>
        verbsOf(await here.statements()).filter((verb) => verb === 'answered').length === 2,
    );
    assert.equal(launches(here).length, 1);
  });

  timed('works without the broker, and sends everything at the next visit, once', async () => {
    const here = brokerWorld();
    here.network.isUp = false;
    const first = await here.open();
    first.learner.answer(0);
    first.learner.reach('passed', 0.9);
    await wait(5000);
    assert.equal(first.record.status.state, 'saved', 'nothing alarming');
    first.leave();
    assert.equal(here.lms.stored.get('cmi.core.lesson_status'), 'passed');
    const tries = launches(here).length;
    assert.ok(tries >= 1 && tries <= 4, `${tries} tries`);
    here.network.isUp = true;
    const second = await here.open();
    await until(async () => (await here.statements()).length >= 6);
    await wait(1000);
    const statements = await here.statements();
    assert.deepEqual(verbsOf(statements).slice(0, 2), ['initialized', 'answered']);
    assert.equal(verbsOf(statements).filter((verb) => verb === 'passed').length, 1);
    assert.ok(verbsOf(statements).includes('terminated'), 'of the first visit');
    assert.equal(new Set(statements.map(({ id }) => id)).size, statements.length);
    for (const statement of statements) assert.deepEqual(profileBreaches(statement), []);
    second.leave();
  });

  timed('asks for one new token when the session has ended, and loses nothing', async () => {
    const here = brokerWorld();
    const { learner } = await here.open();
    learner.answer(0);
    await until(() => posts(here).some(({ status }) => status === 200));
    here.desk.tick(50 * 60_000);
    learner.answer(1);
    await until(
      async () =>
        verbsOf(await here.statements()).filter((verb) => verb === 'answered').length === 2,
    );
    assert.equal(launches(here).length, 2);
    assert.equal(posts(here).filter(({ status }) => status === 401).length, 1);
  });

  timed('comes back when a busy broker asks it to, not before', async () => {
    const here = brokerWorld({ limits: { launchesPerMinute: 1, requestsPerSecond: 1000 } });
    const first = await here.open();
    await until(() => posts(here).length > 0);
    first.leave();
    const second = await here.open();
    second.learner.answer(0);
    await until(() => launches(here).length === 2);
    assert.equal(launches(here)[1]!.status, 429);
    second.learner.answer(1);
    await wait(45_000);
    assert.equal(launches(here).length, 2);
    await until(async () => verbsOf(await here.statements()).includes('answered'));
    assert.deepEqual(
      launches(here).map(({ status }) => status),
      [200, 429, 200],
    );
  });

  timed('asks no more on this page when the course may not be launched this way', async () => {
    const here = brokerWorld();
    const { learner, record } = await here.open({ course: `${COURSE}-strict` });
    for (let number = 0; number < 5; number++) {
      learner.answer(number);
      await wait(5000);
    }
    assert.equal(launches(here).length, 1);
    assert.equal(record.status.state, 'saved');
  });

  timed('asks for the PIN the trainer gave out, until it is right, and remembers it', async () => {
    const here = brokerWorld();
    here.pins.push('0000', '4711');
    const iri = `${COURSE}-pin`;
    const first = await here.open({ course: iri });
    first.learner.answer(0);
    await until(() => posts(here).length > 0);
    assert.deepEqual(here.asked, [false, true]);
    first.leave();
    await wait(500);
    const second = await here.open({ course: iri });
    second.learner.answer(1);
    await until(() => posts(here).length > 1);
    assert.equal(here.asked.length, 2, 'not asked again');
  });

  timed('goes on without the PIN, and asks once a tab', async () => {
    const here = brokerWorld();
    const tab = newTab();
    here.pins.push(undefined);
    for (let visit = 0; visit < 2; visit++) {
      const page = await here.open({ course: `${COURSE}-pin`, tab });
      page.learner.answer(visit);
      page.learner.reach('passed', 1);
      await wait(3000);
      assert.equal(page.record.status.state, 'saved');
      page.leave();
    }
    assert.deepEqual(here.asked, [false]);
    assert.equal(posts(here).length, 0);
  });

  timed('drops what the broker refuses to pass on, and sends the rest', async () => {
    const verbs = ['initialized', 'answered', 'terminated'].map(
      (name) => `http://adlnet.gov/expapi/verbs/${name}`,
    );
    const here = brokerWorld({ course: (iri) => ({ iri, allowsClaimed: true, verbs }) });
    const { learner } = await here.open();
    learner.visit('mill');
    learner.answer(0);
    learner.answer(1);
    await until(async () => verbsOf(await here.statements()).length === 3);
    assert.deepEqual(verbsOf(await here.statements()), ['initialized', 'answered', 'answered']);
    assert.equal(launches(here).length, 1);
  });

  timed('sends a long answer in full, and the store gives it back', async () => {
    const here = brokerWorld();
    const { record } = await here.open();
    const text = 'Una historia del molino. '.repeat(300);
    record.answer({
      id: 'question-0',
      interaction: { type: 'long-fill-in' },
      response: text,
      attempt: 1,
      at: new Date().toISOString(),
      seconds: 100,
    });
    await until(async () => verbsOf(await here.statements()).includes('answered'));
    const { text: back } = await here.desk.lrs.call('GET', '/statements', {
      query: { attachments: 'true' },
    });
    assert.ok(back.includes(`\r\n\r\n${text}\r\n--`));
  });

  timed('reports from a web site too, as a learner that only this device knows', async () => {
    const here = brokerWorld();
    const first = await here.open({ isScorm: false });
    first.learner.answer(0);
    await until(async () => verbsOf(await here.statements()).includes('answered'));
    first.leave();
    await wait(500);
    const second = await here.open({ isScorm: false });
    second.learner.answer(1);
    await until(
      async () =>
        verbsOf(await here.statements()).filter((verb) => verb === 'answered').length === 2,
    );
    const statements = await here.statements();
    assert.equal(new Set(statements.map(({ actor }) => JSON.stringify(actor))).size, 1);
    const categories = statements[0]!.context!.contextActivities!.category!.map(({ id }) => id);
    assert.ok(!categories.includes(SCORM));
  });

  timed('goes on when the code of the report does not come, or breaks', async () => {
    const heard: string[] = [];
    const main: LearningRecord = {
      ...createLocalRecord({ courseId: 'x', environment: createDevice().page({}).environment }),
      flush: () => heard.push('flush'),
    };
    const none = createBesideRecord(main, () => Promise.reject(new Error('gone')));
    await none.open();
    none.flush();
    none.close();
    const broken = createBesideRecord(main, () =>
      Promise.resolve({
        ...main,
        flush() {
          throw new Error('broken');
        },
      }),
    );
    await broken.open();
    await setImmediate();
    broken.flush();
    assert.throws(() => mock.timers.tick(10), /broken/, 'reported, but not to the course');
    assert.deepEqual(heard, ['flush', 'flush']);
  });
});
