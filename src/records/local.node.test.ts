import assert from 'node:assert/strict';
import { describeRecord } from '../../test/records/contract.ts';
import { createDevice, open, timedTest } from '../../test/records/world.ts';
import { createLocalRecord } from './local.ts';

describeRecord('local', (device) => ({
  page() {
    const { environment, kill } = device.page({});
    return { record: createLocalRecord({ courseId: 'parish-map', environment }), kill };
  },
  well: 'device',
  calls: () => 0,
}));

timedTest('local: goes on in another folder of the site, but prefers its own', async () => {
  const device = createDevice();
  const page = () => {
    const { environment, kill } = device.page({});
    return { record: createLocalRecord({ courseId: 'parish-map', environment }), kill };
  };
  (await open(page())).answer(0);
  device.place = 'https://lms.example/content/8/';
  const moved = await open(page());
  assert.equal(moved.state.activities.size, 1);
  moved.answer(1);
  moved.answer(2);
  assert.equal(device.items.size, 1);
});
