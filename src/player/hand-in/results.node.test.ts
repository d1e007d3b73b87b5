import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { profileBreaches } from '../../../test/support/profile-validator.ts';
import { smallCourse } from '../../../test/support/small-course.ts';
import type { ActivityBase } from '../../activities/activity.ts';
import { kindOf } from '../../activities/index.ts';
import { encodeState, layoutOf } from '../../core/state-codec.ts';
import { newState } from '../../core/state.ts';
import { buildDocument } from '../../document/document.ts';
import { readHandedInCode } from '../../records/handed-in-code.ts';
import {
  HANDED_IN,
  HANDED_IN_HOME,
  handedInStatements,
  readHandedIn,
} from '../../records/handed-in.ts';
import type { CarriedWork } from '../../records/work.ts';
import {
  LONGEST_CODE,
  makeCode,
  makeResults,
  resultsOfCode,
  type ResultsCourse,
} from './results.ts';

const RUN = '46ba74d5-0504-4603-a72c-47c29eb2d311';
const HANDED = { name: '', now: '2026-11-23T18:00:00.000Z' };

/** A course with one question in its check, one open question, and a longer one when asked. */
function courseIn(language: string, title = 'A small course'): ResultsCourse {
  const course = smallCourse((changed) => {
    changed.language = language;
    changed.title = title;
    changed.modules[0]!.pages[0]!.blocks.push({
      type: 'reflect',
      id: 'thought',
      prompt: 'What would **you** put on it?',
      maxLength: 3000,
    });
  });
  const document = buildDocument(course, [language]);
  const activities: Record<string, ActivityBase> = Object.assign(
    {},
    ...document.modules.flatMap(({ pages }) => pages.map((page) => page.activities)),
  );
  return { outline: document.outline, activity: (id) => activities[id], kind: kindOf };
}

const course = courseIn('en');

/** Somebody wrote a thought, was wrong once, right then, and passed. */
function workOf(text = 'The old mill.'): CarriedWork {
  const state = newState(77);
  state.visited = new Set(['hello', 'check']);
  state.page = 'check';
  state.seconds = 300;
  state.passed = true;
  state.completed = true;
  state.bestScore = 100;
  state.activities.set('q-one', { value: 0, attempts: 2, score: 100, done: true });
  state.activities.set('thought', { value: text, attempts: 1, done: true });
  return {
    id: RUN,
    started: '2026-11-22T17:00:00.000Z',
    pages: { hello: '2026-11-22T17:00:01.000Z', check: '2026-11-22T17:04:00.000Z' },
    answers: [
      { id: 'thought', attempt: 1, at: '2026-11-22T17:03:00.000Z', seconds: 60 },
      {
        id: 'q-one',
        response: ['b'],
        score: 0,
        attempt: 1,
        at: '2026-11-22T17:05:00.000Z',
        seconds: 9,
      },
      {
        id: 'q-one',
        response: ['a'],
        score: 1,
        attempt: 2,
        at: '2026-11-22T17:06:00.000Z',
        seconds: 5,
      },
    ],
    outcomes: [
      { status: 'passed', score: 1, progress: 1, at: '2026-11-22T17:06:00.000Z', seconds: 290 },
    ],
    run: 77,
    counter: 9,
    state: encodeState(state, layoutOf(course.outline), 30_000).text,
    texts: {},
  };
}

const fileText = (from = course, work = workOf(), how = HANDED): string =>
  JSON.stringify(makeResults(from, work, how), null, 1);

const read = (text: string) => {
  const { file, problems } = readHandedIn(text);
  assert.deepEqual(problems, []);
  return file!;
};

const codesOf = (text: string) => readHandedIn(text).problems.map(({ code }) => code);

describe('results that are handed in as a file', () => {
  it('become statements by the profile that tell the whole way', () => {
    const statements = handedInStatements(read(fileText()));
    assert.deepEqual(statements.flatMap(profileBreaches), []);
    assert.deepEqual(
      statements.map(({ verb, result }) => [verb.id.split('/').pop(), result?.response]),
      [
        ['initialized', undefined],
        ['experienced', undefined],
        ['answered', 'The old mill.'],
        ['experienced', undefined],
        ['answered', 'b'],
        ['answered', 'a'],
        ['completed', undefined],
        ['passed', undefined],
      ],
    );
    const passed = statements.at(-1)!;
    assert.deepEqual(passed.result?.score, { scaled: 1, raw: 100, min: 0, max: 100 });
    assert.equal(passed.result?.duration, 'PT290S');
  });

  it('are marked as handed in, and name nobody', () => {
    const text = fileText(course, workOf(), { ...HANDED, name: ' Ana  of the\nmill ' });
    const file = read(text);
    assert.equal(file.learner.name, 'Ana of the mill');
    for (const statement of handedInStatements(file)) {
      assert.deepEqual(statement.actor, {
        objectType: 'Agent',
        account: { homePage: HANDED_IN_HOME, name: RUN },
      });
      assert.equal(statement.context?.extensions?.[HANDED_IN], 'file');
      assert.ok(!JSON.stringify(statement).includes('Ana'));
    }
  });

  it('name the person whom a trainer knows, under the ids they have anyway', () => {
    const actor = {
      objectType: 'Agent' as const,
      account: { homePage: 'https://school.example/', name: '7' },
    };
    const file = read(fileText());
    const ids = (options = {}) => handedInStatements(file, options).map(({ id }) => id);
    assert.deepEqual(ids({ actor }), ids());
    assert.deepEqual(handedInStatements(file, { actor })[0]!.actor, actor);
  });

  it('keep their ids when they are handed in again later, or in another language', () => {
    const ids = (text: string) => handedInStatements(read(text)).map(({ id }) => id);
    const first = ids(fileText());
    assert.equal(new Set(first).size, first.length);
    const later = { name: 'Ana', now: '2026-12-01T08:00:00.000Z' };
    assert.deepEqual(ids(fileText(courseIn('es', 'Un curso'), workOf(), later)), first);
    const other = { ...workOf(), id: RUN.replace('4', '5') };
    assert.deepEqual(new Set([...ids(fileText(course, other)), ...first]).size, 2 * first.length);
  });

  it('tell how far somebody is who has not finished', () => {
    const work = workOf();
    const state = newState(77);
    state.visited = new Set(['hello']);
    const text = fileText(course, {
      ...work,
      answers: [],
      outcomes: [],
      pages: { hello: work.pages['hello']! },
      state: encodeState(state, layoutOf(course.outline), 100).text,
    });
    const last = handedInStatements(read(text)).at(-1)!;
    assert.equal(last.verb.id, 'http://adlnet.gov/expapi/verbs/progressed');
    assert.deepEqual(Object.values(last.result!.extensions!), [50]);
    assert.deepEqual(profileBreaches(last), []);
  });

  it('have every answer of a run from before there were journals', () => {
    const answers = read(fileText(course, { ...workOf(), answers: [] })).answers;
    assert.deepEqual(
      answers.map(({ id, response, attempt }) => [id, response, attempt]),
      [
        ['q-one', ['a'], 2],
        ['thought', 'The old mill.', 1],
      ],
    );
  });

  it('leave an answer out whose question the course no longer has', () => {
    const work = workOf();
    work.answers.push({ ...work.answers[1]!, id: 'gone' });
    assert.deepEqual(
      read(fileText(course, work)).answers.map(({ id }) => id),
      ['thought', 'q-one', 'q-one'],
    );
  });
});

describe('a file that is no file of results', () => {
  it('is refused with a reason when it was changed on the way', () => {
    assert.deepEqual(codesOf(fileText().replace('"score": 0', '"score": 1')), ['RESULTS_DAMAGED']);
    assert.deepEqual(codesOf(fileText().slice(0, -40)), ['RESULTS_JSON']);
  });

  it('may have lost its white space, or got a mark at its beginning', () => {
    assert.deepEqual(codesOf(`\uFEFF${JSON.stringify(JSON.parse(fileText()))}`), []);
  });

  it('is refused with a reason when it is something else', () => {
    assert.deepEqual(codesOf('null'), ['RESULTS_FORMAT']);
    assert.deepEqual(codesOf('[1,2]'), ['RESULTS_FORMAT']);
    assert.deepEqual(codesOf('{"format":"ecoheritage-results/9"}'), ['RESULTS_FORMAT']);
    assert.deepEqual(codesOf('{"format":"ecoheritage-work/1"}'), ['RESULTS_WORK']);
    assert.deepEqual(codesOf('<html>'), ['RESULTS_JSON']);
    assert.deepEqual(codesOf('['.repeat(1_000_000)), ['RESULTS_JSON']);
    assert.deepEqual(codesOf(' '.repeat(6_000_000)), ['RESULTS_SIZE']);
    assert.deepEqual(codesOf('{"format":"ecoheritage-results/1"}'), ['RESULTS_INVALID']);
  });

  it('is refused when it holds more than results have', () => {
    const file = { ...(JSON.parse(fileText()) as object), extra: '<script>' };
    assert.deepEqual(codesOf(JSON.stringify(file)), ['RESULTS_INVALID']);
  });
});

describe('results as a QR code', () => {
  it('come back with answers and outcome where the course is known', () => {
    const { text, dropped } = makeCode(course, workOf(), { ...HANDED, name: 'Ana' })!;
    assert.equal(dropped, 0);
    const code = readHandedInCode(`${text}\n`)!;
    assert.equal(code.learner.name, 'Ana');
    const file = read(JSON.stringify(resultsOfCode(course, code)));
    assert.deepEqual(
      file.answers.map(({ id, response, score }) => [id, response, score]),
      [
        ['q-one', ['a'], 1],
        ['thought', 'The old mill.', undefined],
      ],
    );
    const statements = handedInStatements(file, { by: 'code' });
    assert.deepEqual(statements.flatMap(profileBreaches), []);
    assert.equal(statements.at(-1)!.verb.id, 'http://adlnet.gov/expapi/verbs/passed');
  });

  it('leave out a text that is too long, say so, and stay short', () => {
    const { text, dropped } = makeCode(course, workOf('čtyři stařenky '.repeat(190)), HANDED)!;
    assert.equal(dropped, 1);
    assert.ok(text.length <= LONGEST_CODE);
    const file = resultsOfCode(course, readHandedInCode(text)!);
    assert.deepEqual(
      file.answers.map(({ id }) => id),
      ['q-one'],
    );
  });

  it('are not read when a character was lost or changed', () => {
    const { text } = makeCode(course, workOf(), HANDED)!;
    for (const at of [8, 40, text.length - 20, text.length - 1]) {
      assert.equal(readHandedInCode(text.slice(0, at) + text.slice(at + 1)), undefined);
      const other = text[at] === 'Q' ? 'R' : 'Q';
      assert.equal(readHandedInCode(text.slice(0, at) + other + text.slice(at + 1)), undefined);
    }
    assert.equal(readHandedInCode('https://example.org/'), undefined);
  });
});
