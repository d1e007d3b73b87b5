import { mergeCommit, type Attempt, type Commit } from './attempt.ts';
import { SLOW_COMMIT, type Fault } from './faults.ts';
import type { ScormEngine } from './scorm-engine.ts';
import type { ScormState, ScormVersion } from './scorm-version.ts';
import type { Transport } from './transport.ts';

/** What the manifest says about the launch of the SCO. */
export interface Launch {
  launchData?: string;
  masteryScore?: string;
  maxTimeAllowed?: string;
  timeLimitAction?: string;
  /** SCORM 2004: the least completion and the least score. */
  completionThreshold?: string;
  scaledPassingScore?: string;
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
export interface ScormSession extends ScormState {
  readonly values: Map<string, string>;
  engine: ScormEngine;
  phase: ScormState['phase'];
  commit(finish: boolean): CommitResult;
  /** Forgets what was not committed. */
  rewind(): void;
}

/** The length of a session is added up at its end; a wish to go elsewhere is no data. */
const UNSENT = /session_time$|^adl\./;

/** Opens a session on an attempt. */
export function openSession(version: ScormVersion, options: SessionOptions): ScormSession {
  let values = version.startingValues(options);
  const loaded = version.loadedValues?.(options.attempt);
  let sent = new Map(values);
  let { attempt } = options;

  function isSent(element: string): boolean {
    const access = version.elementRule(element)?.access;
    return (access === 'both' || access === 'write') && !UNSENT.test(element);
  }

  /**
   * In SCORM 1.2 Moodle sends what changed since the last commit, and counts a value as sent when it
   * is collected, not when it arrives. In 2004 it sends with each commit all that is not as it was
   * when the page was loaded.
   */
  function collect(finish: boolean): Commit {
    const added = finish ? version.atFinish(values) : {};
    for (const [element, value] of Object.entries(added)) {
      if (isSent(element)) values.set(element, value);
    }
    const changed: Record<string, string> = {};
    for (const [element, value] of values) {
      if (!isSent(element) || (loaded ?? sent).get(element) === value) continue;
      changed[element] = value;
      sent.set(element, value);
    }
    return { attempt: attempt.number, finish, values: { ...changed, ...added } };
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
      remark: `${why} Nothing arrived.${count === 0 ? '' : loaded ? ' The next commit sends it again.' : ` As in Moodle ${lostText(count)}`}`,
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

  const session: ScormSession = {
    phase: 'not-initialized',
    engine: version.startEngine(values),
    get values() {
      return values;
    },
    commit: (finish) => send(collect(finish)),
    rewind() {
      values = new Map(sent);
      sent = new Map(values);
      session.engine = version.startEngine(values);
    },
  };
  return session;
}

const lostText = (count: number): string =>
  count === 1
    ? 'the value is not sent again unless it changes.'
    : `the ${count} values are not sent again unless they change.`;
