import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { PortfolioData } from '../../src/player/extras/files.ts';
import { axeFindings, launchBrowser, type KeyboardLearner } from './browser.ts';
import { inFrame, lmsView, startPreview } from './preview.ts';
import { isSaved } from './walk.ts';

/** A course with a text and a sheet to write, on two pages. */
const course = {
  format: 1,
  id: 'two-works',
  version: '1.0.0',
  language: 'en',
  title: 'Two works',
  summary: 'A course to make something in.',
  kind: 'tool',
  keywords: ['oven'],
  outcomes: [{ id: 'make', text: 'Make something.', check: 'Two tasks.' }],
  competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
  stage: ['start'],
  area: ['involve'],
  target: ['residents'],
  minutes: 10,
  licence: 'CC-BY-4.0',
  credits: [{ name: 'Ana Example', role: 'author' }],
  completion: { rule: 'pages' },
  media: [],
  references: [],
  glossary: [],
  modules: [
    {
      id: 'make',
      title: 'Make',
      pages: [
        {
          id: 'write',
          title: 'Write',
          blocks: [
            {
              type: 'reflect',
              id: 'missed',
              title: 'What would be missed',
              prompt: 'What would be missed?',
            },
          ],
        },
        {
          id: 'collect',
          title: 'Collect',
          blocks: [
            {
              type: 'canvas',
              id: 'sheet',
              title: 'The old mill',
              prompt: 'Collect what helps.',
              areas: [
                { id: 'helps', text: 'What helps' },
                { id: 'hinders', text: 'What hinders' },
              ],
            },
          ],
        },
        {
          id: 'check',
          title: 'Check',
          blocks: [
            {
              type: 'choice',
              id: 'question',
              outcome: ['make'],
              prompt: 'Who makes a map?',
              options: [
                { id: 'all', text: 'Everybody', correct: true, feedback: 'Yes.' },
                { id: 'one', text: 'One', feedback: 'No.' },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'eco-portfolio-'));
const downloads = join(folder, 'downloads');
let browser: Browser;
let preview: Awaited<ReturnType<typeof startPreview>>;

before(async () => {
  mkdirSync(join(folder, 'courses/two-works'), { recursive: true });
  mkdirSync(downloads);
  writeFileSync(join(folder, 'courses/two-works/course.json'), JSON.stringify(course));
  preview = await startPreview(join(folder, 'courses'));
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  preview?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(learner: string): Promise<KeyboardLearner> {
  const context = await browser.createBrowserContext({
    downloadBehavior: { policy: 'allow', downloadPath: downloads },
  });
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${preview.address}play/two-works/scorm12?learner=${learner}&panel=closed`);
  return inFrame(page);
}

const isAt = (learner: KeyboardLearner, title: string) =>
  learner.waitFor(title, async () => (await learner.heading()) === title);

const textOf = (learner: KeyboardLearner) =>
  learner.frame.evaluate(
    () => document.querySelector('#missed')!.shadowRoot!.querySelector('textarea')!.value,
  );

const fileOf = async (learner: KeyboardLearner, name: string): Promise<string> => {
  let text = '';
  await learner.waitFor(name, async () => {
    text = await readFile(join(downloads, name), 'utf8');
    return text.length > 0;
  });
  return text;
};

describe('everything a learner made', () => {
  test('stands on one page, is changed there and taken along, by keyboard', async () => {
    const learner = await open('ana');
    const { page, frame } = learner;
    await learner.activate(/^My work$/);
    await isAt(learner, 'My work');
    assert.deepEqual(await axeFindings(frame), []);
    await learner.activate(/^What would be missed/);
    await isAt(learner, 'Write');

    await learner.tabTo('the text', ({ tag }) => tag === 'textarea');
    await page.keyboard.type('The well');
    await learner.activate(/^(Save|Keep)/, 'missed');
    await learner.activate(/^My work$/);
    await isAt(learner, 'My work');
    const focus = await frame.evaluate(() => document.activeElement!.localName);
    assert.equal(focus, 'h1');
    const headings = await frame.$$eval('#page > h2', (all) => all.map((one) => one.textContent));
    assert.deepEqual(headings, ['Write']);
    assert.equal(await textOf(learner), 'The well');

    await learner.tabTo('the text', ({ tag }) => tag === 'textarea');
    await page.keyboard.press('End');
    await page.keyboard.type(' & <the> oven');
    await learner.tabTo('the name', ({ tag }) => tag === 'input');
    await page.keyboard.type('Ana');
    await learner.activate(/as one page/);
    const html = await fileOf(learner, 'two-works-portfolio.html');
    assert.match(html, /<p>The well &amp; &lt;the&gt; oven<\/p>/);
    assert.match(html, /By Ana/);
    await learner.activate(/as data/);
    const data = JSON.parse(await fileOf(learner, 'two-works-portfolio.json')) as PortfolioData;
    assert.deepEqual(
      data.items.map(({ activity, text }) => [activity, text]),
      [['missed', 'The well & <the> oven']],
    );
    assert.deepEqual(await axeFindings(frame), []);

    // Back where it was written, in the same session …
    await frame.evaluate(() => document.querySelector<HTMLElement>('#page h2 a')!.focus());
    await learner.press('Enter');
    await isAt(learner, 'Write');
    assert.equal(await textOf(learner), 'The well & <the> oven');
    await learner.activate(/^(Save|Keep)/, 'missed');
    await learner.waitFor('saved', isSaved(learner));
    assert.deepEqual((await lmsView(learner)).refused, []);
    await page.close({ runBeforeUnload: false });

    // … and on another device, where only the LMS knows of it.
    const later = await open('ana');
    await isAt(later, 'Write');
    assert.equal(await textOf(later), 'The well & <the> oven');
    await later.page.close();
  });

  test('a sheet is gone on with there, and shown on its own page', async () => {
    const learner = await open('bo');
    const { page, frame } = learner;
    await learner.activate(/^Collect/);
    await isAt(learner, 'Collect');
    await learner.tabTo(
      'a note',
      ({ tag, activity }) => tag === 'textarea' && activity === 'sheet',
    );
    await page.keyboard.type('The school');
    await learner.press('Enter');
    await learner.activate(/^My work$/);
    await isAt(learner, 'My work');
    const notes = () =>
      frame.evaluate(() =>
        [...document.querySelector('#sheet')!.shadowRoot!.querySelectorAll('.told')].map(
          (note) => note.textContent,
        ),
      );
    assert.deepEqual(await notes(), ['The school']);
    await learner.tabTo(
      'a note',
      ({ tag, activity }) => tag === 'textarea' && activity === 'sheet',
    );
    await page.keyboard.type('The baker');
    await learner.press('Enter');
    await learner.waitFor('two notes', async () => (await notes()).length === 2);
    assert.deepEqual(await axeFindings(frame), []);
    await learner.activate(/^Back/);
    await isAt(learner, 'Collect');
    assert.deepEqual((await notes()).sort(), ['The baker', 'The school']);
    await frame.evaluate(() => history.back());
    await isAt(learner, 'My work');
    await page.close();
  });
});
