import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { kindOf } from '../../src/activities/index.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import { handedInStatements, readHandedIn } from '../../src/records/handed-in.ts';
import { readHandedInCode } from '../../src/records/handed-in-code.ts';
import { profileBreaches } from '../support/profile-validator.ts';
import { axeFindings, KeyboardLearner, launchBrowser } from './browser.ts';
import { root } from './preview.ts';
import { solve } from './solve.ts';

const folder = mkdtempSync(join(tmpdir(), 'eco-single-'));
const downloads = join(folder, 'downloads');
let browser: Browser;
let address: string;

/** Packages the course as its author does: one file, opened from the disk. */
before(async () => {
  mkdirSync(downloads);
  const list = execFileSync(
    process.execPath,
    [
      join(root, 'dist/eco.js'),
      'package',
      'parish-map',
      '--format',
      'single',
      '--out',
      folder,
      '--json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const [{ path }] = JSON.parse(list) as [{ path: string }];
  address = pathToFileURL(path).href;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A learner at a computer of their own, with the faults a page reports. */
async function open(hash = ''): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && url.split('#')[0] !== address) faults.push(url);
  });
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(address + hash, { waitUntil: 'load' });
  return { page, faults };
}

async function next(page: Page): Promise<boolean> {
  const before = await page.title();
  const pressed = await page.evaluate(() => {
    const button = document
      .querySelector('eh-pager')!
      .shadowRoot!.querySelector<HTMLElement>('.primary');
    button?.click();
    return button !== null;
  });
  if (pressed) await page.waitForFunction((title) => document.title !== title, {}, before);
  return pressed;
}

/** The activities of the page that is shown, as their elements have them. */
const activitiesOf = (page: Page): Promise<Activity[]> =>
  page.$$eval('#page [data-activity]', (elements) =>
    elements.map((element) => (element as unknown as { activity: Activity }).activity),
  );

async function downloaded(name: string): Promise<string> {
  const path = join(downloads, name);
  for (let step = 0; step < 200; step++) {
    if (existsSync(path)) {
      const text = readFileSync(path, 'utf8');
      if (text.endsWith('}\n')) return text;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} was not downloaded`);
}

describe('a course in one file, opened from a disk', () => {
  test('is learnt by keyboard, handed in as a file, and becomes statements', async () => {
    const { page, faults } = await open();
    const learner = new KeyboardLearner(page, page.mainFrame());
    const answered: string[] = [];
    const text = 'The wash-house; “el lavadero” 🪣';
    do {
      for (const activity of await activitiesOf(page)) {
        // A story has many ways, and what is made has tests of its own.
        if (activity.type === 'scenario' || kindOf(activity.type)?.work) continue;
        await solve(learner, activity, text);
        answered.push(activity.id);
      }
      const broken = await page.$$eval('#page img', (images) =>
        images.filter((image) => !image.src.startsWith('data:')).map((image) => image.outerHTML),
      );
      assert.deepEqual(broken, []);
    } while (await next(page));
    await page.waitForSelector('eh-hand-in');
    assert.deepEqual(await axeFindings(page.mainFrame()), []);

    await learner.tabTo(
      'the name',
      (focus) => focus.tag === 'input' && /nickname/.test(focus.name),
    );
    await page.keyboard.type('Ana');
    await learner.activate(/^Save the results as a file/);
    const { file, problems } = readHandedIn(await downloaded('parish-map-results.json'));
    assert.deepEqual(problems, []);
    assert.equal(file!.learner.name, 'Ana');
    assert.deepEqual(
      file!.answers.map(({ id }) => id),
      answered,
    );
    assert.ok(file!.answers.every(({ score }) => score === undefined || score === 1));
    assert.ok(file!.answers.some(({ response }) => response === text));
    const statements = handedInStatements(file!);
    assert.deepEqual(statements.flatMap(profileBreaches), []);
    const count = (verb: string) =>
      statements.filter((statement) => statement.verb.id.endsWith(`/${verb}`)).length;
    assert.deepEqual(
      ['initialized', 'experienced', 'answered', 'completed', 'passed', 'failed'].map(count),
      [1, file!.pages.length, answered.length, 1, 1, 0],
    );
    await page.waitForFunction(() =>
      /Give this file/.test(
        document.querySelector('eh-hand-in')!.shadowRoot!.querySelector('[role=status]')!
          .textContent,
      ),
    );

    await learner.activate(/^Show as a QR code/);
    const line = await (await page.waitForSelector('eh-hand-in >>> [data-code]'))!.evaluate(
      (element) => (element as HTMLElement).dataset.code!,
    );
    assert.equal(readHandedInCode(line)!.outcome.score, 1);
    assert.equal(readHandedInCode(line)!.learner.run, file!.learner.run);
    assert.deepEqual(await axeFindings(page.mainFrame()), []);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  test('goes on where the learner was, and takes the work to another computer', async () => {
    const { page } = await open();
    await next(page);
    await next(page);
    const title = await page.title();
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction((wanted) => document.title === wanted, {}, title);
    await (await page.waitForSelector('eh-bar >>> [aria-label="Reading settings"]'))!.click();
    const button = await page.waitForSelector('eh-bar >>> ::-p-text(Your work as a file)');
    await button!.click();
    await (await page.waitForSelector('eh-my-work >>> ::-p-text(Save my work)'))!.click();
    await downloaded('parish-map-my-work.json');
    await page.browserContext().close();

    const other = await open();
    await (await other.page.waitForSelector('eh-bar >>> [aria-label="Reading settings"]'))!.click();
    await (await other.page.waitForSelector('eh-bar >>> ::-p-text(Your work as a file)'))!.click();
    const input = (await other.page.waitForSelector('eh-my-work >>> input[type=file]'))!;
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(downloads, 'parish-map-my-work.json'),
    );
    await (await other.page.waitForSelector(
      'eh-my-work >>> ::-p-text(Go on with the file)',
    ))!.click();
    await other.page.waitForFunction((wanted) => document.title === wanted, {}, title);
    assert.deepEqual(other.faults, []);
    await other.page.browserContext().close();
  });

  test('lets somebody else begin anew, with nothing left of the one before', async () => {
    const { page, faults } = await open();
    const opening = await page.title();
    const text = await page.$eval('#page', (main) => main.textContent);
    await next(page);
    await (await page.waitForSelector('eh-bar >>> [aria-label="Reading settings"]'))!.click();
    await (await page.waitForSelector('eh-bar >>> ::-p-text(Your work as a file)'))!.click();
    await (await page.waitForSelector('eh-my-work >>> ::-p-text(Begin anew)'))!.click();
    await page.waitForSelector('eh-my-work >>> .found');
    const learner = new KeyboardLearner(page, page.mainFrame());
    await learner.press('Tab');
    await learner.press('Enter');
    await page.waitForFunction((wanted) => document.title === wanted, {}, opening);
    assert.equal((await page.$eval('#page', (main) => main.textContent)).length, text.length);
    await page.reload({ waitUntil: 'load' });
    assert.equal(await page.title(), opening);
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  test('shows every page again on the way back', async () => {
    const { page } = await open();
    const seen: [string, number][] = [];
    const read = () => page.$eval('#page', (main) => main.textContent.length);
    do seen.push([await page.title(), await read()]);
    while (await next(page));
    // The result is no entry of its own in the browser's history.
    for (const [title, length] of seen.slice(0, -2).reverse()) {
      await page.goBack();
      await page.waitForFunction((wanted) => document.title === wanted, {}, title);
      assert.equal(await read(), length, title);
    }
    await page.browserContext().close();
  });

  test('changes its language with everything in it', async () => {
    const { page, faults } = await open();
    await (await page.waitForSelector('eh-bar >>> [aria-label="Reading settings"]'))!.click();
    for (const input of await page.$$('eh-bar >>> input[name=language]')) {
      if (await input.evaluate((element) => element.parentElement!.lang === 'es'))
        await input.click();
    }
    await page.waitForFunction(() => document.documentElement.lang === 'es');
    await page.keyboard.press('Escape');
    do {
      const broken = await page.$$eval('#page img', (images) =>
        images.filter((image) => !image.src.startsWith('data:')).map((image) => image.outerHTML),
      );
      assert.deepEqual(broken, []);
    } while (await next(page));
    assert.deepEqual(faults, []);
    await page.browserContext().close();
  });

  test('shows the whole course to read or print, in each language, and without script', async () => {
    const counts = [];
    for (const language of ['en', 'es']) {
      const { page, faults } = await open(`#!read=${language}`);
      await page.waitForFunction(() => !document.querySelector('eh-bar'));
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      counts.push(await page.$$eval('h1[id^="page-"]', (headings) => headings.length));
      assert.equal((await page.$$('[data-activity]:defined:not(div)')).length, 0);
      assert.deepEqual(await axeFindings(page.mainFrame()), []);
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    }
    assert.ok(counts[0]! > 5);
    assert.equal(counts[0], counts[1]);

    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(address);
    const shown = await page.$$eval(
      'h1[id^="page-"]',
      (headings) => headings.filter((heading) => heading.getBoundingClientRect().height > 0).length,
    );
    assert.equal(shown, counts[0]);
    await context.close();
  });
});

describe('a browser that keeps nothing', () => {
  test('says so calmly, learns all the same, and offers the file before leaving', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(address);
    const learner = new KeyboardLearner(page, page.mainFrame());
    await learner.waitFor('the status', async () => /Not saved/.test(await learner.status()));
    const [activity] = await activitiesOf(page);
    if (activity) await solve(learner, activity, 'Something');
    await (await page.waitForSelector('eh-bar >>> .status'))!.click();
    const more = await (await page.waitForSelector('eh-bar >>> .more'))!.evaluate(
      (box) => box.textContent,
    );
    assert.match(more, /Save your work as a file/);
    await context.close();
  });
});
