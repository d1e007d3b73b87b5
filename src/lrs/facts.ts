import { courseOf, circumstancesOf, sessionOf } from './fact-context.ts';
import { isObject, type Json, type JsonObject, textOf, withoutNul } from './json.ts';
import * as verbs from './verbs.ts';

/** What one statement adds to the fact tables; written in the same transaction as the statement. */
export interface StatementFacts {
  /** The activity IRI of the course; of a demonstration with `#demonstration` behind it. */
  course: string;
  /** cmi5 session id, else the registration, else ''. */
  session: string;
  /** What most statements of a session have in common, as text: `readCircumstances`. */
  circumstances: string;
  /** The page of a question, the module of a page: the first parent, '' without one. */
  parent: string;
  answer: AnswerFact | undefined;
  event: EventFact | undefined;
}

export interface AnswerFact {
  success: boolean | undefined;
  /** Scaled score, −1 to 1. */
  scaled: number | undefined;
  response: string | undefined;
  /** Milliseconds. */
  duration: number | undefined;
  /** Which try it was, from 1; 0 when the statement does not say. */
  attempt: number;
}

/** Numbers in the database: never given another meaning. */
export const EVENTS = {
  initialized: 1,
  experienced: 2,
  completed: 3,
  passed: 4,
  failed: 5,
  terminated: 6,
  progressed: 7,
  other: 8,
} as const;
export type EventName = keyof typeof EVENTS;

export interface EventFact {
  name: EventName;
  scaled: number | undefined;
  /** 0–100. */
  progress: number | undefined;
}

/** Times in milliseconds; texts as numbers of the dictionary, 0 for none (`Facts.texts`). */
interface FactRow {
  /** Position of the statement. */
  seq: number;
  activity: number;
  parent: number;
  actor: number;
  registration: number;
  session: number;
  circumstances: number;
  timestamp: number;
}

export interface AnswerRow extends FactRow {
  attempt: number;
  /** 1 right, 0 wrong, −1 not judged. */
  success: number;
  scaled: number | undefined;
  duration: number | undefined;
  /** Undefined without one, and when it is longer than `SHORT_RESPONSE`. */
  response: string | undefined;
  /** Length of the response, also of a long one. */
  letters: number;
}

export interface EventRow extends FactRow {
  /** One of `EVENTS`. */
  kind: number;
  scaled: number | undefined;
  progress: number | undefined;
}

/** Longer responses are read one by one (`Facts.responses`). */
export const SHORT_RESPONSE = 200;

export interface SessionRow {
  actor: string;
  registration: string;
  session: string;
  first: number;
  last: number;
  /** Time on task: gaps between statements, each capped at five minutes. Milliseconds. */
  active: number;
  statements: number;
}

export interface Facts {
  courses(): Promise<{ course: string; learners: number; last: number }[]>;
  sessions(course: string): Promise<SessionRow[]>;
  /** Answers and events behind a position, in order; of statements that are not voided. */
  answers(course: string, after: number, limit: number): Promise<AnswerRow[]>;
  events(course: string, after: number, limit: number): Promise<EventRow[]>;
  /** Changes whenever rows went (voiding, erasure): what was read before is to be read anew. */
  generation(): Promise<number>;
  /** Position and moment of storing of the newest statement. */
  newest(): Promise<{ seq: number; stored: number }>;
  texts(numbers: readonly number[]): Promise<Map<number, string>>;
  /** Numbers of agents by their keys; unknown ones are missing. */
  agents(keys: readonly string[]): Promise<Map<string, number>>;
  /** Whole responses by position. */
  responses(seqs: readonly number[]): Promise<Map<number, string>>;
  /** Statements by position, also voided ones. */
  statements(seqs: readonly number[]): Promise<{ seq: number; body: string; isVoided: boolean }[]>;
  /** Statements that speak of these (comments, voidings), oldest first; not voided ones. */
  statementsAbout(ids: readonly string[]): Promise<{ about: string; statement: JsonObject }[]>;
  /** Position of a statement by its id. */
  positions(ids: readonly string[]): Promise<Map<string, number>>;
  /** How many statements of a course, and of none, have which issues (bits of `ISSUES`). */
  issues(course: string): Promise<{ bits: number; isOfCourse: boolean; count: number }[]>;
  /** Positions of the newest statements with an issue; course '': of those without a course. */
  issueExamples(course: string, bit: number, limit: number): Promise<number[]>;
  /** How many statements there are, and how many of them are voided. */
  counts(): Promise<{ statements: number; voided: number }>;
}

const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const ATTEMPT = 'https://w3id.org/ecoheritage/xapi/extensions/attempt';
const NAMES: Readonly<Record<string, EventName | undefined>> = {
  [verbs.INITIALIZED]: 'initialized',
  [verbs.EXPERIENCED]: 'experienced',
  [verbs.COMPLETED]: 'completed',
  [verbs.PASSED]: 'passed',
  [verbs.FAILED]: 'failed',
  [verbs.TERMINATED]: 'terminated',
  [verbs.PROGRESSED]: 'progressed',
};

/** @returns undefined when the statement belongs to no course */
export function statementFacts(statement: JsonObject): StatementFacts | undefined {
  const object = statement['object'];
  if (!isObject(object) || (object['objectType'] ?? 'Activity') !== 'Activity') return undefined;
  const context = isObject(statement['context']) ? statement['context'] : {};
  const course = courseOf(object, context);
  if (course === undefined) return undefined;
  const verb = isObject(statement['verb']) ? textOf(statement['verb']['id']) : '';
  const result = isObject(statement['result']) ? statement['result'] : {};
  const isAnswer = verb === verbs.ANSWERED;
  return {
    course: course.iri,
    parent: course.parent,
    session: sessionOf(context),
    circumstances: circumstancesOf(statement, context),
    answer: isAnswer ? answer(result, context) : undefined,
    event: isAnswer ? undefined : event(verb, result),
  };
}

function answer(result: JsonObject, context: JsonObject): AnswerFact {
  const { success, response } = result;
  const extensions = isObject(context['extensions']) ? context['extensions'] : {};
  const attempt = extensions[ATTEMPT];
  return {
    success: typeof success === 'boolean' ? success : undefined,
    scaled: scaled(result),
    response: typeof response === 'string' ? withoutNul(response) : undefined,
    duration: durationMs(result['duration']),
    attempt:
      typeof attempt === 'number' && Number.isInteger(attempt) && attempt > 0 && attempt < 1e6
        ? attempt
        : 0,
  };
}

function event(verb: string, result: JsonObject): EventFact {
  const extensions = isObject(result['extensions']) ? result['extensions'] : {};
  const progress = extensions[PROGRESS];
  return {
    name: NAMES[verb] ?? 'other',
    scaled: scaled(result),
    progress: typeof progress === 'number' ? progress : undefined,
  };
}

function scaled(result: JsonObject): number | undefined {
  const score = result['score'];
  const value = isObject(score) ? score['scaled'] : undefined;
  return typeof value === 'number' ? value : undefined;
}

const LONGEST = 10 * 365 * 86_400_000;

function durationMs(value: Json | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(value);
  if (!match) return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  const ms = Math.round(
    Number(days) * 86_400_000 +
      Number(hours) * 3_600_000 +
      Number(minutes) * 60_000 +
      Number(seconds) * 1000,
  );
  return Number.isFinite(ms) && ms <= LONGEST ? ms : undefined;
}
