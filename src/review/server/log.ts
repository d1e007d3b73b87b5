import { randomBytes } from 'node:crypto';
import type { Store } from '../../lrs/store.ts';
import type { LogEntry, LogList } from '../api/people.ts';

const KIND = 'log';

/** Notes who did what and why; nothing of a learner but their code. */
export async function note(store: Store, entry: Omit<LogEntry, 'at'>): Promise<void> {
  const now = Date.now();
  const at = new Date(now).toISOString();
  const body = JSON.stringify({ at, ...entry });
  const key = `${at} ${randomBytes(6).toString('hex')}`;
  await store.entries.put([{ kind: KIND, key, subject: '', body, updated: now }]);
}

/** Newest first; without a course everything. */
export async function readLog(
  store: Store,
  wanted: { course?: string; offset: number; limit: number },
): Promise<LogList> {
  if (wanted.course === undefined) {
    const entries = await store.entries.list(KIND, '', wanted);
    return { entries: entries.map(read), total: await store.entries.count(KIND) };
  }
  const all = (await store.entries.list(KIND)).map(read).toReversed();
  const ofCourse = all.filter((one) => one.course === wanted.course);
  const { offset, limit } = wanted;
  return { entries: ofCourse.slice(offset, offset + limit), total: ofCourse.length };
}

const read = ({ body }: { body: string }): LogEntry => JSON.parse(body) as LogEntry;
