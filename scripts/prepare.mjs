// Makes a fresh machine ready: `node scripts/prepare.mjs [build] [browser]`. It needs Node and npm
// only, any Node from 18 on, and nothing from node_modules.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const wishes = new Set(process.argv.slice(2));

const say = (text) => console.log(`\u001b[2m›\u001b[0m ${text}`);
const fail = (text) => {
  console.error(`\n${text}\n`);
  process.exit(1);
};
const time = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function run(command, args, remedy) {
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) fail(remedy);
}

/** Packages: when there are none, or the lock file is newer. */
function install() {
  const mark = 'node_modules/.package-lock.json';
  if (time(mark) >= time('package-lock.json') && existsSync('node_modules/.bin/node')) return;
  say('Installing packages. This takes about a minute, once.');
  run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    'The packages could not be installed. Check the network (npm ping), then start again.',
  );
}

/** The newest change below some files and folders. */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const facts = statSync(path);
    latest = Math.max(latest, facts.mtimeMs);
    if (facts.isDirectory()) {
      latest = Math.max(latest, newest(readdirSync(path).map((name) => join(path, name))));
    }
  }
  return latest;
}

/** The bundles: when there are none, or a source is newer. */
function build() {
  const sources = ['src', 'packaging', 'rollup.config.mjs', 'package-lock.json', 'LICENSE'];
  if (time('dist/eco.js') >= newest(sources)) return;
  say('Building the player and the tools. This takes a few seconds.');
  const bin = join(root, 'node_modules/.bin');
  const done = spawnSync(join(bin, 'rollup'), ['-c', '--silent'], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` },
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) fail('The build failed. What went wrong stands above.');
}

const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium for the tests: found, or installed on Debian and Ubuntu as root. */
function browser() {
  if (BROWSERS.some((path) => path && existsSync(path))) return;
  const isDebian = existsSync('/usr/bin/apt-get');
  if (isDebian && process.getuid?.() === 0) {
    say('Installing Chromium for the tests.');
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
    try {
      execFileSync('apt-get', ['update', '-qq'], quiet);
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
        {
          ...quiet,
          env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        },
      );
      if (existsSync('/usr/bin/chromium')) return;
    } catch {
      // The sentence below says what to do.
    }
  }
  fail(
    'The tests need Chromium or Chrome, and none was found. Install it' +
      (isDebian ? ' (sudo apt-get install chromium)' : '') +
      ', or name it: CHROMIUM=/path/to/chromium npm test',
  );
}

install();
if (wishes.has('build')) build();
if (wishes.has('browser')) browser();
