import assert from 'node:assert/strict';
import type { RecordStatus } from '../../src/records/record.ts';
import { createDevice, open, pass, timedTest, type Device, type Page } from './world.ts';

/** What a test of an adapter brings: its record, and the other side of it. */
export interface RecordUnderTest {
  /** Opens one more page on the same device and the same LMS. */
  page(): Page;
  /** How the status reads when all is well. */
  well: RecordStatus['state'];
  /** Number of calls the other side has received. */
  calls(): number;
  /** Ids of the answers that the other side has; `undefined` where there is none. */
  answers?(): string[];
}

/** What every record does, whatever it reports to. */
export function describeRecord(name: string, create: (device: Device) => RecordUnderTest): void {
  const it = (title: string, run: (subject: RecordUnderTest, device: Device) => Promise<void>) =>
    timedTest(`${name}: ${title}`, async () => {
      const device = createDevice();
      await run(create(device), device);
    });

  it('opens empty on a first visit, and at once', async (subject) => {
    const { record } = subject.page();
    const before = Date.now();
    const [resume, again] = await Promise.all([record.open(), record.open()]);
    assert.deepEqual(resume, again);
    assert.equal(Date.now(), before);
    assert.equal(resume.state, '');
    assert.equal(resume.mode, 'normal');
  });

  it('gives back what was saved after an orderly end', async (subject) => {
    const page = subject.page();
    const learner = await open(page);
    learner.visit('mill');
    learner.answer(0);
    await pass(5000);
    assert.equal(page.record.status.state, subject.well);
    page.record.close();
    const next = await open(subject.page());
    assert.deepEqual(next.state, learner.state);
  });

  it('gives back what was saved when the page is hidden and then killed', async (subject) => {
    const page = subject.page();
    const learner = await open(page);
    await pass(2000);
    learner.answer(0);
    page.record.flush();
    page.kill();
    const next = await open(subject.page());
    assert.deepEqual(next.state, learner.state);
  });

  it('keeps the first answer when the tab is killed before anything was sent', async (subject) => {
    const page = subject.page();
    const learner = await open(page);
    learner.answer(3);
    page.kill();
    const next = await open(subject.page());
    assert.deepEqual(next.state, learner.state);
    assert.equal(next.resume.source, 'device');
    await pass(5000);
    assert.deepEqual(subject.answers?.() ?? ['question-3'], ['question-3']);
  });

  it('gives back texts in full that did not fit into the state', async (subject) => {
    const page = subject.page();
    const learner = await open(page);
    learner.save({ diary: 'a long story' }, ['diary']);
    await pass(70_000);
    assert.notEqual(page.record.status.state, 'saved');
    page.record.close();
    const next = await open(subject.page());
    assert.deepEqual(next.resume.texts, { diary: 'a long story' });
  });

  it('does nothing after close, and closes only once', async (subject, device) => {
    const page = subject.page();
    const learner = await open(page);
    learner.answer(0);
    await pass(2000);
    page.record.close();
    // What the end itself has to say may still be on its way.
    await pass(1000);
    const calls = subject.calls();
    const items = new Map(device.items);
    page.record.close();
    learner.answer(1);
    learner.reach('passed', 1);
    page.record.retry();
    page.record.flush();
    await pass(130_000);
    assert.equal(subject.calls(), calls);
    assert.deepEqual(device.items, items);
  });

  it('closes before it is open, and never rejects', async (subject) => {
    const { record } = subject.page();
    const opening = record.open();
    record.close();
    assert.equal((await opening).state, '');
    subject.page().record.close();
  });

  it('keeps what was done before it was open', async (subject) => {
    const page = subject.page();
    const opening = open(page);
    const learner = await opening;
    learner.answer(2);
    await pass(3000);
    page.record.close();
    assert.equal((await open(subject.page())).state.activities.get('question-2')?.value, 1);
  });

  for (const storage of ['full', 'forbidden', 'absent'] as const) {
    it(`works while the device's storage is ${storage}, and throws at nobody`, async (subject, device) => {
      device.storage = storage;
      const page = subject.page();
      const learner = await open(page);
      learner.visit('mill');
      learner.answer(0);
      learner.reach('passed', 0.9);
      await pass(5000);
      page.record.retry();
      page.record.flush();
      page.record.close();
      const expected = subject.well === 'device' ? 'unsafe' : subject.well;
      assert.equal(page.record.status.state, expected);
    });
  }

  it('takes garbage in the storage for nothing', async (subject, device) => {
    const page = subject.page();
    (await open(page)).answer(0);
    page.kill();
    const key = [...device.items.keys()].find((name) => name.startsWith('eh-copy:'));
    for (const garbage of ['', '{', 'null', '[]', '{"format":1}', '{"format":2,"state":7}']) {
      device.items.set(key!, garbage);
      const next = subject.page();
      assert.equal((await open(next)).resume.state, '');
      next.kill();
    }
  });

  it('tells every change of its status once, until nobody listens', async (subject) => {
    const page = subject.page();
    const heard: RecordStatus[] = [];
    const stop = page.record.onStatus((status) => heard.push(status));
    const learner = await open(page);
    learner.answer(0);
    await pass(3000);
    assert.equal(page.record.status.state, subject.well);
    assert.deepEqual(heard.at(-1) ?? page.record.status, page.record.status);
    heard.forEach((status, index) => assert.notDeepEqual(status, heard[index + 1]));
    stop();
    const count = heard.length;
    learner.answer(1);
    await pass(3000);
    assert.equal(heard.length, count);
  });
}
