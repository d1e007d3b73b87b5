import type { FakeCall, FakeFaults } from './fake-scorm12.ts';
import { checkInteraction, INTERACTION_CHILDREN } from './fake-scorm2004-interactions.ts';

/**
 * A strict SCORM 2004 LMS for tests. It refuses whatever one of the strict ones refuses, records
 * every call with its time, and saves like Moodle: values reach the server with a commit or the end
 * only, of them those that differ from what they were when the page was loaded; and nothing comes
 * back after a session that did not leave with `suspend`.
 */
export interface FakeLms2004Options {
  /** Sends everything with every commit, as most LMSs but Moodle do. */
  sendsAll?: boolean;
  longestState?: number;
  /** Elements it does not know, by their beginning. */
  lacks?: string[];
  /** After an outcome, the next launch is `review` and `no-credit`. */
  reviews?: boolean;
  credit?: string;
  mode?: string;
  language?: string;
}

type Method =
  | 'Initialize'
  | 'Terminate'
  | 'GetValue'
  | 'SetValue'
  | 'Commit'
  | 'GetLastError'
  | 'GetErrorString'
  | 'GetDiagnostic';
export type FakeApi2004 = Record<Method, (...values: unknown[]) => string>;

export interface FakeLms2004 {
  /** What the server has. */
  stored: Map<string, string>;
  /** Every completion, success and score the server ever had, in order. */
  statuses: string[];
  calls: FakeCall[];
  faults: FakeFaults;
  launch(): { api: FakeApi2004; kill(): void };
  reset(): void;
  /** Calls with an error, as text. To read what was never set is none. */
  refused(): string[];
  peak(): number;
}

const isReal = (value: string): boolean => /^-?\d{1,5}(\.\d{1,7})?$/.test(value);
const isBetween = (value: string, from: number, to: number): string =>
  !isReal(value) ? '406' : Number(value) < from || Number(value) > to ? '407' : '0';
const fits = (isGood: boolean): string => (isGood ? '0' : '406');
const oneOf =
  (...words: string[]) =>
  (value: string): string =>
    fits(words.includes(value));

/** Durations without years, months and weeks, with a number in them. */
export const DURATION = /^PT(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/;

const WRITABLE: Record<string, (value: string, longestState: number) => string> = {
  'cmi.completion_status': oneOf('completed', 'incomplete', 'not attempted', 'unknown'),
  'cmi.success_status': oneOf('passed', 'failed', 'unknown'),
  'cmi.progress_measure': (value) => isBetween(value, 0, 1),
  'cmi.score.scaled': (value) => isBetween(value, -1, 1),
  'cmi.score.raw': (value) => fits(isReal(value)),
  'cmi.score.min': (value) => fits(isReal(value)),
  'cmi.score.max': (value) => fits(isReal(value)),
  'cmi.location': (value) => fits(value.length <= 1000),
  'cmi.suspend_data': (value, longest) => fits(value.length <= longest),
  'cmi.session_time': (value) => fits(DURATION.test(value)),
  'cmi.exit': oneOf('suspend', 'normal', ''),
};
const WRITE_ONLY = ['cmi.session_time', 'cmi.exit'];
const ROW = /^cmi\.interactions\.(\d+)\.(.+)$/;

export function fakeLms2004(options: FakeLms2004Options = {}): FakeLms2004 {
  const { longestState = 64_000, lacks = [], sendsAll = false, reviews = false } = options;
  const stored = new Map<string, string>();
  const statuses: string[] = [];
  const calls: FakeCall[] = [];
  const faults: FakeFaults = { loses: false, loggedOut: false, throws: false };
  let sessions = 0;

  const isLacking = (element: string) => lacks.some((part) => element.startsWith(part));

  function store(values: Map<string, string>): void {
    for (const [element, value] of values) {
      if (element.endsWith('_status') && stored.get(element) !== value) statuses.push(value);
      stored.set(element, value);
    }
  }

  function launch() {
    const session = sessions++;
    let isAlive = true;
    let phase: 'before' | 'running' | 'after' = 'before';
    let lastError = '0';
    if (stored.get('cmi.exit') !== 'suspend') stored.clear();
    const isReview =
      reviews &&
      (stored.get('cmi.completion_status') === 'completed' || stored.has('cmi.success_status'));
    const loaded = new Map(stored);
    const values = new Map(stored);
    values.delete('cmi.exit');
    let count = new Set([...stored.keys()].flatMap((key) => ROW.exec(key)?.[1] ?? [])).size;
    const fixed: Record<string, string> = {
      'cmi.learner_id': 'learner-1',
      'cmi.learner_name': 'Moreno, Ana',
      'cmi.mode': options.mode ?? (isReview ? 'review' : 'normal'),
      'cmi.credit': options.credit ?? (isReview ? 'no-credit' : 'credit'),
      'cmi.entry': stored.size > 0 ? 'resume' : 'ab-initio',
      'cmi.total_time': 'PT0S',
      'cmi.interactions._children': INTERACTION_CHILDREN,
      'cmi.learner_preference.language': options.language ?? '',
    };

    function send(): [string, string] {
      const changed = new Map(
        [...values].filter(([element, value]) => sendsAll || loaded.get(element) !== value),
      );
      if (faults.loggedOut) return ['false', '391'];
      if (!faults.loses) store(changed);
      return ['true', '0'];
    }

    function setRow(element: string, value: string): string {
      const [, number, field] = ROW.exec(element)!;
      const index = Number(number);
      if (index > count) return '351';
      const row = `cmi.interactions.${index}.`;
      const error = checkInteraction(field!, value, (name) => values.get(row + name));
      if (error === '0' && index === count) count++;
      return error;
    }

    function set(element: string, value: unknown): [string, string] {
      if (phase !== 'running') return ['false', phase === 'before' ? '132' : '133'];
      if (typeof value !== 'string') return ['false', '201'];
      if (isLacking(element)) return ['false', '401'];
      const check = WRITABLE[element];
      const error = check
        ? check(value, longestState)
        : ROW.test(element)
          ? setRow(element, value)
          : element in fixed
            ? '404'
            : '401';
      if (error !== '0') return ['false', error];
      values.set(element, value);
      return ['true', '0'];
    }

    function get(element: string): [string, string] {
      if (phase !== 'running') return ['', phase === 'before' ? '122' : '123'];
      if (WRITE_ONLY.includes(element)) return ['', '405'];
      if (isLacking(element)) return ['', '401'];
      if (element === 'cmi.interactions._count') return [String(count), '0'];
      const value = fixed[element] ?? values.get(element);
      if (value !== undefined) return [value, '0'];
      if (element.endsWith('_status') && element in WRITABLE) return ['unknown', '0'];
      return ['', element in WRITABLE ? '403' : ROW.test(element) ? '301' : '401'];
    }

    function run(method: Method, [first, second]: unknown[]): [string, string] {
      switch (method) {
        case 'Initialize':
          if (phase !== 'before') return ['false', phase === 'running' ? '103' : '104'];
          if (first !== '') return ['false', '201'];
          phase = 'running';
          return ['true', '0'];
        case 'Terminate':
          if (phase !== 'running') return ['false', phase === 'before' ? '112' : '113'];
          if (first !== '') return ['false', '201'];
          phase = 'after';
          return send();
        case 'Commit':
          if (phase !== 'running') return ['false', phase === 'before' ? '142' : '143'];
          return first === '' ? send() : ['false', '201'];
        case 'SetValue':
          return set(String(first), second);
        case 'GetValue':
          return get(String(first));
        case 'GetLastError':
          return [lastError, lastError];
        default:
          return ['', lastError];
      }
    }

    const method =
      (name: Method) =>
      (...given: unknown[]): string => {
        if (!isAlive) return 'false';
        const call = { session, at: Date.now(), method: name, values: given.map(String) };
        if (faults.throws) {
          calls.push({ ...call, answer: '', error: '' });
          throw new Error('The LMS is broken');
        }
        const [answer, error] = run(name, given);
        lastError = error;
        calls.push({ ...call, answer, error });
        return answer;
      };
    const api: FakeApi2004 = {
      Initialize: method('Initialize'),
      Terminate: method('Terminate'),
      GetValue: method('GetValue'),
      SetValue: method('SetValue'),
      Commit: method('Commit'),
      GetLastError: method('GetLastError'),
      GetErrorString: method('GetErrorString'),
      GetDiagnostic: method('GetDiagnostic'),
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
        .filter(({ error, method }) => error !== '0' && !(error === '403' && method === 'GetValue'))
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
