/** The LMS's API behind a guard: no call throws, and the calls of the last second are counted. */
export interface ScormCalls {
  initialize(): boolean;
  finish(): boolean;
  commit(): boolean;
  set(element: string, value: string): boolean;
  /** `''` when there is nothing, also when the LMS refuses. */
  get(element: string): string;
  /** How many more calls are decent in this second. */
  room(): number;
}

export interface ScormMethods {
  initialize: string;
  finish: string;
  commit: string;
  set: string;
  get: string;
}

const MOST_IN_A_SECOND = 20;

export function scormCalls(api: object, methods: ScormMethods): ScormCalls {
  let times: number[] = [];
  const call = (method: string, ...values: string[]): string => {
    times.push(Date.now());
    try {
      // Called as a method: some LMSs use `this`.
      return String((api as Record<string, (...values: string[]) => unknown>)[method]!(...values));
    } catch {
      return '';
    }
  };
  const isTrue = (answer: string): boolean => answer === 'true';
  return {
    initialize: () => isTrue(call(methods.initialize, '')),
    finish: () => isTrue(call(methods.finish, '')),
    commit: () => isTrue(call(methods.commit, '')),
    set: (element, value) => isTrue(call(methods.set, element, value)),
    get(element) {
      const value = call(methods.get, element);
      return value === 'undefined' || value === 'null' ? '' : value;
    },
    room() {
      const now = Date.now();
      // A clock that was put back must not stop the saving.
      times = times.filter((time) => time > now - 1000 && time <= now);
      return MOST_IN_A_SECOND - times.length;
    },
  };
}
