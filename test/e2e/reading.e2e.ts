import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext } from 'puppeteer-core';
import { axeFindings, launchBrowser, type KeyboardLearner } from './browser.ts';
import { inFrame, lmsView, startPreview } from './preview.ts';
import { goTo, isSaved, pages } from './walk.ts';

/** Seconds to wait on a machine that does much else. */
const PATIENCE = 30;

const by = { author: 'Somebody', licence: 'CC0-1.0' };
const long = 'The map on the left is right, and whoever has learnt to read it can measure with it.';

/** A course with a large picture and a sound on its second page. */
const course = {
  format: 1,
  id: 'aids',
  version: '1.0.0',
  language: 'en',
  title: 'Aids to reading',
  summary: 'A course to read and hear.',
  kind: 'tool',
  keywords: ['map'],
  outcomes: [{ id: 'say', text: 'Say it.', check: 'A task.' }],
  competences: [{ framework: 'LifeComp', name: 'Collaboration' }],
  stage: ['start'],
  area: ['involve'],
  target: ['residents'],
  minutes: 5,
  licence: 'CC-BY-4.0',
  credits: [{ name: 'Ana Example', role: 'author' }],
  completion: { rule: 'pages' },
  media: [
    { id: 'big', file: 'big.svg', kind: 'image', alt: 'A valley.', width: 90, height: 60, ...by },
    { id: 'bell', file: 'bell.mp3', kind: 'audio', seconds: 3, transcript: 'A bell.', ...by },
  ],
  references: [],
  glossary: [],
  modules: [
    {
      id: 'one',
      title: 'One',
      pages: [
        {
          id: 'first',
          title: 'Two maps',
          blocks: [
            { type: 'prose', text: long, easy: 'The left map is right. You can measure.' },
            {
              type: 'choice',
              id: 'question',
              outcome: ['say'],
              prompt: 'Who makes a map?',
              options: [
                { id: 'all', text: 'Everybody', correct: true, feedback: 'Yes.' },
                { id: 'one', text: 'One', feedback: 'No.' },
              ],
            },
          ],
        },
        {
          id: 'second',
          title: 'A valley and a bell',
          blocks: [
            { type: 'figure', media: 'big', caption: 'Look at the river.' },
            { type: 'audio', media: 'bell', title: 'The bell' },
          ],
        },
      ],
    },
  ],
};

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><!--${'river '.repeat(10_000)}--><path d="M0 30h90" stroke="#00f"/></svg>`;

/** A browser with voices that come when `voicesCome()` is called, and say nothing. */
const VOICES = `(() => {
  let voices = [];
  const said = (globalThis.said = []);
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: (utterance) => void said.push(utterance.text),
    cancel() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class { constructor(text) { this.text = text; } },
  });
  globalThis.voicesCome = () => {
    voices = [{ lang: 'en-GB', localService: true, default: true }];
    synthesis.dispatchEvent(new Event('voiceschanged'));
  };
})()`;

const folder = mkdtempSync(join(tmpdir(), 'eco-reading-'));
let browser: Browser;
/** One plays the course of this file, one our own. */
let previews: Record<'aids' | 'parish-map', Awaited<ReturnType<typeof startPreview>>>;
let learners = 0;

before(async () => {
  const courses = join(folder, 'courses');
  mkdirSync(join(courses, 'aids/media'), { recursive: true });
  writeFileSync(join(courses, 'aids/course.json'), JSON.stringify(course));
  writeFileSync(join(courses, 'aids/media/big.svg'), PICTURE);
  writeFileSync(join(courses, 'aids/media/bell.mp3'), new Uint8Array(60_000));
  previews = { aids: await startPreview(courses), 'parish-map': await startPreview() };
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  for (const preview of Object.values(previews ?? {})) preview.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  learner: KeyboardLearner;
  /** Files of the course that were asked for. */
  asked: string[];
}

async function open(
  context: BrowserContext,
  id: keyof typeof previews,
  { name = `learner-${learners++}`, width = 1280, script = '' } = {},
): Promise<Opened> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()!));
  await page.setViewport({ width, height: 900 });
  if (script) await page.evaluateOnNewDocument(script);
  await page.goto(`${previews[id].address}play/${id}/scorm12?learner=${name}&panel=closed`);
  return { learner: await inFrame(page), asked };
}

/** Turns a reading setting on or off, by keyboard. */
async function setReading(learner: KeyboardLearner, name: string): Promise<void> {
  await learner.activate(/^Reading settings$/);
  await learner.tabTo(name, (focus) => focus.type === 'checkbox' && focus.name === name);
  await learner.press('Space');
  await learner.press('Escape');
}

/** The texts of the page that can be seen. */
const seen = ({ frame }: KeyboardLearner): Promise<string> =>
  frame.evaluate(() =>
    [...document.querySelectorAll('#page p')]
      .filter((text) => text.checkVisibility())
      .map((text) => text.textContent)
      .join('\n'),
  );

const buttons = ({ frame }: KeyboardLearner): Promise<string[]> =>
  frame.$$eval('#page > figure button', (all) =>
    all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
  );

const hasLoaded = ({ frame }: KeyboardLearner): Promise<boolean> =>
  frame.$eval('#page img', (picture) => picture.complete && picture.naturalWidth > 0);

describe('a course for those who read with effort', () => {
  test('easy words stand first once they are wanted, and the next time too', async () => {
    const title = pages.find(({ id }) => id === 'what-is')!.title;
    const [usual, easy] = [/you cannot tell who lives there/, /it does not say who lives there/];
    const context = await browser.createBrowserContext();
    const { learner } = await open(context, 'parish-map', { name: 'ana' });
    await goTo(learner, title);
    assert.match(await seen(learner), usual);
    assert.doesNotMatch(await seen(learner), easy);
    await learner.waitFor('saved', isSaved(learner), PATIENCE);
    const { length: calls } = (await lmsView(learner)).calls;
    await setReading(learner, 'Easy words first');
    assert.match(await seen(learner), easy);
    assert.doesNotMatch(await seen(learner), usual);
    assert.equal(
      (await lmsView(learner)).calls.slice(calls).filter(({ name }) => /Set/.test(name)).length,
      0,
      'how somebody reads is nothing for the record',
    );
    await learner.tabTo('the full text', ({ tag, name }) => tag === 'summary' && /full/.test(name));
    await learner.press('Enter');
    assert.match(await seen(learner), usual);
    assert.deepEqual(await axeFindings(learner.frame), []);
    await learner.page.close({ runBeforeUnload: false });

    const again = (await open(context, 'parish-map', { name: 'ana' })).learner;
    await again.waitFor(title, async () => (await again.heading()) === title, PATIENCE);
    assert.match(await seen(again), easy);
    assert.doesNotMatch(await seen(again), usual);
    assert.deepEqual((await lmsView(again)).refused, []);
    await context.close();
  });

  test('the first page shows easy words before the player has run', async () => {
    const context = await browser.createBrowserContext();
    const { learner, asked } = await open(context, 'aids');
    await setReading(learner, 'Easy words first');
    assert.ok(asked.includes('player.js'));
    const page = learner.page;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (request.url().endsWith('/player.js')) void request.abort();
      else void request.continue();
    });
    const address = learner.frame.url();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const first = await page.$$eval('#page p', (all) =>
      all.filter((text) => text.checkVisibility()).map((text) => text.textContent),
    );
    assert.ok(first.includes('The left map is right. You can measure.'), first.join(' | '));
    assert.ok(!first.includes(long));
    await context.close();
  });

  test('spacing as WCAG 1.4.12 has it, and more, cuts nothing off on a small screen', async () => {
    const context = await browser.createBrowserContext();
    const { learner } = await open(context, 'parish-map', { width: 320 });
    const { frame } = learner;
    await setReading(learner, 'More room between letters');
    await learner.activate(/^Reading settings$/);
    await frame.evaluate(() => {
      const settings = document.querySelector('eh-bar')!.shadowRoot!.querySelector('eh-settings')!;
      settings.shadowRoot!.querySelectorAll<HTMLInputElement>('[name=lines]')[2]!.click();
    });
    await learner.press('Escape');
    for (const title of pages.slice(0, 4).map((page) => page.title)) {
      await goTo(learner, title);
      const found = await frame.evaluate(() => {
        const text = document.querySelector('#page p:not([class])')!;
        const { lineHeight, letterSpacing, wordSpacing, fontSize } = getComputedStyle(text);
        const size = parseFloat(fontSize);
        const roots = [
          document,
          ...[...document.querySelectorAll('*')].flatMap((e) => e.shadowRoot ?? []),
        ];
        const cut = roots
          .flatMap((one) => [
            ...one.querySelectorAll<HTMLElement>('#page *, .task *, button, label'),
          ])
          .filter((one) => {
            const { overflow, clipPath } = getComputedStyle(one);
            return (
              overflow === 'hidden' && clipPath === 'none' && one.scrollWidth > one.clientWidth + 1
            );
          });
        return {
          shares: [lineHeight, letterSpacing, wordSpacing].map((value) => parseFloat(value) / size),
          width: document.documentElement.scrollWidth,
          cut: cut.map((one) => one.outerHTML.slice(0, 120)),
        };
      });
      const [line, letter, word] = found.shares as [number, number, number];
      assert.ok(line >= 1.5 && letter >= 0.119 && word >= 0.159, found.shares.join(' '));
      assert.ok(found.width <= 320, `${title}: ${found.width} px`);
      assert.deepEqual(found.cut, [], title);
    }
    assert.deepEqual(await axeFindings(frame), []);
    await context.close();
  });
});

describe('a course for those who pay for every byte', () => {
  test('nothing large comes before it is asked for, and its size is said before', async () => {
    const context = await browser.createBrowserContext();
    const script = `localStorage['eh:reader'] ??= '{"saves":true}'`;
    const { learner, asked } = await open(context, 'aids', { script });
    await goTo(learner, 'A valley and a bell');
    assert.deepEqual(await buttons(learner), [
      'Show picture (60\u00a0kB)',
      'Play sound (60\u00a0kB, 0:03\u00a0min)',
    ]);
    assert.match(await seen(learner), /A valley\./);
    assert.deepEqual(await axeFindings(learner.frame), []);
    assert.ok(!asked.includes('big.svg') && !asked.includes('bell.mp3'), asked.join(' '));
    await learner.activate(/^Show picture/);
    await learner.waitFor('the picture', () => hasLoaded(learner), PATIENCE);
    assert.deepEqual(await buttons(learner), ['Play sound (60\u00a0kB, 0:03\u00a0min)']);
    await learner.activate(/^Play sound/);
    await learner.waitFor('the sound', async () => asked.includes('bell.mp3'), PATIENCE);
    assert.deepEqual(await axeFindings(learner.frame), []);

    // With the setting off, everything is there; with it on again, what was shown stays shown.
    await setReading(learner, 'Save data: large files only on request');
    assert.ok(await hasLoaded(learner));
    await context.close();
  });

  test('where nobody saves data, pictures come by themselves, sound still does not', async () => {
    const context = await browser.createBrowserContext();
    const { learner, asked } = await open(context, 'aids');
    await goTo(learner, 'A valley and a bell');
    await learner.waitFor('the picture', () => hasLoaded(learner), PATIENCE);
    assert.deepEqual(await buttons(learner), ['Play sound (60\u00a0kB, 0:03\u00a0min)']);
    assert.ok(!asked.includes('bell.mp3'));
    await context.close();
  });
});

describe('a course for those who listen', () => {
  const canListen = ({ frame }: KeyboardLearner) =>
    frame.evaluate(() =>
      document
        .querySelector('eh-bar')!
        .shadowRoot!.querySelector<HTMLElement>('.listen')!
        .checkVisibility(),
    );
  const said = ({ frame }: KeyboardLearner) =>
    frame.evaluate(() => (globalThis as unknown as { said: string[] }).said);

  test('the offer comes with the voices; the page is read, and not the next one by itself', async () => {
    const context = await browser.createBrowserContext();
    const { learner } = await open(context, 'aids', { script: VOICES });
    assert.equal(await canListen(learner), false);
    await learner.frame.evaluate('voicesCome()');
    await learner.waitFor('the offer', () => canListen(learner), PATIENCE);
    await learner.activate(/^Read aloud$/);
    await learner.waitFor('a voice', async () => (await said(learner)).length > 0, PATIENCE);
    assert.deepEqual(await said(learner), ['Two maps']);
    assert.deepEqual(await axeFindings(learner.frame), []);
    await learner.activate(/^On one paragraph$/);
    assert.deepEqual(await said(learner), ['Two maps', long]);
    const marked = await learner.frame.$eval('.read-aloud', (element) => element.textContent);
    assert.equal(marked, long);
    await goTo(learner, 'A valley and a bell');
    await learner.activate(/^Play$/);
    assert.equal((await said(learner)).at(-1), 'A valley and a bell');
    await learner.activate(/^Stop reading$/);
    assert.equal(await learner.frame.$('eh-read-aloud'), null);
    await context.close();
  });

  test('a browser without voices offers nothing', async () => {
    const context = await browser.createBrowserContext();
    const { learner } = await open(context, 'aids', {
      script: `Object.defineProperty(window, 'speechSynthesis', { value: undefined })`,
    });
    await goTo(learner, 'A valley and a bell');
    assert.equal(await canListen(learner), false);
    await context.close();
  });
});
