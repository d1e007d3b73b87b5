import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addTime,
  entryRules,
  freshAttempt,
  mergeCommit,
  type Attempt,
  type Commit,
} from '../../src/preview/attempt.ts';
import type { Fault } from '../../src/preview/faults.ts';
import { createScormHost, type CallEntry, type HostOptions } from '../../src/preview/scorm-host.ts';
import { scorm12 } from '../../src/preview/scorm12.version.ts';
import type { Delivery } from '../../src/preview/transport.ts';

interface Lms {
  attempt: Attempt;
  fault: Fault;
  commits: Commit[];
  log: CallEntry[];
  document: object;
  delivery?: Delivery;
  delays: number[];
  time: number;
}

/** A host over an LMS in memory. */
function open(lms: Partial<Lms> = {}, changes: Partial<HostOptions> = {}) {
  const world: Lms = {
    attempt: freshAttempt(),
    fault: 'none',
    commits: [],
    log: [],
    document: {},
    delays: [],
    time: 0,
    ...lms,
  };
  const host = createScormHost(scorm12, {
    attempt: world.attempt,
    learner: { id: 'ana', name: 'Learner, ana' },
    launch: {},
    reviewAfterCompletion: false,
    transport: {
      send(commit, { delay }) {
        world.delays.push(delay);
        world.commits.push(commit);
        if (world.delivery) return world.delivery;
        world.attempt = mergeCommit(world.attempt, commit, '2026-01-01T00:00:00.000Z');
        return { outcome: 'stored', attempt: world.attempt };
      },
    },
    fault: () => world.fault,
    isLeaving: () => false,
    log: world.log,
    session: 1,
    onCall: () => {},
    onAttempt: () => {},
    now: () => (world.time += 100),
    currentDocument: () => world.document,
    ...changes,
  });
  return { world, host, api: host.api };
}

const attemptWith = (values: Record<string, string>): Attempt => ({ ...freshAttempt(), values });

describe('the SCORM 1.2 host', () => {
  it('fills in what only the LMS says', () => {
    const { api } = open({}, { launch: { launchData: 'x', masteryScore: '70' } });
    assert.equal(api.LMSInitialize(''), 'true');
    const read = (name: string): string => api.LMSGetValue(`cmi.${name}`);
    assert.equal(read('core.student_id'), 'ana');
    assert.equal(read('core.student_name'), 'Learner, ana');
    assert.equal(read('core.entry'), 'ab-initio');
    assert.equal(read('core.lesson_mode'), 'normal');
    assert.equal(read('core.credit'), 'credit');
    assert.equal(read('core.lesson_status'), 'not attempted');
    assert.equal(read('core.total_time'), '0000:00:00');
    assert.equal(read('launch_data'), 'x');
    assert.equal(read('student_data.mastery_score'), '70');
    assert.equal(read('suspend_data'), '');
    assert.equal(read('core.score.max'), '');
    assert.equal(read('interactions._count'), '0');
    assert.match(read('core._children'), /lesson_status/);
  });

  it('stores nothing before a commit, and then what has changed only', () => {
    const { api, world } = open();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.suspend_data', 'a');
    api.LMSSetValue('cmi.core.lesson_location', '1');
    assert.equal(world.commits.length, 0);
    api.LMSCommit('');
    assert.deepEqual(world.commits[0]!.values, {
      'cmi.suspend_data': 'a',
      'cmi.core.lesson_location': '1',
    });
    api.LMSSetValue('cmi.suspend_data', 'b');
    api.LMSCommit('');
    assert.deepEqual(world.commits[1]!.values, { 'cmi.suspend_data': 'b' });
    api.LMSCommit('');
    assert.deepEqual(world.commits[2]!.values, {});
  });

  it('adds the session’s time at Finish only', () => {
    const { api, world } = open({ attempt: attemptWith({ 'cmi.core.total_time': '0000:59:50' }) });
    api.LMSInitialize('');
    api.LMSSetValue('cmi.core.session_time', '0000:00:15.50');
    api.LMSCommit('');
    assert.deepEqual(world.commits[0]!.values, {});
    api.LMSFinish('');
    assert.equal(world.attempt.values['cmi.core.total_time'], '0001:00:05.50');
    assert.equal(world.attempt.finishes, 1);
  });

  it('ends as completed where there is no status, and by the mastery score where there is one', () => {
    const first = open();
    first.api.LMSInitialize('');
    first.api.LMSFinish('');
    assert.equal(first.world.attempt.values['cmi.core.lesson_status'], 'completed');
    const second = open({}, { launch: { masteryScore: '70' } });
    second.api.LMSInitialize('');
    second.api.LMSSetValue('cmi.core.lesson_status', 'completed');
    second.api.LMSSetValue('cmi.core.score.raw', '40');
    second.api.LMSFinish('');
    assert.equal(second.world.attempt.values['cmi.core.lesson_status'], 'failed');
  });

  it('brings data and lists back, and resumes only after suspend', () => {
    const first = open();
    first.api.LMSInitialize('');
    first.api.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    first.api.LMSSetValue('cmi.interactions.0.id', 'q');
    first.api.LMSSetValue('cmi.interactions.0.type', 'choice');
    first.api.LMSSetValue('cmi.interactions.0.student_response', 'a,c');
    first.api.LMSSetValue('cmi.suspend_data', 'state');
    first.api.LMSCommit('');
    const second = open({ attempt: first.world.attempt });
    second.api.LMSInitialize('');
    assert.equal(second.api.LMSGetValue('cmi.core.entry'), '');
    assert.equal(second.api.LMSGetValue('cmi.suspend_data'), 'state');
    assert.equal(second.api.LMSGetValue('cmi.interactions._count'), '1');
    second.api.LMSSetValue('cmi.core.exit', 'suspend');
    second.api.LMSFinish('');
    const third = open({ attempt: second.world.attempt });
    third.api.LMSInitialize('');
    assert.equal(third.api.LMSGetValue('cmi.core.entry'), 'resume');
  });

  it('opens for review after the end only when told so', () => {
    const attempt = attemptWith({ 'cmi.core.lesson_status': 'passed', 'cmi.core.exit': '' });
    assert.deepEqual(entryRules(attempt, false), { entry: '', mode: 'normal', credit: 'credit' });
    assert.deepEqual(entryRules(attempt, true), { entry: '', mode: 'review', credit: 'no-credit' });
  });

  it('appends comments', () => {
    const { api, world } = open();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.comments', 'one ');
    api.LMSSetValue('cmi.comments', 'two');
    api.LMSCommit('');
    assert.equal(world.attempt.values['cmi.comments'], 'one two');
  });

  it('marks what a strict LMS refuses, and keeps none of it', () => {
    const { api, world } = open();
    api.LMSInitialize('');
    assert.equal(api.LMSSetValue('cmi.suspend_data', 'x'.repeat(4097)), 'false');
    assert.equal(api.LMSGetLastError(), '405');
    assert.equal(api.LMSGetErrorString('405'), 'Incorrect Data Type');
    assert.equal(api.LMSGetLastError(), '405');
    api.LMSCommit('');
    assert.deepEqual(world.commits[0]!.values, {});
    const refused = world.log.filter(({ verdict }) => verdict === 'refused');
    assert.equal(refused.length, 1);
    assert.match(refused[0]!.remarks[0]!, /4097 characters; the limit is 4096/);
  });

  it('wipes what is not committed at a second Initialize', () => {
    const { api } = open();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.core.lesson_location', 'kept');
    api.LMSCommit('');
    api.LMSSetValue('cmi.core.lesson_location', 'lost');
    assert.equal(api.LMSInitialize(''), 'false');
    assert.equal(api.LMSGetLastError(), '101');
    assert.equal(api.LMSGetValue('cmi.core.lesson_location'), 'kept');
  });

  it('begins anew after Finish only for a new loading of the course', () => {
    const { api, world } = open();
    api.LMSInitialize('');
    api.LMSSetValue('cmi.suspend_data', 'a');
    api.LMSFinish('');
    assert.equal(api.LMSInitialize(''), 'false');
    world.document = {};
    assert.equal(api.LMSInitialize(''), 'true');
    assert.equal(api.LMSGetValue('cmi.suspend_data'), 'a');
  });

  it('stores nothing any more once the learner is forgotten', () => {
    const { api, host, world } = open();
    api.LMSInitialize('');
    host.abandon();
    assert.equal(api.LMSFinish(''), 'true');
    assert.equal(world.commits.length, 0);
  });
});

describe('faults', () => {
  for (const fault of ['offline', 'lossy'] as const) {
    it(`answers true under “${fault}”, and loses the values until they change`, () => {
      const { api, world } = open({ fault });
      api.LMSInitialize('');
      api.LMSSetValue('cmi.suspend_data', 'a');
      api.LMSSetValue('cmi.core.lesson_location', '1');
      assert.equal(api.LMSCommit(''), 'true');
      assert.equal(api.LMSGetLastError(), '0');
      assert.equal(world.log.at(-2)!.verdict, 'remarked');
      assert.equal(world.log.at(-2)!.delivery, 'lost');
      world.fault = 'none';
      api.LMSSetValue('cmi.suspend_data', 'b');
      api.LMSCommit('');
      assert.deepEqual(world.attempt.values, { 'cmi.suspend_data': 'b' });
    });
  }

  it('answers false and 101 when signed out, and counts the values as sent like Moodle', () => {
    const { api, world } = open({ fault: 'logged-out' });
    api.LMSInitialize('');
    api.LMSSetValue('cmi.suspend_data', 'a');
    assert.equal(api.LMSCommit(''), 'false');
    assert.equal(api.LMSGetLastError(), '101');
    world.fault = 'none';
    assert.equal(api.LMSCommit(''), 'true');
    assert.deepEqual(world.attempt.values, {});
  });

  it('asks for a slow commit under “slow”', () => {
    const { api, world } = open({ fault: 'slow' });
    api.LMSInitialize('');
    api.LMSCommit('');
    assert.deepEqual(world.delays, [3000]);
  });

  it('answers false when the store refuses, and true when a beacon is on its way', () => {
    const { api, world } = open({ delivery: { outcome: 'failed', reason: 'Full.' } });
    api.LMSInitialize('');
    assert.equal(api.LMSCommit(''), 'false');
    world.delivery = { outcome: 'sent' };
    assert.equal(api.LMSCommit(''), 'true');
    assert.equal(world.log.at(-1)!.delivery, 'sent');
  });
});

describe('lengths of time', () => {
  it('are added up', () => {
    assert.equal(addTime('', ''), '0000:00:00');
    assert.equal(addTime('00:59:59', '00:00:01'), '0001:00:00');
    assert.equal(addTime('0001:00:00.5', '0000:00:00.75'), '0001:00:01.25');
  });
});

describe('lists with holes, left by lost commits', () => {
  it('count what is there, and go on', () => {
    const { api, world } = open({
      attempt: attemptWith({
        'cmi.interactions.1.id': 'q2',
        'cmi.interactions.1.type': 'choice',
        'cmi.interactions.3.id': 'q4',
        'cmi.interactions.3.type': 'choice',
      }),
    });
    api.LMSInitialize('');
    assert.equal(api.LMSGetValue('cmi.interactions._count'), '2');
    assert.equal(api.LMSSetValue('cmi.interactions.2.id', 'q3'), 'true');
    assert.equal(api.LMSSetValue('cmi.interactions.2.type', 'choice'), 'true');
    assert.equal(api.LMSSetValue('cmi.interactions.2.student_response', 'a'), 'true');
    assert.equal(api.LMSSetValue('cmi.interactions.2.student_response', 'A'), 'false');
    assert.equal(api.LMSSetValue('cmi.interactions.9.id', 'q9'), 'false');
    api.LMSCommit('');
    assert.equal(world.attempt.values['cmi.interactions.2.student_response'], 'a');
  });
});
