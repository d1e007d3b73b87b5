import { SHORT_RESPONSE, type AnswerRow, type EventRow, type Facts } from '../facts.ts';
import type { JsonObject } from '../json.ts';
import { VOIDED } from '../verbs.ts';
import {
  KIND,
  placeholders,
  text,
  uuidValue,
  type Kind,
  type SqlDriver,
  type SqlRow,
  type SqlValue,
} from './driver.ts';

type NumberOf = (kind: Kind, value: string) => Promise<number | undefined>;

const COMMON = 'seq, activity, parent, actor, reg, session, circ, ts';
const ANSWERS = `SELECT ${COMMON}, attempt, success, scaled, duration,
  CASE WHEN length(response) <= ${SHORT_RESPONSE} THEN response END AS response,
  length(response) AS letters
  FROM fact_answered WHERE course = ? AND seq > ? ORDER BY seq LIMIT ?`;
const EVENTS = `SELECT ${COMMON}, kind, scaled, progress
  FROM fact_event WHERE course = ? AND seq > ? ORDER BY seq LIMIT ?`;
const SESSIONS = `SELECT f.*, a.value AS who, r.value AS registration, s.value AS name
  FROM fact_session f JOIN dict a ON a.id = f.actor LEFT JOIN dict r ON r.id = f.reg
  LEFT JOIN dict s ON s.id = f.session WHERE f.course = ? ORDER BY f.first_ts`;
const COURSES = `SELECT d.value AS course, q.learners, q.last FROM
  (SELECT course, count(DISTINCT actor) AS learners, max(last_ts) AS last FROM fact_session
   GROUP BY course) q JOIN dict d ON d.id = q.course ORDER BY d.value`;
/** How many values one question to the database carries. */
const PART = 500;

/** Reads the fact tables. */
export function factStore(driver: SqlDriver, number: NumberOf): Facts {
  const ofCourse = async (course: string, sql: string, ...more: SqlValue[]): Promise<SqlRow[]> => {
    const id = await number(KIND.activity, course);
    return id === undefined ? [] : driver.all(sql, id, ...more);
  };
  const listsOfCourse = async (course: string, sql: string, ...more: SqlValue[]) => {
    const id = await number(KIND.activity, course);
    return id === undefined ? [] : driver.lists(sql, id, ...more);
  };
  /** Asks in parts; `sql` gets the placeholders. */
  const inParts = async (
    values: readonly SqlValue[],
    sql: (marks: string) => string,
  ): Promise<SqlRow[]> => {
    const rows: SqlRow[] = [];
    for (let start = 0; start < values.length; start += PART) {
      const part = values.slice(start, start + PART);
      rows.push(...(await driver.all(sql(placeholders(part.length)), ...part)));
    }
    return rows;
  };
  return {
    courses: async () =>
      (await driver.all(COURSES)).map((row) => ({
        course: text(row['course']),
        learners: Number(row['learners']),
        last: Number(row['last']),
      })),
    sessions: async (course) =>
      (await ofCourse(course, SESSIONS)).map((row) => ({
        actor: text(row['who']),
        registration: text(row['registration']),
        session: text(row['name']),
        first: Number(row['first_ts']),
        last: Number(row['last_ts']),
        active: Number(row['active']),
        statements: Number(row['n']),
      })),
    answers: async (course, after, limit) =>
      (await listsOfCourse(course, ANSWERS, after, limit)).map(asAnswer),
    events: async (course, after, limit) =>
      (await listsOfCourse(course, EVENTS, after, limit)).map(asEvent),
    generation: async () => {
      const [row] = await driver.all("SELECT value FROM meta WHERE name = 'facts'");
      return Number(row?.['value'] ?? 0);
    },
    newest: async () => {
      const [row] = await driver.all('SELECT seq, stored FROM st ORDER BY seq DESC LIMIT 1');
      return { seq: Number(row?.['seq'] ?? 0), stored: Number(row?.['stored'] ?? 0) };
    },
    texts: async (numbers) => {
      const rows = await inParts(
        [...new Set(numbers)],
        (marks) => `SELECT id, value FROM dict WHERE id IN (${marks})`,
      );
      return new Map(rows.map((row) => [Number(row['id']), text(row['value'])]));
    },
    agents: async (keys) => {
      const found = new Map<string, number>();
      for (const key of new Set(keys)) {
        const id = await number(KIND.agent, key);
        if (id !== undefined) found.set(key, id);
      }
      return found;
    },
    responses: async (seqs) => {
      const rows = await inParts(
        seqs,
        (marks) => `SELECT seq, response FROM fact_answered WHERE seq IN (${marks})`,
      );
      return new Map(rows.map((row) => [Number(row['seq']), text(row['response'])]));
    },
    statements: async (seqs) => {
      const rows = await inParts(
        seqs,
        (marks) => `SELECT seq, body, voided FROM st WHERE seq IN (${marks})`,
      );
      return rows.map((row) => ({
        seq: Number(row['seq']),
        body: text(row['body']),
        isVoided: row['voided'] === 1,
      }));
    },
    statementsAbout: async (ids) => {
      const found: { about: string; statement: JsonObject }[] = [];
      for (const id of ids) {
        const rows = await driver.all(
          'SELECT s.body FROM st_ref r JOIN st s ON s.seq = r.seq WHERE r.target = ? AND s.voided = 0 ORDER BY s.seq',
          uuidValue(driver.dialect, id.toLowerCase()),
        );
        for (const row of rows) {
          found.push({ about: id, statement: JSON.parse(text(row['body'])) as JsonObject });
        }
      }
      return found;
    },
    positions: async (ids) => {
      const found = new Map<string, number>();
      for (const id of ids) {
        const [row] = await driver.all(
          'SELECT seq FROM st WHERE id = ?',
          uuidValue(driver.dialect, id.toLowerCase()),
        );
        if (row !== undefined) found.set(id.toLowerCase(), Number(row['seq']));
      }
      return found;
    },
    issues: async (course) => {
      const id = (await number(KIND.activity, course)) ?? -1;
      const rows = await driver.all(
        'SELECT bits, course, count(*) AS n FROM fact_issue WHERE course IN (0, ?) GROUP BY bits, course',
        id,
      );
      return rows.map((row) => ({
        bits: Number(row['bits']),
        isOfCourse: row['course'] !== 0,
        count: Number(row['n']),
      }));
    },
    issueExamples: async (course, bit, limit) => {
      const id = course === '' ? 0 : await number(KIND.activity, course);
      const rows = await driver.all(
        'SELECT seq FROM fact_issue WHERE course = ? AND (bits & ?) <> 0 ORDER BY seq DESC LIMIT ?',
        id ?? -1,
        bit,
        limit,
      );
      return rows.map((row) => Number(row['seq']));
    },
    counts: async () => {
      const [all] = await driver.all('SELECT count(*) AS n FROM st');
      const verb = await number(KIND.verb, VOIDED);
      // Through the index of verbs: a voided statement has a voiding one.
      const [voids] =
        verb === undefined
          ? []
          : await driver.all('SELECT count(*) AS n FROM st WHERE verb = ? AND voided = 0', verb);
      return { statements: Number(all?.['n'] ?? 0), voided: Number(voids?.['n'] ?? 0) };
    },
  };
}

const orUndefined = (value: SqlValue | undefined): number | undefined =>
  value === null || value === undefined ? undefined : Number(value);

/** The eight columns of `COMMON`. */
const common = (row: readonly SqlValue[]) => ({
  seq: Number(row[0]),
  activity: Number(row[1]),
  parent: Number(row[2]),
  actor: Number(row[3]),
  registration: Number(row[4]),
  session: Number(row[5]),
  circumstances: Number(row[6]),
  timestamp: Number(row[7]),
});

const asAnswer = (row: readonly SqlValue[]): AnswerRow => ({
  ...common(row),
  attempt: Number(row[8]),
  success: row[9] === null ? -1 : Number(row[9]),
  scaled: orUndefined(row[10]),
  duration: orUndefined(row[11]),
  response: typeof row[12] === 'string' ? row[12] : undefined,
  letters: Number(row[13] ?? 0),
});

const asEvent = (row: readonly SqlValue[]): EventRow => ({
  ...common(row),
  kind: Number(row[8]),
  scaled: orUndefined(row[9]),
  progress: orUndefined(row[10]),
});
