import type { ErasedCounts, Store } from '../store.ts';

const DAY = 86_400_000;

/** Deletes what is older than each course's days allow. @param now milliseconds since 1970 */
export async function applyRetention(
  store: Store,
  now: number,
): Promise<{ course: string; erased: ErasedCounts }[]> {
  const done: { course: string; erased: ErasedCounts }[] = [];
  for (const { course, days } of await store.retentions()) {
    done.push({ course, erased: await store.eraseBefore(course, now - days * DAY) });
  }
  return done;
}
