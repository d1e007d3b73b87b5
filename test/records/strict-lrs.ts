import assert from 'node:assert/strict';
import { createCmi5Record } from '../../src/records/cmi5.ts';
import { STATE_ID } from '../../src/records/lrs-state.ts';
import type { Answer } from '../../src/records/record.ts';
import { createXapiRecord } from '../../src/records/xapi.ts';
import { fakeLrs, type FakeLrs, type FakeLrsOptions } from '../support/fake-lrs.ts';
import { fakeDatabase } from './fake-database.ts';
import { openPage, type LrsPage } from './lrs-world.ts';
import { createDevice, timedTest, type Device } from './world.ts';

export const CREATE = { cmi5: createCmi5Record, xapi: createXapiRecord };

/** Which questions were answered, in order. */
export const answersOf = (lrs: FakeLrs): string[] =>
  lrs.statements.flatMap(({ object }) =>
    'id' in object ? (/\/question\/(.+)$/.exec(object.id)?.[1] ?? []) : [],
  );

/** The saved state, as the LRS has it. */
export const stateOf = (lrs: FakeLrs): string =>
  [...lrs.documents].find(([key]) => key.startsWith(STATE_ID))?.[1].text ?? '';

/** An answer that is too long for a statement. */
export const essay: Answer = {
  id: 'question-0',
  interaction: { type: 'long-fill-in' },
  response: 'Una historia del molino y de su gente. '.repeat(200),
  attempt: 1,
  at: '2026-11-22T09:00:00.000Z',
  seconds: 300,
};
/** When a later answer was given. */
export const later = '2026-11-22T09:05:00.000Z';

export interface World {
  lrs: FakeLrs;
  device: Device;
  page(tab?: Map<string, string>): LrsPage;
}

/** A test against the strict LRS; unless it says so, it may complain of nothing. */
export function it(
  title: string,
  run: (world: World) => Promise<void>,
  options: FakeLrsOptions & { mayComplain?: boolean } = { kind: 'cmi5' },
): void {
  timedTest(`${options.kind}: ${title}`, async () => {
    const lrs = fakeLrs(options);
    const device = createDevice();
    device.database = fakeDatabase();
    const page = (tab?: Map<string, string>) =>
      openPage(CREATE[options.kind], lrs, device, { kind: options.kind, ...(tab ? { tab } : {}) });
    await run({ lrs, device, page });
    if (!options.mayComplain) assert.deepEqual(lrs.complaints, []);
  });
}
