/**
 * A strict SCORM 1.2 LMS for tests. It refuses everything a strict one refuses, records every call
 * with its time, and saves like Moodle: values reach the server with a commit or the end only, of
 * them those that differ from what was sent last, and whatever was sent counts as sent, arrived or
 * not. It can be broken in the ways LMSs break.
 */

export interface FakeCall {
  /** Which launch it belongs to, counted from 0. */
  session: number;
  at: number;
  method: string;
  values: string[];
  answer: string;
  error: string;
}

export interface FakeLmsOptions {
  /** Sends everything with every commit, as most LMSs but Moodle do. */
  sendsAll?: boolean;
  /** Longest suspend_data. */
  longestState?: number;
  /** Elements it does not know, by their beginning. */
  lacks?: string[];
  /** After an outcome, the next launch is `review` and `no-credit`. */
  reviews?: boolean;
  credit?: string;
  mode?: string;
  language?: string;
}

export interface FakeFaults {
  /** Commits answer "true" and are lost. */
  loses: boolean;
  /** Commits answer "false", error 101. */
  loggedOut: boolean;
  /** Every call throws. */
  throws: boolean;
}

type Method =
  | 'LMSInitialize'
  | 'LMSFinish'
  | 'LMSGetValue'
  | 'LMSSetValue'
  | 'LMSCommit'
  | 'LMSGetLastError'
  | 'LMSGetErrorString'
  | 'LMSGetDiagnostic';
export type FakeApi = Record<Method, (...values: unknown[]) => string>;

export interface FakeSession {
  api: FakeApi;
  /** The page is gone without a word: nothing it still calls does anything. */
  kill(): void;
}

export interface FakeLms {
  /** What the server has. */
  stored: Map<string, string>;
  /** Every status and every score the server ever had, in order. */
  statuses: string[];
  calls: FakeCall[];
  faults: FakeFaults;
  launch(): FakeSession;
  /** A trainer deletes the attempt, or the learner begins a new one. */
  reset(): void;
  /** Calls with an error, as text. */
  refused(): string[];
  /** The most calls of one launch in any second. */
  peak(): number;
}

const STATE = /^[A-Za-z0-9_.-]*$/;
const TIME = /^\d{4}:[0-5]\d:[0-5]\d$/;
const DECIMAL = /^\d{1,3}(\.\d{1,2})?$/;
const isScore = (value: string) => DECIMAL.test(value) && Number(value) <= 100;

const WRITABLE: Record<string, (value: string, lms: { longestState: number }) => boolean> = {
  'cmi.core.lesson_location': (value) => value.length <= 255 && /^[\x20-\x7e]*$/.test(value),
  'cmi.core.lesson_status': (value) => /^(passed|completed|failed|incomplete|browsed)$/.test(value),
  'cmi.core.score.raw': isScore,
  'cmi.core.score.min': isScore,
  'cmi.core.score.max': isScore,
  'cmi.core.session_time': (value) => TIME.test(value),
  'cmi.core.exit': (value) => value === 'suspend' || value === '',
  'cmi.suspend_data': (value, { longestState }) =>
    value.length <= longestState && STATE.test(value),
};

const WRITE_ONLY = ['cmi.core.session_time', 'cmi.core.exit'];

const READABLE = [
  ...Object.keys(WRITABLE).filter((element) => !WRITE_ONLY.includes(element)),
  'cmi.core.student_id',
  'cmi.core.student_name',
  'cmi.core.lesson_mode',
  'cmi.core.credit',
  'cmi.core.entry',
  'cmi.core.total_time',
  'cmi.interactions._children',
  'cmi.interactions._count',
  'cmi.student_preference._children',
  'cmi.student_preference.language',
];

const RESPONSES: Record<string, RegExp> = {
  'true-false': /^[tf]$/,
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  numeric: /^-?\d+(\.\d+)?$/,
  performance: /^[\s\S]{0,255}$/,
  'fill-in': /^[\s\S]{0,255}$/,
  likert: /^[a-z0-9]?$/,
};

const ROW = /^cmi\.interactions\.(\d+)\.(id|type|student_response|result)$/;

export function fakeLms(options: FakeLmsOptions = {}): FakeLms {
  const { longestState = 4096, lacks = [], sendsAll = false, reviews = false } = options;
  const stored = new Map<string, string>();
  const statuses: string[] = [];
  const calls: FakeCall[] = [];
  let sessions = 0;
  const faults: FakeFaults = { loses: false, loggedOut: false, throws: false };

  const isLacking = (element: string) => lacks.some((part) => element.startsWith(part));

  function store(values: Map<string, string>): void {
    for (const [element, value] of values) {
      if (element === 'cmi.core.lesson_status' && stored.get(element) !== value) {
        statuses.push(value);
      }
      stored.set(element, value);
    }
  }

  function launch(): FakeSession {
    const session = sessions++;
    let isAlive = true;
    let phase: 'before' | 'running' | 'after' = 'before';
    let lastError = '0';
    const values = new Map(stored);
    const sent = new Map(stored);
    const rows = new Set([...stored.keys()].flatMap((key) => ROW.exec(key)?.[1] ?? []));
    // As Moodle: rows are counted, and a gap makes the count too small.
    let count = rows.size;
    const status = stored.get('cmi.core.lesson_status') ?? 'not attempted';
    const isReview = reviews && /passed|completed|failed/.test(status);
    const fixed: Record<string, string> = {
      'cmi.core.student_id': 'learner-1',
      'cmi.core.student_name': 'Moreno, Ana',
      'cmi.core.lesson_mode': options.mode ?? (isReview ? 'review' : 'normal'),
      'cmi.core.credit': options.credit ?? (isReview ? 'no-credit' : 'credit'),
      'cmi.core.entry': stored.size > 0 ? 'resume' : 'ab-initio',
      'cmi.core.total_time': '0000:00:00',
      'cmi.interactions._children':
        'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
      'cmi.student_preference._children': 'audio,language,speed,text',
      'cmi.student_preference.language': options.language ?? '',
    };

    function send(): [string, string] {
      const changed = new Map(
        [...values].filter(([element, value]) => sendsAll || sent.get(element) !== value),
      );
      for (const [element, value] of changed) sent.set(element, value);
      if (faults.loggedOut) return ['false', '101'];
      if (!faults.loses) store(changed);
      return ['true', '0'];
    }

    function checkRow(element: string, value: string): string {
      const [, number, field] = ROW.exec(element) ?? [];
      if (field === undefined) return '401';
      const index = Number(number);
      if (index > count) return '201';
      const row = `cmi.interactions.${index}.`;
      const fits = {
        id: /^[A-Za-z0-9_-]{1,255}$/.test(value),
        type: value in RESPONSES,
        student_response: RESPONSES[values.get(`${row}type`) ?? '']?.test(value) ?? false,
        result: /^(correct|wrong|unanticipated|neutral)$/.test(value),
      }[field];
      if (!fits) return '405';
      if (index === count) count++;
      return '0';
    }

    function set(element: string, value: unknown): [string, string] {
      if (phase !== 'running') return ['false', '301'];
      if (typeof value !== 'string') return ['false', '201'];
      if (isLacking(element)) return ['false', '401'];
      const check = WRITABLE[element];
      const error = check
        ? check(value, { longestState })
          ? '0'
          : '405'
        : READABLE.includes(element)
          ? '403'
          : checkRow(element, value);
      if (error !== '0') return ['false', error];
      values.set(element, value);
      return ['true', '0'];
    }

    function get(element: string): [string, string] {
      if (phase !== 'running') return ['', '301'];
      if (WRITE_ONLY.includes(element) || ROW.test(element)) return ['', '404'];
      if (!READABLE.includes(element) || isLacking(element)) return ['', '401'];
      if (element === 'cmi.interactions._count') return [String(count), '0'];
      const initial = element === 'cmi.core.lesson_status' ? 'not attempted' : '';
      return [fixed[element] ?? values.get(element) ?? initial, '0'];
    }

    function run(method: Method, given: unknown[]): [string, string] {
      const [first, second] = given;
      switch (method) {
        case 'LMSInitialize':
          if (phase !== 'before' || first !== '')
            return ['false', phase === 'before' ? '201' : '101'];
          phase = 'running';
          return ['true', '0'];
        case 'LMSFinish': {
          if (phase !== 'running' || first !== '') return ['false', '301'];
          phase = 'after';
          if (!values.has('cmi.core.lesson_status')) {
            values.set('cmi.core.lesson_status', 'completed');
          }
          return send();
        }
        case 'LMSCommit':
          return phase === 'running' && first === '' ? send() : ['false', '301'];
        case 'LMSSetValue':
          return set(String(first), second);
        case 'LMSGetValue':
          return get(String(first));
        case 'LMSGetLastError':
          return [lastError, lastError];
        default:
          return ['', lastError];
      }
    }

    const method =
      (name: Method) =>
      (...given: unknown[]): string => {
        if (!isAlive) return 'false';
        if (faults.throws) {
          calls.push({
            session,
            at: Date.now(),
            method: name,
            values: given.map(String),
            answer: '',
            error: '',
          });
          throw new Error('The LMS is broken');
        }
        const [answer, error] = run(name, given);
        lastError = error;
        calls.push({
          session,
          at: Date.now(),
          method: name,
          values: given.map(String),
          answer,
          error,
        });
        return answer;
      };
    const api: FakeApi = {
      LMSInitialize: method('LMSInitialize'),
      LMSFinish: method('LMSFinish'),
      LMSGetValue: method('LMSGetValue'),
      LMSSetValue: method('LMSSetValue'),
      LMSCommit: method('LMSCommit'),
      LMSGetLastError: method('LMSGetLastError'),
      LMSGetErrorString: method('LMSGetErrorString'),
      LMSGetDiagnostic: method('LMSGetDiagnostic'),
    };
    return {
      api,
      kill() {
        isAlive = false;
      },
    };
  }

  return {
    stored,
    statuses,
    calls,
    faults,
    launch,
    reset() {
      stored.clear();
      statuses.length = 0;
    },
    refused: () =>
      calls
        .filter(({ error, answer }) => error !== '0' || answer === 'false')
        .map(({ method, values, error }) => `${method}(${values.join(', ')}): ${error}`),
    peak() {
      const inSecond = (from: FakeCall) =>
        calls.filter(
          ({ session, at }) => session === from.session && at >= from.at && at < from.at + 1000,
        );
      return Math.max(0, ...calls.map((call) => inSecond(call).length));
    },
  };
}
