import { createStore, promisifyRequest } from 'idb-keyval';
import type { OutboxItem } from './outbox.ts';

/** Where an outbox lasts. Keys are in order; those of one owner begin with its name. */
export interface OutboxDatabase {
  /** Everything whose key begins with `prefix`, in the order of the keys. */
  read(prefix: string): Promise<OutboxItem[]>;
  /** The keys that begin with `prefix`. */
  keys(prefix: string): Promise<string[]>;
  add(item: OutboxItem): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

const NAME = 'eh-outbox';
const AFTER_ALL = '\uFFFF';

/** IndexedDB. Every method rejects where the browser allows none, as some private windows do. */
export function indexedDbOutbox(): OutboxDatabase {
  let opened: ReturnType<typeof createStore> | undefined;
  const database = () => (opened ??= createStore(NAME, 'items'));

  /** Ends the transaction at once: a page that goes takes an open one with it. */
  const write = async (change: (store: IDBObjectStore) => void): Promise<void> => {
    await database()('readwrite', (store) => {
      change(store);
      const done = promisifyRequest(store.transaction);
      store.transaction.commit?.();
      return done;
    });
  };

  const rangeOf = (prefix: string) => IDBKeyRange.bound(prefix, prefix + AFTER_ALL);

  return {
    read: async (prefix) =>
      database()('readonly', (store) =>
        promisifyRequest<OutboxItem[]>(store.getAll(rangeOf(prefix))),
      ),
    keys: async (prefix) =>
      database()('readonly', (store) =>
        // All of them are ours, and text.
        promisifyRequest(store.getAllKeys(rangeOf(prefix)) as IDBRequest<string[]>),
      ),
    add: (item) => write((store) => store.put(item, item.key)),
    remove: (keys) =>
      write((store) => {
        for (const key of keys) store.delete(key);
      }),
  };
}
