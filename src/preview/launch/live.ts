import type { Fault } from '../faults.ts';
import type { LearnerKey } from '../json-files.ts';
import type { Group } from './course-structure.ts';
import type { ExchangeEntry, LaunchStatus } from './exchange.ts';
import type { Frame } from './lms-statements.ts';
import type { LmsSession, Registration } from './registration.ts';

/** A session whose token is good: it lives as long as the preview. */
export interface Live {
  key: LearnerKey;
  kind: 'cmi5' | 'xapi';
  frame: Frame;
  activityId: string;
  course: Group | undefined;
  /** What the course authenticates with, and what the broker takes instead. */
  token: string;
  brokerToken: string;
  fetchKey: string;
  isFetched: boolean;
  /** The course has said `terminated`. */
  isOver: boolean;
  fault: Fault;
  openedAt: number;
  entries: LaunchStatus['entries'];
  state: string;
}

const MOST_ENTRIES = 5000;

/** The unit by name: its statements carry no definition. */
export const namesOf = ({ activityId, frame }: Live): Record<string, string> => ({
  [activityId]: frame.unit.title,
});

/** Notes something in the log of a session. The oldest go when there are too many. */
export function note(
  live: Live,
  entry: Omit<ExchangeEntry, 'number' | 'session' | 'at' | 'verdict' | 'remarks'> &
    Partial<Pick<ExchangeEntry, 'verdict' | 'remarks'>>,
): void {
  const number = (live.entries.at(-1)?.number ?? 0) + 1;
  live.entries.push({
    verdict: 'fine',
    remarks: [],
    ...entry,
    number,
    at: Date.now() - live.openedAt,
  });
  if (live.entries.length > MOST_ENTRIES) live.entries.shift();
}

/** What a session has so far. @param after number of the last entry that is known */
export function statusOf(
  live: Live,
  registration: Registration,
  session: LmsSession,
  after: number,
): LaunchStatus {
  const { course, frame } = live;
  const unit = registration.units[frame.unit.id] ?? {};
  const isJudged = unit.passed !== undefined || unit.failed !== undefined;
  return {
    entries: live.entries.filter(({ number }) => number > after),
    sessionId: session.id,
    phase: session.end?.how ?? (session.initialized ? 'initialized' : 'launched'),
    mode: session.mode,
    registration: {
      id: registration.id,
      number: registration.number,
      sessions: registration.sessions.length,
    },
    outcome: {
      completed: unit.completed !== undefined,
      ...(isJudged ? { success: unit.passed !== undefined } : {}),
      ...(unit.score === undefined ? {} : { score: unit.score }),
      waived: unit.waived !== undefined,
      ...(course
        ? { satisfied: registration.satisfied.includes(course.id), moveOn: frame.unit.moveOn }
        : {}),
    },
    state: live.state,
  };
}
