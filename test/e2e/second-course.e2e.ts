import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { loadCourse } from '../../src/cli/load-course.ts';
import { isActivity } from '../../src/document/blocks.ts';
import { launchBrowser, pressNext } from './browser.ts';
import { root } from './preview.ts';

const ID = 'participation-and-active-citizenship';
const folder = mkdtempSync(join(tmpdir(), 'eco-second-'));
const { languages } = await loadCourse(`${root}courses/${ID}`);
let browser: Browser;
let address: string;

before(async () => {
  const eco = [join(root, 'dist/eco.js'), 'package', ID, '--format', 'single'];
  const list = execFileSync(process.execPath, [...eco, '--out', folder, '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ path }] = JSON.parse(list) as [{ path: string }];
  address = pathToFileURL(path).href;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a course that is nothing but a folder', () => {
  for (const course of languages) {
    test(`shows every page with its tasks on a phone, in “${course.language}”`, async () => {
      const page = await (await browser.createBrowserContext()).newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.setViewport({ width: 390, height: 844 });
      await page.evaluateOnNewDocument((language) => {
        Object.defineProperty(navigator, 'languages', { value: [language] });
      }, course.language);
      await page.goto(address, { waitUntil: 'load' });
      const pages = course.modules.flatMap((module) => module.pages);
      for (const { id, title, blocks } of pages) {
        await page.waitForFunction((wanted) => document.title.startsWith(wanted), {}, title);
        const tasks = blocks.filter(isActivity).map((activity) => activity.id);
        await page.waitForFunction(
          (wanted) =>
            wanted.every((task) => document.getElementById(task)?.shadowRoot?.childElementCount),
          {},
          tasks,
        );
        const found = await page.evaluate(() => ({
          tooWide: document.documentElement.scrollWidth - innerWidth,
          broken: [...document.querySelectorAll<HTMLImageElement>('#page img')].filter(
            (image) => image.complete && image.naturalWidth === 0,
          ).length,
        }));
        assert.deepEqual(found, { tooWide: 0, broken: 0 }, id);
        const following = pages[pages.findIndex((candidate) => candidate.id === id) + 1];
        if (following) await page.waitForFunction(pressNext, {}, following.title);
      }
      assert.deepEqual(faults, []);
      await page.browserContext().close();
    });
  }
});
