import type { CopyStorage, RecordEnvironment } from './environment.ts';

const DATABASE = 'eh-copies';
const STORE = 'copies';
/** Some browsers never answer about a database; a course does not wait for it longer. */
const PATIENCE_MS = 1000;

/**
 * Browsers write localStorage to disk seconds later: one that is killed takes the newest copy with
 * it. Here each copy also goes into IndexedDB, which is on disk at once (durability `strict`), and
 * what localStorage lost comes back from there before the record is opened.
 */
export function lastingEnvironment(environment: RecordEnvironment): RecordEnvironment {
  const { storage } = environment;
  if (!storage) return environment;
  const database = openDatabase();
  const write = async (work: (store: IDBObjectStore) => void): Promise<void> => {
    const transaction = (await database).transaction(STORE, 'readwrite', { durability: 'strict' });
    work(transaction.objectStore(STORE));
    transaction.commit?.();
  };
  /** Without a database everything is as it was without this. */
  const change = (work: (store: IDBObjectStore) => void): void =>
    void write(work).catch(() => undefined);
  return {
    ...environment,
    storage: {
      get length() {
        return storage.length;
      },
      key: (index) => storage.key(index),
      getItem: (key) => storage.getItem(key),
      setItem(key, text) {
        change((store) => store.put(text, key));
        storage.setItem(key, text);
      },
      removeItem(key) {
        change((store) => store.delete(key));
        storage.removeItem(key);
      },
    },
    ready: restore(storage, database),
  };
}

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answerOf(request);
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error(String(request.error)));
  });

/** Puts copies back that localStorage has older or not at all. Never rejects. */
async function restore(storage: CopyStorage, database: Promise<IDBDatabase>): Promise<void> {
  let isLate = false;
  const work = async (): Promise<void> => {
    const store = (await database).transaction(STORE).objectStore(STORE);
    const [keys, texts] = await Promise.all([
      answerOf(store.getAllKeys()),
      answerOf<unknown[]>(store.getAll()),
    ]);
    for (const [index, key] of keys.entries()) {
      const text = texts[index];
      if (isLate || typeof key !== 'string' || typeof text !== 'string') continue;
      if (momentOf(text) > momentOf(storage.getItem(key))) storage.setItem(key, text);
    }
  };
  await Promise.race([
    work().catch(() => undefined),
    new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  isLate = true;
}

/** When a copy was written; −1 for none. */
function momentOf(text: string | null): number {
  try {
    const { at } = JSON.parse(text ?? '') as { at?: unknown };
    return typeof at === 'number' ? at : -1;
  } catch {
    return -1;
  }
}
