/**
 * Figures of the trainer's page: `npm run bench:review` (1 M statements, half of them in one course
 * with 20,000 learners), `--to 2000000 --learners 200000` for a very large one. `--database` keeps the
 * file for the next time. The first look is taken in a process that was just started. Every figure stands beside the machine's load when it was taken.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PROFILE_VERSION } from '../../src/core/iri.ts';
import type { JsonObject } from '../../src/lrs/json.ts';
import { openStore } from '../../src/lrs/open-store.ts';
import { prepare } from '../../src/lrs/prepare.ts';
import type { Store } from '../../src/lrs/store.ts';
import { createReview } from '../../src/review/server/review.ts';
import { numbers, sampleUuid } from '../lrs/sample-statements.ts';

const BASE = 'https://w3id.org/ecoheritage/courses';
const COURSE_TYPE = 'http://adlnet.gov/expapi/activities/course';
const BATCH = 1000;
const AUTHORITY: JsonObject = {
  objectType: 'Agent',
  account: { homePage: 'https://w3id.org/ecoheritage/lrs', name: 'bench' },
};
const STEPS = ['initialized', 'experienced', 'experienced', 'passed', 'terminated'];

/** Half answers, half steps; half of all in one course. */
function statementAt(index: number, learners: number): JsonObject {
  const next = numbers(index * 7919 + 1);
  const isBig = next() < 0.5;
  const course = `${BASE}/course-${isBig ? 0 : 1 + Math.floor(next() * 18)}`;
  const learner = Math.floor(next() * (isBig ? learners : 3000));
  const question = Math.floor(next() * 25);
  const isAnswer = next() < 0.5;
  const page = `${course}/page/${isAnswer ? question % 15 : Math.floor(next() * 15)}`;
  const verb = isAnswer ? 'answered' : STEPS[Math.floor(next() * STEPS.length)]!;
  const right = next() < 0.4 + (learner % 10) / 20;
  const definition = (type: string, name: string): JsonObject => ({
    type: `http://adlnet.gov/expapi/activities/${type}`,
    name: { en: name },
  });
  const onPage = verb === 'experienced';
  return {
    id: sampleUuid(index, 7),
    timestamp: new Date(1_760_000_000_000 + index * 15_000).toISOString(),
    actor: {
      objectType: 'Agent',
      account: { homePage: 'https://moodle.example.org', name: `learner-${learner}` },
    },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
    object: {
      objectType: 'Activity',
      id: isAnswer ? `${page}/question/${question}` : onPage ? page : course,
      definition: isAnswer
        ? {
            ...definition('cmi.interaction', `Question ${question}`),
            interactionType: 'choice',
            correctResponsesPattern: ['b'],
            choices: ['a', 'b', 'c', 'd'].map((id) => ({
              id,
              description: { en: `Option ${id}` },
            })),
          }
        : definition(onPage ? 'module' : 'course', onPage ? 'Page' : 'Course'),
    },
    ...(isAnswer && {
      result: {
        success: right,
        response: right ? 'b' : 'acd'[Math.floor(next() * 3)]!,
        score: { scaled: right ? 1 : 0 },
        duration: `PT${(5 + next() * 60).toFixed(1)}S`,
      },
    }),
    ...(verb === 'passed' && { result: { success: true, score: { scaled: 0.8 } } }),
    context: {
      registration: sampleUuid(learner * 20 + (isBig ? 0 : 1), 2),
      language: learner % 3 === 0 ? 'es' : 'en',
      contextActivities: {
        parent: [{ id: isAnswer ? page : `${course}/module/${index % 4}` }],
        grouping: [{ id: course, definition: { type: COURSE_TYPE, name: { en: 'Course' } } }],
        category: [{ id: PROFILE_VERSION }],
      },
      extensions: {
        'https://w3id.org/ecoheritage/xapi/extensions/course-version': '1.0.0',
        'https://w3id.org/ecoheritage/xapi/extensions/attempt': 1 + Math.floor(next() * 2),
        'https://w3id.org/ecoheritage/xapi/extensions/group': `Group ${learner % 40}`,
      },
    },
    authority: AUTHORITY,
    version: '1.0.0',
  };
}

async function fill(store: Store, count: number, learners: number): Promise<void> {
  const begin = performance.now();
  for (let start = 0; start < count; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - start) }, (_, at) =>
      prepare(statementAt(start + at, learners), []),
    );
    await store.addStatements(batch, []);
  }
  const speed = Math.round((count / (performance.now() - begin)) * 1000);
  say('filling in batches of 1,000', `${speed} st/s`);
}

const say = (what: string, value: string): void =>
  console.log(`| ${what} | ${value} | ${loadavg()[0]?.toFixed(2)} |`);

async function measure(store: Store, isFirst: boolean): Promise<void> {
  const app = createReview({ store, opensOnThisMachine: true });
  const ask = async (what: string, path: string): Promise<void> => {
    const begin = performance.now();
    const cpu = process.cpuUsage();
    const answer = await app.request(`http://localhost/api/${path}`);
    const text = await answer.text();
    const ms = performance.now() - begin;
    const { user, system } = process.cpuUsage(cpu);
    if (answer.status !== 200) throw new Error(`${path}: ${text}`);
    say(what, `${ms.toFixed(0)} ms, of them ${Math.round((user + system) / 1000)} ms of work`);
  };
  const [large] = (await store.facts.courses()).sort((a, b) => b.learners - a.learners);
  if (large === undefined) throw new Error('The database has no course.');
  const course = `course=${encodeURIComponent(large.course)}`;
  if (isFirst) {
    while (await store.frameParts.dropLast(large.course, -1));
    await ask('overview of a course that nobody has looked at', `overview?${course}`);
    return untilKept(store, large.course);
  }
  say('learners of the large course', String(large.learners));
  await ask('overview, first look after a start', `overview?${course}`);
  await ask('list of courses', 'courses');
  await ask('overview, again', `overview?${course}`);
  await ask('overview, one group: a filter never used', `overview?${course}&group=Group%207`);
  await ask('overview, language es: a filter never used', `overview?${course}&language=es`);
  await ask('overview, half a year', `overview?${course}&from=2026-01-01&to=2026-05-01`);
  await ask('question analysis, 25 questions, all learners', `questions?${course}`);
  await ask('question analysis, best attempt', `questions?${course}&attempt=best`);
  await ask('pages and drop-off', `pages?${course}&attempt=best`);
  await ask('matrix, 100 of all learners by module', `matrix?${course}`);
  await ask(
    'matrix, last page, by page, by code',
    `matrix?${course}&by=page&sort=code&offset=19000`,
  );
  await ask('activity list', `activity?${course}`);
  await ask('activity list of one group', `activity?${course}&group=Group%207`);
  await ask('quality', `quality?${course}`);
  say('memory of the process', `${Math.round(process.memoryUsage().rss / 1_048_576)} MB`);
}

/** Frames are kept behind the answer. */
async function untilKept(store: Store, course: string): Promise<void> {
  const generation = await store.facts.generation();
  for (let number = 0, quiet = 0; quiet < 20;) {
    const part = await store.frameParts.get(course, number, generation);
    if (part !== undefined) number += 1;
    quiet = part === undefined ? quiet + 1 : 0;
    if (part === undefined) await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** A process of its own, as after a start of the server. */
function inProcess(database: string, what: 'first' | 'again'): void {
  const { status } = spawnSync(
    process.execPath,
    [import.meta.filename, '--database', database, '--measure', what],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('Measuring failed.');
}

const { values } = parseArgs({
  options: {
    to: { type: 'string', default: '1000000' },
    learners: { type: 'string', default: '20000' },
    database: { type: 'string' },
    measure: { type: 'string' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'review-bench-'));
try {
  const database = values.database ?? join(folder, 'bench.sqlite');
  const store = await openStore(database);
  if (values.measure === undefined) {
    console.log('| what | figure | load |\n| --- | --- | --- |');
    const { statements } = await store.facts.counts();
    if (statements === 0) await fill(store, Number(values.to), Number(values.learners));
    await store.close();
    inProcess(database, 'first');
    inProcess(database, 'again');
  } else {
    await measure(store, values.measure === 'first');
    await store.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
