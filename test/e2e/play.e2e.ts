import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { PackageFiles } from '../../packaging/rules/rule.ts';
import { findChromium } from '../../src/cli/chromium.ts';
import { judge } from '../../src/cli/play/judge/judge.ts';
import type { Played } from '../../src/cli/play/judge/played.ts';
import { playPackage } from '../../src/cli/play/play-package.ts';
import { oddPackage, type Habits } from './odd-packages.ts';
import { root } from './preview.ts';

const SCORM12 = { way: 'scorm', formatId: 'scorm12', stateLimit: 4096 } as const;

const play = (files: PackageFiles, withClosings: boolean): Promise<Played> =>
  playPackage(files, SCORM12, {
    chromium: findChromium()!,
    seconds: 90,
    withoutClosings: !withClosings,
    onProgress: () => undefined,
  });

const codesOf = (played: Played): string[] =>
  [...new Set(judge(played).map(({ code }) => code))].sort();

/** What each odd package does, and everything that has to be said of it. */
const odd: [what: string, habits: Habits, codes: string[]][] = [
  [
    'is rude to its surroundings',
    {
      first: `alert('Hello'); window.open('help.html');`,
      begun: `console.error('Trouble'); setTimeout(() => { throw new Error('No oven'); });`,
      more: `<img src="https://tracker.example/x.png" alt=""><img src="http://plain.example/x.png" alt="">
<img src="missing.png" alt=""><img src="/themes/logo.png" alt="">`,
    },
    [
      'PLAY_CONSOLE_ERROR',
      'PLAY_DIALOG',
      'PLAY_FILE_MISSING',
      'PLAY_FOREIGN_HOST',
      'PLAY_MIXED_CONTENT',
      'PLAY_OPENS_WINDOW',
      'PLAY_OUTSIDE_PACKAGE',
      'PLAY_PAGE_ERROR',
    ],
  ],
  [
    'reports a pass on opening',
    { begun: `set('cmi.core.score.raw', '80'); set('cmi.core.lesson_status', 'passed');` },
    ['PLAY_SCORE_AT_OPENING', 'PLAY_STATUS_AT_OPENING'],
  ],
  [
    'writes 70,000 characters of state, and a score of 120',
    {
      answered: `set('cmi.suspend_data', 'x'.repeat(70000)); set('cmi.core.score.raw', '120'); api.LMSCommit('');`,
    },
    ['PLAY_SCORE_NEVER_SET', 'PLAY_STATE_TOO_LARGE', 'PLAY_VALUE_REFUSED'],
  ],
  [
    'floods the LMS',
    { begun: `let n = 0; setInterval(() => set('cmi.core.lesson_location', String(n++)), 4);` },
    ['PLAY_CALLS_PER_SECOND'],
  ],
  [
    'ends at unload only, and never ends in truth',
    { leaves: ['unload'], begun: `api.LMSFinish = () => 'true';` },
    ['PLAY_NOT_TERMINATED', 'PLAY_UNLOAD_ONLY'],
  ],
  [
    'never begins a session',
    { first: `for (const name of Object.keys(api)) api[name] = () => '';` },
    ['PLAY_NOT_INITIALIZED'],
  ],
  ['shows nothing', { body: '' }, ['PLAY_NOTHING_SHOWN']],
  ['is an asset to the manifest', { scormType: 'asset' }, ['PLAY_CANNOT_START']],
  ['loops at the start', { first: 'for (;;);' }, ['PLAY_HANGS']],
  ['loops at the answer', { answered: 'for (;;);' }, ['PLAY_HANGS']],
];

describe('a package that is played', () => {
  const results = new Map<string, Promise<Played>>();

  before(async () => {
    // Most of the time is waiting: four at a time.
    const queue = [...odd];
    const worker = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [what, habits] = next;
        const played = play(oddPackage(habits), false);
        results.set(what, played);
        await played.catch(() => undefined);
      }
    };
    await Promise.all([worker(), worker(), worker(), worker()]);
  });

  for (const [what, , codes] of odd) {
    test(`is found out when it ${what}`, async () => {
      assert.deepEqual(codesOf(await results.get(what)!), codes);
    });
  }

  test('has no finding when it behaves but that it keeps no copy, and keeps the answer when the browser is killed', async () => {
    const [good, loser] = await Promise.all([
      play(oddPackage({}), true),
      // Nothing reaches the LMS before the course is left.
      play(
        oddPackage({
          answered: `window.late = () => { set('cmi.suspend_data', chosen()); }; addEventListener('pagehide', window.late, true);`,
        }),
        true,
      ),
    ]);
    const fates = ({ closings }: Played) =>
      Object.fromEntries(closings.map(({ test, answer }) => [test, answer]));
    assert.deepEqual(fates(good), {
      'tab-closed': 'kept',
      'hidden-killed': 'kept',
      killed: 'kept',
      // Offline a commit answers “true”, and what it held is not sent again, as in Moodle.
      offline: 'lost',
      // It keeps no copy on the device.
      'logged-out': 'lost',
    });
    assert.deepEqual(codesOf(good), ['PLAY_ANSWER_LOST']);
    assert.equal(good.closings.find(({ test }) => test === 'logged-out')?.said, false);
    assert.equal(good.record.score, 100);
    assert.equal(fates(loser).killed, 'lost');
    assert.equal(fates(loser)['hidden-killed'], 'lost');
  });
});

test('a package drawn as a picture is played by the transparent controls above it, when they come', async () => {
  const played = await play(
    oddPackage({
      more: `<svg viewBox="0 0 400 200"><rect width="400" height="200" fill="teal"/></svg>
<script>document.querySelectorAll('section').forEach((one) => { one.style.opacity = 0; });
const first = $('one'); first.remove(); setTimeout(() => document.body.prepend(first), 2500);</script>`,
    }),
    false,
  );
  assert.deepEqual(codesOf(played), []);
  assert.equal(played.record.score, 100);
  assert.equal(played.record.completed, true);
});

const FORMATS = ['scorm12', 'scorm2004-4', 'scorm2004-3', 'cmi5', 'xapi', 'web', 'single'];

describe('a course of ours', () => {
  // A course imports from the project.
  const courses = mkdtempSync(join(root, '.eco-test-'));
  const folder = mkdtempSync(join(tmpdir(), 'eco-play-e2e-'));
  after(() => {
    for (const one of [courses, folder]) rmSync(one, { recursive: true, force: true });
  });
  const eco = [join(root, 'dist/eco.js'), '--courses', courses];

  before(() => {
    const run = (...args: string[]): void => {
      const { status, stderr } = spawnSync(process.execPath, [...eco, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
    };
    run('new', 'ovens');
    run('package', 'ovens', '--format', FORMATS.join(','), '--out', 'out');
  });

  // Each takes up to a minute: a change of the player or the preview is worth trying all of them.
  const isChosen = (format: string) => format === 'scorm12' || !!process.env.PLAY_EVERY_FORMAT;
  for (const format of FORMATS) {
    const skip = isChosen(format) ? false : 'PLAY_EVERY_FORMAT is not set';
    test(`has no finding as ${format}, and loses nothing`, { skip }, async () => {
      const ending = format === 'single' ? '.html' : `.${format}.zip`;
      const name = readdirSync(join(folder, 'out')).find((file) => file.endsWith(ending))!;
      const [report] = (await verify(join('out', name))).packages;
      const { findings, play } = report!;
      assert.deepEqual(findings, []);
      assert.equal(play.through, true);
      const lost = play.closings.filter(
        ({ answer, place }) => answer === 'lost' || answer === 'partly' || place === 'lost',
      );
      assert.deepEqual(lost, []);
      assert.equal(play.closings[0]?.answer, 'kept', JSON.stringify(play.closings));
    });
  }

  /** Runs the command as its user does. */
  function verify(name: string): Promise<{
    packages: {
      findings: unknown[];
      play: { through: boolean; closings: Played['closings'] };
    }[];
  }> {
    const child = spawn(
      process.execPath,
      [...eco, 'verify', name, '--play', '--play-seconds', '120', '--json'],
      {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
    return new Promise((resolve) => child.once('close', () => resolve(JSON.parse(text) as never)));
  }
});
