import { copyShelf, type DeviceCopy } from './device-copy.ts';
import { browserEnvironment, type RecordEnvironment } from './environment.ts';
import type { LearningRecord, RecordStatus } from './record.ts';
import { statusSignal } from './status.ts';

export interface LocalRecordOptions {
  courseId: string;
  environment?: RecordEnvironment;
  /** What is said when all is well; default: kept on this device. */
  status?: RecordStatus;
}

/** Characters of state; the copy on the device holds texts and all. */
const STATE_LIMIT = 30_000;

const isNever = (_value: unknown): _value is never => false;

/** The record without an LMS: this browser only, one run for each place, nobody to report to. */
export function createLocalRecord({
  courseId,
  environment = browserEnvironment(),
  status = { state: 'device' },
}: LocalRecordOptions): LearningRecord {
  const { storage, place } = environment;
  const shelf = copyShelf(storage, courseId, '', isNever);
  const signal = statusSignal(storage ? status : { ...status, state: 'unsafe' });
  let copy: DeviceCopy<never> | undefined;
  let isOpen = false;
  let isClosed = false;

  const keep = () => {
    if (!copy || isClosed) return;
    signal.set(shelf.keep(copy) ? status : { ...status, state: 'unsafe' });
  };

  return {
    id: 'local',
    limits: { state: STATE_LIMIT },
    get status() {
      return signal.value;
    },
    onStatus: signal.on,
    async open() {
      if (!isOpen) {
        isOpen = true;
        const copies = shelf.list();
        copy ??= copies.find((candidate) => candidate.place === place) ?? copies[0];
        if (copy) copy.place = place;
      }
      return {
        mode: 'normal',
        state: copy?.state ?? '',
        source: 'device',
        ...(copy ? { texts: copy.texts } : {}),
      };
    },
    answer() {},
    save({ run, counter, state, texts = {} }) {
      copy = { run, counter, state, texts, pending: [], place, closed: false, confirmed: 0, at: 0 };
      keep();
    },
    complete() {},
    retry: keep,
    flush() {},
    close() {
      isClosed = true;
    },
  };
}
