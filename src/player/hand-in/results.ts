import type { ActivityBase, ActivityKind } from '../../activities/activity.ts';
import { plain } from '../../activities/plain.ts';
import { decodeState, encodeState, layoutOf } from '../../core/state-codec.ts';
import { newState, type CourseState } from '../../core/state.ts';
import type { Interaction } from '../../core/interaction.ts';
import type { Outline } from '../../course/outline.ts';
import { writeHandedInCode, type HandedInCode } from '../../records/handed-in-code.ts';
import type { HandedIn } from '../../records/handed-in.schema.ts';
import type { Answer } from '../../records/record.ts';
import { seal } from '../../records/seal.ts';
import type { KeptAnswer, KeptOutcome, CarriedWork } from '../../records/work.ts';

/** A course as far as results need it: in outline, with the data of its activities. */
export interface ResultsCourse {
  outline: Outline;
  /** The activity with an id, where it could be loaded. */
  activity(id: string): ActivityBase | undefined;
  /** The behaviour of its type. */
  kind(type: string): ActivityKind | undefined;
}

type Run = Omit<CarriedWork, 'texts' | 'counter' | 'run'>;

const LONGEST_TEXT = 10_000;
const LONGEST_TITLE = 500;
/** More than this makes a code that phones cannot read from a screen. */
export const LONGEST_CODE = 1200;

/** A time at which the run was surely going on. */
const lastMoment = ({ started, pages, answers, outcomes }: Run): string =>
  [started, ...Object.values(pages), ...[...answers, ...outcomes].map(({ at }) => at)].reduce(
    (last, at) => (Date.parse(at) > Date.parse(last) ? at : last),
  );

/** The results of a run as a file. `now` is when it is handed in, ISO 8601. */
export function makeResults(
  course: ResultsCourse,
  run: Run,
  { name, now }: { name: string; now: string },
): HandedIn {
  const { outline } = course;
  const state = decodeState(run.state, layoutOf(outline))?.state ?? newState(0);
  const called = name.replace(/\s+/g, ' ').trim().slice(0, 80);
  return seal({
    format: 'ecoheritage-results/1' as const,
    course: outlineOf(outline),
    learner: { run: run.id, ...(called ? { name: called } : {}) },
    started: run.started,
    handedIn: now,
    seconds: state.seconds,
    outcomes: outcomesOf(course, run, state),
    pages: Object.entries(run.pages).map(([id, at]) => ({ id, at })),
    answers: answersOf(course, run, state),
  });
}

/** What a code stands for, for whoever has the course; its times are those of the run as a whole. */
export const resultsOfCode = (course: ResultsCourse, code: HandedInCode): HandedIn =>
  makeResults(
    course,
    {
      id: code.learner.run,
      started: code.started,
      pages: pagesOf(course, code),
      answers: [],
      outcomes: [{ ...code.outcome, at: code.handedIn, seconds: code.seconds }],
      state: code.state,
    },
    { name: code.learner.name ?? '', now: code.handedIn },
  );

function pagesOf({ outline }: ResultsCourse, code: HandedInCode): Record<string, string> {
  const visited = decodeState(code.state, layoutOf(outline))?.state.visited ?? new Set();
  return Object.fromEntries([...visited].map((id) => [id, code.started]));
}

/**
 * The results as a line for a QR code, with as much of the open answers as fits; `dropped` says how
 * many do not. `undefined` when even the closed answers are too long.
 */
export function makeCode(
  { outline }: ResultsCourse,
  run: Run,
  { name, now }: { name: string; now: string },
): { text: string; dropped: number } | undefined {
  const layout = layoutOf(outline);
  const state = decodeState(run.state, layout)?.state ?? newState(0);
  const { version, id, language } = outline;
  const write = (limit: number) => {
    const { text, dropped } = encodeState(state, layout, limit);
    const line = writeHandedInCode({
      course: { id, version, language },
      learner: { run: run.id, ...(name.trim() ? { name: name.trim().slice(0, 80) } : {}) },
      outcome: outcomeNow(outline, run, state),
      started: run.started,
      handedIn: now,
      seconds: state.seconds,
      state: text,
    });
    return { text: line, dropped: dropped.length };
  };
  const surroundings = write(0).text.length;
  const closedLength = encodeState(state, layout, 0).text.length;
  const code = write(LONGEST_CODE - surroundings + closedLength);
  return code.text.length <= LONGEST_CODE ? code : undefined;
}

const outlineOf = ({ id, version, language, title, modules }: Outline): HandedIn['course'] => ({
  id,
  version,
  language,
  title: title.slice(0, LONGEST_TITLE),
  modules: modules.map((module) => ({
    id: module.id,
    title: module.title.slice(0, LONGEST_TITLE),
    pages: module.pages.map((page) => ({
      id: page.id,
      title: page.title.slice(0, LONGEST_TITLE),
      ...(page.test ? { test: true } : {}),
      activities: page.activities.map((activity) => ({ id: activity.id })),
    })),
  })),
});

/** How the course stands by its state, at the last moment of the run. */
function outcomeNow(outline: Outline, run: Run, state: CourseState): KeptOutcome {
  const pages = outline.modules.flatMap((module) => module.pages);
  const passed = state.passed && outline.completion.rule === 'test';
  return {
    status: passed ? 'passed' : state.completed ? 'completed' : 'incomplete',
    ...(state.bestScore === undefined ? {} : { score: state.bestScore / 100 }),
    progress: pages.filter(({ id }) => state.visited.has(id)).length / pages.length,
    at: lastMoment(run),
    seconds: state.seconds,
  };
}

function outcomesOf({ outline }: ResultsCourse, run: Run, state: CourseState): KeptOutcome[] {
  const now = outcomeNow(outline, run, state);
  const last = run.outcomes.at(-1);
  const isKnown = last?.status === now.status && last.score === now.score;
  const all = isKnown && now.status !== 'incomplete' ? run.outcomes : [...run.outcomes, now];
  return all.slice(-200);
}

/**
 * The answers of a run with their questions. Those that only the saved state knows of are given the
 * last moment of the run.
 */
function answersOf(course: ResultsCourse, run: Run, state: CourseState): Answer[] {
  const known = new Set(run.answers.map(({ id }) => id));
  const onlyInState = [...state.activities].flatMap(([id, { attempts, score }]): KeptAnswer[] =>
    attempts > 0 && !known.has(id)
      ? [
          {
            id,
            ...(score === undefined ? {} : { score: score / 100 }),
            attempt: attempts,
            at: lastMoment(run),
            seconds: 0,
          },
        ]
      : [],
  );
  return [...run.answers, ...onlyInState].flatMap((kept): Answer[] => {
    const activity = course.activity(kept.id);
    const kind = activity && course.kind(activity.type);
    if (!activity || !kind) return [];
    const given = kind.unpack(activity, state.activities.get(kept.id)?.value);
    const response =
      kept.response ??
      (given === undefined ? undefined : kind.interactionResponse(activity, given));
    if (response === undefined) return [];
    const question = plain(activity.prompt).slice(0, LONGEST_TEXT);
    return [
      {
        ...kept,
        interaction: clip(kind.interaction(activity)),
        ...(question ? { question } : {}),
        response: clip(response),
      },
    ];
  });
}

/** Texts cut to what a file takes. */
function clip<Value extends Interaction | Answer['response']>(value: Value): Value {
  const cut = (item: unknown): unknown => {
    if (typeof item === 'string') return item.slice(0, LONGEST_TEXT);
    if (Array.isArray(item)) return item.map(cut);
    if (typeof item !== 'object' || item === null) return item;
    return Object.fromEntries(Object.entries(item).map(([name, inner]) => [name, cut(inner)]));
  };
  return cut(value) as Value;
}
