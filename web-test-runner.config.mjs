import { existsSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher, defaultReporter, summaryReporter } from '@web/test-runner';

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const chromium = () =>
  chromeLauncher({
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...asRoot,
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  });

// The same launcher drives Firefox over WebDriver BiDi; only its name must be set.
const firefox = () =>
  Object.assign(
    chromeLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      },
      concurrency: 1,
    }),
    { name: 'Firefox' },
  );

const launchers = { chromium, firefox };
const firefoxIsHere = existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr');
const chosen = (process.env.BROWSERS ?? (firefoxIsHere ? 'chromium,firefox' : 'chromium')).split(
  ',',
);

/** DevTools of a page; what is emulated holds as long as they are open. */
const devTools = new WeakMap();

/** The command `emulate-look`: colours of the device, forced ones too, which only Chromium can pretend. */
const emulateLook = () => ({
  name: 'emulate-look',
  async executeCommand({ command, payload, session }) {
    if (command !== 'emulate-look') return undefined;
    if (session.browser.name === 'Firefox') return false;
    const page = session.browser.getPage(session.id);
    if (!devTools.has(page)) devTools.set(page, await page.createCDPSession());
    await devTools.get(page).send('Emulation.setEmulatedMedia', {
      features: Object.entries(payload).map(([name, value]) => ({ name, value })),
    });
    return true;
  },
});

/** Writes how many tests passed and failed to the file that `WTR_COUNTS` names. */
const countReporter = () => ({
  onTestRunFinished({ sessions }) {
    if (!process.env.WTR_COUNTS) return;
    const counts = { passed: 0, failed: 0, skipped: 0, files: [] };
    const count = (suite) => {
      for (const test of suite.tests) {
        if (test.skipped) counts.skipped++;
        else if (test.passed) counts.passed++;
        else counts.failed++;
      }
      suite.suites.forEach(count);
    };
    for (const session of sessions) {
      if (session.testResults) count(session.testResults);
      if (session.errors?.length) counts.failed++;
      const file = relative(process.cwd(), session.testFile);
      if (!session.passed && !counts.files.includes(file)) counts.files.push(file);
    }
    writeFileSync(process.env.WTR_COUNTS, JSON.stringify(counts));
  },
});

export default {
  files: ['src/**/*.test.ts', 'test/browser/**/*.test.ts', '!**/*.node.test.ts'],
  concurrency: 2,
  // Axe audits are slow on small machines; the default of 2 s makes them flaky.
  testFramework: { config: { timeout: 60_000 } },
  testsFinishTimeout: 300_000,
  browserStartTimeout: 60_000,
  nodeResolve: { exportConditions: ['production'] },
  plugins: [
    emulateLook(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
  ],
  browsers: chosen.map((name) => launchers[name]()),
  reporters: [
    process.env.CI ? summaryReporter() : defaultReporter({ reportTestProgress: false }),
    countReporter(),
  ],
  coverageConfig: { include: ['src/**/*.ts'] },
};
