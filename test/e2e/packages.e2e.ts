import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import type { Browser, Page } from 'puppeteer-core';
import { axeFindings, launchBrowser } from './browser.ts';
import { root } from './preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'eco-packages-'));
let browser: Browser;
let server: Server;
let address: string;
let pageCount = 0;

/** Packages the course as its author does, unpacks the web site, and serves it as any host would. */
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
    mkdirSync(dirname(join(folder, 'site', name)), { recursive: true });
    writeFileSync(join(folder, 'site', name), await entry.async('nodebuffer'));
  }
  const types: Record<string, string> = {
    html: 'text/html',
    js: 'text/javascript',
    svg: 'image/svg+xml',
  };
  server = createServer((request, response) => {
    try {
      const file = join(folder, 'site', new URL(request.url!, 'http://x').pathname);
      const type = types[file.split('.').pop()!] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
  const page = await open();
  pageCount = await page.evaluate(
    () =>
      JSON.parse(document.querySelector('#eh-course')!.textContent).outline.modules.flatMap(
        (module: { pages: unknown[] }) => module.pages,
      ).length,
  );
  await page.close();
});

after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(path = 'index.html', from = address): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${from}${path}`, { waitUntil: 'networkidle0' });
  return page;
}

/** Presses Next; false on the last page. */
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

describe('every page of the course', () => {
  const looks: [name: string, width: number, dark: boolean, language: string][] = [
    ['on a desktop', 1280, false, 'en'],
    ['on a phone in the dark', 320, true, 'en'],
    ['in Spanish on a phone', 360, false, 'es'],
  ];
  for (const [name, width, dark, language] of looks) {
    test(`has no fault that axe sees, and fits ${name}`, async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await page.evaluateOnNewDocument((tag) => {
        Object.defineProperty(navigator, 'languages', { get: () => [tag] });
      }, language);
      await page.goto(`${address}index.html`, { waitUntil: 'networkidle0' });
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      let seen = 0;
      do {
        const title = await page.title();
        seen++;
        assert.deepEqual(await axeFindings(page.mainFrame()), [], title);
        const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(width <= 0, `${title} is ${width} px too wide`);
      } while (await next(page));
      assert.equal(seen, pageCount + 1);
      await context.close();
    });
  }

  test('can be read when the network is gone after the first page', async () => {
    const page = await open();
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
          .length >= 12,
    );
    await page.setOfflineMode(true);
    let pages = 1;
    while (await next(page)) pages++;
    assert.equal(pages, pageCount + 1);
    assert.equal(await page.$('.player-notice button'), null);
    await page.close();
  });

  test('can be reached from a disk, without a server', async () => {
    const page = await open('index.html', pathToFileURL(join(folder, 'site/')).href);
    let pages = 1;
    while (await next(page)) pages++;
    assert.equal(pages, pageCount + 1);
    await page.close();
  });

  test('asks no other host for anything', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(address) && !url.startsWith('data:')) foreign.push(url);
    });
    await page.goto(`${address}index.html`, { waitUntil: 'networkidle0' });
    while (await next(page));
    assert.deepEqual(foreign, []);
    await context.close();
  });
});

describe('a reader without script', () => {
  test('sees the first page and finds the whole course behind its links', async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${address}index.html`);
    assert.ok((await page.$eval('main', (main) => main.innerText)).length > 300);
    const targets = await page.$$eval('eh-contents a', (links) =>
      links.map((link) => link.getAttribute('href')!),
    );
    assert.equal(targets.length, pageCount);
    await page.goto(`${address}${targets[3]}`);
    const missing = await page.$$eval('a[href^="#"]', (links) =>
      links
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !document.getElementById(href.slice(1))),
    );
    assert.deepEqual(missing, []);
    assert.equal((await page.$$('h1')).length, pageCount + 1);
    await context.close();
  });

  test('finds no fault that axe sees in the document', async () => {
    for (const language of ['en', 'es']) {
      const page = await open(`${language}/read.html`);
      assert.deepEqual(await axeFindings(page.mainFrame()), []);
      await page.close();
    }
  });
});

describe('the player', () => {
  test('finds words, explains a term, and goes back by the browser', async () => {
    const page = await open();
    await page.setViewport({ width: 1280, height: 900 });
    await page.waitForFunction(() =>
      document.querySelector('eh-contents')?.shadowRoot?.querySelector('#find'),
    );
    const find = (await page.$('eh-contents >>> #find'))!;
    await page.waitForFunction(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
          .length >= 12,
    );
    await find.type('thirsk');
    await page.waitForSelector('eh-contents >>> mark');
    await (await page.$('eh-contents >>> ol button'))!.click();
    await page.waitForFunction(() => location.hash !== '');
    const found = await page.$eval('#page', (main) => main.textContent);
    assert.match(found, /Thirsk/);
    await page.goBack();
    await page.waitForFunction(() => !/Thirsk/.test(document.querySelector('#page')!.textContent));

    await page.click('a.term');
    const dialog = await page.waitForSelector('eh-popup >>> dialog[open]');
    assert.ok((await dialog!.evaluate((element) => element.textContent)).length > 40);
    await page.keyboard.press('Escape');
    assert.equal(await page.$('eh-popup >>> dialog[open]'), null);
    await page.close();
  });

  test('keeps text size and colours for the next visit', async () => {
    const page = await open();
    await page.waitForSelector('eh-bar >>> [aria-label="Reading settings"]');
    await (await page.$('eh-bar >>> [aria-label="Reading settings"]'))!.click();
    await (await page.waitForSelector('eh-bar >>> fieldset button:last-of-type'))!.click();
    for (const input of await page.$$('eh-bar >>> input[name=theme]')) {
      if (await input.evaluate((element) => element.parentElement!.textContent.includes('Dark'))) {
        await input.click();
      }
    }
    await page.reload({ waitUntil: 'networkidle0' });
    assert.deepEqual(
      await page.evaluate(() => [
        document.documentElement.dataset.theme,
        document.documentElement.style.fontSize,
      ]),
      ['dark', '112.5%'],
    );
    await page.close();
  });

  test('prints the page as a form: text and tasks, no bars and no buttons', async () => {
    const page = await open();
    await page.emulateMediaType('print');
    const visible = await page.evaluate(() => ({
      bar: getComputedStyle(document.querySelector('eh-bar')!).display,
      pager: getComputedStyle(document.querySelector('eh-pager')!).display,
      heading: document.querySelector('h1')!.getBoundingClientRect().height > 0,
    }));
    assert.deepEqual(visible, { bar: 'none', pager: 'none', heading: true });
    await page.close();
  });
});
