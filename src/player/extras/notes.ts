import { keysOf, type CopyStorage } from '../../records/environment.ts';
import { nameOf } from '../../records/device-copy.ts';

/** What a learner keeps of one page for themselves: a bookmark, a note, or both. */
export interface Note {
  /** Id of the page. */
  page: string;
  /** Its title when the note was made: a later version may have lost the page. */
  title: string;
  marked: boolean;
  text: string;
  /** When it was last changed, in milliseconds since 1970. */
  at: number;
}

/** What became of a note: kept, or why not. */
export type Keeping = 'kept' | 'no-store' | 'full';

const PREFIX = 'eh-notes:';
/** Characters of all notes on a device together: answers must find room beside them. */
const MOST = 1_500_000;

/** The notes of one learner in one course, on this device only. No method throws. */
export interface Notebook {
  /** Those that say something, in no order. */
  list(): Note[];
  /** The note of a page; an empty one where there is none. */
  read(page: string, title: string): Note;
  /**
   * Keeps a note in place of `before`, the one it was made from. What another window has written
   * meanwhile is joined to it. An empty one is removed.
   */
  keep(note: Note, before: Note): { note: Note; keeping: Keeping };
  /** Takes notes from elsewhere in; false when one could not be kept. */
  add(notes: readonly Note[]): boolean;
  /** Something small besides notes, by a name of our own. */
  fact(name: string, value?: string): string;
  /** Removes everything of this learner in this course. */
  forget(): void;
}

/** Opens the notes of a learner: `who` is what the record calls them, or the number of the run. */
export function openNotebook(
  storage: CopyStorage | undefined,
  who: string,
  course: string,
): Notebook {
  const own = `${PREFIX}${nameOf(`${who}\n${course}`)}:`;
  const keyOf = (page: string) => `${own}${page}`;
  /** What could not be kept lives as long as the page. */
  const unkept = new Map<string, Note>();

  const stored = (page: string): Note | undefined => parse(page, readText(storage, keyOf(page)));
  const found = (page: string): Note | undefined => unkept.get(page) ?? stored(page);

  const read = (page: string, title: string): Note =>
    found(page) ?? { page, title, marked: false, text: '', at: 0 };

  function keep(note: Note, before: Note): { note: Note; keeping: Keeping } {
    const there = stored(note.page);
    const isOther = there !== undefined && there.at !== before.at;
    const kept = {
      ...note,
      text: isOther ? joined(before.text, there.text, note.text) : note.text,
      marked: isOther && note.marked === before.marked ? there.marked : note.marked,
    };
    const keeping = write(storage, keyOf(kept.page), isEmpty(kept) ? '' : format(kept));
    if (keeping === 'kept') unkept.delete(kept.page);
    else unkept.set(kept.page, kept);
    return { note: kept, keeping };
  }

  return {
    read,
    keep,
    list() {
      const pages = keysOf(storage, own).map((key) => key.slice(own.length));
      const all = new Set([...pages.filter((page) => !page.startsWith('!')), ...unkept.keys()]);
      return [...all].flatMap((page) => found(page) ?? []).filter((note) => !isEmpty(note));
    },
    add: (notes) =>
      notes
        .map((note) => {
          const here = read(note.page, note.title);
          const both = { ...note, text: joined('', here.text, note.text), at: Date.now() };
          both.marked ||= here.marked;
          return keep(both, here).keeping === 'kept';
        })
        .every(Boolean),
    fact(name, value) {
      const key = keyOf(`!${name}`);
      if (value !== undefined) write(storage, key, value);
      return value ?? readText(storage, key);
    },
    forget() {
      unkept.clear();
      for (const key of keysOf(storage, own)) write(storage, key, '');
    },
  };
}

export const isEmpty = ({ marked, text }: Note): boolean => !marked && text.trim() === '';

/** Two versions of a text that were both made from one: nothing of either is lost. */
export function joined(before: string, theirs: string, ours: string): string {
  if (theirs === before || ours.includes(theirs)) return ours;
  if (ours === before || theirs.includes(ours)) return theirs;
  return `${theirs}\n\n${ours}`;
}

/** Whether a value from a file is a list of notes. */
export const areNotes = (value: unknown): value is Note[] =>
  Array.isArray(value) && value.every(isNote);

const isNote = (value: unknown): value is Note => {
  const { page, title, marked, text, at } = (value ?? {}) as Partial<Note>;
  return (
    typeof page === 'string' &&
    page !== '' &&
    !page.startsWith('!') &&
    typeof title === 'string' &&
    typeof text === 'string' &&
    typeof marked === 'boolean' &&
    Number.isFinite(at)
  );
};

const format = ({ page: _page, ...rest }: Note): string => JSON.stringify(rest);

function parse(page: string, value: string): Note | undefined {
  try {
    const note: unknown = { ...(JSON.parse(value) as object), page };
    return isNote(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

const readText = (storage: CopyStorage | undefined, key: string): string => {
  try {
    return storage?.getItem(key) ?? '';
  } catch {
    return '';
  }
};

function write(storage: CopyStorage | undefined, key: string, value: string): Keeping {
  if (!storage) return 'no-store';
  try {
    if (value === '') storage.removeItem(key);
    else {
      const others = keysOf(storage, PREFIX).filter((other) => other !== key);
      const length = others.reduce(
        (sum, other) => sum + readText(storage, other).length,
        value.length,
      );
      if (length > MOST) return 'full';
      storage.setItem(key, value);
    }
    return 'kept';
  } catch {
    // A store that takes nothing at all, and one that is full, look alike: a letter tells.
    return canKeep(storage) ? 'full' : 'no-store';
  }
}

function canKeep(storage: CopyStorage): boolean {
  try {
    storage.setItem(`${PREFIX}?`, '');
    storage.removeItem(`${PREFIX}?`);
    return true;
  } catch {
    return false;
  }
}
