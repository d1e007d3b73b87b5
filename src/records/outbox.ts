import type { Statement } from '@xapi/xapi';
import type { CopyStorage } from './environment.ts';
import type { OutboxDatabase } from './outbox-database.ts';
import { VERBS } from './verbs.ts';

/** A statement that waits, with its id and time, and the texts that travel beside it. */
export interface OutboxItem {
  /** Begins with the owner; in the order of making. */
  key: string;
  /** When it was made, in milliseconds since 1970. */
  at: number;
  statement: Statement;
  /** One for each attachment of the statement, in their order. */
  files?: string[];
}

export interface OutboxOptions {
  /** What kind of report it is; outboxes of a kind keep things equally long. */
  kind: 'lrs' | 'broker';
  /** Whose it is: a learner, a course and where it is reported. */
  owner: string;
  storage: CopyStorage | undefined;
  database: OutboxDatabase | undefined;
}

const PREFIX = 'eh-out:';
const DAY_MS = 86_400_000;
/** How long statements wait. An LMS misses them more than a broker, and learners come back late. */
const DAYS = { lrs: 90, broker: 7 };
/** All that may wait. Local storage is shared by all courses of an LMS: there it is less. */
const MOST_ITEMS = 2000;
const MOST_BYTES = 4_000_000;
const MOST_BYTES_IN_STORAGE = 300_000;
/** A database that is locked elsewhere may never answer; nobody waits for it. */
const PATIENCE_MS = 1500;

const encoder = new TextEncoder();

/** What an item weighs on its way, in bytes. */
export const weightOf = ({ statement, files = [] }: OutboxItem): number =>
  files.reduce(
    (sum, file) => sum + encoder.encode(file).length + 300,
    encoder.encode(JSON.stringify(statement)).length + 1,
  );

/** What is given up first when there is too much: it is said again at the next visit. */
const isMinor = ({ statement: { verb } }: OutboxItem): boolean =>
  verb.id === VERBS.experienced.id || verb.id === VERBS.progressed.id;

function isItem(value: unknown): value is OutboxItem {
  const { key, at, statement, files = [] } = (value ?? {}) as Partial<OutboxItem>;
  return (
    typeof key === 'string' &&
    Number.isFinite(at) &&
    Array.isArray(files) &&
    files.every((file: unknown) => typeof file === 'string') &&
    typeof statement?.id === 'string' &&
    typeof statement.verb?.id === 'string'
  );
}

/**
 * What is to be told to an LRS, until it has it. The page works with what is in memory; each item is
 * written to local storage at once and moves on into IndexedDB, where there is room. Where one of
 * them is missing the other does, and without both the page has it alone. Items are written one by
 * one, so that two tabs never overwrite each other. No method throws or rejects.
 */
export function createOutbox({ kind, owner, storage, database }: OutboxOptions) {
  const prefix = `${kind}.${owner}:`;
  const journal = journalOf(storage);
  const weights = new WeakMap<OutboxItem, number>();
  /** Items that are nowhere but in this page. */
  const unsafe = new Set<OutboxItem>();
  const parked = new Set<OutboxItem>();
  let hasDatabase = database !== undefined;
  let hasDropped = false;
  let items: OutboxItem[] = [];
  let count = 0;

  const oldest = () => Date.now() - DAYS[kind] * DAY_MS;

  const weigh = (item: OutboxItem): number => {
    const known = weights.get(item);
    if (known !== undefined) return known;
    const weight = weightOf(item);
    weights.set(item, weight);
    return weight;
  };

  function keep(item: OutboxItem): void {
    const isInJournal = journal.set(item);
    if (!isInJournal) unsafe.add(item);
    if (database) void moveOn(item, database);
  }

  /** From local storage, which is small, into the database. */
  async function moveOn(item: OutboxItem, into: OutboxDatabase): Promise<void> {
    try {
      await into.add(item);
    } catch {
      hasDatabase = false;
      trim();
      return;
    }
    unsafe.delete(item);
    journal.remove(item.key);
    // It may have been delivered meanwhile: then this came too late.
    if (!items.includes(item)) into.remove([item.key]).catch(() => undefined);
  }

  function remove(gone: readonly OutboxItem[]): void {
    const keys = gone.map(({ key }) => key);
    items = items.filter((item) => !gone.includes(item));
    for (const item of gone) {
      unsafe.delete(item);
      parked.delete(item);
      journal.remove(item.key);
    }
    database?.remove(keys).catch(() => undefined);
  }

  function trim(): void {
    remove(items.filter(({ at }) => at < oldest()));
    const most = hasDatabase ? MOST_BYTES : MOST_BYTES_IN_STORAGE;
    let bytes = items.reduce((sum, item) => sum + weigh(item), 0);
    let left = items.length;
    const given: OutboxItem[] = [];
    for (const item of [...items.filter(isMinor), ...items.filter((each) => !isMinor(each))]) {
      if (bytes <= most && left <= MOST_ITEMS) break;
      bytes -= weigh(item);
      left--;
      given.push(item);
      hasDropped ||= !isMinor(item);
    }
    if (given.length > 0) remove(given);
  }

  async function readDatabase(): Promise<OutboxItem[]> {
    if (!database) return [];
    const late = new Promise<OutboxItem[]>((resolve) => setTimeout(resolve, PATIENCE_MS, []));
    try {
      return (await Promise.race([database.read(prefix), late])).filter(isItem);
    } catch {
      hasDatabase = false;
      return [];
    }
  }

  /** Whoever never comes back leaves nothing for ever: removes what is too old of all owners. */
  async function sweep(): Promise<void> {
    const isOld = (key: string) => timeOf(key) < oldest();
    for (const key of journal.keys(`${kind}.`).filter(isOld)) journal.remove(key);
    try {
      const keys = (await database?.keys(`${kind}.`))?.filter(isOld) ?? [];
      if (keys.length > 0) await database?.remove(keys);
    } catch {
      // Another time.
    }
  }

  return {
    /** Reads what earlier pages left. */
    async open(): Promise<void> {
      const left = journal.list(prefix);
      const stored = await readDatabase();
      const known = new Set(items.map(({ key }) => key));
      // What is in local storage is newer: it has not moved on yet.
      for (const item of [...left, ...stored]) {
        if (known.has(item.key)) continue;
        known.add(item.key);
        items.push(item);
        if (left.includes(item)) keep(item);
      }
      items.sort((one, other) => (one.key < other.key ? -1 : 1));
      trim();
      void sweep();
    },
    add(statement: Statement, files: string[] = []): OutboxItem {
      const at = Date.now();
      const order = `${String(at).padStart(14, '0')}.${String(count++).padStart(5, '0')}`;
      const key = `${prefix}${order}.${statement.id}`;
      const item = { key, at, statement, ...(files.length > 0 ? { files } : {}) };
      items.push(item);
      keep(item);
      trim();
      return item;
    },
    /** It is said in other words: in those of the session that is open. */
    reword(item: OutboxItem, statement: Statement): void {
      item.statement = statement;
      weights.delete(item);
      keep(item);
    },
    remove,
    /** It is refused for good: it stays, but does not go out again by itself. */
    park: (item: OutboxItem) => void parked.add(item),
    unpark: () => parked.clear(),
    hasParked: () => parked.size > 0,
    /** What is to be sent, in order. */
    waiting: () => items.filter((item) => !parked.has(item)),
    /** False when something would be lost with this page, or was. */
    isSafe: () => unsafe.size === 0 && !hasDropped,
  };
}

export type Outbox = ReturnType<typeof createOutbox>;

/** When the item with a key was made. */
const timeOf = (key: string): number => Number(/:(\d+)\./.exec(key)?.[1] ?? 0);

/** Local storage, one entry an item. */
function journalOf(storage: CopyStorage | undefined) {
  const name = (key: string) => PREFIX + key;
  function keys(prefix: string): string[] {
    try {
      return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage!.key(index)!)
        .filter((key) => key.startsWith(name(prefix)))
        .map((key) => key.slice(PREFIX.length));
    } catch {
      return [];
    }
  }
  return {
    keys,
    list: (prefix: string): OutboxItem[] =>
      keys(prefix).flatMap((key) => parse(storage, name(key)) ?? []),
    set(item: OutboxItem): boolean {
      try {
        storage?.setItem(name(item.key), JSON.stringify(item));
        return storage !== undefined;
      } catch {
        return false;
      }
    },
    remove(key: string): void {
      try {
        storage?.removeItem(name(key));
      } catch {
        // It is read again at the next start, and sent once more: that does no harm.
      }
    },
  };
}

function parse(storage: CopyStorage | undefined, name: string): OutboxItem | undefined {
  try {
    const value: unknown = JSON.parse(storage?.getItem(name) ?? '');
    return isItem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
