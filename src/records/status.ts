import type { RecordStatus } from './record.ts';

/** The status of a record, and who wants to hear of its changes. */
export interface StatusSignal {
  readonly value: RecordStatus;
  set(status: RecordStatus): void;
  on(listener: (status: RecordStatus) => void): () => void;
}

export function statusSignal(value: RecordStatus): StatusSignal {
  const listeners = new Set<(status: RecordStatus) => void>();
  return {
    get value() {
      return value;
    },
    set(status) {
      const isSame =
        status.state === value.state &&
        status.reason === value.reason &&
        status.retryIn === value.retryIn;
      value = status;
      if (isSame) return;
      for (const listener of listeners) {
        try {
          listener(status);
        } catch (error) {
          // A broken display must not stop the saving; the error is still reported.
          setTimeout(() => {
            throw error;
          });
        }
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
