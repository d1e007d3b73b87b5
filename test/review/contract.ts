import assert from 'node:assert/strict';
import { before, after, describe, it } from 'node:test';
import { join } from 'node:path';
import type { Store } from '../../src/lrs/store.ts';
import { textOf, type JsonObject } from '../../src/lrs/json.ts';
import type * as api from '../../src/review/api.ts';
import { demoCourses } from '../../src/cli/commands/lrs-demo.ts';
import { inventRuns, writeRuns } from '../../src/review/demo/demonstration.ts';
import { removeDemonstration } from '../../src/review/demo/remove.ts';
import { answer, COURSE, opened, openPage, put, query, text, told, type Page } from './support.ts';

const UNTIL = Date.parse('2026-06-30T23:59:59Z');
const DEMO = encodeURIComponent('https://w3id.org/ecoheritage/courses/parish-map#demonstration');

/** What the trainer's page must show, on any database. */
export function reviewContract(name: string, open: () => Promise<Store>): void {
  describe(`trainer's page on ${name}`, () => {
    let store: Store;
    let page: Page;
    let demo: JsonObject[];
    before(async () => {
      store = await open();
      page = await openPage(store);
      const courses = await demoCourses({
        coursesFolder: join(import.meta.dirname, '../../courses'),
        course: 'parish-map',
      });
      demo = inventRuns({ courses, learners: 40, seed: 7, until: UNTIL });
      await writeRuns(store, demo);
    });
    after(() => store.close());

    it('shows of the demonstration what a count over its statements gives', async () => {
      const overview = await page.get<api.Overview>(`overview?course=${DEMO}`);
      const actors = (verb: string): number =>
        new Set(
          demo
            .filter((one) => textOf((one['verb'] as JsonObject)['id']).endsWith(`/${verb}`))
            .map((one) => JSON.stringify(one['actor'])),
        ).size;
      assert.equal(overview.view.demo, true);
      assert.equal(overview.view.learners, 40);
      assert.deepEqual(
        [overview.outcomes.passed, overview.outcomes.failed],
        [actors('passed'), actors('failed')],
      );
      assert.equal(overview.outcomes.underWay, 40 - actors('passed') - actors('failed'));
      assert.deepEqual(
        overview.choices.groups.map(({ id }) => id),
        ['Evening class', 'Riverside', 'Valle Alto'],
      );
      assert.ok(overview.findings.some(({ code }) => code === 'check-key'));
      assert.ok(overview.findings.some(({ code }) => code === 'slow-page'));
    });

    it('agrees with first answers counted from the statements, question by question', async () => {
      const { questions } = await page.get<api.QuestionList>(`questions?course=${DEMO}`);
      const first = new Map<string, boolean>();
      for (const one of demo) {
        const result = one['result'] as JsonObject | undefined;
        if (typeof result?.['success'] !== 'boolean') continue;
        if (!textOf((one['verb'] as JsonObject)['id']).endsWith('/answered')) continue;
        const key = `${textOf((one['object'] as JsonObject)['id'])} ${JSON.stringify(one['actor'])}`;
        if (!first.has(key)) first.set(key, result['success']);
      }
      assert.ok(questions.length >= 10);
      for (const { question, facility, n } of questions) {
        const answers = [...first].filter(([key]) => key.startsWith(`${question} `));
        if (answers.length === 0) continue;
        assert.equal(n, answers.length, question);
        assert.equal(
          Math.round((facility?.value ?? NaN) * n),
          answers.filter(([, isRight]) => isRight).length,
          question,
        );
      }
    });

    it('takes the first, the best or the last try as it is told', async () => {
      const who = { learner: 'tries' };
      await put(
        store,
        answer({ ...who, at: '2026-03-01T10:00:00Z', attempt: 1 }, 'try', 'b'),
        answer({ ...who, at: '2026-03-01T10:01:00Z', attempt: 2 }, 'try', 'a'),
        answer({ ...who, at: '2026-03-01T10:02:00Z', attempt: 3 }, 'try', 'c'),
      );
      const chosen = async (attempt: string): Promise<string[]> => {
        const { questions } = await page.get<api.QuestionList>(`questions?${query({ attempt })}`);
        const found = questions.find((one) => one.question.endsWith('/try'));
        return (found?.options ?? []).filter(({ count }) => count > 0).map(({ id }) => id);
      };
      assert.deepEqual(await chosen('first'), ['b']);
      assert.deepEqual(await chosen('best'), ['a']);
      assert.deepEqual(await chosen('last'), ['c']);
    });

    it('filters by group, trust, language, version and day', async () => {
      await put(
        store,
        opened({ learner: 'f1', group: 'North', at: '2026-04-01T23:30:00Z' }, 'one'),
        opened({ learner: 'f2', group: 'South', authority: 'broker/claimed' }, 'one'),
        opened({ learner: 'f3', group: 'South', language: 'es', version: '2.0.0' }, 'one'),
      );
      const count = async (more: Record<string, string>): Promise<number> =>
        (await page.get<api.Overview>(`overview?${query(more)}`)).view.learners;
      assert.equal(await count({ group: 'South' }), 2);
      assert.equal(await count({ group: 'North,South' }), 3);
      assert.equal(await count({ trust: 'claimed' }), 1);
      assert.equal(await count({ language: 'es' }), 1);
      assert.equal(await count({ version: '2.0.0' }), 1);
      assert.equal(await count({ from: '2026-04-01', to: '2026-04-01' }), 1, 'the whole day');
    });

    it('keeps a question apart by version, with the key of each', async () => {
      await put(store, answer({ learner: 'v1', version: '1.0.0' }, 'edited', 'a'), {
        ...answer({ learner: 'v2', version: '2.0.0', at: '2026-05-01T10:00:00Z' }, 'edited', 'b'),
        object: {
          id: `${COURSE}/q/edited`,
          definition: {
            interactionType: 'choice',
            correctResponsesPattern: ['b'],
            choices: ['a', 'b'].map((id) => ({ id, description: { en: `New ${id}` } })),
          },
        },
        result: { response: 'b', success: true },
      });
      const { questions } = await page.get<api.QuestionList>(`questions?${query()}`);
      const keys = questions
        .filter((one) => one.question.endsWith('/edited'))
        .map((one) => [one.version, one.n, one.options.find(({ isKey }) => isKey)?.id]);
      assert.deepEqual(
        keys.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
        [
          ['1.0.0', 1, 'a'],
          ['2.0.0', 1, 'b'],
        ],
      );
    });

    it('previews a voiding, does it, shows why, and undoes it by sending again', async () => {
      const wrong = answer({ learner: 'void' }, 'voidable', 'b');
      await put(store, wrong, answer({ learner: 'void-2' }, 'voidable', 'a'));
      const id = textOf(wrong['id']);
      const ask = { course: COURSE, ids: [id] };
      const facility = async (): Promise<number | undefined> => {
        const { questions } = await page.get<api.QuestionList>(`questions?${query()}`);
        return questions.find((one) => one.question.endsWith('/voidable'))?.facility?.value;
      };
      const preview = await page.post<api.VoidPreview>('voids/preview', ask);
      const effect = preview.effects.find(({ measure }) => measure === 'facility');
      assert.deepEqual([preview.vanishing, effect?.before, effect?.after], [1, 0.5, 1]);
      assert.equal(await facility(), 0.5, 'a preview changes nothing');
      await page.post('voids', { ...ask, reason: 'Tried out by me' });
      assert.equal(await facility(), 1);
      const list = await page.get<api.VoidList>(`voids?${query()}`);
      assert.deepEqual([list.voids[0]?.id, list.voids[0]?.reason], [id, 'Tried out by me']);
      const again = await page.post<api.VoidPreview>('voids/preview', ask);
      assert.deepEqual(again.refused, [{ id, code: 'voided' }]);
      const { written } = await page.post<api.VoidDone>('voids/undo', {
        ...ask,
        reason: 'It was real',
      });
      assert.equal(await facility(), 0.5);
      const twice = await page.post<api.VoidDone>('voids/undo', { ...ask, reason: 'It was real' });
      assert.deepEqual(twice.written, [], 'sent again once only');
      const view = await page.get<api.StatementView>(
        `statement?${query({ id: written[0] ?? '' })}`,
      );
      assert.equal(view.replaces, id);
    });

    it('reads free texts, finds words without accents, keeps marks, tags and comments', async () => {
      const said = text({ learner: 'w1' }, 'El camión de la leche 🚚 <script>alert(1)</script>');
      await put(store, said, text({ learner: 'w2' }, 'x'.repeat(100_000)));
      const id = textOf(said['id']);
      const found = await page.get<api.OpenAnswers>(`open-answers?${query({ search: 'CAMION' })}`);
      assert.deepEqual(
        found.answers.map((one) => [one.id, one.text, one.isRead]),
        [[id, 'El camión de la leche 🚚 <script>alert(1)</script>', false]],
      );
      await page.post('open-answers/marks', {
        course: COURSE,
        ids: [id],
        read: true,
        addTags: ['milk'],
      });
      await page.post('comments', { course: COURSE, statement: id, text: 'Ask for the driver' });
      const tagged = await page.get<api.OpenAnswers>(`open-answers?${query({ tag: 'milk' })}`);
      assert.deepEqual(
        [
          tagged.answers[0]?.isRead,
          tagged.answers[0]?.comments[0]?.text,
          tagged.questions[0]?.unread,
        ],
        [true, 'Ask for the driver', 1],
      );
      const all = await page.get<api.OpenAnswers>(`open-answers?${query()}`);
      assert.equal(all.answers.find((one) => one.id !== id)?.text.length, 100_000);
    });

    it('counts what other systems send and lists what is odd', async () => {
      await put(
        store,
        told({ learner: 'odd', at: '2099-01-01T00:00:00Z' }, 'juggled', { id: `${COURSE}/ball` }),
        {
          ...answer({ learner: 'odd' }, 'odd', 'a'),
          context: { contextActivities: { grouping: [{ id: COURSE }] } },
        },
        told({ learner: 'odd' }, 'answered', { id: `${COURSE}/q/nameless` }),
      );
      const { issues } = await page.get<api.Quality>(`quality?${query()}`);
      const count = (kind: string): number => issues.find((one) => one.kind === kind)?.count ?? -1;
      assert.deepEqual(
        ['clock-ahead', 'unknown-verb', 'no-registration', 'outside-profile'].map(count),
        [1, 1, 1, 1],
      );
      // The 100 kB answer of the test before.
      assert.equal(count('long-answer'), 1);
      assert.ok(count('unnamed-activity') >= 1);
      const activity = await page.get<api.ActivityList>(`activity?${query({ limit: '200' })}`);
      const codes = new Set(activity.entries.map((one) => one.sentence.code));
      for (const code of ['other', 'answered-right', 'opened-page', 'wrote'])
        assert.ok(codes.has(code));
    });

    it('puts learners into groups, and takes the assignment away again', async () => {
      const { rows } = await page.get<api.Matrix>(`matrix?${query({ group: 'North' })}`);
      const learners = rows.map((row) => row.learner.id);
      assert.equal(learners.length, 1);
      const moved = await page.post<api.GroupList>('groups', {
        course: COURSE,
        learners,
        group: 'West',
      });
      assert.deepEqual(
        moved.groups.filter(({ id }) => id !== 'South'),
        [{ id: 'West', learners: 1, assigned: 1 }],
      );
      const back = await page.post<api.GroupList>('groups', {
        course: COURSE,
        learners,
        group: null,
      });
      assert.ok(back.groups.some(({ id }) => id === 'North'));
    });

    it('erases a person after the code was typed once more; their answers stay without name', async () => {
      await put(
        store,
        answer({ learner: 'leaver' }, 'left', 'a'),
        text({ learner: 'leaver' }, 'My Rosa'),
      );
      const find = async (): Promise<api.OpenAnswer[]> =>
        (await page.get<api.OpenAnswers>(`open-answers?${query({ search: 'rosa' })}`)).answers;
      const [one] = await find();
      assert.ok(one);
      const { id: learner, code } = one.learner;
      const wish = { course: COURSE, learner, mode: 'scrub', reason: 'They asked by letter' };
      const refused = await page.send('POST', 'person/erase', {
        body: { ...wish, confirm: 'XXXXX' },
        headers: { 'x-csrf-token': textOf((await page.send('GET', 'session')).body['csrf']) },
      });
      assert.equal(refused.status, 400);
      await page.post('person/erase', { ...wish, confirm: code });
      assert.deepEqual(await find(), []);
      const { questions } = await page.get<api.QuestionList>(`questions?${query()}`);
      assert.equal(questions.find((q) => q.question.endsWith('/left'))?.n, 1, 'still counted');
    });

    it('removes the demonstration and nothing else', async () => {
      const before = (await page.get<api.Overview>(`overview?${query()}`)).view.learners;
      assert.equal((await removeDemonstration(store)).statements, demo.length);
      const { courses } = await page.get<api.CourseList>('courses');
      assert.deepEqual(
        courses.map((one) => one.course),
        [COURSE],
      );
      assert.equal((await page.get<api.Overview>(`overview?${query()}`)).view.learners, before);
    });
  });
}
