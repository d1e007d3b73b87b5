import type { Statement } from '@xapi/xapi';
import type { Pending } from './device-copy.ts';
import type { LrsLaunch } from './lrs-launch.ts';
import type { Reply } from './queue.ts';
import type { sessionMarks } from './session-marks.ts';
import { inSession } from './statements.ts';
import { verbName } from './verbs.ts';

/** What an LMS takes once, of a session or of a registration (cmi5 9.3). */
const ONCE = ['initialized', 'completed', 'passed', 'failed'];

export interface SessionOrderOptions {
  launch: Pick<LrsLaunch, 'client' | 'endsForGood' | 'frame'>;
  marks: ReturnType<typeof sessionMarks>;
  isLeaving(): boolean;
  /** They were there already. */
  drop(statements: Statement[]): void;
}

const is = (verb: string) => (statement: Statement) => verbName(statement) === verb;

/**
 * The order that cmi5 9.3 asks of a session, for an LMS that looks closely: `initialized` has arrived
 * before the next is sent, `terminated` goes after everything, and nothing is said twice.
 */
export function sessionOrder({ launch, marks, isLeaving, drop }: SessionOrderOptions) {
  const { client, endsForGood, frame } = launch;
  /** Ids of statements of which the page before did not learn whether they have arrived. */
  const unsure = new Set<string>();

  return {
    /** Which of the waiting statements may go now. */
    next(waiting: Statement[], last: Statement[], isClean: boolean): Statement[] {
      if (!endsForGood) return [...waiting, ...last];
      // The LMS may look at what it has before it looks into a batch.
      const opening = waiting.filter(is('initialized'));
      if (opening.length > 0) return opening;
      return isClean ? [...waiting, ...last] : waiting;
    },

    /**
     * Statements that an earlier page could not send, as this session says them: after its own
     * beginning, and in its context, as the LMS takes no other (cmi5 10.2.1).
     */
    takeUp(pending: Pending<Statement>[]): Pending<Statement>[] {
      if (!endsForGood) return pending;
      const isSame = marks.has('initialized');
      return pending.flatMap((entry) => {
        const { report } = entry;
        if (isSame ? ONCE.includes(verbName(report) ?? '') : true) unsure.add(report.id!);
        if (isSame) return entry;
        return is('initialized')(report) ? [] : { ...entry, report: inSession(frame, report) };
      });
    },

    /** Sends a batch; what may be there is asked for first, unless the page is going. */
    async send(batch: Statement[]): Promise<Reply> {
      if (batch.some(is('terminated'))) marks.add('terminated');
      const asked = isLeaving() ? [] : batch.filter(({ id }) => unsure.has(id!));
      if (asked.length === 0) return client.send(batch);
      const found = await Promise.all(asked.map(({ id }) => client.hasStatement(id!)));
      const there = asked.filter((_, index) => found[index]);
      for (const { id } of asked) unsure.delete(id!);
      drop(there);
      const rest = batch.filter((statement) => !there.includes(statement));
      return rest.length > 0 ? client.send(rest) : { status: 200 };
    },
  };
}
