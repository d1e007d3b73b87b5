import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import type * as api from '../../src/review/api.ts';
import { axeFindings, launchBrowser } from './browser.ts';
import { root, startPreview } from './preview.ts';

/** The trainer's page as it comes with `npm start`, in Chromium, on the demonstration. */
const DEMO = 'https://w3id.org/ecoheritage/courses/parish-map#demonstration';
const VIEWS = ['overview', 'matrix', 'questions', 'pages'];

let server: Awaited<ReturnType<typeof startPreview>>;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

before(async () => {
  server = await startPreview();
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});

after(async () => {
  await browser.close();
  server.stop();
});

const ask = async <T>(path: string, query: Record<string, string> = {}): Promise<T> => {
  const search = new URLSearchParams({ course: DEMO, ...query });
  return (await (await fetch(`${server.address}review/api/${path}?${search}`)).json()) as T;
};

/** All text of the page, through shadow roots, without what is folded or meant for the pointer. */
const textOf = (selector: string): Promise<string> =>
  page.evaluate((selector) => {
    const find = (under: ParentNode): Element | undefined => {
      const found = under.querySelector(selector);
      if (found) return found;
      for (const one of under.querySelectorAll('*')) {
        const inner = one.shadowRoot && find(one.shadowRoot);
        if (inner) return inner;
      }
      return undefined;
    };
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof HTMLStyleElement || node instanceof SVGTitleElement) return;
      if (node.nodeType === Node.TEXT_NODE) parts.push(node.textContent ?? '');
      if (node instanceof Element && node.shadowRoot) walk(node.shadowRoot);
      for (const child of node.childNodes) walk(child);
    };
    const start = find(document);
    if (start) walk(start);
    return parts.join(' ').replace(/\s+/g, ' ').trim();
  }, selector);

async function open(view: string, query: Record<string, string> = {}): Promise<void> {
  const hash = `#/${view}?${new URLSearchParams({ course: DEMO, ...query })}`;
  await page.goto('about:blank');
  await page.goto(`${server.address}review/${hash}`);
  await page.waitForFunction(
    (tag) =>
      document
        .querySelector('eh-review')
        ?.shadowRoot?.querySelector(tag)
        ?.shadowRoot?.querySelector('.view[aria-busy=false]'),
    { timeout: 15_000 },
    `eh-${view}`,
  );
}

describe('the trainer’s page of npm start', () => {
  it('is empty with words, and one click from the workbench and a second show the demonstration', async () => {
    await page.goto(server.address);
    const link = await page.$('a[href="/review/"]');
    assert.ok(link, 'the workbench leads there');
    await Promise.all([page.waitForNavigation(), link.click()]);
    const button = await page.waitForSelector('eh-review >>> eh-courses >>> button');
    assert.match(await textOf('main'), /Nobody has started yet/);
    await button!.click();
    await page.waitForSelector('eh-review >>> eh-overview >>> .tiles');
    assert.match(await textOf('.demo-band'), /Everything on this page is invented/);
    assert.equal(decodeURIComponent(page.url().split('course=')[1]!), DEMO);
  });

  it('shows on the overview the figures that its server sends', async () => {
    await open('overview');
    const { outcomes, view, findings } = await ask<api.Overview>('overview');
    const text = await textOf('eh-overview');
    assert.equal(view.learners, 40);
    assert.match(
      text,
      new RegExp(`started ${outcomes.started} ${outcomes.underWay} still under way`),
    );
    assert.match(
      text,
      new RegExp(`Passed ${outcomes.passed} Not passed ${outcomes.failed} Under way`),
    );
    const rows = await page.$$eval('eh-review >>> .findings li', (items) => items.length);
    assert.equal(rows, findings.length);
    assert.match(text, /Check the key – A mayor wants/);
  });

  it('shows a row for each learner and leads to what that learner did', async () => {
    await open('matrix', { sort: 'stuck' });
    const { rows, columns } = await ask<api.Matrix>('matrix', { sort: 'stuck' });
    const codes = await page.$$eval('eh-review >>> eh-matrix >>> tbody th a', (links) =>
      links.map((link) => link.textContent.trim()),
    );
    assert.deepEqual(
      codes,
      rows.map(({ learner }) => learner.code),
    );
    const cells = await page.$$eval('eh-review >>> eh-matrix >>> td.cell', (all) => all.length);
    assert.equal(cells, rows.length * columns.length);
    await page.focus('eh-review >>> eh-matrix >>> tbody th');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForSelector('eh-review >>> eh-learner >>> .card');
    const learner = rows[0]!.learner;
    assert.match(await textOf('eh-learner'), new RegExp(`Learner ${learner.code}`));
    const { sessions } = await ask<api.LearnerTimeline>('learner', { learner: learner.id });
    const events = await page.$$eval('eh-review >>> eh-learner >>> ol li', (all) => all.length);
    assert.equal(
      events,
      sessions.reduce((sum, one) => sum + one.events.length, 0),
    );
  });

  it('shows every question with its figures, and names the misleading answer in words', async () => {
    await open('questions');
    const { questions } = await ask<api.QuestionList>('questions');
    const rows = await page.$$eval('eh-review >>> eh-questions >>> tbody tr', (all) =>
      all.map(
        (row) => [row.cells[1]!.textContent.trim(), row.cells[2]!.textContent.trim()] as const,
      ),
    );
    assert.equal(rows.length, questions.length);
    for (const [at, { n, facility }] of questions.entries()) {
      assert.equal(rows[at]![0], String(n));
      if (facility) assert.ok(rows[at]![1].startsWith(`${Math.round(facility.value * 100)}%`));
    }
    const miskeyed = questions.find(({ flags }) => flags.some(({ code }) => code === 'check-key'))!;
    await open('question', { question: miskeyed.question });
    const text = await textOf('eh-question');
    assert.match(text, /Most who know the subject chose “Agreed\./);
    const counts = await page.$$eval('eh-review >>> eh-question >>> .options tbody tr', (all) =>
      all.map((row) => Number(row.cells[2]!.textContent)),
    );
    assert.deepEqual(
      counts,
      miskeyed.options.map(({ count }) => count),
    );
  });

  it('shows how many opened each page and where they stopped', async () => {
    await open('pages');
    const { pages } = await ask<api.PageFigures>('pages');
    const rows = await page.$$eval(
      'eh-review >>> eh-pages >>> .card.scroll tr:not(.module) > td:nth-of-type(1)',
      (all) => all.map((cell) => Number.parseInt(cell.textContent.trim(), 10)),
    );
    assert.deepEqual(
      rows,
      pages.map(({ learners }) => learners),
    );
  });

  it('filters by the address: a group alone, with the figures of the server', async () => {
    await open('overview', { group: 'Riverside' });
    const { view } = await ask<api.Overview>('overview', { group: 'Riverside' });
    assert.match(
      await textOf('.counted'),
      new RegExp(`^${view.learners} learners · First try · Group: Riverside`),
    );
  });

  for (const [colours, width] of [
    ['light', 1280],
    ['dark', 768],
  ] as const) {
    it(`passes axe on every view, ${colours}, ${width} px, and scrolls in one direction only`, async () => {
      await page.setViewport({ width, height: 1000 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colours }]);
      for (const view of VIEWS) {
        await open(view);
        assert.deepEqual(await axeFindings(page.mainFrame()), [], view);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${view}: ${wide} px`);
      }
    });
  }

  it('weighs at most 200 kB with all its scripts, compressed', () => {
    const folder = join(root, 'dist/review');
    const bytes = readdirSync(folder)
      .filter((name) => /\.(js|css|html)$/.test(name))
      .reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
    assert.ok(bytes <= 200_000, `${bytes} bytes`);
  });

  it('takes the demonstration away again with one click, and breaks no rule of its policy', async () => {
    await open('overview');
    await page.click('eh-review >>> .demo-band button');
    await page.waitForFunction(() =>
      document
        .querySelector('eh-review')
        ?.shadowRoot?.querySelector('eh-courses')
        ?.shadowRoot?.textContent.includes('Nobody has started'),
    );
    assert.deepEqual(complaints, []);
  });
});
