import type { Pending } from './device-copy.ts';
import type { ScormCalls } from './scorm-calls.ts';
import type { ScormDialect, ScormValues } from './scorm-dialect.ts';

/** What the record should say, as it is at the moment. */
export interface ScormSource<Report> {
  /** `isTouched`: the state as another text. `isAgain`: the score in other words. */
  values(isTouched: boolean, isAgain: boolean): ScormValues;
  /** Which of these elements say how the course stands. */
  isOutcome(element: string): boolean;
  pending(): Pending<Report>[];
  /** The LMS has no place for these. */
  drop(reports: Pending<Report>[]): void;
}

/** A connection is noticed to be gone only some time after it went. */
const DOUBT_MS = 20_000;

/**
 * Tells an LMS what it should have. A value is set only when it differs from what was set last.
 * Moodle takes what it has sent for stored, also when the commit has failed, and sends it again only
 * when it changes. So whatever a failed commit held is in doubt: nothing but a probe goes out until
 * a commit succeeds, and then it is said again in other words: the state with a touch, the score as
 * `80.0`, the status after the one below it, answers in new rows.
 */
export function scormSender<Report>(
  calls: ScormCalls,
  dialect: ScormDialect<Report>,
  source: ScormSource<Report>,
) {
  const { elements } = dialect;
  /** What was set last, and what the LMS does not take. */
  const written = new Map<string, string>();
  const refused = new Map<string, string>();
  let nextIndex: number | undefined;
  let failures = 0;
  let isTouched = false;
  let isAgain = false;
  let isDoubtful = false;
  let isOutcomeDoubtful = false;
  /** What came since the last good commit. */
  let isUncommitted = false;
  let isOutcomeOpen = false;
  let reports: Pending<Report>[] = [];
  let refusals: string[] = [];
  let unsayable: Pending<Report>[] = [];
  /** What was committed of late. */
  let recent: { pending: Pending<Report>; at: number }[] = [];
  let committedAt = -Infinity;
  let outcomeAt = -Infinity;

  const isWritten = ([element, value]: ScormValues[number]) => written.get(element) === value;
  const wanted = () => source.values(isTouched, isAgain);
  const queue = () => source.pending().filter(({ index }) => index === undefined);

  /** The least that shows whether the LMS listens, and makes it send a status again. */
  const probe = () =>
    wanted().flatMap(([element, value]): ScormValues => {
      if (element === elements.state) return [[element, value]];
      const below = isOutcomeDoubtful ? dialect.below(element, value) : undefined;
      return below === undefined ? [] : [[element, below]];
    });

  /** False when the LMS does not take it; a commit shows whether that is all it does not do. */
  function put([element, value]: ScormValues[number]): boolean {
    if (isWritten([element, value])) return true;
    if (refused.get(element) === value) return false;
    if (calls.set(element, value)) {
      written.set(element, value);
      refused.delete(element);
      isUncommitted = true;
      if (source.isOutcome(element)) isOutcomeOpen = true;
      return true;
    }
    refused.set(element, value);
    refusals.push(element);
    return false;
  }

  /** Number of rows the LMS has; -1 when it takes none. */
  function rows(): number {
    if (nextIndex === undefined) {
      const isSupported = calls.get(`${elements.reports}._children`).includes(elements.response);
      nextIndex = isSupported
        ? Number.parseInt(calls.get(`${elements.reports}._count`), 10) || 0
        : -1;
    }
    return nextIndex;
  }

  function putReport(pending: Pending<Report>): void {
    const row = `${elements.reports}.${rows()}.`;
    const [id, ...others] = dialect.reportValues(pending.report);
    if (rows() < 0 || !put([row + id![0], id![1]])) {
      unsayable.push(pending);
      return;
    }
    for (const [name, value] of others) put([row + name, value]);
    pending.index = nextIndex!++;
    reports.push(pending);
  }

  /** Sets what has changed, as far as this second has room. Returns whether anything is left. */
  function putAll(reserve: number): boolean {
    const hasRoom = (cost: number) => calls.room() - reserve > cost;
    for (const value of isDoubtful ? probe() : wanted()) {
      if (isWritten(value)) continue;
      if (!hasRoom(1)) return true;
      put(value);
    }
    if (isDoubtful) return true;
    for (const pending of queue()) {
      if (!hasRoom(dialect.reportValues(pending.report).length + 2)) return true;
      putReport(pending);
    }
    return false;
  }

  function takeBack(doubtful: Pending<Report>[], isOutcome: boolean): void {
    isDoubtful = true;
    isOutcomeDoubtful ||= isOutcome;
    for (const pending of doubtful) delete pending.index;
  }

  function settle(isGood: boolean): void {
    const now = Date.now();
    if (isGood) {
      if (isUncommitted) committedAt = now;
      if (isOutcomeOpen) outcomeAt = now;
      recent = recent.filter(({ at }) => at > now - DOUBT_MS);
      recent.push(...reports.map((pending) => ({ pending, at: now })));
      source.drop(unsayable);
      if (isOutcomeDoubtful) isAgain = !isAgain;
      isUncommitted = isDoubtful = isOutcomeDoubtful = false;
      failures = 0;
    } else {
      takeBack(reports, isOutcomeOpen);
      for (const element of refusals) refused.delete(element);
      if (nextIndex === -1) nextIndex = undefined;
      failures++;
    }
    isOutcomeOpen = false;
    reports = [];
    refusals = [];
    unsayable = [];
  }

  return {
    /** Takes for written what the LMS said it has. */
    know: (element: string, value: string) => written.set(element, value),
    rows,
    /** Commits that have failed in a row. */
    failures: () => failures,
    isClean: () =>
      !isUncommitted && !isDoubtful && queue().length === 0 && wanted().every(isWritten),
    /** The value of an element that the LMS has been told. */
    written: (element: string) => written.get(element) ?? '',
    refuses: (isElement: (element: string) => boolean) =>
      wanted().some(([element, value]) => isElement(element) && refused.get(element) === value),
    /** Tries again what was refused. */
    forgive: () => refused.clear(),
    /** Sends as much as leaves `reserve` calls in this second. Returns whether anything is left. */
    send(reserve: number): boolean {
      // Room for a probe and its commit, or for nothing.
      if (calls.room() - reserve < 4) return true;
      if (isDoubtful) isTouched = !isTouched;
      const isMore = putAll(reserve);
      settle(!(isUncommitted || refusals.length > 0) || calls.commit());
      return isMore;
    },
    /** The connection is gone: what was sent of late may not have arrived. */
    suspect(): void {
      const since = Date.now() - DOUBT_MS;
      if (committedAt <= since) return;
      const late = recent.filter(({ at }) => at > since).map(({ pending }) => pending);
      recent = [];
      takeBack(late, outcomeAt > since);
    },
    /** Sets what is left and ends. `isReached` is false where nothing counts as sent. */
    end(values: ScormValues, reserve: number, isReached: boolean): boolean {
      if (isDoubtful) {
        isTouched = !isTouched;
        isAgain = isAgain !== isOutcomeDoubtful;
        isDoubtful = isOutcomeDoubtful = false;
      }
      if (isReached) putAll(reserve);
      else wanted().forEach(put);
      for (const [element, value] of values) calls.set(element, value);
      const isTaken = calls.finish() && isReached;
      settle(isTaken);
      return isTaken;
    },
  };
}

export type ScormSender = ReturnType<typeof scormSender>;
