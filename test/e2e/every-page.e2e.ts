import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { loadCourse } from '../../src/cli/load-course.ts';
import { isActivity } from '../../src/document/blocks.ts';
import { axeFindings, launchBrowser, pressNext } from './browser.ts';
import { lookOverPage } from '../support/look-over.ts';
import { root } from './preview.ts';

/**
 * Every page of both courses in the packaged player, as everybody may see it. `EVERY_PAGE=all` has axe
 * judge each page in every way, which takes five to ten minutes; without it each page is judged in
 * one way, the next page in another, and looked over for loss and small targets in all sizes.
 */
const IS_WHOLE = process.env.EVERY_PAGE === 'all';
/** A folder for screenshots, for those who want to see them. */
const PICTURES = process.env.EVERY_PAGE_PICTURES;

const COURSES = ['parish-map', 'participation-and-active-citizenship'];
/** Read before any test is told of, so that all of them belong to one run. */
const loaded = await Promise.all(COURSES.map((id) => loadCourse(join(root, 'courses', id))));
const THEME = join(root, 'themes/vale-of-aller/theme.json');

interface Way {
  name: string;
  look: 'light' | 'dark' | 'forced';
  /** 320 × 256 is 1280 × 1024 at 400 %. */
  width: number;
  height: number;
  dir: 'ltr' | 'rtl';
}

const ways: Way[] = (['light', 'dark', 'forced'] as const).flatMap((look) =>
  [
    [1280, 1024],
    [320, 256],
  ].flatMap(([width, height]) =>
    (['ltr', 'rtl'] as const).map((dir) => ({
      name: `${look}-${width}-${dir}`,
      look,
      width: width!,
      height: height!,
      dir,
    })),
  ),
);

/** What is emulated holds as long as the session of the one who asked for it. */
async function show(
  page: Page,
  session: CDPSession,
  { look, width, height, dir }: Way,
): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: look === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  await page.setViewport({ width, height });
  await page.evaluate((direction) => {
    document.documentElement.dir = direction;
  }, dir);
  await page.waitForFunction(
    (wanted, forced, dark) =>
      innerWidth === wanted &&
      matchMedia('(forced-colors: active)').matches === forced &&
      matchMedia('(prefers-color-scheme: dark)').matches === dark,
    {},
    width,
    look === 'forced',
    look !== 'light',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'eco-pages-'));
let browser: Browser;
let addresses: string[];

before(async () => {
  const pack = ['package', ...COURSES, '--format', 'single', '--lang', 'en', '--theme', THEME];
  const list = execFileSync(
    process.execPath,
    [join(root, 'dist/eco.js'), ...pack, '--out', folder, '--json'],
    { cwd: root, encoding: 'utf8' },
  );
  addresses = (JSON.parse(list) as { path: string }[]).map(({ path }) => pathToFileURL(path).href);
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function judge(
  page: Page,
  session: CDPSession,
  way: Way,
  withAxe: boolean,
): Promise<string[]> {
  await show(page, session, way);
  // Forced colours are shown, but what is computed are ours: their contrast says nothing.
  const without = way.look === 'forced' ? ['color-contrast'] : [];
  const axe = withAxe ? await axeFindings(page.mainFrame(), without) : [];
  // Colours move nothing: what is lost is lost in all of them.
  const found = way.look === 'light' || IS_WHOLE ? await page.evaluate(lookOverPage) : [];
  const wider =
    way.look === 'light' || IS_WHOLE ? await page.evaluate(lookOverPage, { spacing: true }) : [];
  return [...axe, ...found, ...wider.map((fault) => `with wide text: ${fault}`)].map(
    (fault) => `${way.name}: ${fault}`,
  );
}

for (const [at, { course }] of loaded.entries()) {
  const pages = course.modules.flatMap((module) => module.pages);
  describe(`every page of “${course.title}”`, () => {
    test('can be read and used, in any colours, width and direction', async () => {
      const page = await (await browser.createBrowserContext()).newPage();
      page.setDefaultTimeout(60_000);
      const session = await page.createCDPSession();
      await page.setViewport({ width: 1280, height: 1024 });
      await page.goto(addresses[at]!, { waitUntil: 'load' });
      const faults: string[] = [];
      for (const [index, { id: pageId, title, blocks }] of pages.entries()) {
        await page.waitForFunction((wanted) => document.title.startsWith(wanted), {}, title);
        const tasks = blocks.filter(isActivity).map((activity) => activity.id);
        await page.waitForFunction(
          (wanted) =>
            wanted.every((task) => document.getElementById(task)?.shadowRoot?.childElementCount),
          {},
          tasks,
        );
        for (const [place, way] of ways.entries()) {
          const withAxe = IS_WHOLE || place === (index * 5 + at) % ways.length;
          if (!withAxe && way.look !== 'light' && !PICTURES) continue;
          const found = await judge(page, session, way, withAxe);
          faults.push(...found.map((fault) => `${pageId}, ${fault}`));
          if (PICTURES) {
            mkdirSync(PICTURES, { recursive: true });
            const file = join(PICTURES, `${at + 1}-${index + 1}-${pageId}-${way.name}.png`);
            writeFileSync(file, await page.screenshot({ fullPage: true }));
          }
        }
        const next = pages[index + 1];
        if (next) await page.waitForFunction(pressNext, {}, next.title);
      }
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });
  });
}

/** What stands in the bar; runs in the browser. */
function readBar() {
  const bar = document.querySelector('eh-bar')!;
  const shown = [...bar.querySelectorAll<HTMLImageElement>('.brand img')].filter((image) =>
    image.checkVisibility(),
  );
  return {
    logos: shown.map(({ className, alt, naturalWidth }) => [className, alt, naturalWidth > 0]),
    title: bar.shadowRoot!.querySelector<HTMLElement>('.title')!.clientWidth,
    accent: getComputedStyle(bar).getPropertyValue('--eh-color-accent'),
  };
}

test('the logo of a partner stands in the bar, in the form for the look, and leaves room for the title', async () => {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(addresses[0]!, { waitUntil: 'load' });
  await page.waitForFunction(() => document.querySelector('eh-bar')?.shadowRoot?.childElementCount);
  const session = await page.createCDPSession();
  for (const way of ways.filter(({ width }) => width === 320)) {
    await show(page, session, way);
    // The one for dark grounds is loaded when it is needed.
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.brand img')].every(
        (image) => !image.checkVisibility() || image.naturalWidth > 0,
      ),
    );
    const { logos, title, accent } = await page.evaluate(readBar);
    const form = way.look === 'dark' ? 'on-dark' : 'on-light';
    assert.deepEqual(logos, [[form, 'Ecomuseum of the Aller Vale', true]], way.name);
    assert.ok(title >= 60, `${title} px for the title, ${way.name}`);
    assert.match(accent, /#7b2d5b/);
  }
  await page.browserContext().close();
});
