import {
  addTime,
  entryRules,
  mergeCommit,
  statusAtFinish,
  type Attempt,
  type Commit,
} from './attempt.ts';
import { SLOW_COMMIT, type Fault } from './faults.ts';
import { startEngine, type Scorm12Engine } from './scorm-again.ts';
import type { Scorm12State } from './strict12.ts';
import { elementRule, ELEMENTS } from './strict12.elements.ts';
import type { Transport } from './transport.ts';

/** What the manifest says about the launch of the SCO. */
export interface Launch {
  launchData?: string;
  masteryScore?: string;
  maxTimeAllowed?: string;
  timeLimitAction?: string;
}

export interface SessionOptions {
  attempt: Attempt;
  /** `language`: what the platform knows of the learner’s language. */
  learner: { id: string; name: string; language?: string };
  launch: Launch;
  /** As Moodle: after completed, passed or failed the course opens for review without credit. */
  reviewAfterCompletion: boolean;
  transport: Transport;
  fault(): Fault;
  /** The page is hidden or going: a blocking request would fail. */
  isLeaving(): boolean;
}

/** What became of a commit, for the caller and for the log. */
export interface CommitResult {
  answer: 'true' | 'false';
  errorCode: number;
  attempt: Attempt;
  /** `sent`: by beacon, so that nobody knows whether it arrived. */
  delivery: 'stored' | 'sent' | 'lost';
  /** How many values were in it. */
  count: number;
  /** Why it is lost, in plain words. */
  remark?: string;
}

/** The values of one session, and what of them the LMS has been sent. */
export interface Scorm12Session extends Scorm12State {
  readonly values: Map<string, string>;
  engine: Scorm12Engine;
  phase: Scorm12State['phase'];
  commit(finish: boolean): CommitResult;
  /** Forgets what was not committed. */
  rewind(): void;
}

/** Values a session begins with: Moodle's defaults, the attempt's values, what only the LMS says. */
export function startingValues(options: SessionOptions): Map<string, string> {
  const { attempt, learner, launch } = options;
  const rules = entryRules(attempt, options.reviewAfterCompletion);
  const defaults = Object.entries(ELEMENTS)
    .filter(([element, { access }]) => access !== 'keyword' && !element.includes('.n.'))
    .map(([element, { initial }]): [string, string] => [element, initial]);
  return new Map([
    ...defaults,
    ['cmi.student_preference.language', learner.language ?? ''],
    ...Object.entries(attempt.values),
    ['cmi.core.student_id', learner.id],
    ['cmi.core.student_name', learner.name],
    ['cmi.core.entry', rules.entry],
    ['cmi.core.lesson_mode', rules.mode],
    ['cmi.core.credit', rules.credit],
    ['cmi.core.total_time', attempt.values['cmi.core.total_time'] ?? '0000:00:00'],
    ['cmi.core.session_time', ''],
    ['cmi.launch_data', launch.launchData ?? ''],
    ['cmi.student_data.mastery_score', launch.masteryScore ?? ''],
    ['cmi.student_data.max_time_allowed', launch.maxTimeAllowed ?? ''],
    ['cmi.student_data.time_limit_action', launch.timeLimitAction ?? ''],
  ]);
}

const isSent = (element: string): boolean => {
  const access = elementRule(element)?.access;
  return (access === 'both' || access === 'write') && element !== 'cmi.core.session_time';
};

/** Opens a session on an attempt. */
export function openSession(options: SessionOptions): Scorm12Session {
  let values = startingValues(options);
  let sent = new Map(values);
  let { attempt } = options;

  /** Moodle counts a value as sent when it is collected, not when it arrives. */
  function collect(finish: boolean): Commit {
    const changed: Record<string, string> = {};
    for (const [element, value] of values) {
      if (!isSent(element) || sent.get(element) === value) continue;
      changed[element] = value;
      sent.set(element, value);
    }
    if (finish) {
      const [total, session] = ['total_time', 'session_time'].map(
        (name) => values.get(`cmi.core.${name}`) ?? '',
      );
      changed['cmi.core.total_time'] = addTime(total!, session!);
    }
    return { attempt: attempt.number, finish, values: changed };
  }

  function send(commit: Commit): CommitResult {
    const fault = options.fault();
    const count = Object.keys(commit.values).length;
    const lose = (answer: 'true' | 'false', why: string): CommitResult => ({
      answer,
      errorCode: answer === 'true' ? 0 : 101,
      attempt,
      delivery: 'lost',
      count,
      remark: `${why} Nothing arrived.${count > 0 ? ` As in Moodle ${lostText(count)}` : ''}`,
    });
    if (fault === 'offline') return lose('true', 'There is no network.');
    if (fault === 'lossy') return lose('true', 'The data was lost in silence.');
    if (fault === 'logged-out') return lose('false', 'The learner is signed out.');
    const delivery = options.transport.send(commit, {
      isLeaving: options.isLeaving(),
      delay: fault === 'slow' ? SLOW_COMMIT : 0,
    });
    if (delivery.outcome === 'failed') return lose('false', delivery.reason);
    attempt =
      delivery.outcome === 'stored'
        ? delivery.attempt
        : mergeCommit(attempt, commit, new Date().toISOString());
    return { answer: 'true', errorCode: 0, attempt, delivery: delivery.outcome, count };
  }

  const session: Scorm12Session = {
    phase: 'not-initialized',
    engine: startEngine(values),
    get values() {
      return values;
    },
    commit(finish) {
      const status = finish ? statusAtFinish(values) : undefined;
      if (status) values.set('cmi.core.lesson_status', status);
      return send(collect(finish));
    },
    rewind() {
      values = new Map(sent);
      sent = new Map(values);
      session.engine = startEngine(values);
    },
  };
  return session;
}

const lostText = (count: number): string =>
  count === 1
    ? 'the value is not sent again unless it changes.'
    : `the ${count} values are not sent again unless they change.`;
