import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, BrowserContext, Frame } from 'puppeteer-core';
import { axeFindings, KeyboardLearner, launchBrowser } from './browser.ts';
import { inFrame, root, startPreview } from './preview.ts';

/** A course with terms and a sheet, complete when its three pages are read. */
const course = {
  format: 1,
  id: 'bread',
  version: '1.2.0',
  language: 'en',
  title: 'Bread for all',
  summary: 'A course about an oven.',
  kind: 'tool',
  keywords: ['oven'],
  outcomes: [{ id: 'bake', text: 'Bake bread with neighbours.', check: 'A sheet.' }],
  competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
  stage: ['start'],
  area: ['involve'],
  target: ['residents'],
  minutes: 30,
  licence: 'CC-BY-4.0',
  credits: [{ name: 'Ana Example', role: 'author' }],
  completion: { rule: 'pages' },
  media: [],
  references: [],
  glossary: [
    { id: 'oven', term: 'Oven', definition: 'A warm place for bread.' },
    { id: 'dough', term: 'Dough', definition: 'Flour and water.' },
  ],
  modules: [
    {
      id: 'baking',
      title: 'Baking',
      pages: [
        {
          id: 'begin',
          title: 'Begin',
          blocks: [{ type: 'prose', text: 'The [oven](term:oven) is warm.' }],
        },
        {
          id: 'collect',
          title: 'Collect',
          blocks: [
            {
              type: 'canvas',
              id: 'sheet',
              title: 'Who bakes',
              prompt: 'Collect who bakes.',
              areas: [
                { id: 'now', text: 'Now' },
                { id: 'then', text: 'Then' },
              ],
            },
          ],
        },
        {
          id: 'end',
          title: 'End',
          blocks: [
            {
              type: 'choice',
              id: 'whose',
              outcome: ['bake'],
              prompt: 'Whose is the oven?',
              options: [
                { id: 'all', text: 'Everybody’s', correct: true, feedback: 'Yes.' },
                { id: 'one', text: 'One’s', feedback: 'No.' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

/** Long, so that a slow machine is no reason to fail. */
const PATIENCE = 30;

const folder = mkdtempSync(join(tmpdir(), 'eco-companion-'));
const downloads = join(folder, 'downloads');
let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;
let file: string;

before(async () => {
  mkdirSync(join(folder, 'courses/bread'), { recursive: true });
  mkdirSync(downloads);
  writeFileSync(join(folder, 'courses/bread/course.json'), JSON.stringify(course));
  const courses = join(folder, 'courses');
  const list = execFileSync(
    process.execPath,
    [
      join(root, 'dist/eco.js'),
      '--courses',
      courses,
      'package',
      'bread',
      '--format',
      'single',
      '--out',
      folder,
      '--json',
    ],
    { encoding: 'utf8' },
  );
  file = pathToFileURL((JSON.parse(list) as [{ path: string }])[0].path).href;
  preview = await startPreview(courses);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  preview?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A computer: what it keeps stays while it is used, by whomever. */
const computer = (): Promise<BrowserContext> =>
  browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });

async function inLms(context: BrowserContext, learner: string): Promise<KeyboardLearner> {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${preview.address}play/bread/scorm12?learner=${learner}&panel=closed`);
  return accompanied(await inFrame(page));
}

async function fromDisk(context: BrowserContext, hash = ''): Promise<KeyboardLearner> {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(file + hash);
  return accompanied(new KeyboardLearner(page, page.mainFrame()));
}

/** Waits until what comes late is there: the way to the keys is its first sign. */
async function accompanied(learner: KeyboardLearner): Promise<KeyboardLearner> {
  await learner.frame.waitForSelector('button.skip', { timeout: PATIENCE * 1000 });
  return learner;
}

const until = (learner: KeyboardLearner, what: string, holds: () => Promise<boolean>) =>
  learner.waitFor(what, holds, PATIENCE);

const isAt = (learner: KeyboardLearner, title: string) =>
  until(learner, title, async () => (await learner.heading()) === title);

/** The tools below the page: is it marked, and what does the note's button say. */
const tools = ({ frame }: KeyboardLearner) =>
  frame.evaluate(() => {
    const buttons = document
      .querySelector('eh-page-notes')
      ?.shadowRoot?.querySelectorAll<HTMLElement>('.row button');
    return buttons?.length
      ? { isMarked: buttons[0]!.ariaPressed === 'true', note: buttons[1]!.textContent.trim() }
      : undefined;
  });

const saysKept = ({ frame }: KeyboardLearner) =>
  frame.evaluate(() => {
    const notes = document.querySelector('eh-page-notes, eh-notes')?.shadowRoot;
    const field = notes?.querySelector('eh-note-field')?.shadowRoot;
    return field?.querySelector('[role=status]')?.textContent.includes('Kept') ?? false;
  });

/** The question about work on this device has the keyboard. */
const isAsked = (learner: KeyboardLearner) =>
  until(learner, 'the question', () =>
    learner.frame.evaluate(() => {
      const { activeElement } = document.querySelector('eh-my-work')!.shadowRoot!;
      return activeElement?.closest('.found') !== null && activeElement !== null;
    }),
  );

const noteShown = ({ frame }: KeyboardLearner) =>
  frame.evaluate(
    () =>
      document
        .querySelector('eh-notes')
        ?.shadowRoot?.querySelector('eh-note-field')
        ?.shadowRoot?.querySelector('textarea')?.value,
  );

/** Writes a note on the page that is open, by keyboard. */
async function note(learner: KeyboardLearner, text: string): Promise<void> {
  await until(learner, 'the tools', async () => (await tools(learner)) !== undefined);
  await learner.activate(/^Write a note$/);
  await learner.tabTo('the note', ({ tag }) => tag === 'textarea');
  await learner.page.keyboard.type(text);
}

/** Remembers every calm line above the page: they go after some seconds. */
const collectNotices = (frame: Frame) =>
  frame.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const note = () => said.push(document.querySelector('.player-notice')?.textContent ?? '');
    new MutationObserver(note).observe(document.querySelector('.stage')!, { childList: true });
  });
const hasSaid = (learner: KeyboardLearner, words: RegExp) =>
  until(learner, String(words), async () => {
    const said = await learner.frame.evaluate(
      () => (globalThis as unknown as { said: string[] }).said,
    );
    return said.some((line) => words.test(line));
  });

describe('bookmarks and notes', () => {
  test('are there again when the tab was closed in the middle of a word, for their learner only', async () => {
    const shared = await computer();
    const ana = await inLms(shared, 'ana');
    await until(ana, 'the tools', async () => (await tools(ana)) !== undefined);
    await ana.activate(/^Bookmark$/);
    await note(ana, 'Ask <b>Bo</b> about the ov');
    await ana.page.close({ runBeforeUnload: false });

    const bo = await inLms(shared, 'bo');
    await until(bo, 'the tools', async () => (await tools(bo)) !== undefined);
    assert.deepEqual(await tools(bo), { isMarked: false, note: 'Write a note' });
    await bo.activate(/^My notes$/);
    await isAt(bo, 'My notes');
    assert.deepEqual(await axeFindings(bo.frame), []);
    await bo.page.close({ runBeforeUnload: false });

    const again = await inLms(shared, 'ana');
    await until(again, 'the note', async () => (await tools(again))?.note === 'Your note');
    assert.equal((await tools(again))!.isMarked, true);
    await again.activate(/^My notes$/);
    await isAt(again, 'My notes');
    assert.match(await again.page.mainFrame().title(), /./);
    assert.equal(await noteShown(again), 'Ask <b>Bo</b> about the ov');
    assert.deepEqual(await axeFindings(again.frame), []);
    await again.activate(/^Begin$/);
    await isAt(again, 'Begin');
    await shared.close();
  });

  test('stay when the address is loaded again, and travel with the work to another device', async () => {
    const device = await computer();
    const ana = await fromDisk(device);
    await note(ana, 'Bring flour');
    await until(ana, 'kept', () => saysKept(ana));
    await ana.activate(/^All my notes$/);
    await isAt(ana, 'My notes');
    await ana.page.reload();
    await accompanied(ana);
    await isAt(ana, 'My notes');
    assert.equal(await noteShown(ana), 'Bring flour');
    await ana.page.goBack();
    await isAt(ana, 'Begin');

    await ana.activate(/^Your result$/);
    await isAt(ana, 'Your result');
    await ana.frame.waitForSelector('eh-my-work', { timeout: PATIENCE * 1000 });
    await ana.activate(/^Save my work$/);
    const path = join(downloads, 'bread-my-work.json');
    await until(ana, 'the file', async () => (await readFile(path, 'utf8')).length > 0);
    // Somebody else learns here now: nothing of Ana stays.
    await ana.activate(/^Begin anew$/);
    await isAsked(ana);
    await ana.activate(/^Begin anew$/);
    await isAt(ana, 'Begin');
    await until(ana, 'no note', async () => (await tools(ana))?.note === 'Write a note');
    const left = await ana.frame.evaluate(() => JSON.stringify(localStorage));
    assert.ok(!left.includes('flour'));

    const other = await computer();
    const later = await fromDisk(other);
    await later.activate(/^Your result$/);
    await later.frame.waitForSelector('eh-my-work', { timeout: PATIENCE * 1000 });
    const chooser = later.page.waitForFileChooser({ timeout: PATIENCE * 1000 });
    await later.activate(/^Open my work$/);
    await (await chooser).accept([path]);
    await isAsked(later);
    await later.activate(/^Go on with the file$/);
    await isAt(later, 'Begin');
    await until(later, 'the note', async () => (await tools(later))?.note === 'Your note');
    await Promise.all([device.close(), other.close()]);
  });
});

describe('the glossary', () => {
  test('is reached from a word and from the contents, filtered, and left by its links', async () => {
    const device = await computer();
    const learner = await fromDisk(device);
    await learner.tabTo('the term', ({ tag, name }) => tag === 'a' && name === 'oven');
    await learner.press('Enter');
    await learner.frame.waitForFunction(
      () => document.querySelector('eh-popup')?.shadowRoot?.querySelector('dialog')?.open,
      { timeout: PATIENCE * 1000 },
    );
    await learner.activate(/^All terms$/);
    await isAt(learner, 'Glossary');
    assert.equal(await learner.page.title(), 'Glossary – Bread for all');
    assert.equal(await learner.frame.evaluate(() => document.activeElement!.localName), 'h1');
    const terms = () =>
      learner.frame.evaluate(() =>
        [...document.querySelector('eh-glossary')!.shadowRoot!.querySelectorAll('dt')].map(
          (term) => term.textContent,
        ),
      );
    assert.deepEqual(await terms(), ['Dough', 'Oven']);
    assert.deepEqual(await axeFindings(learner.frame), []);
    await learner.tabTo('the filter', ({ type, name }) => type === 'search' && /term/.test(name));
    await learner.page.keyboard.type('WARM');
    await until(learner, 'one term', async () => (await terms()).join() === 'Oven');
    await learner.page.reload();
    await accompanied(learner);
    await isAt(learner, 'Glossary');
    await learner.tabTo('the page', ({ tag, name }) => tag === 'a' && name === 'Begin');
    await learner.press('Enter');
    await isAt(learner, 'Begin');
    await device.close();
  });
});

describe('the keys', () => {
  test('are told from the first stops of the page, with those of the task that stands there', async () => {
    const device = await computer();
    const learner = await fromDisk(device);
    await learner.activate(/^Collect/);
    await isAt(learner, 'Collect');
    await learner.frame.focus('button.skip');
    await learner.press('Enter');
    const text = () =>
      learner.frame.evaluate(
        () => document.querySelector('eh-popup')!.shadowRoot!.querySelector('dialog')!.innerText,
      );
    await until(learner, 'the keys', async () => /Who bakes/.test(await text()));
    assert.match(await text(), /in a new note: adds it/);
    assert.deepEqual(await axeFindings(learner.frame), []);
    await learner.press('Escape');
    assert.equal(await learner.frame.evaluate(() => document.activeElement!.className), 'skip');
    await device.close();
  });
});

describe('the certificate', () => {
  test('says what remains, then has the name of the LMS, and is a page of its own', async () => {
    const device = await computer();
    const learner = await inLms(device, 'carla');
    await learner.activate(/^Your result$/);
    await isAt(learner, 'Your result');
    assert.ok(!(await textOf(learner, 'eh-result')).includes('Certificate'));
    assert.match(await textOf(learner, 'eh-remaining'), /2 pages not read yet\s+Collect\s+End/);
    for (const title of ['Collect', 'End']) {
      await learner.activate(new RegExp(`^${title}`));
      await isAt(learner, title);
    }
    await learner.activate(/^Your result$/);
    await isAt(learner, 'Your result');
    assert.match(await textOf(learner, 'eh-remaining'), /2 tasks not answered yet/);
    await learner.activate(/^Certificate of participation$/);
    await isAt(learner, 'Certificate of participation');
    const sheet = await textOf(learner, 'eh-certificate');
    assert.match(sheet, /Carla|carla/);
    assert.match(sheet, new RegExp(`Completed on .*${new Date().getFullYear()}`));
    assert.match(sheet, /Bake bread with neighbours/);
    assert.match(sheet, /Version 1\.2\.0 · Licence of the course: CC BY 4\.0/);
    assert.match(sheet, /not an official document/);
    assert.deepEqual(await axeFindings(learner.frame), []);
    await device.close();
  });

  test('is one sheet of A4 on paper, keeps a typed name on the device, and opens by its address', async () => {
    const device = await computer();
    const learner = await fromDisk(device, '#!certificate');
    await isAt(learner, 'Certificate of participation');
    assert.match(await textOf(learner, 'eh-remaining'), /pages not read yet/);
    for (const title of ['Begin', 'Collect', 'End']) {
      await learner.activate(new RegExp(`^${title}`));
      await isAt(learner, title);
    }
    await learner.activate(/^Your result$/);
    await isAt(learner, 'Your result');
    await learner.activate(/^Certificate of participation$/);
    await isAt(learner, 'Certificate of participation');
    await learner.tabTo('the name', ({ tag, name }) => tag === 'input' && /name/i.test(name));
    await learner.page.keyboard.type('Núria');
    await learner.page.reload();
    await accompanied(learner);
    await isAt(learner, 'Certificate of participation');
    assert.match(await textOf(learner, 'eh-certificate'), /Núria/);
    const paper = await PDFDocument.load(await learner.page.pdf({ preferCSSPageSize: true }));
    assert.equal(paper.getPageCount(), 1);
    const { width, height } = paper.getPage(0).getSize();
    // A4 is 595 × 842 points; Chromium rounds.
    assert.deepEqual([Math.round(width), Math.round(height)], [595, 842]);
    await device.close();
  });
});

describe('a connection that goes and comes back', () => {
  test('is told calmly, with where answers are', async () => {
    const device = await computer();
    const learner = await inLms(device, 'dora');
    await collectNotices(learner.frame);
    await learner.page.setOfflineMode(true);
    await hasSaid(learner, /no connection\. You can go on\. Your answers stay on this device/);
    await learner.page.setOfflineMode(false);
    await hasSaid(learner, /connection is back/);
    await device.close();
  });
});

const textOf = (learner: KeyboardLearner, selector: string) =>
  learner.frame.evaluate(
    (tag) =>
      [...document.querySelectorAll('*')]
        .flatMap((element) => [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])])
        .filter((element) => element.localName === tag)
        .map((element) => {
          const inner = [...element.shadowRoot!.children].filter(
            ({ localName }) => localName !== 'style',
          );
          return inner.map((part) => (part as HTMLElement).innerText ?? '').join('\n');
        })
        .join('\n'),
    selector,
  );
