import type { Store } from '../../lrs/store.ts';

/** Groups that trainers gave, by the agent's number. */
export interface AssignedGroups {
  groups: ReadonlyMap<number, string>;
  /** Changes with every assignment. */
  stamp: number;
}

const KIND = 'group';
const keyOf = (course: string, actor: number): string => `${course} ${actor}`;
const known = new WeakMap<Store, Map<string, { until: number; value: AssignedGroups }>>();
const KEEP_MS = 2000;

export async function assignedGroups(store: Store, course: string): Promise<AssignedGroups> {
  const cache = known.get(store) ?? new Map<string, { until: number; value: AssignedGroups }>();
  known.set(store, cache);
  const before = cache.get(course);
  if (before !== undefined && before.until > Date.now()) return before.value;
  const entries = await store.entries.list(KIND, `${course} `);
  const groups = new Map(
    entries.map(({ key, body }) => [Number(key.slice(course.length + 1)), body]),
  );
  const stamp = entries.reduce((latest, one) => Math.max(latest, one.updated), entries.length);
  const value = { groups, stamp };
  cache.set(course, { until: Date.now() + KEEP_MS, value });
  return value;
}

/** @param group `undefined` takes the assignment away */
export async function assignGroup(
  store: Store,
  course: string,
  learners: readonly { actor: number; key: string }[],
  group: string | undefined,
): Promise<void> {
  const now = Date.now();
  if (group === undefined) {
    for (const { actor } of learners) await store.entries.remove(KIND, keyOf(course, actor));
  } else {
    await store.entries.put(
      learners.map(({ actor, key }) => ({
        kind: KIND,
        key: keyOf(course, actor),
        subject: key,
        body: group,
        updated: now,
      })),
    );
  }
  known.get(store)?.delete(course);
}
