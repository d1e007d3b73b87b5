import { isObject, type Json, type JsonObject, textOf, withoutNul } from './json.ts';
import * as verbs from './verbs.ts';

/** What one statement adds to the fact tables; written in the same transaction as the statement. */
export interface StatementFacts {
  /** The activity IRI of the course. */
  course: string;
  /** cmi5 session id, else the registration, else ''. */
  session: string;
  answer: AnswerFact | undefined;
  status: StatusFact | undefined;
}

export interface AnswerFact {
  success: boolean | undefined;
  /** Scaled score, −1 to 1. */
  scaled: number | undefined;
  response: string | undefined;
  /** Milliseconds. */
  duration: number | undefined;
}

export type StatusName = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export interface StatusFact {
  /** Which moment of the unit this is; undefined for mere progress. */
  name: StatusName | undefined;
  scaled: number | undefined;
  /** 0–100. */
  progress: number | undefined;
}

/** A row of `answered`; times in milliseconds. */
export interface AnswerRow extends AnswerFact {
  seq: number;
  activity: string;
  actor: string;
  registration: string;
  timestamp: number;
}

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

export interface StatusRow {
  actor: string;
  registration: string;
  activity: string;
  initialized: number | undefined;
  completed: number | undefined;
  passed: number | undefined;
  failed: number | undefined;
  terminated: number | undefined;
  scaled: number | undefined;
  progress: number | undefined;
}

/** One question of a course over all answers. */
export interface QuestionTally {
  activity: string;
  answers: number;
  learners: number;
  right: number;
  /** Mean scaled score of those that have one. */
  scaled: number | undefined;
  /** Mean duration in milliseconds. */
  duration: number | undefined;
}

export interface Facts {
  courses(): Promise<{ course: string; learners: number; last: number }[]>;
  answers(course: string): Promise<AnswerRow[]>;
  sessions(course: string): Promise<SessionRow[]>;
  statuses(course: string): Promise<StatusRow[]>;
  questions(course: string): Promise<QuestionTally[]>;
}

const COURSE = 'http://adlnet.gov/expapi/activities/course';
const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
const STATUS: Readonly<Record<string, StatusName | undefined>> = {
  [verbs.INITIALIZED]: 'initialized',
  [verbs.COMPLETED]: 'completed',
  [verbs.PASSED]: 'passed',
  [verbs.FAILED]: 'failed',
  [verbs.TERMINATED]: 'terminated',
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
  const extensions = isObject(context['extensions']) ? context['extensions'] : {};
  return {
    course,
    session: withoutNul(textOf(extensions[SESSION] ?? context['registration'] ?? '')).slice(0, 200),
    answer: verb === verbs.ANSWERED ? answer(result) : undefined,
    status: status(verb, result),
  };
}

/** The course: a grouping or parent of type course, the object itself, else the first grouping. */
function courseOf(object: JsonObject, context: JsonObject): string | undefined {
  const activities = isObject(context['contextActivities']) ? context['contextActivities'] : {};
  const list = (kind: string): JsonObject[] => {
    const entries = activities[kind];
    return Array.isArray(entries) ? entries.filter(isObject) : [];
  };
  const grouping = list('grouping');
  const typed = [...grouping, object, ...list('parent')].find(isCourse);
  const found = typed ?? grouping[0];
  return found === undefined ? undefined : textOf(found['id']);
}

const isCourse = (activity: JsonObject): boolean =>
  isObject(activity['definition']) && activity['definition']['type'] === COURSE;

function answer(result: JsonObject): AnswerFact {
  const { success, response } = result;
  return {
    success: typeof success === 'boolean' ? success : undefined,
    scaled: scaled(result),
    response: typeof response === 'string' ? withoutNul(response) : undefined,
    duration: durationMs(result['duration']),
  };
}

function status(verb: string, result: JsonObject): StatusFact | undefined {
  const name = STATUS[verb];
  if (name === undefined && verb !== verbs.PROGRESSED) return undefined;
  const extensions = isObject(result['extensions']) ? result['extensions'] : {};
  const progress = extensions[PROGRESS];
  return {
    name,
    scaled: scaled(result),
    progress: typeof progress === 'number' ? progress : undefined,
  };
}

function scaled(result: JsonObject): number | undefined {
  const score = result['score'];
  const value = isObject(score) ? score['scaled'] : undefined;
  return typeof value === 'number' ? value : undefined;
}

function durationMs(value: Json | undefined): number | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(value);
  if (!match) return undefined;
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = match;
  return Math.round(
    Number(days) * 86_400_000 +
      Number(hours) * 3_600_000 +
      Number(minutes) * 60_000 +
      Number(seconds) * 1000,
  );
}
