import type { Statement } from '@xapi/xapi';
import type { Outbox, OutboxItem } from './outbox.ts';
import type { Reply } from './queue.ts';
import type { sessionMarks } from './session-marks.ts';
import { inSession, isOfSession, type StatementFrame } from './statements.ts';
import { verbName } from './verbs.ts';

/** What has to be known of a session that `terminated` ends for good (cmi5 9.3.8). */
export interface EndingSession {
  /** Whether the LRS has a statement; false also when nobody says so. */
  hasStatement(id: string): Promise<boolean>;
  /** The saved state has arrived, as far as it can be sent at all. */
  isSaved(): boolean;
  /** From now on nothing more may be sent or asked. */
  end(): void;
}

export interface SessionOrderOptions {
  session: EndingSession;
  frame: StatementFrame;
  marks: ReturnType<typeof sessionMarks>;
  outbox: Pick<Outbox, 'waiting' | 'remove' | 'reword'>;
  isLeaving(): boolean;
  send(items: OutboxItem[]): Promise<Reply>;
}

/** What an LMS takes once, of a session or of a registration (cmi5 9.3). */
const ONCE = ['initialized', 'completed', 'passed', 'failed'];

const is =
  (verb: string) =>
  ({ statement }: OutboxItem): boolean =>
    verbName(statement) === verb;

/**
 * The order that cmi5 9.3 asks of a session, for an LMS that looks closely: `initialized` has arrived
 * before the next is sent, `terminated` goes after everything, and nothing is said twice.
 */
export function sessionOrder(options: SessionOrderOptions) {
  const { session, frame, marks, outbox, isLeaving } = options;
  /** Items of which an earlier page did not learn whether they have arrived. */
  const unsure = new Set<OutboxItem>();

  return {
    /** Which of the waiting items may go now. */
    next(waiting: OutboxItem[], last: OutboxItem[]): OutboxItem[] {
      // The LMS may look at what it has before it looks into a batch.
      const opening = waiting.filter(is('initialized'));
      if (opening.length > 0) return opening;
      return waiting.length === 0 && session.isSaved() ? last : waiting;
    },

    /**
     * What earlier pages could not send, as this session says it. An LMS takes nothing of a session
     * that is over (cmi5 9.3.6), and nothing that is older than `initialized` (9.3.2). Returns a
     * `failed` that was among it: whoever is here again may still pass.
     */
    takeUp(): Statement | undefined {
      let failed: Statement | undefined;
      for (const item of outbox.waiting()) {
        const isOurs = isOfSession(frame, item.statement) && marks.has('initialized');
        const statement = isOurs ? item.statement : inSession(frame, item.statement);
        if (is('failed')(item)) failed = statement;
        if (is('failed')(item) || (!isOurs && is('initialized')(item))) {
          outbox.remove([item]);
          continue;
        }
        if (!isOurs || ONCE.includes(verbName(item.statement) ?? '')) unsure.add(item);
        if (!isOurs) outbox.reword(item, statement);
      }
      return failed;
    },

    /** Sends a batch; what may be there is asked for first, unless the page is going. */
    async send(batch: OutboxItem[]): Promise<Reply> {
      if (batch.some(is('terminated'))) {
        marks.add('terminated');
        session.end();
      }
      const asked = isLeaving() ? [] : batch.filter((item) => unsure.has(item));
      if (asked.length === 0) return options.send(batch);
      const found = await Promise.all(
        asked.map(({ statement }) => session.hasStatement(statement.id!)),
      );
      const there = asked.filter((_, index) => found[index]);
      for (const item of asked) unsure.delete(item);
      if (there.length > 0) outbox.remove(there);
      const rest = batch.filter((item) => !there.includes(item));
      return rest.length > 0 ? options.send(rest) : { status: 200 };
    },
  };
}
