import { setViewport } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import { ApiFailure, type Query, type ReviewClient } from '../../../src/review/page/client.ts';
import type { ReviewView } from '../../../src/review/page/review-view.ts';

export const COURSE = 'https://example.org/courses/village';

export const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;

/** What somebody may have put into a record, in every place where a person can write. */
export const SCRIPT =
  '<img src=x onerror="window.wasRun = true"><script>window.wasRun = true</script>';
export const RTL = 'מפת הכפר שלנו 🗺️👩🏽‍🌾';

export type Answers = Record<string, unknown>;

/** A server of fixed answers: a value, an error to throw, or a function of the query. */
export function fakeClient(answers: Answers): ReviewClient & { asked: string[] } {
  const asked: string[] = [];
  const answer = async (path: string, query: Query = {}): Promise<unknown> => {
    asked.push(`${path}?${new URLSearchParams(present(query))}`);
    if (!(path in answers)) throw new ApiFailure(404, { code: 'NOT_FOUND', message: path });
    const found = answers[path];
    const value: unknown = typeof found === 'function' ? found(query) : found;
    if (value instanceof Error) throw value;
    return structuredClone(await value);
  };
  return {
    asked,
    get: (path, query) => answer(path, query) as Promise<never>,
    send: (path, body, more) =>
      answer(path, { ...more?.query, ...(body as Query | undefined) }) as Promise<never>,
    url: (path) => path,
  };
}

const present = (query: Query): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    ),
  );

export const SESSION: api.SessionInfo = {
  user: { name: 'Ana', role: 'admin', courses: [], groups: [] },
  by: 'password',
  csrf: 'token',
  may: { learners: true, names: true, change: true, administer: true },
  needsFirstUser: false,
};

export const view = (learners = 12): api.ViewInfo => ({
  course: COURSE,
  title: { en: 'Our village' },
  demo: false,
  newest: '2026-06-30T10:00:00.000Z',
  filter: { course: COURSE, attempt: 'first' },
  learners,
  merged: false,
});

export const learner = (at: number, more: Partial<api.LearnerRef> = {}): api.LearnerRef => ({
  id: `l${at}`,
  code: `A${String(at).padStart(4, '0')}`,
  trust: 'verified',
  ...more,
});

const share = (value: number, n: number): api.Estimate => ({
  value,
  low: Math.max(0, value - 0.2),
  high: Math.min(1, value + 0.2),
  n,
});

export const overview = (more: Partial<api.Overview> = {}): api.Overview => ({
  view: view(),
  choices: {
    groups: [
      { id: 'Evening, town', learners: 7 },
      { id: 'Morning', learners: 5 },
    ],
    trusts: [
      { id: 'verified', learners: 9 },
      { id: 'claimed', learners: 3 },
    ],
    languages: [
      { id: 'en', learners: 8 },
      { id: 'es', learners: 4 },
    ],
    versions: [{ id: '1.0.0', learners: 12 }],
    first: '2026-03-01T08:00:00.000Z',
    last: '2026-06-30T10:00:00.000Z',
  },
  outcomes: { enrolled: 14, started: 12, underWay: 4, completed: 8, passed: 6, failed: 2 },
  completion: share(8 / 12, 12),
  passing: share(0.75, 8),
  score: share(0.71, 8),
  time: { value: 2220, low: 1800, high: 2700, n: 12 },
  gapCap: 300,
  lastActivity: '2026-06-30T10:00:00.000Z',
  days: [
    { day: '2026-03-01', learners: 5, answers: 20, pages: 30 },
    { day: '2026-03-03', learners: 2, answers: 4, pages: 6 },
    { day: '2026-06-30', learners: 1, answers: 1, pages: 2 },
  ],
  scores: [0, 0, 0, 1, 0, 1, 1, 3, 2, 0],
  groups: [
    {
      id: 'Evening, town',
      enrolled: 7,
      started: 7,
      underWay: 2,
      completed: 5,
      passed: 4,
      failed: 1,
      score: 0.8,
      time: 2000,
    },
    { id: '', enrolled: 5, started: 5, underWay: 2, completed: 3, passed: 2, failed: 1 },
  ],
  findings: [
    {
      code: 'check-key',
      values: { r: -0.4, option: 'b', question: `${COURSE}/q/1`, version: '1.0.0' },
      view: 'questions',
      title: { en: 'What is a parish map?' },
    },
    { code: 'stuck', values: { learners: 3 }, view: 'matrix' },
    { code: 'from-the-future', values: {}, view: 'quality' },
  ],
  ...more,
});

const cell = (state: api.CellState, more: Partial<api.MatrixCell> = {}): api.MatrixCell => ({
  state,
  pages: state === 'none' ? 0 : 2,
  answered: 0,
  judged: 0,
  right: 0,
  time: 60,
  ...more,
});

export const matrixRow = (at: number, more: Partial<api.MatrixRow> = {}): api.MatrixRow => ({
  learner: learner(at, { group: 'Morning' }),
  outcome: 'under-way',
  progress: 0.5,
  time: 600,
  last: '2026-06-30T10:00:00.000Z',
  stuck: [],
  cells: [
    cell('right', { answered: 3, judged: 3, right: 3 }),
    cell('wrong', { answered: 4, judged: 4, right: 1 }),
    cell('none'),
  ],
  ...more,
});

export const matrix = (rows: api.MatrixRow[], more: Partial<api.Matrix> = {}): api.Matrix => ({
  view: view(rows.length),
  by: 'module',
  columns: [
    {
      id: `${COURSE}/m/1`,
      title: { en: 'Start here', es: 'Empiece aquí' },
      isTest: false,
      questions: 3,
    },
    { id: `${COURSE}/m/2`, title: { en: 'Two stories' }, isTest: false, questions: 4 },
    { id: `${COURSE}/m/3`, title: {}, isTest: true, questions: 2 },
  ],
  rows,
  offset: 0,
  total: rows.length,
  ...more,
});

const option = (
  id: string,
  count: number,
  more: Partial<api.OptionFigure> = {},
): api.OptionFigure => ({
  id,
  text: { en: `Option ${id}` },
  isKey: false,
  count,
  share: count / 20,
  meanTotal: 0.6,
  r: 0.1,
  upper: 0.5,
  lower: 0.4,
  ...more,
});

export const question = (more: Partial<api.QuestionAnalysis> = {}): api.QuestionAnalysis => ({
  question: `${COURSE}/q/1`,
  version: '1.0.0',
  versions: ['1.0.0'],
  title: { en: 'What is a parish map?' },
  text: { en: 'What is a parish map? Choose one.' },
  type: 'choice',
  page: { id: `${COURSE}/p/1`, title: { en: 'Start here' } },
  isTest: false,
  n: 20,
  tries: 26,
  few: false,
  facility: { value: 0.4, low: 0.22, high: 0.61, n: 20 },
  meanScore: 0.4,
  pointBiserial: { r: -0.31, pairs: 20 },
  discrimination: { index: -0.5, upper: 0.25, lower: 0.75, size: 5 },
  time: 25,
  options: [
    option('a', 8, { isKey: true }),
    option('b', 12),
    option('c', 0, { meanTotal: undefined as never }),
  ],
  flags: [
    { code: 'check-key', values: { r: -0.31, option: 'b', upperOption: 0.75, upperKey: 0.25 } },
    { code: 'unused-option', values: { option: 'c', share: 0, count: 0 } },
  ],
  ...more,
});

export const pages = (): api.PageFigures => ({
  view: view(),
  gapCap: 300,
  pages: [1, 2, 3].map((at) => ({
    id: `${COURSE}/p/${at}`,
    title: { en: `Page ${at}` },
    module: { id: `${COURSE}/m/1`, title: { en: 'Start here' } },
    isTest: at === 3,
    learners: 13 - at,
    reached: (13 - at) / 12,
    stopped: at === 2 ? 2 : 0,
    dropOff: at === 2 ? 2 / 11 : 0,
    views: 20,
    time: { median: 60 * at, lower: 30, upper: 90 * at },
    findings: at === 2 ? [{ code: 'drop-off', values: { stopped: 2, share: 2 / 11 } }] : [],
  })),
});

export const timeline = (more: Partial<api.LearnerTimeline> = {}): api.LearnerTimeline => ({
  view: view(),
  learner: learner(1, { group: 'Morning' }),
  outcome: 'passed',
  score: 0.8,
  time: 900,
  sessions: [
    {
      start: '2026-06-29T09:00:00.000Z',
      end: '2026-06-29T09:20:00.000Z',
      active: 900,
      isClosed: true,
      events: [
        {
          at: '2026-06-29T09:00:00.000Z',
          kind: 'page',
          about: `${COURSE}/p/1`,
          title: { en: 'Page 1' },
        },
        {
          at: '2026-06-29T09:05:00.000Z',
          kind: 'answer',
          about: `${COURSE}/q/1`,
          title: {},
          isRight: false,
          score: 0.5,
          attempt: 2,
          seconds: 12,
        },
      ],
    },
    {
      start: '2026-06-30T09:00:00.000Z',
      end: '2026-06-30T09:01:00.000Z',
      active: 60,
      isClosed: false,
      events: [],
    },
  ],
  ...more,
});

/** A view with an answer in it, on the page. */
export async function openView<Data>(
  tag: `eh-${string}`,
  answers: Answers,
  query: Record<string, string> = {},
): Promise<{ element: ReviewView<Data>; root: ShadowRoot; client: ReturnType<typeof fakeClient> }> {
  const element = document.createElement(tag) as ReviewView<Data>;
  const client = fakeClient(answers);
  const place = { view: tag.slice(3), rest: '', query: { course: COURSE, ...query } };
  Object.assign(element, { client, place, session: SESSION });
  const main = document.createElement('main');
  main.innerHTML = '<h1>View</h1>';
  main.append(element);
  document.body.append(main);
  await settle(element);
  return { element, root: element.shadowRoot!, client };
}

/** Lets requests, drawing and the measuring of charts come to rest. */
export async function settle(element: { updateComplete: Promise<boolean> }): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    await element.updateComplete;
  }
}

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../../../src/ui/tokens.css', import.meta.url).href;

/** The page's colours and English around every test of a file. */
export function dressPage(): void {
  before(async () => {
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    document.documentElement.lang = 'en';
    document.body.style.cssText =
      'margin: 0; background: var(--eh-color-page); color: var(--eh-color-text); font: 17px/1.6 sans-serif';
    await loaded;
  });
  afterEach(async () => {
    for (const main of document.querySelectorAll('main, eh-review')) main.remove();
    document.documentElement.lang = 'en';
    delete document.documentElement.dataset['theme'];
    history.replaceState(null, '', location.pathname + location.search);
    await setViewport({ width: 1280, height: 800 });
  });
  after(() => {
    style.remove();
    document.body.removeAttribute('style');
  });
}

/** Everything that is written in an element and in the elements in it, as one text. */
export function allText(node: Node): string {
  const parts: string[] = [];
  const walk = (one: Node): void => {
    if (one instanceof HTMLStyleElement) return;
    if (one.nodeType === Node.TEXT_NODE) parts.push(one.textContent ?? '');
    if (one instanceof Element && one.shadowRoot) walk(one.shadowRoot);
    for (const child of one.childNodes) walk(child);
  };
  walk(node);
  return parts
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.:])( |$)/g, '$1$2')
    .trim();
}
