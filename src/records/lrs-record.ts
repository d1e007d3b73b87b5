import type { Statement } from '@xapi/xapi';
import { peekState } from '../core/state-codec.ts';
import { copyShelf, joinCopies, type DeviceCopy } from './device-copy.ts';
import type { LrsEnvironment } from './lrs-environment.ts';
import { agentOf, type LrsLaunch } from './lrs-launch.ts';
import { lrsState } from './lrs-state.ts';
import { LRS_STATE_LIMIT } from './late.ts';
import { createLocalRecord } from './local.ts';
import { createQueue } from './queue.ts';
import type { LearningRecord, Outcome, RecordStatus, Resume } from './record.ts';
import {
  answered,
  courseStatement,
  experienced,
  isoDuration,
  progressed,
  type StatementCourse,
} from './statements.ts';
import { sessionMarks } from './session-marks.ts';
import { sessionOrder } from './session-order.ts';
import { statusSignal } from './status.ts';

export interface LrsRecordOptions {
  course: StatementCourse;
  environment: LrsEnvironment;
  /** `undefined` without a launch, `ended` after its end; a rejection when it was refused. */
  connect(): Promise<LrsLaunch | 'ended' | undefined>;
}

/** An index that marks a statement which the LRS refuses for good. */
const PARKED = -1;

const OUTCOMES = ['completed', 'passed', 'failed'];

const isStatement = (value: unknown): value is Statement =>
  typeof (value as Statement | undefined)?.id === 'string';

/** Whole percent, rounded down: nobody is shown a pass that was missed by a hair. */
const percentOf = (score: number): number =>
  Math.min(Math.max(Math.floor(score * 100 + 1e-6), 0), 100);

/**
 * The record of an LRS. Statements get their id and time when they are made and wait in the copy on
 * this device until the LRS has them; the saved state is one document of the State resource.
 */
export function createLrsRecord(
  id: LearningRecord['id'],
  { course, environment, connect }: LrsRecordOptions,
): LearningRecord {
  const { isOnline, place, storage, tab } = environment;
  const signal = statusSignal({ state: 'saving' });
  let opening: Promise<Resume> | undefined;
  let early: ((isResumed: boolean) => void)[] | undefined = [];
  let local: LearningRecord | undefined;
  let isClosed = false;
  let isSafe = !!storage;
  let isDropping = false;
  let openedAt = 0;

  let launch: LrsLaunch;
  let shelf = copyShelf(undefined, course.id, '', isStatement);
  let copy: DeviceCopy<Statement>;
  let marks = sessionMarks(undefined, '');
  let order: ReturnType<typeof sessionOrder>;
  let state: ReturnType<typeof lrsState>;
  let last: Statement[] = [];
  const queue = createQueue({
    waiting: () => order.next(waiting(), last, waiting().length === 0 && state.isDone()),
    remove,
    park(statement) {
      for (const pending of copy.pending) {
        if (pending.report.id === statement.id) pending.index = PARKED;
      }
      last = last.filter((other) => other !== statement);
      keep();
    },
    send(statements) {
      const isLast = statements.some((statement) => last.includes(statement));
      if (isLast && launch.endsForGood) state.end();
      return order.send(statements);
    },
    renew: () => launch.renew(),
    isOnline,
    onChange: tell,
  });

  function remove(statements: Statement[]): void {
    last = last.filter((statement) => !statements.includes(statement));
    const ids = new Set(statements.map((statement) => statement.id));
    const left = copy.pending.filter(({ report }) => !ids.has(report.id));
    if (left.length === copy.pending.length) return;
    copy.pending = left;
    keep();
  }

  function waiting(): Statement[] {
    return copy.pending.filter(({ index }) => index !== PARKED).map(({ report }) => report);
  }

  const isNormal = () => launch.mode === 'normal';

  function keep(): void {
    // A copy without a state is of a run that has not begun; its statements wait in memory.
    if (copy.state) isSafe = shelf.keep(copy);
  }

  function stamp(statement: Statement): Statement {
    return { timestamp: new Date().toISOString(), ...statement, id: environment.uuid() };
  }

  function tellLrs(statement: Statement | undefined): void {
    if (!statement) return;
    copy.pending.push({ counter: copy.counter, report: stamp(statement) });
    queue.poke();
  }

  function once(mark: string, statement: () => Statement | undefined): void {
    if (!marks.has(mark)) {
      marks.add(mark);
      tellLrs(statement());
    }
  }

  /**
   * A page that goes may come back: a reload looks the same. Where `terminated` would end the session
   * for good it is said then only if the outcome has been told; else the LMS calls it abandoned
   * (docs/decisions/0009).
   */
  const mayEnd = () =>
    !environment.isLeaving() || !launch.endsForGood || OUTCOMES.some((verb) => state.has(verb));

  const duration = () => isoDuration((Date.now() - openedAt) / 1000);

  function tell(): void {
    const isParked = copy.pending.some(({ index }) => index === PARKED);
    // `terminated` is a form: all that the learner did has arrived before it.
    const isClean = waiting().length === 0 && state.isClean();
    const retryIn = queue.retryIn() ?? state.retryIn();
    const say = (next: RecordStatus['state'], reason?: RecordStatus['reason']) =>
      signal.set({
        state: isSafe || next === 'saved' || next === 'saving' ? next : 'unsafe',
        ...(reason ? { reason } : {}),
        ...(reason === 'refused' && retryIn !== undefined ? { retryIn } : {}),
      });
    if (launch.mode === 'browse') say('device');
    else if (!isClean && !isOnline()) say('pending', 'offline');
    else if (queue.failures() > 0 || state.failures() > 0) say('pending', 'refused');
    else if (isDropping) say('pending', 'too-large');
    else if (isParked) say('pending', 'refused');
    else say(isClean ? 'saved' : 'saving');
    if (isClosed && isClean && last.length === 0 && launch.returnUrl && !environment.isLeaving()) {
      environment.goTo(launch.returnUrl);
    }
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
    openedAt = Date.now();
    marks = sessionMarks(tab, launch.session);
    const { isLeaving } = environment;
    order = sessionOrder({ launch, marks, isLeaving, drop: remove });
    state = lrsState(launch, { isOnline, onChange: stateChanged });
    const recordState = await state.read();
    environment.onConnection(() => {
      if (isClosed || early) return;
      if (isOnline()) flush();
      tell();
    });
    return resume(recordState);
  }

  function resume(recordState: string): Resume {
    const { mode, frame, language } = launch;
    const person = JSON.stringify(agentOf(frame.actor));
    const owner = [id, mode === 'browse' && mode, frame.registration, person].join();
    shelf = copyShelf(storage, course.id, owner, isStatement);
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
    const left = order.takeUp(copy.pending);
    copy.pending = [];
    once('initialized', () => courseStatement(frame, 'initialized'));
    copy.pending.push(...left);
    if (left.length > 0) queue.poke();
    if (joined.source === 'device' && mode !== 'browse') state.write(copy.state);
    keep();
    return {
      mode,
      state: copy.state,
      source: joined.source,
      texts: copy.texts,
      ...(language ? { language } : {}),
    };
  }

  function stateChanged(): void {
    // `terminated` waits for the state too.
    if (last.length > 0 && state.isDone()) queue.flush();
    tell();
  }

  function flush(): void {
    queue.flush();
    state.flush();
  }

  function judge(outcome: Outcome): void {
    const { frame } = launch;
    const { masteryScore } = frame;
    const { status, score } = outcome;
    const isPassed =
      masteryScore !== undefined && score !== undefined
        ? score >= masteryScore
        : status === 'passed';
    const percent = score === undefined ? undefined : percentOf(score);
    const result = {
      duration: duration(),
      ...(percent === undefined
        ? {}
        : { score: { scaled: percent / 100, raw: percent, min: 0, max: 100 } }),
    };
    if (status === 'completed' || status === 'passed' || isPassed) {
      finish('completed', { duration: result.duration });
    }
    if (isPassed) finish('passed', result);
    else if (status === 'failed') finish('failed', result);

    function finish(name: 'completed' | 'passed' | 'failed', words: typeof result): void {
      // Nobody is failed who has passed, and nothing is said twice of one registration.
      const isSaid = state.has(name) || (name === 'failed' && state.has('passed'));
      if (isSaid) return;
      state.mark(name);
      tellLrs(courseStatement(frame, name, words));
    }
  }

  function whenOpen(action: (isResumed: boolean) => void): void {
    if (isClosed) return;
    if (early) early.push(action);
    else action(false);
  }

  return {
    id,
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
    answer(answer) {
      whenOpen(() => {
        if (local || !isNormal()) return;
        tellLrs(answered(launch.frame, answer));
        keep();
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
        if (isNormal()) {
          once(`page ${location}`, () => experienced(launch.frame, location));
          const percent = percentOf(progress);
          if (percent > 0 && percent < 100) {
            once(`progress ${percent}`, () => progressed(launch.frame, progress));
          }
        }
        // The last snapshot only adds time: whether it is sent is decided at the end.
        if (launch.mode !== 'browse' && !environment.isLeaving()) state.write(copy.state);
        keep();
        tell();
      });
    },
    complete(outcome) {
      whenOpen((isResumed) => {
        if (isResumed || local || !isNormal()) return;
        copy.outcome = outcome;
        judge(outcome);
        keep();
        flush();
        tell();
      });
    },
    retry() {
      whenOpen(() => {
        if (local) return local.retry();
        for (const pending of copy.pending) delete pending.index;
        flush();
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
      const isIdle = waiting().length === 0 && !queue.isInFlight() && state.isDone();
      if (mayEnd()) {
        last = [stamp(courseStatement(launch.frame, 'terminated', { duration: duration() }))];
      }
      const isLastRequest = last.length > 0 && isIdle && environment.isLeaving();
      if (launch.mode !== 'browse' && copy.state && !(isLastRequest && launch.endsForGood)) {
        state.write(copy.state);
        state.flush();
      }
      queue.close(environment.isLeaving(), !launch.endsForGood);
      tell();
    },
  };
}
