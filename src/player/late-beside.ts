import type { Outline } from '../course/outline.ts';
import { createBesideRecord } from '../records/beside.ts';
import type { BrokerAddress } from '../records/broker-session.ts';
import type { LearningRecord } from '../records/record.ts';
import { askPin } from './ask-pin.ts';
import { loadLrsScript } from './late-lrs.ts';

/** Lets the page breathe: what reports beside the record is nobody's hurry. */
const idle = (): Promise<unknown> =>
  new Promise((resolve) => {
    if (window.requestIdleCallback) window.requestIdleCallback(resolve, { timeout: 3000 });
    else setTimeout(resolve, 500);
  });

/**
 * A record with statements beside it, for the broker that the package names. Its code comes when the
 * first page can be used; a page that names none is told about by its record alone.
 */
export function besideRecord(outline: Outline, main: LearningRecord): LearningRecord {
  const data = document.querySelector('#eh-broker')?.textContent;
  if (!data) return main;
  const broker = JSON.parse(data) as BrokerAddress;
  // Before the player listens: at its `close` the record knows whether the page goes.
  let isLeaving = false;
  window.addEventListener('pagehide', () => (isLeaving = true));
  return createBesideRecord(main, async (resume, openedAt) => {
    await idle();
    await loadLrsScript();
    const { browserLrsEnvironment, createBrokerReport } = globalThis.EcoHeritageLrs;
    return createBrokerReport({
      course: outline,
      environment: browserLrsEnvironment(() => isLeaving),
      broker,
      resume,
      isScorm: main.id !== 'local',
      openedAt,
      askPin,
    });
  });
}
