import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { KeyboardLearner } from './browser.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The preview as its user starts it, with a data folder of its own. */
export async function startPreview(courses = join(root, 'courses')): Promise<{
  address: string;
  /** Where it runs, with its data in `.eco/`. */
  folder: string;
  stop(): void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'eco-preview-'));
  const server = spawn(
    process.execPath,
    [join(root, 'dist/eco.js'), '--courses', courses, 'preview', '--port', '0'],
    { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await firstAddress(server);
  return {
    address,
    folder,
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /http:\/\/\S+/.exec(text)?.[0];
      if (address) resolve(address);
    });
    server.once('exit', (code) => reject(new Error(`The preview ended with ${code}: ${text}`)));
  });
}

/** What the LMS page tells tests (src/preview/play-page.ts). */
export interface LmsView {
  refused: { element?: string; value?: string; remarks: string[] }[];
  peak: number;
  calls: { name: string; element?: string; value?: string; verdict: string; at: number }[];
  values: Record<string, string>;
  finishes: number;
}

/** Opens a course in the preview LMS as a learner, and waits until it can be used. */
export async function openCourse(
  browser: Browser,
  address: string,
  learner: string,
  query = '',
  format = 'scorm12',
): Promise<KeyboardLearner> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`${address}play/parish-map/${format}?learner=${learner}&panel=closed${query}`);
  return inFrame(page, !query.includes('no-api'));
}

/** The course in the frame of a page of the preview, as soon as it can be used. */
export async function inFrame(page: Page, isRecorded = true): Promise<KeyboardLearner> {
  const handle = await page.waitForSelector('#course iframe');
  const frame = await handle!.contentFrame();
  await frame.waitForFunction(() =>
    document.querySelector('eh-bar')?.shadowRoot?.querySelector('.status'),
  );
  const player = new KeyboardLearner(page, frame);
  // An LMS that is not there is looked for during three seconds.
  if (isRecorded) await player.waitFor('saved', async () => (await player.status()) === 'Saved');
  await frame.focus('body');
  return player;
}

/** What the LMS has and heard. */
export const lmsView = ({ page }: KeyboardLearner): Promise<LmsView> =>
  page.evaluate(() => {
    const lms = (globalThis as unknown as { previewLms: never }).previewLms as {
      calls: LmsView['calls'];
      peak: number;
      attempt: { values: Record<string, string>; finishes: number };
    };
    return {
      calls: lms.calls,
      peak: lms.peak,
      refused: lms.calls.filter(({ verdict }) => verdict === 'refused') as never,
      values: lms.attempt.values,
      finishes: lms.attempt.finishes,
    };
  });

/** Switches a fault of the LMS on, or off with `none`. */
export const setFault = ({ page }: KeyboardLearner, fault: string): Promise<void> =>
  page.evaluate((name) => {
    (globalThis as unknown as { previewLms: { fault: string } }).previewLms.fault = name;
  }, fault);
