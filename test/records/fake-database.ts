import type { OutboxDatabase } from '../../src/records/outbox-database.ts';
import type { OutboxItem } from '../../src/records/outbox.ts';

/** A database in memory that outlives pages, and can be broken. */
export function fakeDatabase() {
  const items = new Map<string, OutboxItem>();
  const faults: { state: 'works' | 'refuses' | 'never answers' } = { state: 'works' };

  /** As one page sees it: what it asks for when it is gone comes too late. */
  function page(isAlive: { readonly value: boolean } = { value: true }): OutboxDatabase {
    async function asked<T>(work: () => T): Promise<T> {
      if (faults.state === 'refuses') throw new Error('InvalidStateError');
      if (faults.state === 'never answers' || !isAlive.value) return new Promise(() => {});
      return structuredClone(work());
    }
    return {
      read: (prefix) =>
        asked(() => [...items.values()].filter(({ key }) => key.startsWith(prefix))),
      keys: (prefix) => asked(() => [...items.keys()].filter((key) => key.startsWith(prefix))),
      add: (item) => asked(() => void items.set(item.key, structuredClone(item))),
      remove: (keys) => asked(() => keys.forEach((key) => items.delete(key))),
    };
  }

  return { items, faults, page };
}

export type FakeDatabase = ReturnType<typeof fakeDatabase>;
