import type { Outline } from '../course/outline.ts';
import { createLateRecord } from '../records/late.ts';
import type { LearningRecord } from '../records/record.ts';
import type * as lrs from './lrs.ts';

declare global {
  /** What `lrs.js` brings (src/player/lrs.ts). */
  var EcoHeritageLrs: typeof lrs;
}

const SCRIPT = 'lrs.js';

/** Loads the code that talks to an LRS; rejects when it does not come. */
export function loadLrsScript(): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.src = SCRIPT;
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`${SCRIPT} did not load.`));
    document.head.append(element);
  });
}

/** A record of an LRS whose code comes after the first page: that one does not wait for it. */
export const lateLrsRecord = (
  id: 'cmi5' | 'xapi',
  create: 'createCmi5Record' | 'createXapiRecord',
  outline: Outline,
): LearningRecord => {
  // Before the player listens: at its `close` the record knows whether the page goes.
  let isLeaving = false;
  window.addEventListener('pagehide', () => (isLeaving = true));
  return createLateRecord(id, outline.id, async () => {
    await loadLrsScript();
    const { browserLrsEnvironment, [create]: createRecord } = globalThis.EcoHeritageLrs;
    return createRecord({ course: outline, environment: browserLrsEnvironment(() => isLeaving) });
  });
};
