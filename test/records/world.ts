import { mock, test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { decodeState } from '../../src/core/state-codec.ts';
import type { CopyStorage, RecordEnvironment } from '../../src/records/environment.ts';
import type { FakeDatabase } from './fake-database.ts';
import type { LearningRecord, Resume } from '../../src/records/record.ts';
import { layout, Learner } from './learner.ts';

export const PLACE = 'https://lms.example/content/7/';

/** Everything outside a page: it outlives pages, and its clock is the test's. */
export interface Device {
  items: Map<string, string>;
  place: string;
  isOnline: boolean;
  /** `full`: takes nothing new. `forbidden`: throws at any touch. */
  storage: 'works' | 'full' | 'forbidden' | 'absent';
  /** A test that wants one sets it. */
  database?: FakeDatabase;
  setOnline(isOnline: boolean): void;
  /** The surroundings of one more page; `kill` cuts it off. */
  page(window: object): { environment: RecordEnvironment; kill(): void };
}

export function createDevice(): Device {
  const items = new Map<string, string>();
  const listeners: (() => void)[] = [];
  const device: Device = {
    items,
    place: PLACE,
    isOnline: true,
    storage: 'works',
    setOnline(isOnline) {
      device.isOnline = isOnline;
      for (const listener of listeners) listener();
    },
    page(window) {
      let isAlive = true;
      const check = () => {
        if (device.storage === 'forbidden') throw new Error('SecurityError');
      };
      const storage: CopyStorage = {
        get length() {
          check();
          return items.size;
        },
        key(index) {
          check();
          return [...items.keys()][index] ?? null;
        },
        getItem(key) {
          check();
          return items.get(key) ?? null;
        },
        setItem(key, value) {
          check();
          if (device.storage === 'full') throw new Error('QuotaExceededError');
          if (isAlive) items.set(key, value);
        },
        removeItem(key) {
          check();
          if (isAlive) items.delete(key);
        },
      };
      return {
        environment: {
          window,
          ...(device.storage === 'absent' ? {} : { storage }),
          place: device.place,
          isOnline: () => device.isOnline,
          onConnection: (listener) => listeners.push(() => isAlive && listener()),
        },
        kill() {
          isAlive = false;
        },
      };
    },
  };
  return device;
}

/** One page with a course in it. */
export interface Page {
  record: LearningRecord;
  /** The page is gone without a word. */
  kill(): void;
}

/** Opens the record of a page as the player does, and goes on from its state. */
export async function open(page: Page): Promise<Learner & { resume: Resume }> {
  const opening = page.record.open();
  let resume = await Promise.race([opening, setImmediate()]);
  for (let waited = 0; !resume && waited < 10_000; waited += 100) {
    await pass(100);
    resume = await Promise.race([opening, setImmediate()]);
  }
  if (!resume) throw new Error('The record did not open within 10 seconds');
  const state = decodeState(resume.state, layout)?.state;
  return Object.assign(new Learner(page.record, state), { resume });
}

/** Lets time pass, in small steps so that what waits for each other gets its turn. */
export async function pass(milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 50) {
    mock.timers.tick(Math.min(left, 50));
    await setImmediate();
  }
}

/** A test with its own clock: timers and dates stand still until `pass` moves them. */
export function timedTest(title: string, run: () => Promise<void>): void {
  test(title, async () => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 22, 9) });
    try {
      await run();
    } finally {
      mock.timers.reset();
    }
  });
}
