import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { launch as launchBrowser, type Browser, type Page } from 'puppeteer-core';
import { formatById } from '../../packaging/formats/index.ts';
import { buildCourse } from '../../src/cli/build-course.ts';
import { loadCourse } from '../../src/cli/load-course.ts';
import { mimeType } from '../../src/preview/mime.ts';
import {
  ACTIVITY,
  ACTOR,
  ENDPOINT,
  FETCH_URL,
  fakeLrs,
  PUBLISHER,
  REGISTRATION,
  type FakeLrs,
} from '../support/fake-lrs.ts';

/** Real packages in Chromium, launched against a strict LRS: nothing may be complained of. */
const COURSE = 'courses/parish-map';
const build = buildCourse(await loadCourse(COURSE, { languages: ['en'] }));

let lrs: FakeLrs;
let server: Server;
let browser: Browser;
let origin: string;

async function serve(
  kind: 'cmi5' | 'xapi',
  path: string,
): Promise<[string, string | Uint8Array] | undefined> {
  const file = formatById(kind)!
    .plan(build)
    .files.find((planned) => planned.path === path);
  return file && [mimeType(path), file.content];
}

before(async () => {
  server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url!, 'http://localhost');
      const [, place = '', ...rest] = url.pathname.split('/');
      if (place === 'cmi5' || place === 'xapi') {
        if (rest[0] !== 'lrs' && rest[0] !== 'fetch') {
          const [type, content] = (await serve(place, rest.join('/'))) ?? [];
          response.writeHead(content === undefined ? 404 : 200, {
            'content-type': type ?? 'text/plain',
          });
          return response.end(content);
        }
        const chunks: Buffer[] = [];
        for await (const chunk of request) chunks.push(chunk as Buffer);
        const body = Buffer.concat(chunks).toString();
        const target =
          rest[0] === 'fetch' ? FETCH_URL : ENDPOINT + rest.slice(1).join('/') + url.search;
        const answer = await lrs.connect().fetch(target, {
          method: request.method!,
          headers: Object.entries(request.headers).filter(
            (entry): entry is [string, string] =>
              typeof entry[1] === 'string' && entry[0] !== 'connection',
          ),
          ...(body ? { body, keepalive: true } : {}),
        });
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        return response.end(await answer.text());
      }
      response.writeHead(place === 'back' ? 200 : 404, { 'content-type': 'text/html' });
      return response.end('<title>LMS</title>');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

after(async () => {
  await browser.close();
  server.close();
});

async function launch(kind: 'cmi5' | 'xapi', returnURL?: string): Promise<Page> {
  lrs = fakeLrs({ kind, ...(returnURL === undefined ? {} : { returnURL }) });
  const page = await browser.newPage();
  const query = new URLSearchParams({
    endpoint: `${origin}/${kind}/lrs/`,
    actor: JSON.stringify(ACTOR),
    registration: REGISTRATION,
    ...(kind === 'cmi5'
      ? { fetch: `${origin}/cmi5/fetch/1`, activityId: ACTIVITY }
      : { auth: 'Basic key', activity_id: PUBLISHER }),
  });
  await page.goto(`${origin}/${kind}/index.html?${query}`, { waitUntil: 'networkidle0' });
  return page;
}

async function until(isTrue: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`${what}: ${lrs.verbs().join(' ')}`);
}

const turnPage = (page: Page) =>
  page.evaluate(() => {
    const pager = document.querySelector('eh-pager')!;
    const next = (pager as unknown as { next: { page: string } }).next.page;
    document.dispatchEvent(new CustomEvent('eh-go', { detail: next }));
  });

describe('packages for an LRS', () => {
  for (const kind of ['cmi5', 'xapi'] as const) {
    it(`${kind}: says pages, survives a reload and ends when it is left`, async () => {
      const page = await launch(kind);
      await until(() => lrs.verbs().includes('experienced'), 'the first page');
      await turnPage(page);
      await until(
        () => lrs.verbs().filter((verb) => verb === 'experienced').length === 2,
        'two pages',
      );
      await page.reload({ waitUntil: 'networkidle0' });
      assert.equal(lrs.verbs().includes('terminated'), kind === 'xapi', lrs.verbs().join(' '));
      if (kind === 'xapi') assert.ok(!page.url().includes('auth='));
      await turnPage(page);
      await until(
        () => lrs.verbs().filter((verb) => verb === 'experienced').length >= 3,
        'a third page',
      );
      if (kind === 'cmi5') {
        await page.evaluate(() => void document.dispatchEvent(new CustomEvent('eh-leave')));
      } else await page.close({ runBeforeUnload: true });
      await until(() => lrs.verbs().at(-1) === 'terminated', 'terminated');
      assert.deepEqual(lrs.complaints, []);
      const tokens = lrs.requests.filter(({ path }) => path === FETCH_URL);
      assert.equal(tokens.length, kind === 'cmi5' ? 1 : 0);
      const failed = lrs.requests.filter(({ status }) => status >= 500 || status === 401);
      assert.deepEqual(
        failed.map(({ method, path, status }) => [method, path, status]),
        [],
      );
    });
  }

  it('cmi5: goes back to the LMS when the learner leaves, even from a window of its own', async () => {
    const page = await launch('cmi5', `${origin}/back`);
    await page.evaluate(() => {
      // As if the LMS had opened the window: then it would be closed otherwise.
      Object.defineProperty(window, 'opener', { value: window });
      document.dispatchEvent(new CustomEvent('eh-leave'));
    });
    await page.waitForFunction(() => location.pathname === '/back');
    assert.equal(lrs.verbs().at(-1), 'terminated');
    assert.deepEqual(lrs.complaints, []);
    await page.close();
  });
});
