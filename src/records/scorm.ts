import { peekState, touchState } from '../core/state-codec.ts';
import { copyShelf, joinCopies, type DeviceCopy, type Pending } from './device-copy.ts';
import { browserEnvironment, type RecordEnvironment } from './environment.ts';
import { waitForApi } from './find-api.ts';
import { createLocalRecord } from './local.ts';
import type { LearningRecord, RecordStatus, Resume, Snapshot } from './record.ts';
import { scormCalls } from './scorm-calls.ts';
import type { ScormDialect, ScormEntry, ScormValues } from './scorm-dialect.ts';
import { scormSender, type ScormSender } from './scorm-sender.ts';
import { statusSignal } from './status.ts';

export interface ScormRecordOptions {
  courseId: string;
  environment?: RecordEnvironment;
}

const GATHER_MS = 250;
/** What is typed goes out in a pause of this length, and at the latest after a minute. */
const PAUSE_MS = 4000;
const LAZY_MS = 60_000;
const RETRIES_MS = [2000, 5000, 15_000, 60_000];
/** Calls that are left free in every second, so that the end of the page always finds room. */
const RESERVE = { routine: 7, now: 4, hidden: 3, end: 2 };

/**
 * The record of a SCORM LMS. Everything is written to the copy on this device first and sent from
 * there; what one moment brings is one commit. Because an LMS may answer "true" and still lose what
 * it got, the copy keeps answers until they were read back. While the browser is offline nothing is
 * sent at all: Moodle would take it for stored.
 */
export function createScormRecord<Report>(
  dialect: ScormDialect<Report>,
  { courseId, environment = browserEnvironment() }: ScormRecordOptions,
): LearningRecord {
  const { elements } = dialect;
  const { isOnline, place: folder, storage } = environment;
  const signal = statusSignal({ state: 'saving' });
  let opening: Promise<Resume> | undefined;
  /** What came before the record was open. */
  let early: ((isResumed: boolean) => void)[] | undefined = [];
  let local: LearningRecord | undefined;
  let isClosed = false;
  let openedAt = 0;

  let entry: ScormEntry;
  let sender: ScormSender;
  let shelf = copyShelf(undefined, courseId, '', dialect.isReport);
  let copy: DeviceCopy<Report>;
  let begin: ScormValues = [];
  let place: Pick<Snapshot, 'location' | 'progress'> = { location: '' };
  let isSafe = !!storage;
  let isDropping = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const isGraded = () => entry.mode === 'normal' && entry.isCredit;
  const outcomeValues = (isAgain: boolean) =>
    copy.outcome && isGraded() ? dialect.outcome(copy.outcome, entry, isAgain) : [];

  /**
   * In a preview: nothing that stays. In a review or without credit: the state, so that whoever
   * comes back goes on where they were, but no result, as it would overwrite the one that counts.
   */
  function values(isTouched: boolean, isAgain: boolean): ScormValues {
    const result = new Map([...begin, ...outcomeValues(isAgain)]);
    if (entry.mode !== 'browse') {
      for (const [element, value] of dialect.place(place, entry)) result.set(element, value);
      if (copy.state) result.set(elements.state, isTouched ? touchState(copy.state) : copy.state);
    }
    return [...result];
  }

  function keep(): void {
    if (copy.state) isSafe = shelf.keep(copy);
  }

  function schedule(delay: number): void {
    const due = Date.now() + delay;
    if (isClosed || due >= dueAt) return;
    clearTimeout(timer);
    dueAt = due;
    timer = setTimeout(() => push(RESERVE.routine), delay);
  }

  /** Never on a key: an LMS may hold the page while it takes in what comes, as Moodle does. */
  function scheduleTyped(): void {
    schedule(LAZY_MS);
    clearTimeout(pause);
    // A failed commit has a time of its own to be tried again.
    pause = setTimeout(() => sender.failures() === 0 && push(RESERVE.routine), PAUSE_MS);
  }

  function stopTimers(): void {
    clearTimeout(timer);
    clearTimeout(pause);
    dueAt = Infinity;
  }

  function push(reserve: number): void {
    stopTimers();
    if (isClosed) return;
    if (isOnline()) {
      const isMore = sender.send(reserve);
      const failures = sender.failures();
      if (failures > 0) schedule(RETRIES_MS[Math.min(failures, RETRIES_MS.length) - 1]!);
      else if (isMore) schedule(GATHER_MS);
      keep();
    }
    tell();
  }

  function tell(): void {
    const isClean = sender.isClean();
    const say = (state: RecordStatus['state'], reason?: RecordStatus['reason']) =>
      signal.set({
        state: isSafe || state === 'saved' || state === 'saving' ? state : 'unsafe',
        ...(reason ? { reason } : {}),
        ...(reason === 'refused' && dueAt < Infinity ? { retryIn: dueAt - Date.now() } : {}),
      });
    if (entry.mode === 'browse') say('device');
    else if (!isClean && !isOnline()) say('pending', 'offline');
    else if (sender.failures() > 0) say('pending', 'refused');
    else if (isDropping || sender.refuses((element) => element === elements.state)) {
      say('pending', 'too-large');
    } else if (sender.refuses(() => true)) say('pending', 'refused');
    else say(isClean ? 'saved' : isClosed ? 'pending' : 'saving');
  }

  async function connect(): Promise<Resume> {
    const api = await waitForApi(environment.window, dialect.api, dialect.methods.initialize);
    const calls = scormCalls(api ?? {}, dialect.methods);
    // A false answer with a readable status is a session that the page before has left open.
    if (!api || isClosed || !(calls.initialize() || calls.get(elements.status))) {
      const status: RecordStatus = api
        ? { state: 'pending', reason: 'refused' }
        : { state: 'device', reason: 'no-record' };
      local = createLocalRecord({ courseId, environment, status });
      local.onStatus(signal.set);
      signal.set(local.status);
      const alone = await local.open();
      return api ? { ...alone, hasEnded: true } : alone;
    }
    openedAt = Date.now();
    entry = dialect.read(calls.get);
    begin = dialect.begin(entry);
    sender = scormSender(calls, dialect, {
      values,
      isOutcome: (element) => outcomeValues(false).some(([outcome]) => outcome === element),
      pending: () => copy.pending,
      drop: (reports) => {
        copy.pending = copy.pending.filter((pending) => !reports.includes(pending));
      },
    });
    const state = calls.get(elements.state);
    for (const [element, value] of dialect.known(entry)) sender.know(element, value);
    sender.know(elements.state, state);
    environment.onConnection(connectionChanged);
    return resume(state);
  }

  function resume(recordState: string): Resume {
    const { mode, learner, language } = entry;
    // A preview has a copy of its own: it must not become the beginning of an attempt.
    const owner = [dialect.id, mode === 'browse' && mode, learner.id].join();
    shelf = copyShelf(storage, courseId, owner, dialect.isReport);
    const joined = joinCopies(mode === 'browse' ? '' : recordState, shelf.list(), folder);
    const known = peekState(joined.state);
    copy = {
      run: 0,
      counter: 0,
      texts: {},
      pending: [],
      at: 0,
      ...joined.copy,
      ...known,
      state: known ? joined.state : '',
      place: folder,
      closed: false,
      confirmed: peekState(recordState)?.counter ?? 0,
    };
    // What was answered while it counted is still owed in a review; Moodle opens one after a pass.
    if (mode === 'browse') copy.pending = [];
    // Moodle counts its rows: one beyond the count would be overwritten by the next answer.
    else if (copy.pending.length > 0) {
      const rows = sender.rows();
      const isLacking = (pending: Pending<Report>) =>
        joined.resend.includes(pending) || pending.index! >= rows;
      copy.pending = copy.pending.filter(isLacking);
      for (const pending of copy.pending) delete pending.index;
    }
    keep();
    return {
      learner,
      mode,
      state: copy.state,
      source: joined.source,
      texts: copy.texts,
      ...(language ? { language } : {}),
    };
  }

  function connectionChanged(): void {
    if (isClosed || early) return;
    if (isOnline()) schedule(0);
    else sender.suspect();
    keep();
    tell();
  }

  function whenOpen(action: (isResumed: boolean) => void): void {
    if (isClosed) return;
    if (early) early.push(action);
    else action(false);
  }

  return {
    id: dialect.id,
    limits: { state: dialect.stateLimit },
    get status() {
      return signal.value;
    },
    onStatus: signal.on,
    open() {
      opening ??= connect().then((result) => {
        const actions = early ?? [];
        early = undefined;
        if (isClosed) return result;
        for (const action of actions) action(result.state !== '');
        if (!local) push(RESERVE.hidden);
        return result;
      });
      return opening;
    },
    answer(answer) {
      whenOpen(() => {
        if (local || !isGraded()) return;
        copy.pending.push({ counter: copy.counter + 1, report: dialect.report(answer) });
        keep();
        schedule(GATHER_MS);
        tell();
      });
    },
    save(snapshot) {
      whenOpen((isResumed) => {
        // A snapshot from before the record was read is of a run that was not to be.
        if (isResumed) return;
        if (local) return local.save(snapshot);
        const { run, counter, state, texts = {}, dropped = [] } = snapshot;
        const hasMoved = place.location !== snapshot.location;
        if (copy.run !== run) copy.confirmed = 0;
        copy = { ...copy, run, counter, state, texts };
        place = snapshot;
        isDropping = dropped.length > 0;
        keep();
        if (hasMoved) schedule(GATHER_MS);
        else scheduleTyped();
        tell();
      });
    },
    complete(outcome) {
      whenOpen((isResumed) => {
        if (isResumed || local || !isGraded()) return;
        copy.outcome = copy.outcome ? dialect.better(copy.outcome, outcome) : outcome;
        keep();
        if (sender.isClean()) return;
        push(RESERVE.now);
      });
    },
    retry() {
      whenOpen(() => {
        if (local) return local.retry();
        sender.forgive();
        push(RESERVE.now);
      });
    },
    flush() {
      whenOpen(() => {
        if (!local) push(RESERVE.hidden);
      });
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      stopTimers();
      local?.close();
      if (early || local) return;
      const seconds = (Date.now() - openedAt) / 1000;
      const isTaken = sender.end(dialect.end(seconds), RESERVE.end, isOnline());
      copy.closed = isTaken && sender.isClean() && dialect.isFinal(sender.written(elements.status));
      keep();
      tell();
    },
  };
}
