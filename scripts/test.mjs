// Runs every check and test and counts them: `node scripts/test.mjs [static] [node] [browser] [e2e]`.
// The closing line is `N passed, N failed`, over all suites; exit code 1 when anything failed.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const bin = join(root, 'node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
const chosen = process.argv.slice(2);
const wants = (suite) => chosen.length === 0 || chosen.includes(suite);
const scratch = mkdtempSync(join(tmpdir(), 'eco-test-'));
const total = { passed: 0, failed: 0, skipped: 0 };

const title = (text) => console.log(`\n\u001b[1m${text}\u001b[0m`);

function run(command, args, extra = {}) {
  return spawnSync(command, args, { stdio: 'inherit', env: { ...env, ...extra } }).status === 0;
}

/** A check that passes or fails as a whole. */
function check(name, command, args) {
  title(name);
  const passed = run(command, args);
  total[passed ? 'passed' : 'failed']++;
  console.log(passed ? '  passed' : '  failed');
}

/** Test files under Node's own runner. */
function nodeTests(name, files, concurrency) {
  if (files.length === 0) return;
  title(name);
  const tap = join(scratch, `${name}.tap`);
  const passed = run('node', [
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-timeout=240000',
    `--test-reporter=${process.env.CI ? 'dot' : 'spec'}`,
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${tap}`,
    ...files,
  ]);
  const text = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  total.passed += count('pass');
  total.skipped += count('skipped');
  total.failed += failed;
  if (!passed && failed === 0) total.failed++;
  console.log(`  ${count('pass')} passed, ${failed} failed, ${count('skipped')} left out`);
  const notes = [...text.matchAll(/# SKIP (.+)$/gm)].map(([, why]) => why);
  for (const why of new Set(notes)) console.log(`  left out: ${why}`);
  if (failed > 0 && process.env.CI) {
    for (const [line] of text.matchAll(/^ *not ok .*$/gm)) console.log(line);
    for (const [block] of text.matchAll(/^ *not ok [^]*?\n *\.\.\.$/gm)) console.log(block);
  }
}

/** Element tests in real browsers. */
function browserTests() {
  title('Elements in browsers');
  const counts = join(scratch, 'browser.json');
  const passed = run('wtr', [], { WTR_COUNTS: counts });
  const result = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failed: 1, skipped: 0 };
  for (const key of ['passed', 'failed', 'skipped']) total[key] += result[key];
  if (!passed && result.failed === 0) total.failed++;
  console.log(`  ${result.passed} passed, ${result.failed} failed`);
}

if (wants('static')) {
  check('Types', 'tsc', []);
  check('Lint', 'oxlint', ['--type-aware', '--max-warnings', '0']);
  check('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
}
if (wants('node')) {
  nodeTests('Pure code', globSync(['src/**/*.node.test.ts', 'test/**/*.node.test.ts']), 2);
}
if (wants('browser')) browserTests();
if (wants('e2e')) nodeTests('End to end', globSync('test/e2e/*.e2e.ts'), 1);

rmSync(scratch, { recursive: true, force: true });
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
