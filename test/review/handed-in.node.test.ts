import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { handedInReader } from '../../src/cli/handed-in-reader.ts';
import { loadCourse } from '../../src/cli/load-course.ts';
import { courseIri } from '../../src/core/iri.ts';
import { encodeState, layoutOf } from '../../src/core/state-codec.ts';
import { newState } from '../../src/core/state.ts';
import { buildDocument } from '../../src/document/document.ts';
import { writeHandedInCode } from '../../src/records/handed-in-code.ts';
import { RESULTS_FORMAT } from '../../src/records/handed-in.schema.ts';
import { seal } from '../../src/records/seal.ts';
import type * as api from '../../src/review/api.ts';
import { textOf, type JsonObject } from '../../src/lrs/json.ts';
import { temporaryStore } from '../lrs/support.ts';
import { COURSE, openPage, type Page } from './support.ts';

const COURSES = join(import.meta.dirname, '../../courses');

const results = (language: string, title: string): JsonObject =>
  seal({
    format: RESULTS_FORMAT,
    course: {
      id: 'test',
      version: '1.0.0',
      language,
      title,
      modules: [{ id: 'm', title, pages: [{ id: 'one', title, activities: [{ id: 'open' }] }] }],
    },
    learner: { run: '46ba74d5-0504-4603-a72c-47c29eb2d311', name: 'Maria Soler' },
    started: '2026-03-01T10:00:00.000Z',
    handedIn: '2026-03-01T11:00:00.000Z',
    seconds: 600,
    outcomes: [
      { status: 'passed', score: 0.8, progress: 1, at: '2026-03-01T10:20:00.000Z', seconds: 600 },
    ],
    pages: [{ id: 'one', at: '2026-03-01T10:01:00.000Z' }],
    answers: [
      {
        id: 'open',
        interaction: { type: 'long-fill-in' },
        response: 'The old mill',
        attempt: 1,
        at: '2026-03-01T10:05:00.000Z',
        seconds: 30,
      },
    ],
  });

describe('files that learners hand in', () => {
  let page: Page;
  let csrf = '';
  before(async () => {
    page = await openPage(temporaryStore(), { handedIn: handedInReader(COURSES) });
    csrf = textOf((await page.send('GET', 'session')).body['csrf']);
  });

  async function handIn(text: string, course = COURSE): Promise<api.HandedInDone> {
    const answer = await page.app.request(
      `http://localhost/api/handed-in?course=${encodeURIComponent(course)}`,
      { method: 'POST', body: text, headers: { 'x-csrf-token': csrf } },
    );
    assert.equal(answer.status, 200);
    return (await answer.json()) as api.HandedInDone;
  }

  it('are read once, marked as handed in, without the name that was typed', async () => {
    const done = await handIn(JSON.stringify(results('en', 'A course')));
    assert.ok(done.added >= 5);
    assert.deepEqual([done.known, done.problems], [0, []]);
    const again = await handIn(JSON.stringify(results('en', 'A course')));
    assert.deepEqual([again.added, again.known], [0, done.added]);
    assert.equal(again.learner?.code, done.learner?.code);
    const course = `course=${encodeURIComponent(COURSE)}`;
    const { rows } = await page.get<api.Matrix>(`matrix?${course}`);
    assert.deepEqual(
      rows.map((row) => [row.learner.trust, row.outcome, row.score]),
      [['handed-in', 'passed', 0.8]],
    );
    const raw = await page.app.request(
      `http://localhost/api/export?${course}&what=statements&format=ndjson`,
    );
    assert.doesNotMatch(await raw.text(), /Maria/);
  });

  it('told in another language add nothing to what is there', async () => {
    const done = await handIn(JSON.stringify(results('es', 'Un curso')));
    assert.equal(done.added, 0);
    assert.ok(done.known > 0);
  });

  it('that are damaged, of another course or something else are refused with their reason', async () => {
    const reason = async (text: string, course?: string): Promise<string | undefined> => {
      const { added, learner, problems } = await handIn(text, course);
      assert.deepEqual([added, learner], [0, undefined]);
      return problems[0]?.code;
    };
    const good = JSON.stringify(results('en', 'A course'));
    assert.equal(await reason(good.replace('old mill', 'new mill')), 'RESULTS_DAMAGED');
    assert.equal(await reason(good.slice(0, 300)), 'RESULTS_JSON');
    assert.equal(await reason('{"format":"x"}'), 'RESULTS_FORMAT');
    assert.equal(await reason(good, `${COURSE}-other`), 'RESULTS_OTHER_COURSE');
    assert.equal(await reason(good, `${COURSE}#demonstration`), 'RESULTS_OTHER_COURSE');
  });

  it('as the line of a scanned code are read where the course is, and nowhere else', async () => {
    const { course } = await loadCourse(join(COURSES, 'parish-map'));
    const { outline } = buildDocument(course, ['en']);
    const layout = layoutOf(outline);
    const state = { ...newState(1), page: layout.pages[0]!, visited: new Set(layout.pages) };
    const answered = layout.activities.filter(({ shape }) => shape.kind === 'one').slice(0, 2);
    for (const { id } of answered) {
      state.activities.set(id, { value: 0, attempts: 1, score: 100, done: true });
    }
    const line = writeHandedInCode({
      course: { id: 'parish-map', version: course.version, language: 'en' },
      learner: { run: '56ba74d5-0504-4603-a72c-47c29eb2d311' },
      outcome: { status: 'passed', score: 0.9, progress: 1 },
      started: '2026-03-01T10:00:00.000Z',
      handedIn: '2026-03-01T11:00:00.000Z',
      seconds: 1200,
      state: encodeState(state, layout, 1000).text,
    });
    const done = await handIn(line, courseIri('parish-map'));
    assert.deepEqual(done.problems, []);
    const query = `course=${encodeURIComponent(courseIri('parish-map'))}`;
    const { rows } = await page.get<api.Matrix>(`matrix?${query}`);
    assert.deepEqual(
      rows.map((row) => [row.learner.trust, row.outcome, row.score]),
      [['handed-in', 'passed', 0.9]],
    );
    const { questions } = await page.get<api.QuestionList>(`questions?${query}`);
    assert.deepEqual(
      Object.fromEntries(questions.map(({ question, n }) => [question.split('/').at(-1), n])),
      Object.fromEntries(answered.map(({ id }) => [id, 1])),
    );
    const cut = await handIn(line.slice(0, -2), courseIri('parish-map'));
    assert.equal(cut.problems[0]?.code, 'RESULTS_CODE');
    const elsewhere = handedInReader(join(COURSES, 'none'));
    const { problems } = await elsewhere(new TextEncoder().encode(line), undefined);
    assert.equal(problems[0]?.code, 'RESULTS_NO_COURSE');
  });
});
