import { copyShelf, type DeviceCopy } from './device-copy.ts';
import { browserEnvironment, type RecordEnvironment } from './environment.ts';
import type { LearningRecord, RecordStatus } from './record.ts';
import { statusSignal } from './status.ts';
import { isJournal, newJournal, noteAnswer, noteOutcome, notePage, type Journal } from './work.ts';

export interface LocalRecordOptions {
  courseId: string;
  environment?: RecordEnvironment;
  /** What is said when all is well; default: kept on this device. */
  status?: RecordStatus;
}

/** Characters of state; the copy on the device holds texts and all. */
const STATE_LIMIT = 30_000;

/** `structuredClone` is younger than some phones. */
const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const isNever = (_value: unknown): _value is never => false;

/** The record without an LMS: this browser only, one run for each place, nobody to report to. */
export function createLocalRecord({
  courseId,
  environment = browserEnvironment(),
  status = { state: 'device' },
}: LocalRecordOptions): LearningRecord {
  const { storage, place } = environment;
  const shelf = copyShelf(storage, courseId, '', isNever);
  const unsafe: RecordStatus =
    status.state === 'device' && !status.reason
      ? { state: 'unsafe', reason: 'no-storage' }
      : { ...status, state: 'unsafe' };
  const signal = statusSignal(storage ? status : unsafe);
  const now = () => new Date().toISOString();
  let journal: Journal = newJournal(now());
  let copy: DeviceCopy<never> | undefined;
  let seconds = 0;
  let isOpen = false;
  let isClosed = false;

  const keep = () => {
    if (!copy || isClosed) return;
    signal.set(shelf.keep({ ...copy, journal }) ? status : unsafe);
  };

  /** A run from before there were journals, or with a broken one, gets a new one. */
  const readJournal = (found: Journal | undefined): Journal => {
    if (!isJournal(found)) return journal;
    found.answers.push(...journal.answers);
    return found;
  };

  return {
    id: 'local',
    limits: { state: STATE_LIMIT },
    get status() {
      return signal.value;
    },
    onStatus: signal.on,
    async open() {
      await environment.ready;
      if (!isOpen) {
        isOpen = true;
        const copies = shelf.list();
        copy ??= copies.find((candidate) => candidate.place === place) ?? copies[0];
        if (copy) {
          copy.place = place;
          journal = readJournal(copy.journal);
        }
      }
      return {
        mode: 'normal',
        state: copy?.state ?? '',
        source: 'device',
        ...(copy ? { texts: copy.texts } : {}),
      };
    },
    answer(answer) {
      noteAnswer(journal, answer);
    },
    save(snapshot) {
      const { run, counter, state, texts = {} } = snapshot;
      seconds = snapshot.seconds ?? seconds;
      notePage(journal, snapshot, now());
      copy = { run, counter, state, texts, pending: [], place, closed: false, confirmed: 0, at: 0 };
      keep();
    },
    complete(outcome) {
      noteOutcome(journal, outcome, seconds, now());
      keep();
    },
    work() {
      if (!copy) return undefined;
      const { run, counter, state, texts } = copy;
      return copyOf({ ...journal, run, counter, state, texts });
    },
    takeUp(work) {
      isOpen = true;
      if (!work) {
        // What was here goes with the first snapshot of the new run.
        copy = undefined;
        journal = newJournal(now());
        return;
      }
      const { run, counter, state, texts, ...rest } = work;
      copy = { run, counter, state, texts, pending: [], place, closed: false, confirmed: 0, at: 0 };
      journal = copyOf(rest);
      keep();
    },
    retry: keep,
    flush() {},
    close() {
      isClosed = true;
    },
  };
}
