import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser, Page } from 'puppeteer-core';
import { writeDemonstration } from '../../src/cli/commands/lrs-demo.ts';
import { handedInReader } from '../../src/cli/handed-in-reader.ts';
import { builtReviewPage } from '../../src/cli/review-page.ts';
import type { Store } from '../../src/lrs/store.ts';
import { openSqliteStore } from '../../src/lrs/store-sqlite.ts';
import { listen, type Listening } from '../../src/preview/listen.ts';
import { createReview } from '../../src/review/server/review.ts';
import { launchBrowser } from './browser.ts';

const COURSE = 'https://w3id.org/ecoheritage/courses/parish-map#demonstration';

describe('reading and upkeep on the trainer’s page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'review-e2e-'));
  let store: Store;
  let server: Listening;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    store = openSqliteStore({ path: join(folder, 'lrs.sqlite'), synchronous: 'NORMAL' });
    await writeDemonstration(store, {
      coursesFolder: join(import.meta.dirname, '../../courses'),
      course: 'parish-map',
      learners: 40,
      seed: 7,
      until: Date.parse('2026-06-30T23:59:59Z'),
      now: Date.now(),
    });
    const app = new Hono({ strict: false });
    app.route(
      '/review',
      createReview({
        store,
        opensOnThisMachine: true,
        page: builtReviewPage(),
        handedIn: handedInReader('courses'),
      }),
    );
    server = await listen(app, 0);
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  after(async () => {
    await browser.close();
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function go(view: string, query: Record<string, string> = {}, rest = ''): Promise<void> {
    const path = rest === '' ? view : `${view}/${rest}`;
    const search = new URLSearchParams({ course: COURSE, ...query });
    await page.goto('about:blank');
    await page.goto(`${server.address}review/#/${path}?${search}`);
  }

  /** All text of the page, through shadow roots, waiting until it holds `wanted`. */
  async function see(wanted: RegExp): Promise<string> {
    const { source, flags } = wanted;
    const found = await page.waitForFunction(
      (pattern: string, how: string) => {
        const read = (node: Node): string => {
          if (node instanceof HTMLStyleElement) return '';
          const parts = [...node.childNodes].map((one) => read(one));
          const own = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : '';
          const inner = node instanceof Element && node.shadowRoot ? read(node.shadowRoot) : '';
          return [own, inner, ...parts].join(' ');
        };
        const text = read(document.body).replace(/\s+/g, ' ');
        return new RegExp(pattern, how).test(text) && text;
      },
      { timeout: 10_000 },
      source,
      flags,
    );
    return (await found.jsonValue()) as string;
  }

  it('opens every view of the demonstration without a fault of the page', async () => {
    const views: [string, RegExp][] = [
      ['answers', /Mark these 50 as read/],
      ['work', /Our map of the valley.*changed their mind/],
      ['activity', /opened the page|answered/],
      ['live', /Live: what you see is of now/],
      ['quality', /Looked for and not found/],
      ['compare', /What can be said/],
      ['voids', /Nothing was taken out/],
      ['people', /Show names instead of codes/],
      ['transfer', /Take figures and records with you/],
      ['paper', /Save this sheet/],
    ];
    for (const [view, wanted] of views) {
      await go(view);
      await see(wanted);
    }
    assert.deepEqual(faults, []);
  });

  it('takes a wrong answer out with its effect shown, and brings it back', async () => {
    await go('activity', { verb: 'answered-wrong' });
    await see(/answered .* wrong/);
    await page.locator('>>> .pick input').click();
    await page.locator('>>> .picked a').click();
    const before = await see(/What would change in the figures.*Answers ([\d,]+) ([\d,]+)/);
    const [, now, then] = /Answers ([\d,]+) ([\d,]+)/.exec(before)!;
    const number = (text: string | undefined): number => Number((text ?? '').replace(',', ''));
    assert.equal(number(then), number(now) - 1);
    await page.locator('>>> input[name=reason]').fill('Tried out by the trainer');
    await page.locator('>>> button.primary').click();
    await see(/1 record is out of the figures/);
    await see(/Reason: Tried out by the trainer/);
    const counts = async (): Promise<number> => {
      const course = encodeURIComponent(COURSE);
      const answer = await fetch(`${server.address}review/api/overview?course=${course}`);
      const { days } = (await answer.json()) as { days: { answers: number }[] };
      return days.reduce((sum, one) => sum + one.answers, 0);
    };
    assert.equal(await counts(), number(then));
    await page.locator('>>> li button').click();
    await page.locator('>>> li input[name=reason]').fill('It was a learner');
    await page.locator('>>> li button.primary').click();
    await see(/It is back: sent again under another id/);
    assert.equal(await counts(), number(now));
  });

  it('downloads what is chosen, with the filter; the file opens', async () => {
    const session = await page.createCDPSession();
    const downloadPath = mkdtempSync(join(folder, 'files-'));
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    await go('transfer', { group: 'Riverside' });
    await see(/Excel/);
    await page.locator('>>> input[value=learners]').click();
    for (const name of ['csv', 'xlsx']) {
      await page.locator(`>>> a[download][href*="format=${name}"]`).click();
    }
    const wait = async (ending: string): Promise<Buffer> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const file = readdirSync(downloadPath).find((one) => one.endsWith(ending));
        if (file !== undefined) return readFileSync(join(downloadPath, file));
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`No ${ending} came.`);
    };
    const lines = (await wait('.csv')).toString('utf8').trim().split('\n');
    assert.ok(lines.length > 5);
    assert.ok(lines.slice(1).every((line) => line.includes('Riverside')));
    assert.equal((await wait('.xlsx')).subarray(0, 2).toString(), 'PK');
  });

  it('keeps a sheet of paper, and shows it as one more learner', async () => {
    await go('paper');
    await see(/Save this sheet/);
    await page.locator('>>> input[name=sheet]').fill('P1');
    const date = await page.waitForSelector('>>> input[name=date]');
    await date?.evaluate((one) => (one.value = '2026-06-30'));
    await page.locator('>>> input[type=radio]').click();
    await page.locator('>>> form button.primary').click();
    await see(/Sheet P1 is saved as learner \w{5}\. New answers: 1/);
    const course = encodeURIComponent(COURSE);
    const answer = await fetch(`${server.address}review/api/overview?course=${course}`);
    const { view } = (await answer.json()) as { view: { learners: number } };
    assert.equal(view.learners, 40 + 12 + 1, 'with the workshop; not in the real course');
  });
});
