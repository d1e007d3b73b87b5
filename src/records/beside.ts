import type { LearningRecord, Resume } from './record.ts';

/** Something that reports beside a record and decides nothing. No method throws. */
export type Side = Pick<
  LearningRecord,
  'visit' | 'answer' | 'save' | 'complete' | 'flush' | 'close'
>;

/** What may wait for the side's code, in calls: a learner who never gets it loses nothing else. */
const MOST_EARLY = 500;

/**
 * A record with another report beside it. The record comes first in everything and its status is the
 * only one; `load` is called when it is open and brings the side, whose faults nobody hears of.
 */
export function createBesideRecord(
  main: LearningRecord,
  load: (resume: Resume, openedAt: number) => Promise<Side>,
): LearningRecord {
  let side: Side | undefined;
  let early: ((side: Side) => void)[] = [];
  let opening: Promise<Resume> | undefined;
  let isOpen = false;
  let isClosed = false;

  function tell(action: (side: Side) => void): void {
    if (!side) {
      if (early.length < MOST_EARLY) early.push(action);
      return;
    }
    try {
      action(side);
    } catch (error) {
      // The course must not stop for it; the error is still reported.
      setTimeout(() => {
        throw error;
      });
    }
  }

  async function bring(resume: Resume, openedAt: number): Promise<void> {
    side = await load(resume, openedAt);
    const actions = early;
    early = [];
    for (const action of actions) tell(action);
  }

  async function open(): Promise<Resume> {
    const openedAt = Date.now();
    const resume = await main.open();
    isOpen = true;
    // Without its code there is no side; the course has its record.
    if (!resume.hasEnded) bring(resume, openedAt).catch(() => undefined);
    return resume;
  }

  return {
    ...main,
    get status() {
      return main.status;
    },
    open: () => (opening ??= open()),
    visit(pageId) {
      main.visit?.(pageId);
      if (isOpen && !isClosed) tell((other) => other.visit?.(pageId));
    },
    answer(entry) {
      main.answer(entry);
      if (!isClosed) tell((other) => other.answer(entry));
    },
    save(snapshot) {
      main.save(snapshot);
      // One from before the record was read is of a run that may not be the one that goes on.
      if (isOpen && !isClosed) tell((other) => other.save(snapshot));
    },
    complete(outcome) {
      main.complete(outcome);
      if (isOpen && !isClosed) tell((other) => other.complete(outcome));
    },
    flush() {
      main.flush();
      if (!isClosed) tell((other) => other.flush());
    },
    close() {
      main.close();
      if (!isClosed) tell((other) => other.close());
      isClosed = true;
    },
  };
}
