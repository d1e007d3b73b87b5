import { peekState } from '../core/state-codec.ts';
import { hashText } from '../core/state-ids.ts';
import { keysOf, type CopyStorage } from './environment.ts';
import type { Outcome } from './record.ts';
import type { Journal } from './work.ts';

/** Something a record is to be told besides the state, in the record's own form. */
export interface Pending<Report> {
  /** The snapshot that first had it. */
  counter: number;
  /** Where in the record it was written; absent while it was not. */
  index?: number;
  report: Report;
}

/** What this device keeps of one run, so that nothing depends on what the LMS answers. */
export interface DeviceCopy<Report> {
  run: number;
  counter: number;
  state: string;
  /** Free texts in full, by activity id. */
  texts: Record<string, string>;
  /** What the record has not proved to have. */
  pending: Pending<Report>[];
  /** What happened in the run; where there is no record to tell it to. */
  journal?: Journal;
  /** The best outcome so far. */
  outcome?: Outcome;
  /** Where the package lay. */
  place: string;
  /** The outcome is final and the LMS has taken the end: an empty record is a new attempt. */
  closed: boolean;
  /** The highest counter that was read back from the record; 0 for none. */
  confirmed: number;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

/** The copies of one learner and one course. No method throws. */
export interface CopyShelf<Report> {
  /** Newest first. */
  list(): DeviceCopy<Report>[];
  /** Writes a copy in place of others of its place. False when it could not be kept whole. */
  keep(copy: DeviceCopy<Report>): boolean;
}

const PREFIX = 'eh-copy:';
const FORMAT = 1;
/** Lengths in characters; the bound over all is twice the bound of one. */
const MOST_OF_ONE = 100_000;
const MOST_OF_OTHERS = 100_000;
const MOST_OTHERS = 7;

/** A short name for an owner: no storage shows whose it is. */
export const nameOf = (owner: string): string =>
  `${hashText(owner, 1).toString(36)}${hashText(owner, 2).toString(36)}`;

/** Storage may be absent, refuse, be full, or hold anything: then this works without it. */
export function copyShelf<Report>(
  storage: CopyStorage | undefined,
  courseId: string,
  learnerId: string,
  isReport: (value: unknown) => value is Report,
): CopyShelf<Report> {
  const owner = `${learnerId}\n${courseId}`;
  const own = `${PREFIX}${nameOf(owner)}:`;
  /** The run for which older copies have made room. */
  let lastRun: number | undefined;

  const list = () =>
    keysOf(storage, own)
      .flatMap((key) => parseCopy(readText(storage, key), isReport) ?? [])
      .sort((one, other) => other.at - one.at);

  return {
    list,
    keep(copy) {
      if (!storage) return false;
      const key = own + copy.run.toString(36);
      copy.at = Date.now();
      const { text, isWhole } = fit(copy);
      try {
        if (lastRun !== copy.run) {
          for (const other of list()) {
            if (other.place === copy.place && other.run !== copy.run) {
              storage.removeItem(own + other.run.toString(36));
            }
          }
          for (const other of removable(storage, key, MOST_OF_OTHERS, MOST_OTHERS)) {
            storage.removeItem(other);
          }
          lastRun = copy.run;
        }
      } catch {
        // What cannot be removed is in the way of nobody but the next line.
      }
      return write(storage, key, text) && isWhole;
    },
  };
}

function write(storage: CopyStorage, key: string, text: string): boolean {
  for (const other of [undefined, ...removable(storage, key, 0, 0)]) {
    try {
      if (other !== undefined) storage.removeItem(other);
      storage.setItem(key, text);
      return true;
    } catch {
      // Full, or forbidden: the next round has one old copy less.
    }
  }
  return false;
}

/** A copy that is too long loses the oldest reports, then its texts, never the state. */
function fit<Report>(copy: DeviceCopy<Report>): { text: string; isWhole: boolean } {
  const kept = { format: FORMAT, ...copy, pending: [...copy.pending] };
  for (let isWhole = true; ; isWhole = false) {
    const text = JSON.stringify(kept);
    const isEmpty = kept.pending.length === 0;
    if (text.length <= MOST_OF_ONE || (isEmpty && kept.texts !== copy.texts)) {
      return { text, isWhole };
    }
    if (isEmpty) kept.texts = {};
    kept.pending.splice(0, 20);
  }
}

/** Copies to give up until the others keep within bounds: finished runs first, oldest first. */
function removable(storage: CopyStorage, key: string, length: number, count: number): string[] {
  const others = keysOf(storage, PREFIX)
    .filter((other) => other !== key)
    .map((other) => {
      const text = readText(storage, other);
      const copy = parseCopy(text, (value): value is unknown => value !== undefined);
      // A date lies far below the step between finished runs and others.
      return { key: other, text, worth: copy ? copy.at + (copy.closed ? 0 : 1e14) : -1 };
    })
    .sort((one, other) => other.worth - one.worth);
  let total = 0;
  return others
    .filter(({ text, worth }, index) => {
      total += text.length;
      return total > length || index >= count || worth < 0;
    })
    .map((other) => other.key)
    .reverse();
}

function readText(storage: CopyStorage | undefined, key: string): string {
  try {
    return storage?.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function parseCopy<Report>(
  text: string,
  isReport: (value: unknown) => value is Report,
): DeviceCopy<Report> | undefined {
  try {
    const value = JSON.parse(text) as DeviceCopy<Report> & { format: number };
    const { format, run, counter, confirmed, at, state, place, texts, pending, outcome } = value;
    const isCopy =
      format === FORMAT &&
      [run, counter, confirmed, at, ...pending.map((item) => item.counter)].every(
        Number.isFinite,
      ) &&
      [state, place, outcome?.status ?? '', ...Object.values(texts)].every(
        (item) => typeof item === 'string',
      ) &&
      pending.every(({ report }) => isReport(report));
    return isCopy ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a learner goes on from. */
export interface Joined<Report> {
  source: 'record' | 'device';
  state: string;
  /** The copy of the run that goes on; absent when there is none. */
  copy?: DeviceCopy<Report>;
  /** What the record lacks, in order. */
  resend: Pending<Report>[];
}

/**
 * Decides between the record and the copies on this device. A copy of the same run wins when its
 * counter is higher, or when the record has cut the state. Against an empty record it wins only if the record never had this run (what it
 * once had and has no more was reset), the run was not brought to an end, and the package lies where
 * it lay; anything else is a new attempt. Another run in the record wins: it was made elsewhere.
 */
export function joinCopies<Report>(
  recordState: string,
  copies: DeviceCopy<Report>[],
  place: string,
): Joined<Report> {
  const record = peekState(recordState);
  const copy = record
    ? copies.find(({ run }) => run === record.run)
    : copies.find((candidate) => candidate.place === place);
  const goesOn = copy && (record ? true : copy.confirmed === 0 && !copy.closed);
  if (!goesOn) return { source: 'record', state: recordState, resend: [] };
  const counter = record?.counter ?? -1;
  // Some LMSs cut a long state: then the one of the same moment is the better one.
  const isNewer =
    copy.counter > counter || (copy.counter === counter && !recordState.startsWith(copy.state));
  return {
    source: isNewer ? 'device' : 'record',
    state: isNewer ? copy.state : recordState,
    copy,
    resend: copy.pending.filter(
      (pending) => pending.index === undefined || pending.counter > counter,
    ),
  };
}
