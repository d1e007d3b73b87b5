import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import JSZip from 'jszip';
import type { Browser, Page } from 'puppeteer-core';
import { mimeType } from '../../src/preview/mime.ts';
import { launchBrowser } from './browser.ts';
import { root } from './preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'eco-offline-'));
/** The site as a host has it; a test publishes a new version by changing it. */
const site = new Map<string, Buffer>();
const asked: string[] = [];
let browser: Browser;
let server: Server;
let address: string;

before(async () => {
  const list = execFileSync(
    process.execPath,
    [
      join(root, 'dist/eco.js'),
      'package',
      'parish-map',
      '--format',
      'web',
      '--out',
      folder,
      '--json',
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const [{ path }] = JSON.parse(list) as [{ path: string }];
  const zip = await JSZip.loadAsync(readFileSync(path));
  for (const [name, entry] of Object.entries(zip.files)) {
    site.set(name, await entry.async('nodebuffer'));
  }
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://x');
    const name = pathname.replace(/^\/course\//, '') || 'index.html';
    asked.push(name);
    const bytes = site.get(name);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': mimeType(name), 'cache-control': 'no-cache' });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/course/`;
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const noticeOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.player-notice')?.textContent ?? '');

/** Waits until the course is on the device: its worker is active. */
const whenKept = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));

async function walk(page: Page): Promise<number> {
  for (let pages = 1; ; pages++) {
    const title = await page.title();
    const broken = await page.$$eval('#page img', async (images) => {
      for (const image of images) image.loading = 'eager';
      await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      return images.filter((image) => image.naturalWidth === 0).map((image) => image.src);
    });
    assert.deepEqual(broken, [], title);
    const pressed = await page.evaluate(() => {
      const button = document
        .querySelector('eh-pager')!
        .shadowRoot!.querySelector<HTMLElement>('.primary');
      button?.click();
      return button !== null;
    });
    if (!pressed) return pages;
    await page.waitForFunction((before) => document.title !== before, {}, title);
  }
}

describe('the web format on a server', () => {
  test('can be installed, by what the browser itself says', async () => {
    const page = await (await browser.createBrowserContext()).newPage();
    await page.goto(`${address}index.html`, { waitUntil: 'load' });
    await whenKept(page);
    const client = await page.createCDPSession();
    const { errors, manifest } = (await client.send('Page.getAppManifest')) as unknown as {
      errors: unknown[];
      manifest: { name?: string; icons?: unknown[] };
    };
    assert.deepEqual(errors, []);
    assert.equal(manifest.name, 'Parish map');
    const { installabilityErrors } = await client.send('Page.getInstallabilityErrors');
    assert.deepEqual(
      // A window without a trace is never offered to be installed; everything else has to be right.
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      [],
    );
    await page.browserContext().close();
  });

  test('says when it is on the device, and then opens without a network', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${address}index.html`, { waitUntil: 'load' });
    await page.waitForFunction(() =>
      /on this device now/.test(document.querySelector('.player-notice')?.textContent ?? ''),
    );
    await page.close();

    const again = await context.newPage();
    const before = asked.length;
    await again.setOfflineMode(true);
    // Emulation does not reach the worker: what it asks the server for would show up there.
    for (const path of ['', 'index.html', 'index.html?from=mail#where-from', 'es/read.html']) {
      await again.goto(address + path, { waitUntil: 'load' });
      assert.ok((await again.title()).length > 3, path);
    }
    await again.goto(`${address}index.html`, { waitUntil: 'load' });
    await again.waitForSelector('eh-pager >>> .primary');
    assert.ok((await walk(again)) > 5);
    await again.waitForSelector('eh-hand-in >>> button');
    assert.deepEqual(
      asked.slice(before).filter((name) => name !== 'sw.js'),
      [],
    );
    await context.close();
  });

  test('takes a new version at the next start, says so, and keeps what was learnt', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(`${address}index.html`, { waitUntil: 'load' });
    await whenKept(page);
    await page.waitForFunction(() => document.querySelector('eh-pager')?.shadowRoot);
    await (await page.waitForSelector('eh-pager >>> .primary'))!.click();
    await page.waitForFunction(() => location.hash.length > 1);
    const place = await page.title();
    await page.close();

    const publish = (name: string, change: (text: string) => string) =>
      site.set(name, Buffer.from(change(site.get(name)!.toString('utf8'))));
    const first = /"version":"([\d.]+)"/.exec(site.get('index.html')!.toString('utf8'))![1]!;
    publish('index.html', (text) => text.replaceAll(`"version":"${first}"`, '"version":"99.0.1"'));
    publish('sw.js', (text) =>
      text.replace(/("url":"index.html","revision":")\w+/, '$1000000000000000000ab'),
    );

    // The visit at which the new version is found still shows the old one, whole.
    const during = await context.newPage();
    await during.goto(`${address}index.html`, { waitUntil: 'load' });
    await during.waitForFunction(() =>
      /next time you open it/.test(document.querySelector('.player-notice')?.textContent ?? ''),
    );
    const version = (target: Page) =>
      target.$eval('#eh-course', (data) => JSON.parse(data.textContent).outline.version as string);
    assert.equal(await version(during), first);

    // The old window stays open; the new one goes on, with the new version.
    const later = await context.newPage();
    await later.goto(`${address}index.html`, { waitUntil: 'load' });
    // The page loads itself anew meanwhile, so what is asked of it may fail.
    let said = '';
    const giveUp = Date.now() + 60_000;
    while (!said.includes('now at version') && Date.now() < giveUp) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      said = (await noticeOf(later).catch(() => '')) || said;
    }
    assert.match(said, /now at version 99\.0\.1/);
    assert.equal(await version(later), '99.0.1');
    assert.equal(await later.title(), place);
    await later.reload({ waitUntil: 'load' });
    assert.doesNotMatch(await noticeOf(later), /now at version/);
    await context.close();
  });
});
