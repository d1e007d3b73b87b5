import type { Attachment, NewStatement } from '../store.ts';

/** One request waiting for its commit. */
export interface Pending {
  statements: readonly NewStatement[];
  attachments: readonly Attachment[];
  resolve: (added: number) => void;
  reject: (reason: unknown) => void;
}

const WAIT_MS = 5;
const STATEMENTS = 1000;

/**
 * Requests that arrive within five milliseconds share one commit, so that one flush to disk serves
 * them all. A request that comes alone does not wait.
 * @param commit must settle every request of the group
 */
export function groupCommit(
  commit: (group: Pending[]) => Promise<void>,
): (statements: readonly NewStatement[], attachments: readonly Attachment[]) => Promise<number> {
  let waiting: Pending[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      await gather();
      const group = waiting;
      waiting = [];
      try {
        await commit(group);
      } catch (error) {
        for (const one of group) one.reject(error);
      }
    }
    isRunning = false;
  };
  const gather = async (): Promise<void> => {
    const started = performance.now();
    for (let seen = -1; seen !== waiting.length && performance.now() - started < WAIT_MS;) {
      seen = waiting.length;
      if (waiting.reduce((sum, one) => sum + one.statements.length, 0) >= STATEMENTS) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return (statements, attachments) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, attachments, resolve, reject });
      if (isRunning) return;
      isRunning = true;
      void run();
    });
}
