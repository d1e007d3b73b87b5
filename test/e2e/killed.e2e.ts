import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import JSZip from 'jszip';
import type { Browser, Page } from 'puppeteer-core';
import { mimeType } from '../../src/preview/mime.ts';
import { launchBrowser } from './browser.ts';
import { root } from './preview.ts';

const QUESTION = '#what-is';
const folder = mkdtempSync(join(tmpdir(), 'eco-killed-'));
const profile = join(folder, 'profile');
const site = new Map<string, Buffer>();
const browsers: Browser[] = [];
let server: Server;
let address: string;

before(async () => {
  const asked = ['package', 'parish-map', '--format', 'web', '--lang', 'en', '--json'];
  const list = execFileSync(
    process.execPath,
    [join(root, 'dist/eco.js'), ...asked, '--out', folder],
    { cwd: root, encoding: 'utf8' },
  );
  const [{ path }] = JSON.parse(list) as [{ path: string }];
  const zip = await JSZip.loadAsync(readFileSync(path));
  for (const [name, entry] of Object.entries(zip.files)) {
    site.set(name, await entry.async('nodebuffer'));
  }
  server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://x').pathname.slice(1) || 'index.html';
    const bytes = site.get(name);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': mimeType(name) }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/index.html`;
});

after(async () => {
  for (const browser of browsers) await browser.close().catch(() => undefined);
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
});

/** The course in a browser that was just started on the learner's profile. */
async function openCourse(hash = ''): Promise<{ browser: Browser; page: Page }> {
  const browser = await launchBrowser(profile);
  browsers.push(browser);
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address + hash, { waitUntil: 'load' });
  await page.waitForSelector('eh-choice >>> input');
  return { browser, page };
}

const pickedOf = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelector('eh-choice')!.shadowRoot!.querySelectorAll('input')].flatMap(
      (input, index) => (input.checked ? [index] : []),
    ),
  );

test('an answer that was just checked outlives the kill of the whole browser', async () => {
  const { browser, page } = await openCourse(QUESTION);
  await (await page.waitForSelector('eh-choice >>> input'))!.click();
  await (await page.waitForSelector('eh-choice >>> ::-p-text(Check my answer)'))!.click();
  await page.waitForSelector('eh-choice >>> ::-p-text(Try again)');
  // Read behind the writing: once this answers, the answer is where a killed browser leaves it.
  const kept = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const asked = indexedDB.open('eh-copies');
        asked.onsuccess = () => {
          const all = asked.result.transaction('copies').objectStore('copies').getAll();
          all.onsuccess = () => resolve(all.result.length);
        };
      }),
  );
  assert.equal(kept, 1);
  const killed = browser.process()!;
  killed.kill('SIGKILL');
  await once(killed, 'exit');

  const again = await openCourse(QUESTION);
  await again.page.waitForFunction(() =>
    [...document.querySelector('eh-choice')!.shadowRoot!.querySelectorAll('input')].some(
      ({ checked }) => checked,
    ),
  );
  assert.deepEqual(await pickedOf(again.page), [0]);
});
