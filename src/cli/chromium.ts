import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const PLACES = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  ...(process.env.PATH ?? '').split(delimiter),
].flatMap((folder) => NAMES.map((name) => join(folder, name)));

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
];

/**
 * The Chromium or Chrome of this machine, if it has one: the one named in `CHROMIUM`, else one at a
 * usual place. A `CHROMIUM` that does not exist means none.
 */
export function findChromium(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return [...PLACES, ...APPLICATIONS].find(existsSync);
}

/** Longer than any course takes on a slow machine. */
const PATIENCE_MS = 120_000;

/**
 * Prints a page from the disk to a tagged PDF with bookmarks. `scratch` is an empty folder for the
 * browser's own files. Rejects with a sentence when the browser fails.
 */
export async function printPdf(
  browser: string,
  page: string,
  scratch: string,
): Promise<Uint8Array> {
  mkdirSync(scratch, { recursive: true });
  const pdf = join(scratch, 'page.pdf');
  const args = [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-sync',
    // Pages that anything in the document asks of a host are not fetched.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(scratch, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
  await new Promise<void>((resolve, reject) => {
    execFile(browser, args, { timeout: PATIENCE_MS, killSignal: 'SIGKILL' }, (error) => {
      if (existsSync(pdf)) resolve();
      else reject(new Error(error?.killed ? 'It took too long.' : 'It wrote no PDF.'));
    });
  });
  return readFileSync(pdf);
}
