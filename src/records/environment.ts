/** What a record needs of storage; `localStorage` is one. */
export type CopyStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** The surroundings of a record. Tests bring their own. */
export interface RecordEnvironment {
  /** Where the search for the LMS begins. */
  window: object;
  /** Where the copy on this device is kept; absent where the browser allows none. */
  storage?: CopyStorage;
  /** Ends when all that was kept is in `storage`; absent where it always is. */
  ready?: Promise<void>;
  /** The folder this package lies in. A new attempt of the same course has the same one. */
  place: string;
  /** False when nothing can reach the LMS for certain. */
  isOnline(): boolean;
  /** Calls back when `isOnline` may have changed. */
  onConnection(listener: () => void): void;
}

/**
 * The browser's own. `keepCopy: false` is for shared computers: nothing stays on the device, and
 * what the LMS does not take is lost with the page.
 */
export function browserEnvironment({ keepCopy = true } = {}): RecordEnvironment {
  const storage = keepCopy ? readStorage() : undefined;
  const { protocol, hostname, port, href } = location;
  // The Moodle app and offline players are the LMS themselves; the network does not matter to them.
  const isOnDevice = !/^https?:$/.test(protocol) || (hostname === 'localhost' && port === '');
  return {
    window,
    ...(storage ? { storage } : {}),
    place: href.replace(/[?#].*$/, '').replace(/[^/]*$/, ''),
    isOnline: () => isOnDevice || navigator.onLine,
    onConnection(listener) {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
    },
  };
}

/** The browser's storage; nothing where it allows none. */
export function readStorage(): CopyStorage | undefined {
  try {
    return window.localStorage ?? undefined;
  } catch {
    return undefined;
  }
}

/** All keys of a storage that begin so; none where it cannot be read. */
export function keysOf(storage: CopyStorage | undefined, prefix: string): string[] {
  try {
    return Array.from(
      { length: storage?.length ?? 0 },
      (_, index) => storage?.key(index) ?? '',
    ).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
