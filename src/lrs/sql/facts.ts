import type { Facts } from '../facts.ts';
import { KIND, optionalNumber, text, type Kind, type SqlDriver, type SqlRow } from './driver.ts';

type NumberOf = (kind: Kind, value: string) => Promise<number | undefined>;

/** Reads the fact tables; no statement body is opened. */
export function factStore(driver: SqlDriver, number: NumberOf): Facts {
  const ofCourse = async (course: string, sql: string): Promise<SqlRow[]> => {
    const id = await number(KIND.activity, course);
    return id === undefined ? [] : driver.all(sql, id);
  };
  return {
    courses: async () => {
      const rows = await driver.all(
        `SELECT d.value AS course, count(DISTINCT f.actor) AS learners, max(f.last_ts) AS last
         FROM fact_session f JOIN dict d ON d.id = f.course GROUP BY d.value ORDER BY d.value`,
      );
      return rows.map((row) => ({
        course: text(row['course']),
        learners: Number(row['learners']),
        last: Number(row['last']),
      }));
    },
    answers: async (course) => {
      const rows = await ofCourse(
        course,
        `SELECT f.seq, f.ts, f.success, f.scaled, f.duration, f.response,
         x.value AS activity, a.value AS actor, r.value AS registration
         FROM fact_answered f JOIN dict x ON x.id = f.activity JOIN dict a ON a.id = f.actor
         LEFT JOIN dict r ON r.id = f.reg WHERE f.course = ? ORDER BY f.seq`,
      );
      return rows.map((row) => ({
        ...learner(row),
        seq: Number(row['seq']),
        activity: text(row['activity']),
        timestamp: Number(row['ts']),
        success: row['success'] === null ? undefined : row['success'] === 1,
        scaled: optionalNumber(row['scaled']),
        duration: optionalNumber(row['duration']),
        response: typeof row['response'] === 'string' ? row['response'] : undefined,
      }));
    },
    sessions: async (course) => {
      const rows = await ofCourse(
        course,
        `SELECT f.*, a.value AS who, r.value AS registration, s.value AS name
         FROM fact_session f JOIN dict a ON a.id = f.actor LEFT JOIN dict r ON r.id = f.reg
         LEFT JOIN dict s ON s.id = f.session WHERE f.course = ? ORDER BY f.first_ts`,
      );
      return rows.map((row) => ({
        actor: text(row['who']),
        registration: text(row['registration']),
        session: text(row['name']),
        first: Number(row['first_ts']),
        last: Number(row['last_ts']),
        active: Number(row['active']),
        statements: Number(row['n']),
      }));
    },
    statuses: async (course) => {
      const rows = await ofCourse(
        course,
        `SELECT f.*, a.value AS who, r.value AS registration, x.value AS unit
         FROM fact_status f JOIN dict a ON a.id = f.actor JOIN dict x ON x.id = f.activity
         LEFT JOIN dict r ON r.id = f.reg WHERE f.course = ? ORDER BY a.value, x.value`,
      );
      return rows.map((row) => ({
        actor: text(row['who']),
        registration: text(row['registration']),
        activity: text(row['unit']),
        initialized: optionalNumber(row['initialized']),
        completed: optionalNumber(row['completed']),
        passed: optionalNumber(row['passed']),
        failed: optionalNumber(row['failed']),
        terminated: optionalNumber(row['terminated']),
        scaled: optionalNumber(row['scaled']),
        progress: optionalNumber(row['progress']),
      }));
    },
    questions: async (course) => {
      const rows = await ofCourse(
        course,
        `SELECT x.value AS activity, q.* FROM (SELECT activity AS unit, count(*) AS answers,
         count(DISTINCT actor) AS learners, coalesce(sum(success), 0) AS correct, avg(scaled) AS scaled,
         avg(duration) AS duration FROM fact_answered WHERE course = ? GROUP BY activity) q
         JOIN dict x ON x.id = q.unit ORDER BY x.value`,
      );
      return rows.map((row) => ({
        activity: text(row['activity']),
        answers: Number(row['answers']),
        learners: Number(row['learners']),
        right: Number(row['correct']),
        scaled: row['scaled'] === null ? undefined : Number(row['scaled']),
        duration: row['duration'] === null ? undefined : Number(row['duration']),
      }));
    },
  };
}

const learner = (row: SqlRow): { actor: string; registration: string } => ({
  actor: text(row['actor']),
  registration: text(row['registration']),
});
