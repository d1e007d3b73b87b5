import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshAttempt, mergeCommit, type Attempt, type Commit } from '../../src/preview/attempt.ts';
import type { Fault } from '../../src/preview/faults.ts';
import { createScormHost, type CallEntry } from '../../src/preview/scorm-host.ts';
import { addDuration, scorm2004 } from '../../src/preview/scorm2004.version.ts';

/** A SCORM 2004 host over an LMS in memory, as Moodle is one. */
function world() {
  const commits: Commit[] = [];
  const log: CallEntry[] = [];
  let attempt: Attempt = freshAttempt();
  let fault: Fault = 'none';
  const open = (reviewAfterCompletion = false) =>
    createScormHost(scorm2004, {
      attempt,
      learner: { id: 'ana', name: 'Learner, ana', language: 'es' },
      launch: { scaledPassingScore: '0.7' },
      reviewAfterCompletion,
      transport: {
        send(commit) {
          commits.push(commit);
          attempt = mergeCommit(attempt, commit, '2026-01-01T00:00:00.000Z');
          return { outcome: 'stored', attempt };
        },
      },
      fault: () => fault,
      isLeaving: () => false,
      log,
      session: 1,
      onCall: () => {},
      onAttempt: () => {},
    }).api;
  return {
    open,
    commits,
    log,
    setFault: (next: Fault) => (fault = next),
    get attempt() {
      return attempt;
    },
  };
}

describe('the LMS side of SCORM 2004', () => {
  it('begins a new attempt with what the LMS says, and 403 for what nobody has set', () => {
    const lms = world();
    const api = lms.open();
    assert.equal(api.Initialize(''), 'true');
    const said = (element: string) => [api.GetValue(element), api.GetLastError()];
    assert.deepEqual(said('cmi.entry'), ['ab-initio', '0']);
    assert.deepEqual(said('cmi.mode'), ['normal', '0']);
    assert.deepEqual(said('cmi.credit'), ['credit', '0']);
    assert.deepEqual(said('cmi.completion_status'), ['unknown', '0']);
    assert.deepEqual(said('cmi.learner_preference.language'), ['es', '0']);
    assert.deepEqual(said('cmi.scaled_passing_score'), ['0.7', '0']);
    assert.deepEqual(said('cmi.total_time'), ['PT0S', '0']);
    assert.deepEqual(said('cmi.location'), ['', '403']);
    assert.deepEqual(said('cmi.launch_data'), ['', '403']);
    assert.match(said('cmi.interactions._children')[0]!, /learner_response/);
    assert.ok(lms.log.every(({ verdict }) => verdict !== 'refused'));
  });

  it('gives everything back after suspend, and adds up the time', () => {
    const lms = world();
    const first = lms.open();
    first.Initialize('');
    first.SetValue('cmi.location', 'page-2');
    first.SetValue('cmi.interactions.0.id', 'q1');
    first.SetValue('cmi.session_time', 'PT1H59M30.5S');
    first.SetValue('cmi.exit', 'suspend');
    first.Terminate('');
    const second = lms.open();
    second.Initialize('');
    assert.equal(second.GetValue('cmi.entry'), 'resume');
    assert.equal(second.GetValue('cmi.location'), 'page-2');
    assert.equal(second.GetValue('cmi.interactions._count'), '1');
    assert.equal(second.GetValue('cmi.total_time'), 'PT1H59M30.5S');
    second.SetValue('cmi.session_time', 'PT30S');
    second.Terminate('');
    assert.equal(lms.attempt.values['cmi.total_time'], 'PT2H0.5S');
  });

  it('gives nothing back when a session did not leave with suspend', () => {
    const lms = world();
    const first = lms.open();
    first.Initialize('');
    first.SetValue('cmi.location', 'page-2');
    first.SetValue('cmi.exit', 'normal');
    first.Terminate('');
    const second = lms.open();
    second.Initialize('');
    assert.equal(second.GetValue('cmi.entry'), '');
    assert.equal(second.GetValue('cmi.location'), '');
    assert.match(
      lms.log.find(({ element }) => element === 'cmi.exit')!.remarks[0]!,
      /only “suspend”/,
    );
  });

  it('does not send a value that is what it was when the page was loaded, as Moodle does not', () => {
    const lms = world();
    const first = lms.open();
    first.Initialize('');
    first.SetValue('cmi.location', 'a');
    first.SetValue('cmi.exit', 'suspend');
    first.Terminate('');
    const second = lms.open();
    second.Initialize('');
    second.SetValue('cmi.location', 'b');
    second.Commit('');
    second.SetValue('cmi.location', 'a');
    second.Commit('');
    assert.equal(lms.attempt.values['cmi.location'], 'b');
  });

  it('sends what was lost again with the next commit', () => {
    const lms = world();
    const api = lms.open();
    api.Initialize('');
    api.SetValue('cmi.location', 'a');
    lms.setFault('offline');
    assert.equal(api.Commit(''), 'true');
    assert.deepEqual(lms.commits, []);
    lms.setFault('logged-out');
    assert.equal(api.Commit(''), 'false');
    assert.equal(api.GetLastError(), '101');
    lms.setFault('none');
    api.Commit('');
    assert.equal(lms.attempt.values['cmi.location'], 'a');
  });

  it('opens a completed attempt for review when it is told to, and remarks on what is overwritten', () => {
    const lms = world();
    const first = lms.open();
    first.Initialize('');
    first.SetValue('cmi.completion_status', 'completed');
    first.SetValue('cmi.exit', 'suspend');
    first.Terminate('');
    const second = lms.open(true);
    second.Initialize('');
    assert.equal(second.GetValue('cmi.mode'), 'review');
    assert.equal(second.GetValue('cmi.credit'), 'no-credit');
    second.SetValue('cmi.completion_status', 'incomplete');
    const { remarks, verdict } = lms.log.at(-1)!;
    assert.equal(verdict, 'remarked');
    assert.match(remarks.join(' '), /review.*takes “completed” back/);
  });

  it('forgets what was not committed when a package initialises twice', () => {
    const lms = world();
    const api = lms.open();
    api.Initialize('');
    api.SetValue('cmi.location', 'a');
    assert.equal(api.Initialize(''), 'false');
    assert.equal(api.GetLastError(), '103');
    assert.equal(api.GetValue('cmi.location'), '');
  });

  it('says how an attempt stands', () => {
    const standing = scorm2004.standing({
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'failed',
      'cmi.score.raw': '40',
      'cmi.total_time': 'PT2M5S',
    });
    assert.deepEqual(standing, {
      status: 'completed, failed',
      completion: true,
      success: false,
      score: '40',
      time: '2m5s',
      state: '',
    });
  });

  it('adds lengths of time', () => {
    assert.equal(addDuration('PT59.99S', 'PT0.01S'), 'PT1M0S');
    assert.equal(addDuration('P1DT1H', 'PT30M'), 'PT25H30M0S');
    assert.equal(addDuration('', 'PT5S'), 'PT5S');
  });
});
