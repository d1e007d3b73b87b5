import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Hono } from 'hono';
import type { Browser } from 'puppeteer-core';
import { scorm12 } from '../../packaging/formats/scorm12.ts';
import { buildCourse } from '../../src/cli/build-course.ts';
import { courseCatalogue, previewPages } from '../../src/cli/catalogue.ts';
import { previewRecords } from '../../src/cli/commands/preview-records.ts';
import { previewReview } from '../../src/cli/commands/preview-review.ts';
import { loadCourse } from '../../src/cli/load-course.ts';
import { courseIri } from '../../src/core/iri.ts';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import type { Store } from '../../src/lrs/store.ts';
import { listen, type Listening } from '../../src/preview/listen.ts';
import { createPreview } from '../../src/preview/server.ts';
import type { Overview, QuestionList } from '../../src/review/api.ts';
import { launchBrowser } from './browser.ts';
import { inFrame } from './preview.ts';
import { isSaved } from './walk.ts';

/** Twelve learners, three formats, one trainer's page: it shows what they did, to the number. */
const QUESTIONS = ['wood', 'dough', 'fire'];

const course = {
  format: 1,
  id: 'ovens',
  version: '1.0.0',
  language: 'en',
  title: 'The village oven',
  summary: 'Who keeps an oven going.',
  kind: 'tool',
  keywords: ['oven'],
  outcomes: [{ id: 'keep', text: 'Keep an oven going.', check: 'Three questions.' }],
  competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
  stage: ['running'],
  area: ['sustain'],
  target: ['residents'],
  minutes: 10,
  licence: 'CC-BY-4.0',
  credits: [{ name: 'Ana Example', role: 'author' }],
  completion: { rule: 'test', mastery: 0.6 },
  media: [],
  references: [],
  glossary: [],
  modules: [
    {
      id: 'oven',
      title: 'The oven',
      pages: [
        {
          id: 'check',
          title: 'Check',
          test: true,
          blocks: QUESTIONS.map((id) => ({
            type: 'choice',
            id,
            outcome: ['keep'],
            prompt: `Who brings the ${id}?`,
            options: [
              { id: 'all', text: 'Everybody in turn', correct: true, feedback: 'Yes.' },
              { id: 'one', text: 'Always the same one', feedback: 'Then it ends with that one.' },
            ],
          })),
        },
      ],
    },
  ],
};

interface Learner {
  name: string;
  format: 'scorm12' | 'cmi5' | 'xapi';
  /** Right or wrong, in the order of the questions; shorter when somebody stops early. */
  answers: boolean[];
}

const YES = true;
const NO = false;
/** Three of three, two, one, and one who stops after the first question: in each format. */
const runs = [[YES, YES, YES], [YES, NO, YES], [NO, NO, YES], [NO]];
const learners: Learner[] = (['scorm12', 'cmi5', 'xapi'] as const).flatMap((format) =>
  runs.map((answers, index) => ({ name: `${format}-${index + 1}`, format, answers })),
);

const folder = mkdtempSync(join(tmpdir(), 'eco-twelve-'));
const courses = join(folder, 'courses');
let browser: Browser;
let store: Store;
let server: Listening;

before(async () => {
  mkdirSync(join(courses, 'ovens'), { recursive: true });
  writeFileSync(join(courses, 'ovens/course.json'), JSON.stringify(course));
  store = openSqliteStore({ path: join(folder, 'lrs.sqlite'), synchronous: 'NORMAL' });
  const origins: string[] = [];
  const records = previewRecords({
    store,
    isCourse: (iri) => iri === courseIri('ovens'),
    origins,
    secret: 'a secret of this test that is long enough',
  });
  const catalogue = courseCatalogue(courses);
  const lms = createPreview({
    ...catalogue,
    // The SCORM package is one that was made with --xapi-broker.
    async openPackage(courseId, format) {
      if (format !== 'scorm12') return catalogue.openPackage(courseId, format);
      const loaded = await loadCourse(join(courses, courseId));
      const build = buildCourse(loaded, { broker: `${origins[0]}/broker` });
      const encoder = new TextEncoder();
      return new Map(
        scorm12
          .plan(build)
          .files.map(({ path, content }) => [
            path,
            typeof content === 'string' ? encoder.encode(content) : content,
          ]),
      );
    },
    pages: previewPages(),
    dataFolder: join(folder, '.eco'),
    records: records.records,
  });
  const app = new Hono({ strict: false });
  app.route('/review', previewReview(store, courses));
  app.route('/', records.app);
  app.all('*', (context) => lms.fetch(context.req.raw, context.env));
  server = await listen(app, 0);
  origins.push(new URL(server.address).origin);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  await server?.close();
  await store?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function play({ name, format, answers }: Learner): Promise<void> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${server.address}play/ovens/${format}?learner=${name}&panel=closed`);
  const learner = await inFrame(page);
  for (const [index, isRight] of answers.entries()) {
    await learner.frame.evaluate(
      (id, option) => {
        const root = document.getElementById(id)!.shadowRoot!;
        root.querySelector<HTMLInputElement>(`input[value="${option}"]`)!.click();
        root.querySelector<HTMLButtonElement>('[type="submit"]')!.click();
      },
      QUESTIONS[index]!,
      isRight ? 'all' : 'one',
    );
  }
  await learner.waitFor('saved', isSaved(learner));
  await until(`${name}: every answer is in the record store`, async () => {
    const { questions } = await read<QuestionList>('questions', { attempt: 'last' });
    const tried = questions.reduce((sum, { n }) => sum + n, 0);
    return tried === expected(name);
  });
  await context.close();
}

/** How many answers all learners up to and including one have given. */
const expected = (name: string): number =>
  learners
    .slice(0, learners.findIndex((learner) => learner.name === name) + 1)
    .reduce((sum, { answers }) => sum + answers.length, 0);

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(what);
}

async function read<Answer>(what: string, query: Record<string, string> = {}): Promise<Answer> {
  const search = new URLSearchParams({ course: courseIri('ovens'), ...query });
  const response = await fetch(`${server.address}review/api/${what}?${search}`);
  if (response.status === 404) return { questions: [] } as Answer;
  assert.equal(response.status, 200, what);
  return (await response.json()) as Answer;
}

describe('twelve learners in three formats', () => {
  test('are on the trainer’s page, to the number', async () => {
    for (const learner of learners) await play(learner);

    const { outcomes, choices } = await read<Overview>('overview');
    assert.equal(outcomes.started, 12);
    // Two of the four in each format have enough right.
    assert.equal(outcomes.passed, 6);
    assert.equal(outcomes.underWay, 6);
    assert.deepEqual(
      Object.fromEntries(choices.trusts.map(({ id, learners: count }) => [id, count])),
      { claimed: 4, verified: 8 },
    );

    const { questions } = await read<QuestionList>('questions');
    const figures = questions.map(({ question, n, facility }) => [
      question.split('/').at(-1),
      n,
      facility && Math.round(facility.value * n),
    ]);
    assert.deepEqual(
      figures.sort(([one], [other]) => (one! < other! ? -1 : 1)),
      [
        ['dough', 9, 3],
        ['fire', 9, 9],
        ['wood', 12, 6],
      ],
    );

    const claimed = await read<Overview>('overview', { trust: 'claimed' });
    assert.equal(claimed.outcomes.started, 4);
    assert.equal(claimed.outcomes.passed, 2);

    const page = await browser.newPage();
    await page.goto(
      `${server.address}review/#/overview?course=${encodeURIComponent(courseIri('ovens'))}`,
    );
    await page.waitForFunction(() => {
      const text = (node: Node): string =>
        node instanceof Element && node.shadowRoot
          ? text(node.shadowRoot) + [...node.childNodes].map(text).join('')
          : node.nodeType === Node.TEXT_NODE
            ? (node.textContent ?? '')
            : [...node.childNodes].map(text).join(' ');
      const shown = text(document.body);
      return /The village oven/.test(shown) && /\b12\b/.test(shown) && /\b6\b/.test(shown);
    });
  });
});
