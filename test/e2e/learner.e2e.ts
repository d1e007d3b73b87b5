import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { decodeState, layoutOf } from '../../src/core/state-codec.ts';
import { buildDocument } from '../../src/document/document.ts';
import { launchBrowser, type KeyboardLearner } from './browser.ts';
import { lmsView, openCourse, setFault, startPreview } from './preview.ts';
import { solve, verdict } from './solve.ts';
import {
  course,
  firstPage,
  firstTask,
  goTo,
  isSaved,
  openTask,
  questions,
  testPage,
} from './walk.ts';

const layout = layoutOf(buildDocument(course, ['en']).outline);
let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;

before(async () => {
  preview = await startPreview();
  browser = await launchBrowser();
});

after(async () => {
  await browser.close();
  preview.stop();
});

/** What the LMS has of an activity. */
async function stored(learner: KeyboardLearner, id: string) {
  const { values } = await lmsView(learner);
  const saved = decodeState(values['cmi.suspend_data'] ?? '', layout);
  return saved?.state.activities.get(id);
}

describe('a learner with a keyboard in a strict LMS', () => {
  test('stops in the middle, closes the tab hard, comes back and passes', async () => {
    const first = await openCourse(browser, preview.address, 'ana');
    await solve(first, openTask, 'The step before the bakery, because people wait there.');
    await goTo(first, firstPage.title);
    await solve(first, firstTask);
    await first.waitFor('feedback', async () => (await verdict(first, firstTask.id)) !== '');
    await first.waitFor('saved', isSaved(first));
    await first.page.close({ runBeforeUnload: false });

    const learner = await openCourse(browser, preview.address, 'ana');
    await learner.waitFor('the place', async () => (await learner.heading()) === firstPage.title);
    await learner.waitFor('the answer', async () => (await verdict(learner, firstTask.id)) !== '');
    assert.equal(
      (await stored(learner, openTask.id))?.value,
      'The step before the bakery, because people wait there.',
    );

    await goTo(learner, testPage.title);
    for (const question of questions) await solve(learner, question);
    await learner.waitFor('the result below the check', () =>
      learner.frame.evaluate(() =>
        /100 %/.test(document.querySelector('.test-result')?.textContent ?? ''),
      ),
    );
    await goTo(learner, 'Your result');
    await learner.waitFor('saved', isSaved(learner));
    const { values, refused, peak } = await lmsView(learner);
    assert.deepEqual(refused, []);
    assert.ok(peak <= 20, `${peak} calls in one second`);
    assert.equal(values['cmi.core.lesson_status'], 'passed');
    assert.equal(values['cmi.core.score.raw'], '100');
    assert.ok(values['cmi.suspend_data']!.length <= 4096);
    assert.match(values['cmi.suspend_data']!, /^[A-Za-z0-9_-]+$/);
    const ids = Object.entries(values).filter(([name]) => /interactions\.\d+\.id/.test(name));
    assert.deepEqual(
      new Set(ids.map(([, id]) => id)),
      new Set([openTask, firstTask, ...questions].map(({ id }) => id)),
    );

    await learner.page.evaluate(() =>
      (globalThis as unknown as { previewLms: { exit(): Promise<void> } }).previewLms.exit(),
    );
    const end = await lmsView(learner);
    assert.equal(end.finishes > 0, true);
    assert.equal(end.values['cmi.core.lesson_status'], 'passed');
    assert.deepEqual(end.refused, []);
    await learner.page.close();
  });

  test('sends at most five values and one commit for an answer', async () => {
    const learner = await openCourse(browser, preview.address, 'bea');
    await goTo(learner, firstPage.title);
    await learner.waitFor('saved', isSaved(learner));
    const before = (await lmsView(learner)).calls.length;
    await solve(learner, firstTask);
    await learner.waitFor(
      'the answer',
      async () => (await stored(learner, firstTask.id)) !== undefined,
    );
    const { calls, refused } = await lmsView(learner);
    const names = calls.slice(before).map(({ name }) => name);
    assert.ok(names.filter((name) => name.endsWith('SetValue')).length <= 5, names.join());
    assert.equal(names.filter((name) => name.endsWith('Commit')).length, 1);
    assert.deepEqual(refused, []);
    await learner.page.close();
  });

  test('switches the language in the middle and keeps place and answers', async () => {
    const learner = await openCourse(browser, preview.address, 'carla');
    await goTo(learner, firstPage.title);
    await solve(learner, firstTask);
    await learner.waitFor('feedback', async () => (await verdict(learner, firstTask.id)) !== '');
    await learner.activate(/^Reading settings/);
    const isSpanish = (focus: { type: string; name: string }) =>
      focus.type === 'radio' && /español/.test(focus.name);
    await learner.tabTo(
      'languages',
      (focus) => focus.type === 'radio' && /English|español/.test(focus.name),
    );
    await learner.press('ArrowDown');
    await learner.tabTo('Spanish', isSpanish);
    await learner.press('Escape');
    await learner.waitFor('Spanish', async () => (await learner.heading()) !== firstPage.title);
    assert.equal(await learner.frame.evaluate(() => document.documentElement.lang), 'es');
    await learner.waitFor('the answer', async () => (await verdict(learner, firstTask.id)) !== '');
    await learner.waitFor('saved', async () => (await learner.status()) === 'Guardado');
    await learner.page.close();

    const later = await browser.newPage();
    await later.goto(`${preview.address}play/parish-map/scorm12?learner=carla`);
    const frame = await (await later.waitForSelector('#course iframe'))!.contentFrame();
    await frame.waitForFunction(() => document.documentElement.lang === 'es');
    await later.close();
  });
});

describe('nothing answered is lost', () => {
  test('when the course is opened in a second window: the first one rests', async () => {
    const first = await openCourse(browser, preview.address, 'two-windows');
    await goTo(first, firstPage.title);
    await first.waitFor('saved', isSaved(first));
    const second = await openCourse(browser, preview.address, 'two-windows');
    await first.waitFor('rest', () =>
      first.frame.evaluate(() =>
        document.querySelector('.layout')!.textContent.includes('another window'),
      ),
    );
    await solve(second, firstTask);
    await second.waitFor(
      'the answer',
      async () => (await stored(second, firstTask.id)) !== undefined,
    );
    await first.page.close({ runBeforeUnload: false });
    await second.page.close({ runBeforeUnload: false });
    const back = await openCourse(browser, preview.address, 'two-windows');
    await back.waitFor('the answer', async () => (await verdict(back, firstTask.id)) !== '');
    assert.equal((await stored(back, firstTask.id))?.score, 100);
    await back.page.close();
  });

  const faults: [fault: string, line: RegExp][] = [
    ['offline', /Not yet sent/],
    ['lossy', /Saved/],
    ['logged-out', /Not yet sent/],
    ['slow', /Saved/],
  ];
  for (const [fault, line] of faults) {
    test(`when the LMS is ${fault}, and the line says how it stands`, async () => {
      const name = `fault-${fault}`;
      const learner = await openCourse(browser, preview.address, name);
      await goTo(learner, firstPage.title);
      await learner.waitFor('saved', isSaved(learner));
      await setFault(learner, fault);
      await solve(learner, firstTask);
      await learner.waitFor(String(line), async () => line.test(await learner.status()), 15);
      await learner.page.close({ runBeforeUnload: false });

      const back = await openCourse(browser, preview.address, name);
      await back.waitFor('the place', async () => (await back.heading()) === firstPage.title);
      await back.waitFor('the answer', async () => (await verdict(back, firstTask.id)) !== '');
      await back.waitFor(
        'the answer in the LMS',
        async () => (await stored(back, firstTask.id))?.score === 100,
      );
      // Interactions may come a second after the state: there is a limit to calls in a second.
      await back.waitFor('the interaction in the LMS', async () =>
        Object.values((await lmsView(back)).values).includes(firstTask.id),
      );
      assert.deepEqual((await lmsView(back)).refused, []);
      await back.page.close();
    });
  }

  test('when the LMS comes back while the learner goes on', async () => {
    const learner = await openCourse(browser, preview.address, 'comes-back');
    await goTo(learner, firstPage.title);
    await setFault(learner, 'offline');
    await solve(learner, firstTask);
    await learner.waitFor('pending', async () => (await learner.status()) === 'Not yet sent');
    await setFault(learner, 'none');
    await learner.waitFor('saved', isSaved(learner), 30);
    assert.equal((await stored(learner, firstTask.id))?.score, 100);
    await learner.page.close();
  });

  test('when the learner has left: the course asks to be opened again', async () => {
    const learner = await openCourse(browser, preview.address, 'left');
    await goTo(learner, firstPage.title);
    await solve(learner, firstTask);
    await learner.waitFor('saved', isSaved(learner));
    await learner.activate(/^Reading settings/);
    await learner.activate(/^Save and leave/);
    const text = () => learner.frame.evaluate(() => document.querySelector('.layout')!.textContent);
    await learner.waitFor('the end', async () => /open the course again/.test(await text()));
    await learner.page.close();
    const back = await openCourse(browser, preview.address, 'left');
    await back.waitFor('the answer', async () => (await verdict(back, firstTask.id)) !== '');
    assert.equal((await stored(back, firstTask.id))?.score, 100);
    assert.deepEqual((await lmsView(back)).refused, []);
    await back.page.close();
  });

  test('when no LMS is found, and a line says where the answers are', async () => {
    const learner = await openCourse(browser, preview.address, 'no-api', '&fault=no-api');
    await goTo(learner, firstPage.title);
    await solve(learner, firstTask);
    await learner.waitFor('kept', async () => (await learner.status()) === 'Kept on this device');
    await learner.page.close({ runBeforeUnload: false });
    const back = await openCourse(browser, preview.address, 'no-api', '&fault=no-api');
    await back.waitFor('the place', async () => (await back.heading()) === firstPage.title);
    await back.waitFor('the answer', async () => (await verdict(back, firstTask.id)) !== '');
    await back.page.close();
  });

  test('when the browser is killed right after the first answer', async () => {
    const learner = await openCourse(browser, preview.address, 'killed');
    await goTo(learner, firstPage.title);
    await learner.waitFor('saved', isSaved(learner));
    await solve(learner, firstTask);
    const session = await learner.page.createCDPSession();
    void session.send('Page.crash').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    void learner.page.close().catch(() => undefined);
    const back = await openCourse(browser, preview.address, 'killed');
    await back.waitFor('the place', async () => (await back.heading()) === firstPage.title);
    await back.waitFor('the answer', async () => (await verdict(back, firstTask.id)) !== '');
    await back.waitFor(
      'the answer in the LMS',
      async () => (await stored(back, firstTask.id))?.score === 100,
    );
    await back.page.close();
  });
});
