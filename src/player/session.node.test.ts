import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeState } from '../core/state-codec.ts';
import { layoutOf } from '../core/state.ts';
import type { Outline } from '../course/outline.ts';
import type { Answer, LearningRecord, Outcome, Resume, Snapshot } from '../records/record.ts';
import { Session } from './session.ts';

const activity = (id: string, weight: number) => ({
  id,
  type: 'choice',
  shape: { kind: 'one' as const, of: 3 },
  signature: 1,
  weight,
});

function outline(rule: 'pages' | 'test' = 'test'): Outline {
  return {
    id: 'small',
    version: '1.0.0',
    title: 'Small',
    language: 'en',
    direction: 'ltr',
    languages: [],
    document: 'en/read.html',
    licence: { name: 'CC BY 4.0', url: 'https://example.org' },
    completion: { rule, mastery: 0.7 },
    modules: [
      {
        id: 'start',
        title: 'Start',
        script: 'en/start.js',
        pages: [
          {
            id: 'hello',
            title: 'Hello',
            activities: [
              activity('try', 0),
              { ...activity('think', 0), type: 'reflect', shape: { kind: 'text', max: 500 } },
            ],
          },
          {
            id: 'check',
            title: 'Check',
            test: true,
            activities: [activity('q1', 1), activity('q2', 1), activity('q3', 2)],
          },
        ],
      },
    ],
  };
}

/** A record that notes what it is told and gives back a saved state. */
function fakeRecord(resume: Partial<Resume> = {}) {
  const told = { answers: [] as Answer[], snapshots: [] as Snapshot[], outcomes: [] as Outcome[] };
  const record: LearningRecord = {
    id: 'local',
    limits: { state: 4096 },
    status: { state: 'saved' },
    onStatus: () => () => undefined,
    open: () => Promise.resolve({ mode: 'normal', state: '', source: 'record', ...resume }),
    answer: (entry) => void told.answers.push(entry),
    save: (snapshot) => void told.snapshots.push(snapshot),
    complete: (outcome) => void told.outcomes.push(outcome),
    retry: () => undefined,
    flush: () => undefined,
    close: () => undefined,
  };
  return { record, told, last: () => told.snapshots.at(-1)! };
}

const answer = (value: number, score: number, attempts = 1) => ({
  value,
  score,
  attempts,
  interaction: { type: 'choice' as const, choices: [], correct: [] },
  response: ['a'],
  seconds: 4,
});

test('goes on where the learner stopped, with every answer', async () => {
  const first = fakeRecord();
  const before = new Session(outline(), first.record);
  await before.open();
  before.visit('hello');
  before.respond('try', answer(2, 1));
  before.draft('think', 'My place is the ford.');
  before.visit('check');

  const after = new Session(outline(), fakeRecord({ state: first.last().state }).record);
  await after.open();
  assert.equal(after.state.page, 'check');
  assert.equal(after.value('try'), 2);
  assert.equal(after.value('think'), 'My place is the ford.');
  assert.deepEqual(after.result('try'), { attempts: 1, final: true, score: 1 });
  assert.equal(after.progress, 1);
});

test('tells the record of an answer and saves it in the same moment', async () => {
  const { record, told } = fakeRecord();
  const session = new Session(outline(), record, { now: () => Date.UTC(2026, 4, 1) });
  await session.open();
  session.respond('try', answer(1, 0, 3));
  assert.equal(told.answers.length, 1);
  assert.deepEqual(
    { id: told.answers[0]!.id, attempt: told.answers[0]!.attempt, at: told.answers[0]!.at },
    { id: 'try', attempt: 1, at: '2026-05-01T00:00:00.000Z' },
  );
  assert.equal(told.snapshots.length, 1);
});

test('counts every snapshot, so that a newer one is known', async () => {
  const { record, told } = fakeRecord();
  const session = new Session(outline(), record);
  await session.open();
  session.visit('hello');
  session.visit('check');
  const counters = told.snapshots.map(({ counter }) => counter);
  assert.deepEqual(counters, [1, 2]);
  const states = told.snapshots.map(
    ({ state }) => decodeState(state, layoutOf(outline()))!.state.counter,
  );
  assert.deepEqual(states, counters);
});

test('leaves tries while there are some, and ends them when they are used up', async () => {
  const session = new Session(outline(), fakeRecord().record);
  await session.open();
  assert.equal(session.respond('try', answer(0, 0, 2)).final, false);
  assert.equal(session.respond('try', answer(1, 0, 2)).final, true);
});

test('reports a pass once the whole check is answered and enough is right', async () => {
  const { record, told } = fakeRecord();
  const session = new Session(outline(), record);
  await session.open();
  session.respond('q1', answer(0, 0));
  session.respond('q3', answer(0, 1));
  assert.equal(told.outcomes.length, 0);
  session.respond('q2', answer(0, 1));
  assert.deepEqual(told.outcomes, [{ status: 'passed', score: 0.75, progress: 0 }]);
});

test('reports a score below the mark as incomplete, and the best of several runs', async () => {
  const { record, told } = fakeRecord();
  const session = new Session(outline(), record);
  await session.open();
  for (const id of ['q1', 'q2', 'q3']) session.respond(id, answer(0, id === 'q3' ? 0 : 1));
  session.restartTest();
  assert.equal(session.result('q1'), undefined);
  for (const id of ['q1', 'q2', 'q3']) session.respond(id, answer(0, 1));
  session.restartTest();
  for (const id of ['q1', 'q2', 'q3']) session.respond(id, answer(0, 0));
  assert.deepEqual(
    told.outcomes.map(({ status, score }) => [status, score]),
    [
      ['incomplete', 0.5],
      ['passed', 1],
    ],
  );
  assert.equal(session.courseResult.best, 1);
  assert.equal(session.courseResult.passed, true);
});

test('completes a course without a check by its pages', async () => {
  const { record, told } = fakeRecord();
  const session = new Session(outline('pages'), record);
  await session.open();
  session.visit('hello');
  assert.equal(told.outcomes.length, 0);
  session.visit('check');
  assert.equal(told.outcomes.at(-1)!.status, 'completed');
});

test('counts learning time, and no more than five minutes for a pause', async () => {
  let now = 0;
  const session = new Session(outline(), fakeRecord().record, { now: () => now });
  await session.open();
  now += 60_000;
  session.visit('hello');
  now += 3_600_000;
  session.visit('check');
  assert.equal(session.state.seconds, 360);
});

test('keeps what was answered before the record had opened', async () => {
  const first = fakeRecord();
  const before = new Session(outline(), first.record);
  before.visit('hello');
  before.respond('try', answer(2, 1));
  const session = new Session(outline(), fakeRecord({ state: first.last().state }).record);
  session.respond('q1', answer(1, 1));
  await session.open();
  assert.equal(session.value('q1'), 1);
  assert.equal(session.value('try'), 2);
});

test('starts anew when the saved state is rubbish', async () => {
  const session = new Session(outline(), fakeRecord({ state: '!!not a state!!' }).record);
  await session.open();
  assert.equal(session.progress, 0);
});

test('takes a long open answer from this device where the record had no room', async () => {
  const first = fakeRecord();
  const before = new Session(outline(), first.record);
  before.visit('hello');
  const resume = { state: first.last().state, texts: { think: 'Long text', nowhere: 'x' } };
  const session = new Session(outline(), fakeRecord(resume).record);
  await session.open();
  assert.equal(session.value('think'), 'Long text');
  assert.equal(session.value('nowhere'), undefined);
});

test('says what is not done on pages that were seen, a draft included, and nothing of the check', async () => {
  const session = new Session(outline('pages'), fakeRecord().record);
  await session.open();
  const undone = () => session.courseResult.undone.map(({ page, tasks }) => [page.id, tasks]);
  assert.deepEqual(undone(), []);
  session.visit('hello');
  session.visit('check');
  assert.deepEqual(undone(), [['hello', 2]]);
  session.draft('think', 'Half a thought');
  session.respond('try', answer(1, 0, 3));
  assert.deepEqual(undone(), [['hello', 1]]);
});

test('knows when the course was completed, in the session in which it was', async () => {
  let now = Date.UTC(2026, 4, 1);
  const { record, last } = fakeRecord();
  const session = new Session(outline('pages'), record, { now: () => now });
  await session.open();
  session.visit('hello');
  assert.equal(session.completedAt, undefined);
  session.visit('check');
  assert.equal(session.completedAt, now);
  now += 1000;
  session.visit('hello');
  assert.equal(session.completedAt, now - 1000);

  const later = new Session(outline('pages'), fakeRecord({ state: last().state }).record);
  await later.open();
  later.visit('check');
  assert.equal(later.courseResult.completed, true);
  assert.equal(later.completedAt, undefined);
});
