import type { StatusName } from '../facts.ts';
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

export interface StatusSum {
  course: string;
  actor: string;
  registration: string;
  activity: string;
  moments: Partial<Record<StatusName, number>>;
  scaled: number | undefined;
  progress: number | undefined;
}

export interface FactSums {
  sessions: Map<string, SessionSum>;
  statuses: Map<string, StatusSum>;
}

export const noFacts = (): FactSums => ({ sessions: new Map(), statuses: new Map() });

/** Adds one statement to the sums of its group. */
export function sumFacts(sums: FactSums, statement: NewStatement, stored: number): void {
  const { facts, actor, activity } = statement;
  if (facts === undefined || actor === undefined) return;
  const registration = statement.registration ?? '';
  const time = statement.timestamp ?? stored;
  const sessionKey = `${facts.course} ${actor} ${registration} ${facts.session}`;
  const session = sums.sessions.get(sessionKey);
  if (session === undefined) {
    const start = { first: time, last: time, active: 0, count: 1 };
    sums.sessions.set(sessionKey, {
      course: facts.course,
      actor,
      registration,
      session: facts.session,
      ...start,
    });
  } else {
    session.active += Math.min(Math.max(time - session.last, 0), ACTIVE_GAP_MS);
    session.first = Math.min(session.first, time);
    session.last = Math.max(session.last, time);
    session.count += 1;
  }
  const { status } = facts;
  if (status === undefined || activity === undefined) return;
  const key = `${facts.course} ${actor} ${registration} ${activity}`;
  const sum = sums.statuses.get(key) ?? {
    course: facts.course,
    actor,
    registration,
    activity,
    moments: {},
    scaled: undefined,
    progress: undefined,
  };
  if (status.name !== undefined) sum.moments[status.name] ??= time;
  sum.scaled = status.scaled ?? sum.scaled;
  sum.progress = status.progress ?? sum.progress;
  sums.statuses.set(key, sum);
}

/** A fact table for writing: columns with PostgreSQL's types, and what to do with a row that is there. */
export interface FactTable {
  name: string;
  columns: string;
  conflict: string;
}

export const ANSWERED: FactTable = {
  name: 'fact_answered',
  columns:
    'seq bigint, course bigint, activity bigint, actor bigint, reg bigint, ts bigint, success bigint, scaled float8, duration bigint, response text',
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

export const STATUS: FactTable = {
  name: 'fact_status',
  columns:
    'course bigint, actor bigint, reg bigint, activity bigint, initialized bigint, completed bigint, passed bigint, failed bigint, terminated bigint, scaled float8, progress float8',
  conflict: `ON CONFLICT (course, actor, reg, activity) DO UPDATE SET
  initialized = coalesce(fact_status.initialized, excluded.initialized),
  completed = coalesce(fact_status.completed, excluded.completed),
  passed = coalesce(fact_status.passed, excluded.passed),
  failed = coalesce(fact_status.failed, excluded.failed),
  terminated = coalesce(excluded.terminated, fact_status.terminated),
  scaled = coalesce(excluded.scaled, fact_status.scaled),
  progress = coalesce(excluded.progress, fact_status.progress)`,
};

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

/** @returns undefined when the statement is no answer of one learner */
export function answerRow(
  one: NewStatement,
  seq: number,
  stored: number,
  { number, numberOrZero }: Numbering,
): SqlValue[] | undefined {
  const { facts, actor, activity } = one;
  if (facts?.answer === undefined || actor === undefined || activity === undefined)
    return undefined;
  const { success, scaled, duration, response } = facts.answer;
  return [
    seq,
    number(KIND.activity, facts.course),
    number(KIND.activity, activity),
    number(KIND.agent, actor),
    numberOrZero(KIND.registration, one.registration ?? ''),
    one.timestamp ?? stored,
    success === undefined ? null : Number(success),
    scaled ?? null,
    duration ?? null,
    response ?? null,
  ];
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

export const statusRow = (one: StatusSum, { number, numberOrZero }: Numbering): SqlValue[] => [
  number(KIND.activity, one.course),
  number(KIND.agent, one.actor),
  numberOrZero(KIND.registration, one.registration),
  number(KIND.activity, one.activity),
  one.moments.initialized ?? null,
  one.moments.completed ?? null,
  one.moments.passed ?? null,
  one.moments.failed ?? null,
  one.moments.terminated ?? null,
  one.scaled ?? null,
  one.progress ?? null,
];
