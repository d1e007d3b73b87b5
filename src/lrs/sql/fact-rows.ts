import type { StatusName } from '../facts.ts';
import type { NewStatement } from '../store.ts';

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

/** Upserts that work in both databases; the parameters are dictionary numbers and values in order. */
export const UPSERT_SESSION = `INSERT INTO fact_session
  (course, actor, reg, session, first_ts, last_ts, active, n) VALUES (?,?,?,?,?,?,?,?)
  ON CONFLICT (course, actor, reg, session) DO UPDATE SET
  active = fact_session.active + excluded.active + CASE
    WHEN excluded.first_ts <= fact_session.last_ts THEN 0
    WHEN excluded.first_ts - fact_session.last_ts > ${ACTIVE_GAP_MS} THEN ${ACTIVE_GAP_MS}
    ELSE excluded.first_ts - fact_session.last_ts END,
  first_ts = CASE WHEN excluded.first_ts < fact_session.first_ts THEN excluded.first_ts ELSE fact_session.first_ts END,
  last_ts = CASE WHEN excluded.last_ts > fact_session.last_ts THEN excluded.last_ts ELSE fact_session.last_ts END,
  n = fact_session.n + excluded.n`;

export const UPSERT_STATUS = `INSERT INTO fact_status
  (course, actor, reg, activity, initialized, completed, passed, failed, terminated, scaled, progress)
  VALUES (?,?,?,?,?,?,?,?,?,?,?)
  ON CONFLICT (course, actor, reg, activity) DO UPDATE SET
  initialized = coalesce(fact_status.initialized, excluded.initialized),
  completed = coalesce(fact_status.completed, excluded.completed),
  passed = coalesce(fact_status.passed, excluded.passed),
  failed = coalesce(fact_status.failed, excluded.failed),
  terminated = coalesce(excluded.terminated, fact_status.terminated),
  scaled = coalesce(excluded.scaled, fact_status.scaled),
  progress = coalesce(excluded.progress, fact_status.progress)`;

export const INSERT_ANSWER = `INSERT INTO fact_answered
  (seq, course, activity, actor, reg, ts, success, scaled, duration, response)
  VALUES (?,?,?,?,?,?,?,?,?,?)`;
