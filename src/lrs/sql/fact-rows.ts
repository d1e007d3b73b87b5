import { EVENTS } from '../facts.ts';
import { clockIssues } from '../issues.ts';
import type { NewStatement } from '../store.ts';
import { KIND, placeholders, type Kind, type SqlValue } from './driver.ts';

/** Gaps between statements count as time on task up to five minutes. */
export const ACTIVE_GAP_MS = 300_000;

/** What a group of statements adds to one session; one upsert however many statements. */
export interface SessionSum {
  course: string;
  actor: string;
  registration: string;
  session: string;
  first: number;
  last: number;
  active: number;
  count: number;
}

export type SessionSums = Map<string, SessionSum>;

/** Adds one statement to the sums of its group. */
export function sumSessions(sums: SessionSums, statement: NewStatement, stored: number): void {
  const { facts, actor } = statement;
  if (facts === undefined || actor === undefined) return;
  const registration = statement.registration ?? '';
  const { course, session } = facts;
  const time = statement.timestamp ?? stored;
  const key = `${course} ${actor} ${registration} ${session}`;
  const sum = sums.get(key);
  if (sum === undefined) {
    const start = { first: time, last: time, active: 0, count: 1 };
    sums.set(key, { course, actor, registration, session, ...start });
    return;
  }
  sum.active += Math.min(Math.max(time - sum.last, 0), ACTIVE_GAP_MS);
  sum.first = Math.min(sum.first, time);
  sum.last = Math.max(sum.last, time);
  sum.count += 1;
}

/** A fact table for writing: columns with PostgreSQL's types, and what to do with a row that is there. */
export interface FactTable {
  name: string;
  columns: string;
  conflict: string;
}

const COMMON =
  'seq bigint, course bigint, activity bigint, parent bigint, actor bigint, reg bigint, session bigint, circ bigint, ts bigint';

export const ANSWERED: FactTable = {
  name: 'fact_answered',
  columns: `${COMMON}, attempt bigint, success bigint, scaled float8, duration bigint, response text`,
  conflict: '',
};

export const EVENT: FactTable = {
  name: 'fact_event',
  columns: `${COMMON}, kind bigint, scaled float8, progress float8`,
  conflict: '',
};

export const ISSUE: FactTable = {
  name: 'fact_issue',
  columns: 'seq bigint, course bigint, bits bigint',
  conflict: '',
};

export const SESSION: FactTable = {
  name: 'fact_session',
  columns:
    'course bigint, actor bigint, reg bigint, session bigint, first_ts bigint, last_ts bigint, active bigint, n bigint',
  conflict: `ON CONFLICT (course, actor, reg, session) DO UPDATE SET
  active = fact_session.active + excluded.active + CASE
    WHEN excluded.first_ts <= fact_session.last_ts THEN 0
    WHEN excluded.first_ts - fact_session.last_ts > ${ACTIVE_GAP_MS} THEN ${ACTIVE_GAP_MS}
    ELSE excluded.first_ts - fact_session.last_ts END,
  first_ts = CASE WHEN excluded.first_ts < fact_session.first_ts THEN excluded.first_ts ELSE fact_session.first_ts END,
  last_ts = CASE WHEN excluded.last_ts > fact_session.last_ts THEN excluded.last_ts ELSE fact_session.last_ts END,
  n = fact_session.n + excluded.n`,
};

export const FACT_TABLES = ['fact_answered', 'fact_event', 'fact_issue'] as const;

/** One row with placeholders. */
export function insertOne({ name, columns, conflict }: FactTable): string {
  const names = columns.split(', ').map((column) => column.split(' ')[0]);
  return `INSERT INTO ${name} (${names.join(', ')}) VALUES (${placeholders(names.length)}) ${conflict}`;
}

/** Turns texts into dictionary numbers; '' is 0, because a part of a key is never null. */
export interface Numbering {
  number(kind: Kind, value: string): number;
  numberOrZero(kind: Kind, value: string): number;
}

/** Every text of the facts of a statement that the dictionary turns into a number. */
export function factTexts(one: NewStatement): [Kind, string][] {
  const { facts, actor, activity, registration } = one;
  if (facts === undefined) return [];
  const texts: [Kind, string | undefined][] = [
    [KIND.activity, facts.course],
    [KIND.activity, facts.parent],
    [KIND.activity, activity],
    [KIND.session, facts.session],
    [KIND.circumstances, facts.circumstances],
    [KIND.registration, registration],
    [KIND.agent, actor],
  ];
  return texts.filter((text): text is [Kind, string] => text[1] !== undefined && text[1] !== '');
}

/** @returns undefined when the statement is no step of one learner in a course */
function common(
  one: NewStatement,
  seq: number,
  stored: number,
  { number, numberOrZero }: Numbering,
): SqlValue[] | undefined {
  const { facts, actor, activity } = one;
  if (facts === undefined || actor === undefined || activity === undefined) return undefined;
  return [
    seq,
    number(KIND.activity, facts.course),
    number(KIND.activity, activity),
    numberOrZero(KIND.activity, facts.parent),
    number(KIND.agent, actor),
    numberOrZero(KIND.registration, one.registration ?? ''),
    numberOrZero(KIND.session, facts.session),
    number(KIND.circumstances, facts.circumstances),
    one.timestamp ?? stored,
  ];
}

export function answerRow(
  one: NewStatement,
  seq: number,
  stored: number,
  numbering: Numbering,
): SqlValue[] | undefined {
  const answer = one.facts?.answer;
  if (answer === undefined) return undefined;
  const { attempt, success, scaled, duration, response } = answer;
  const right = success === undefined ? null : Number(success);
  return common(one, seq, stored, numbering)?.concat(
    attempt,
    right,
    scaled ?? null,
    duration ?? null,
    response ?? null,
  );
}

export function eventRow(
  one: NewStatement,
  seq: number,
  stored: number,
  numbering: Numbering,
): SqlValue[] | undefined {
  const event = one.facts?.event;
  if (event === undefined) return undefined;
  const { name, scaled, progress } = event;
  return common(one, seq, stored, numbering)?.concat(
    EVENTS[name],
    scaled ?? null,
    progress ?? null,
  );
}

/** @returns undefined when nothing is odd */
export function issueRow(
  one: NewStatement,
  seq: number,
  stored: number,
  { numberOrZero }: Numbering,
): SqlValue[] | undefined {
  const bits = one.issues | clockIssues(one.timestamp ?? stored, stored);
  return bits === 0 ? undefined : [seq, numberOrZero(KIND.activity, one.facts?.course ?? ''), bits];
}

export const sessionRow = (one: SessionSum, { number, numberOrZero }: Numbering): SqlValue[] => [
  number(KIND.activity, one.course),
  number(KIND.agent, one.actor),
  numberOrZero(KIND.registration, one.registration),
  numberOrZero(KIND.session, one.session),
  one.first,
  one.last,
  one.active,
  one.count,
];

/** Kept frames have answers and people in them: they go with what is erased, and are drawn anew. */
export const DROP_FRAMES = 'DELETE FROM frame_part';

/** Tells readers that rows went, so that what they remember is read anew. */
export const NEW_GENERATION =
  "UPDATE meta SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) WHERE name = 'facts'";
