import type { Attempt } from './attempt.ts';
import { createBudgets } from './budgets.ts';
import { listCount } from './strict12.elements.ts';
import { openSession, type Scorm12Session, type SessionOptions } from './scorm12-session.ts';
import {
  judgeScorm12,
  SCORM12_FUNCTIONS,
  type Scorm12Call,
  type Scorm12Function,
  type Verdict,
} from './strict12.ts';

/** One call as the log keeps it. */
export interface CallEntry {
  /** From 1, over all sessions of this page. */
  number: number;
  /** Counts the launches of this page, from 1. */
  session: number;
  /** Milliseconds since the session was opened. */
  at: number;
  name: Scorm12Function;
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

export type Scorm12Api = Record<Scorm12Function, (...parameters: unknown[]) => string>;

/** The LMS side of one launch of a SCORM 1.2 package. */
export interface Scorm12Host {
  /** What becomes `window.API`. */
  api: Scorm12Api;
  readonly phase: Scorm12Session['phase'];
  readonly peak: number;
  /** From now on nothing is stored: the learner is forgotten. */
  abandon(): void;
}

/** Puts scorm-again behind our strict layer and Moodle's rules for data. */
export function createScorm12Host(options: HostOptions): Scorm12Host {
  const now = options.now ?? (() => performance.now());
  const opened = now();
  const budgets = createBudgets();
  let { attempt } = options;
  let session = openSession(options);
  let lastError = 0;
  let owner: unknown;
  let isAbandoned = false;

  function call(name: Scorm12Function, parameters: unknown[]): string {
    const request: Scorm12Call = { name, parameters };
    const at = now() - opened;
    if (name === 'LMSInitialize') startAnewAfterReload();
    const verdict = judgeScorm12(request, session);
    const remarks = budgets.remark(request, at, verdict.allowed ? session.values : new Map());
    const done = verdict.allowed ? perform(request) : refuse(request, verdict);
    if (!name.startsWith('LMSGet') || name === 'LMSGetValue') lastError = done.errorCode;
    const isRefused = !verdict.allowed || done.isRefused === true;
    const words = [verdict.message, done.message ?? '', ...remarks].filter(Boolean);
    const entry: CallEntry = {
      number: options.log.length + 1,
      session: options.session,
      at: Math.round(at),
      name,
      ...shown(request),
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
      session = openSession({ ...options, attempt });
    owner = document;
  }

  function refuse({ name }: Scorm12Call, { errorCode }: Verdict): Done {
    if (name === 'LMSInitialize' && session.phase === 'running') session.rewind();
    return { answer: name.startsWith('LMSGet') ? '' : 'false', errorCode };
  }

  function perform({ name, parameters }: Scorm12Call): Done {
    const [first, second] = parameters as string[];
    switch (name) {
      case 'LMSInitialize':
        session.phase = 'running';
        return { answer: 'true', errorCode: 0 };
      case 'LMSGetValue':
        return { answer: get(first!), errorCode: 0 };
      case 'LMSSetValue':
        return set(first!, second!);
      case 'LMSCommit':
      case 'LMSFinish':
        return store(name === 'LMSFinish');
      case 'LMSGetErrorString':
        return { answer: session.engine.errorString(first!), errorCode: 0 };
      case 'LMSGetDiagnostic':
        return { answer: session.engine.diagnostic(first || String(lastError)), errorCode: 0 };
      default:
        return { answer: String(lastError), errorCode: 0 };
    }
  }

  function get(element: string): string {
    if (element.endsWith('._count'))
      return String(listCount(element.slice(0, -'._count'.length), session.values));
    return session.values.get(element) ?? session.engine.get(element);
  }

  function set(element: string, value: string): Done {
    const opinion = session.engine.set(element, value);
    // Lost commits leave holes in lists, which scorm-again does not know: lists are judged by us.
    const isAboutLists = opinion.errorCode === 201;
    if (!opinion.accepted && !isAboutLists) {
      const message = `scorm-again refused it: ${opinion.message}`;
      return { answer: 'false', errorCode: opinion.errorCode, isRefused: true, message };
    }
    const before = element === 'cmi.comments' ? (session.values.get(element) ?? '') : '';
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

  const functions = SCORM12_FUNCTIONS.map((name) => [
    name,
    (...parameters: unknown[]) => call(name, parameters),
  ]);
  return {
    api: Object.fromEntries(functions) as Scorm12Api,
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

interface Done {
  answer: string;
  errorCode: number;
  isRefused?: boolean;
  message?: string;
  delivery?: 'stored' | 'sent' | 'lost';
  count?: number;
}

/** What the log shows of the arguments; those that are not text are marked as such. */
function shown({ name, parameters }: Scorm12Call): { element?: string; value?: string } {
  const text = (value: unknown): string =>
    typeof value === 'string'
      ? value
      : `(${value === null ? 'null' : typeof value}) ${String(value)}`;
  if (name === 'LMSGetValue') return { element: text(parameters[0]) };
  if (name === 'LMSSetValue') return { element: text(parameters[0]), value: text(parameters[1]) };
  const isBare = parameters.length === 0 || parameters[0] === '';
  return isBare ? {} : { value: text(parameters[0]) };
}
