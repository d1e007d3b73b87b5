import type { RecordId } from '../core/record-id.ts';
import type { RecordEnvironment } from './environment.ts';
import { createLocalRecord } from './local.ts';
import type { LearningRecord } from './record.ts';
import { statusSignal } from './status.ts';

/** With one batch of statements it stays below the 64 KiB that outlive a page. */
export const LRS_STATE_LIMIT = 12_000;

/**
 * A record whose code is still on its way. What is done meanwhile is kept and handed over; when the
 * code does not come, this browser keeps everything.
 */
export function createLateRecord(
  id: RecordId,
  courseId: string,
  load: () => Promise<LearningRecord>,
  environment?: RecordEnvironment,
): LearningRecord {
  const signal = statusSignal({ state: 'saving' });
  let record: LearningRecord | undefined;
  let early: ((record: LearningRecord) => void)[] = [];

  const local = () =>
    createLocalRecord({
      courseId,
      status: { state: 'pending', reason: 'offline' },
      ...(environment ? { environment } : {}),
    });

  const loading = (): Promise<LearningRecord> =>
    load()
      .catch(local)
      .then((loaded) => {
        record = loaded;
        loaded.onStatus(signal.set);
        signal.set(loaded.status);
        for (const action of early) action(loaded);
        early = [];
        return loaded;
      });

  function pass(action: (record: LearningRecord) => void): void {
    if (record) action(record);
    else early.push(action);
  }

  let opening: Promise<LearningRecord> | undefined;
  return {
    id,
    limits: { state: LRS_STATE_LIMIT },
    get leadsOn() {
      return record?.leadsOn ?? false;
    },
    get status() {
      return signal.value;
    },
    onStatus: signal.on,
    async open() {
      opening ??= loading();
      return (await opening).open();
    },
    visit: (pageId) => pass((late) => late.visit?.(pageId)),
    answer: (entry) => pass((late) => late.answer(entry)),
    save: (snapshot) => pass((late) => late.save(snapshot)),
    complete: (outcome) => pass((late) => late.complete(outcome)),
    retry: () => pass((late) => late.retry()),
    flush: () => pass((late) => late.flush()),
    close: () => pass((late) => late.close()),
  };
}
