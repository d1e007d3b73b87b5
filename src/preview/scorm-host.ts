import type { Attempt } from './attempt.ts';
import { createBudgets } from './budgets.ts';
import { listCount } from './scorm-elements.ts';
import { openSession, type ScormSession, type SessionOptions } from './scorm-session.ts';
import type { ScormAction, ScormCall, ScormVersion, Verdict } from './scorm-version.ts';

/** One call as the log keeps it. */
export interface CallEntry {
  /** From 1, over all sessions of this page. */
  number: number;
  /** Counts the launches of this page, from 1. */
  session: number;
  /** Milliseconds since the session was opened. */
  at: number;
  /** The function's name, e.g. `LMSSetValue` or `SetValue`. */
  name: string;
  action: ScormAction;
  element?: string;
  value?: string;
  answer: string;
  errorCode: number;
  /** `refused`: a strict LMS says no. `remarked`: allowed, but worth a word. */
  verdict: 'fine' | 'remarked' | 'refused';
  /** What was wrong or remarkable, in plain words. */
  remarks: string[];
  /** Commits and ends: what became of the data. */
  delivery?: 'stored' | 'sent' | 'lost';
  /** Commits and ends: how many values were sent. */
  count?: number;
}

export interface HostOptions extends SessionOptions {
  /** The log, shared by all sessions of a page. */
  log: CallEntry[];
  session: number;
  onCall(entry: CallEntry): void;
  /** The LMS's copy changed. */
  onAttempt(attempt: Attempt): void;
  /** Milliseconds; for tests. */
  now?(): number;
  /** Tells one loading of the package from the next: a SCO that reloads itself begins anew. */
  currentDocument?(): unknown;
}

export type ScormApi<Name extends string = string> = Record<
  Name,
  (...parameters: unknown[]) => string
>;

/** The LMS side of one launch of a SCORM package. */
export interface ScormHost<Name extends string = string> {
  /** What becomes `window.API` or `window.API_1484_11`. */
  api: ScormApi<Name>;
  readonly phase: ScormSession['phase'];
  readonly peak: number;
  /** From now on nothing is stored: the learner is forgotten. */
  abandon(): void;
}

/** Puts scorm-again behind our strict layer and Moodle's rules for data. */
export function createScormHost<Name extends string>(
  version: ScormVersion<Name>,
  options: HostOptions,
): ScormHost<Name> {
  const now = options.now ?? (() => performance.now());
  const opened = now();
  const budgets = createBudgets(version);
  let { attempt } = options;
  let session = openSession(version, options);
  let lastError = 0;
  let owner: unknown;
  let isAbandoned = false;

  function call(name: string, action: ScormAction, parameters: unknown[]): string {
    const request: ScormCall = { name, parameters };
    const at = now() - opened;
    if (action === 'initialize') startAnewAfterReload();
    const verdict = version.judge(request, session);
    const remarks = budgets.remark(request, at, verdict.allowed ? session.values : new Map());
    const done = verdict.allowed ? perform(action, parameters) : refuse(action, verdict);
    if (!ASKS_BACK.includes(action)) lastError = done.errorCode;
    const isRefused = !verdict.allowed || done.isRefused === true;
    const words = [verdict.message, done.message ?? '', ...remarks].filter(Boolean);
    const entry: CallEntry = {
      number: options.log.length + 1,
      session: options.session,
      at: Math.round(at),
      name,
      action,
      ...shown(action, parameters),
      answer: done.answer,
      errorCode: done.errorCode,
      verdict: isRefused ? 'refused' : words.length > 0 ? 'remarked' : 'fine',
      remarks: words,
      ...(done.delivery ? { delivery: done.delivery, count: done.count ?? 0 } : {}),
    };
    options.log.push(entry);
    options.onCall(entry);
    return done.answer;
  }

  function startAnewAfterReload(): void {
    const document = options.currentDocument?.();
    if (session.phase === 'finished' && document !== owner)
      session = openSession(version, { ...options, attempt });
    owner = document;
  }

  function refuse(action: ScormAction, { errorCode }: Verdict): Done {
    if (action === 'initialize' && session.phase === 'running') session.rewind();
    return { answer: action === 'get' || ASKS_BACK.includes(action) ? '' : 'false', errorCode };
  }

  function perform(action: ScormAction, parameters: readonly unknown[]): Done {
    const [first, second] = parameters as string[];
    switch (action) {
      case 'initialize':
        session.phase = 'running';
        return { answer: 'true', errorCode: 0 };
      case 'get':
        return get(first!);
      case 'set':
        return set(first!, second!);
      case 'commit':
      case 'finish':
        return store(action === 'finish');
      case 'error-string':
        return { answer: session.engine.errorString(first!), errorCode: 0 };
      case 'diagnostic':
        return { answer: session.engine.diagnostic(first || String(lastError)), errorCode: 0 };
      default:
        return { answer: String(lastError), errorCode: 0 };
    }
  }

  function get(element: string): Done {
    if (element.endsWith('._count'))
      return {
        answer: String(listCount(element.slice(0, -'._count'.length), session.values)),
        errorCode: 0,
      };
    const value = session.values.get(element);
    if (value !== undefined) return { answer: value, errorCode: 0 };
    const isKeyword = version.elementRule(element)?.access === 'keyword';
    return isKeyword
      ? { answer: session.engine.get(element), errorCode: 0 }
      : { answer: '', errorCode: version.unsetError };
  }

  function set(element: string, value: string): Done {
    const opinion = session.engine.set(element, value);
    // Lost commits leave holes in lists, which scorm-again does not know: lists are judged by us.
    const isAboutLists = LIST_ERRORS.includes(opinion.errorCode);
    if (!opinion.accepted && !isAboutLists) {
      const message = `scorm-again refused it: ${opinion.message}`;
      return { answer: 'false', errorCode: opinion.errorCode, isRefused: true, message };
    }
    const before = element === version.appended ? (session.values.get(element) ?? '') : '';
    session.values.set(element, before + value);
    return { answer: 'true', errorCode: 0 };
  }

  function store(finish: boolean): Done {
    if (finish) session.phase = 'finished';
    if (isAbandoned) return { answer: 'true', errorCode: 0, delivery: 'lost', count: 0 };
    const { remark, ...outcome } = session.commit(finish);
    attempt = outcome.attempt;
    options.onAttempt(attempt);
    return { ...outcome, ...(remark ? { message: remark } : {}) };
  }

  const functions = Object.entries<ScormAction>(version.functions).map(([name, action]) => [
    name,
    (...parameters: unknown[]) => call(name, action, parameters),
  ]);
  return {
    api: Object.fromEntries(functions) as ScormApi<Name>,
    get phase() {
      return session.phase;
    },
    get peak() {
      return budgets.peak;
    },
    abandon() {
      isAbandoned = true;
    },
  };
}

/** Functions that ask about the last error, and leave it as it is. */
const ASKS_BACK: readonly ScormAction[] = ['last-error', 'error-string', 'diagnostic'];

/** What scorm-again says of entries that it does not have. */
const LIST_ERRORS = [201, 351, 408];

interface Done {
  answer: string;
  errorCode: number;
  isRefused?: boolean;
  message?: string;
  delivery?: 'stored' | 'sent' | 'lost';
  count?: number;
}

/** What the log shows of the arguments; those that are not text are marked as such. */
function shown(
  action: ScormAction,
  parameters: readonly unknown[],
): { element?: string; value?: string } {
  const text = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : `(${value === null ? 'null' : typeof value}) ${String(value)}`;
  if (action === 'get') return { element: text(parameters[0]) };
  if (action === 'set') return { element: text(parameters[0]), value: text(parameters[1]) };
  const isBare = parameters.length === 0 || parameters[0] === '';
  return isBare ? {} : { value: text(parameters[0]) };
}
