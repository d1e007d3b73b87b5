import type { Statement } from '@xapi/xapi';
import type { LrsEnvironment } from './lrs-environment.ts';
import type { Outbox, OutboxItem } from './outbox.ts';
import { createQueue, type QueueOptions } from './queue.ts';
import type { Answer, Outcome } from './record.ts';
import type { sessionMarks } from './session-marks.ts';
import { sessionOrder, type EndingSession } from './session-order.ts';
import {
  answered,
  courseStatement,
  experienced,
  isoDuration,
  progressed,
  type StatementFrame,
} from './statements.ts';
import { answerFiles } from './answer-file.ts';

export interface ReporterOptions extends Pick<QueueOptions, 'send' | 'renew' | 'onChange'> {
  frame: StatementFrame;
  outbox: Outbox;
  environment: Pick<LrsEnvironment, 'isOnline' | 'isLeaving' | 'uuid'>;
  /** What was said in this session. */
  marks: ReturnType<typeof sessionMarks>;
  /** What was said of this registration: nothing of it is said twice. */
  said: { has(verb: string): boolean; mark(verb: string): unknown };
  /** False in a review or a preview: then it says that somebody came and went, no more. */
  isNormal: boolean;
  /** Only where `terminated` ends the session for good: then it waits for no other page. */
  session?: EndingSession;
  /** When the page was opened, in milliseconds since 1970. */
  openedAt: number;
}

const OUTCOMES = ['completed', 'passed', 'failed'];

/** Whole percent, rounded down: nobody is shown a pass that was missed by a hair. */
const percentOf = (score: number): number =>
  Math.min(Math.max(Math.floor(score * 100 + 1e-6), 0), 100);

/**
 * Says in statements what happens in a course, in the same words whatever the course was launched
 * by. Statements get their id and time when they are made and wait in the outbox until the LRS has
 * them.
 */
export function createReporter(options: ReporterOptions) {
  const { frame, outbox, environment, marks, said, isNormal, session, openedAt } = options;
  const { isLeaving } = environment;
  const order = session && sessionOrder({ ...options, session, isLeaving });
  /** `terminated` where it lives no longer than this page. */
  let last: OutboxItem[] = [];
  let ending: OutboxItem | undefined;
  /** Not passed so far: it is said at the end, if it is still true then. */
  let failed: Statement | undefined;

  const queue = createQueue({
    ...options,
    isOnline: environment.isOnline,
    waiting: () => (order ? order.next(outbox.waiting(), last) : outbox.waiting()),
    send: order?.send ?? options.send,
    remove(items) {
      last = last.filter((item) => !items.includes(item));
      outbox.remove(items);
    },
    park(item) {
      last = last.filter((other) => other !== item);
      if (item.files) withoutFiles(item);
      else outbox.park(item);
    },
  });

  const stamp = (statement: Statement): Statement => ({
    timestamp: new Date().toISOString(),
    ...statement,
    id: environment.uuid(),
  });

  function tell(statement: Statement | undefined, files: string[] = []): void {
    if (!statement) return;
    outbox.add(stamp(statement), files);
    queue.poke();
  }

  function once(mark: string, statement: () => Statement | undefined): void {
    if (marks.has(mark)) return;
    marks.add(mark);
    tell(statement());
  }

  const duration = () => isoDuration((Date.now() - openedAt) / 1000);

  /** Not every LRS takes attachments; what stands in the statement itself remains. */
  function withoutFiles(item: OutboxItem): void {
    delete item.files;
    delete item.statement.attachments;
  }

  /**
   * A page that goes may come back: a reload looks the same. Where `terminated` would end the session
   * for good it is said then only if the outcome has been told; else the LMS calls it abandoned
   * (docs/decisions/0009).
   */
  const isEnd = () => !isLeaving() || !session || OUTCOMES.some((verb) => said.has(verb));

  /** The last word on a check that was not passed. A page that goes may come back to pass. */
  function conclude(): void {
    const mayComeBack = isLeaving() && session !== undefined;
    if (!failed || mayComeBack || said.has('passed') || said.has('failed')) return;
    said.mark('failed');
    outbox.add(failed);
  }

  return {
    /** Somebody is there. */
    begin(): void {
      failed = order?.takeUp();
      once('initialized', () => ({
        timestamp: new Date(openedAt).toISOString(),
        ...courseStatement(frame, 'initialized'),
      }));
      if (outbox.waiting().length > 0) queue.poke();
    },
    answer(entry: Answer): void {
      if (!isNormal) return;
      // Given while the record was opening: no session knows anything before its beginning.
      const isEarly = session && Date.parse(entry.at) < openedAt;
      const at = isEarly ? new Date(openedAt).toISOString() : entry.at;
      tell(
        answered(frame, { ...entry, at }),
        answerFiles(entry).map(({ text }) => text),
      );
    },
    /** The learner is on a page, and has seen so much of the course, 0 to 1. */
    visit(pageId: string, progress = 0): void {
      if (!isNormal) return;
      once(`page ${pageId}`, () => experienced(frame, pageId));
      const percent = percentOf(progress);
      if (percent > 0 && percent < 100) {
        once(`progress ${percent}`, () => progressed(frame, progress));
      }
    },
    complete({ status, score }: Outcome): void {
      if (!isNormal) return;
      const { masteryScore } = frame;
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
      // One of both fits into a session of cmi5 (9.3), and whoever tries again may still pass.
      else if (status === 'failed') failed = stamp(courseStatement(frame, 'failed', result));

      function finish(name: 'completed' | 'passed', words: typeof result): void {
        // Nothing is said twice of one registration.
        if (said.has(name)) return;
        said.mark(name);
        tell(courseStatement(frame, name, words));
      }
    },
    flush: queue.flush,
    retry(): void {
      outbox.unpark();
      queue.flush();
    },
    /** Before the state is saved for the last time. */
    conclude,
    /** True when `terminated` is all that a page that goes still has to say, and goes alone. */
    endsAlone: () =>
      session !== undefined &&
      isLeaving() &&
      isEnd() &&
      outbox.waiting().length === 0 &&
      !queue.isInFlight() &&
      session.isSaved(),
    /** The end: says so where it is one, and sends what there is. */
    close(): void {
      conclude();
      if (isEnd()) {
        const statement = stamp(courseStatement(frame, 'terminated', { duration: duration() }));
        if (session) last = [{ key: '', at: Date.now(), statement }];
        else ending = outbox.add(statement);
      }
      queue.close(isLeaving(), !session);
    },
    /** `terminated` waits for the saved state: it may be its turn now. */
    stateChanged(): void {
      if (last.length > 0 && session?.isSaved()) queue.flush();
    },
    /** All that the learner did has arrived; the end of the page is a form. */
    isClean: () => outbox.waiting().every((item) => item === ending),
    /** Nothing waits at all. */
    isDone: () => outbox.waiting().length === 0 && last.length === 0,
    hasParked: outbox.hasParked,
    isSafe: outbox.isSafe,
    failures: queue.failures,
    retryIn: queue.retryIn,
  };
}

export type Reporter = ReturnType<typeof createReporter>;
