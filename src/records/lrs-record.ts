import { peekState } from '../core/state-codec.ts';
import { copyShelf, joinCopies, nameOf, type DeviceCopy } from './device-copy.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { agentOf, type LrsLaunch } from './lrs-launch.ts';
import { lrsState } from './lrs-state.ts';
import { LRS_STATE_LIMIT } from './late.ts';
import { createLocalRecord } from './local.ts';
import { createOutbox } from './outbox.ts';
import type { LearningRecord, RecordStatus, Resume } from './record.ts';
import { createReporter, type Reporter } from './reporter.ts';
import type { StatementCourse } from './statements.ts';
import { sessionMarks } from './session-marks.ts';
import { statusSignal } from './status.ts';

export interface LrsRecordOptions {
  course: StatementCourse;
  environment: LrsEnvironment;
  /** `undefined` without a launch, `ended` after its end; a rejection when it was refused. */
  connect(): Promise<LrsLaunch | 'ended' | undefined>;
}

/** An answer to the last statement is worth a moment's wait, but no more. */
const LONGEST_GOODBYE_MS = 3000;

/** Copies of this record hold no reports: the outbox does. */
const isNever = (_value: unknown): _value is never => false;

/**
 * The record of an LRS: a reporter says what happens, in statements; the saved state is one document
 * of the State resource, with a copy on this device.
 */
export function createLrsRecord(
  id: LearningRecord['id'],
  { course, environment, connect }: LrsRecordOptions,
): LearningRecord {
  const { isOnline, place, storage, tab } = environment;
  const signal = statusSignal({ state: 'saving' });
  let opening: Promise<Resume> | undefined;
  let owner = '';
  let early: ((isResumed: boolean) => void)[] | undefined = [];
  let local: LearningRecord | undefined;
  let isClosed = false;
  let hasGone = false;
  let isSafe = !!storage;
  let isDropping = false;

  let launch: LrsLaunch;
  let shelf = copyShelf(undefined, course.id, '', isNever);
  let copy: DeviceCopy<never>;
  let reporter: Reporter;
  let state: ReturnType<typeof lrsState>;

  function keep(): void {
    // A copy without a state is of a run that has not begun.
    if (copy.state) isSafe = shelf.keep(copy);
  }

  function tell(): void {
    // It speaks up as soon as it is made.
    if (!reporter) return;
    const isClean = reporter.isClean() && state.isClean();
    const retryIn = reporter.retryIn() ?? state.retryIn();
    const say = (next: RecordStatus['state'], reason?: RecordStatus['reason']) =>
      signal.set({
        state:
          (isSafe && reporter.isSafe()) || next === 'saved' || next === 'saving' ? next : 'unsafe',
        ...(reason ? { reason } : {}),
        ...(reason === 'refused' && retryIn !== undefined ? { retryIn } : {}),
      });
    if (launch.mode === 'browse') say('device');
    else if (!isClean && !isOnline()) say('pending', 'offline');
    else if (reporter.failures() > 0 || state.failures() > 0) say('pending', 'refused');
    else if (isDropping) say('pending', 'too-large');
    else if (reporter.hasParked()) say('pending', 'refused');
    else say(isClean ? 'saved' : 'saving');
    if (isClosed && isClean && reporter.isDone()) goBack();
  }

  /** Where the learner came from, once and only from a page that stays. */
  function goBack(): void {
    const address = launch.returnUrl;
    if (!address || hasGone || environment.isLeaving()) return;
    hasGone = true;
    environment.goTo(address);
  }

  async function begin(): Promise<Resume> {
    let status: RecordStatus = { state: 'device', reason: 'no-record' };
    const connected = await connect().catch(() => {
      status = { state: 'pending', reason: isOnline() ? 'refused' : 'offline' };
      return undefined;
    });
    if (!connected || connected === 'ended' || isClosed) {
      local = createLocalRecord({ courseId: course.id, environment, status });
      local.onStatus(signal.set);
      signal.set(local.status);
      const alone = await local.open();
      return connected === 'ended' ? { ...alone, hasEnded: true } : alone;
    }
    launch = connected;
    const openedAt = Date.now();
    const { mode, frame, endsForGood, client, renew } = launch;
    // A name may change; who it is does not.
    const person = JSON.stringify(agentOf(frame.actor));
    owner = [id, mode === 'browse' && mode, frame.registration, person].join();
    const { database } = environment;
    const whose = nameOf(`${owner}\n${course.id}`);
    const outbox = createOutbox({ kind: 'lrs', owner: whose, storage, database });
    state = lrsState(launch, { isOnline, onChange: stateChanged });
    const [recordState] = await Promise.all([state.read(), outbox.open()]);
    reporter = createReporter({
      frame,
      outbox,
      environment,
      marks: sessionMarks(tab, launch.session),
      said: state,
      isNormal: mode === 'normal',
      ...(endsForGood
        ? { session: { hasStatement: client.hasStatement, isSaved: state.isDone, end: state.end } }
        : {}),
      openedAt,
      send: (items) => client.send(items),
      renew,
      onChange: tell,
    });
    environment.onConnection(() => {
      if (isClosed || early) return;
      if (isOnline()) flush();
      tell();
    });
    return resume(recordState);
  }

  function resume(recordState: string): Resume {
    const { mode, language, frame } = launch;
    const { name } = frame.actor as { name?: unknown };
    shelf = copyShelf(storage, course.id, owner, isNever);
    const joined = joinCopies(mode === 'browse' ? '' : recordState, shelf.list(), place);
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
      place,
      closed: false,
      confirmed: peekState(recordState)?.counter ?? 0,
    };
    reporter.begin();
    if (joined.source === 'device' && mode !== 'browse') state.write(copy.state);
    keep();
    return {
      learner: {
        id: JSON.stringify(agentOf(frame.actor)),
        ...(typeof name === 'string' ? { name } : {}),
      },
      mode,
      state: copy.state,
      source: joined.source,
      texts: copy.texts,
      ...(language ? { language } : {}),
    };
  }

  function stateChanged(): void {
    reporter?.stateChanged();
    tell();
  }

  function flush(): void {
    reporter.flush();
    state.flush();
  }

  function whenOpen(action: (isResumed: boolean) => void): void {
    if (isClosed) return;
    if (early) early.push(action);
    else action(false);
  }

  return {
    id,
    get leadsOn() {
      return launch?.returnUrl !== undefined;
    },
    limits: { state: LRS_STATE_LIMIT },
    get status() {
      return signal.value;
    },
    onStatus: signal.on,
    open() {
      opening ??= begin().then((result) => {
        const actions = early ?? [];
        early = undefined;
        if (isClosed) return result;
        for (const action of actions) action(result.state !== '');
        if (!local) tell();
        return result;
      });
      return opening;
    },
    visit(pageId) {
      whenOpen((isResumed) => {
        if (isResumed || local) return;
        reporter.visit(pageId);
        tell();
      });
    },
    answer(answer) {
      whenOpen(() => {
        if (local) return;
        reporter.answer(answer);
        tell();
      });
    },
    save(snapshot) {
      whenOpen((isResumed) => {
        // A snapshot from before the record was read is of a run that was not to be.
        if (isResumed) return;
        if (local) return local.save(snapshot);
        const { run, counter, texts = {}, dropped = [], location, progress = 0 } = snapshot;
        if (copy.run !== run) copy.confirmed = 0;
        copy = { ...copy, run, counter, state: snapshot.state, texts };
        isDropping = dropped.length > 0;
        reporter.visit(location, progress);
        // The last snapshot only adds time: whether it is sent is decided at the end.
        if (launch.mode !== 'browse' && !environment.isLeaving()) state.write(copy.state);
        keep();
        tell();
      });
    },
    complete(outcome) {
      whenOpen((isResumed) => {
        if (isResumed || local) return;
        copy.outcome = outcome;
        reporter.complete(outcome);
        keep();
        flush();
        tell();
      });
    },
    retry() {
      whenOpen(() => {
        if (local) return local.retry();
        reporter.retry();
        state.flush();
        tell();
      });
    },
    flush() {
      whenOpen(() => {
        if (!local) flush();
      });
    },
    close() {
      if (isClosed) return;
      isClosed = true;
      local?.close();
      if (early || local) return;
      reporter.conclude();
      if (launch.mode !== 'browse' && copy.state && !reporter.endsAlone()) {
        state.write(copy.state);
        state.flush();
      }
      reporter.close();
      if (launch.returnUrl) setTimeout(goBack, LONGEST_GOODBYE_MS);
      tell();
    },
  };
}
