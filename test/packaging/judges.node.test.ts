import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { formatById } from '../../packaging/formats/index.ts';
import { plansOf } from '../../packaging/make-plan.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { buildCourse } from '../../src/cli/build-course.ts';
import { loadCourse } from '../../src/cli/load-course.ts';

/**
 * What EPUBCheck and the Nu HTML checker say of the Parish map. Both are Java programs that the
 * project does not carry: name their files in EPUBCHECK_JAR and VNU_JAR.
 */
const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'eco-judges-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const hasJava = spawnSync('java', ['-version']).status === 0;

const leftOut = (jar: string | undefined, name: string): string | false =>
  !jar
    ? `${name} is not named in the environment`
    : !hasJava && `${name} needs Java, which this machine has not`;

function java(jar: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync('java', ['-jar', jar, ...args], {
    encoding: 'utf8',
    cwd: scratch,
  });
  return stdout + stderr;
}

const plans = async (format: string) =>
  plansOf(
    formatById(format)!,
    buildCourse(await loadCourse(join(root, 'courses/parish-map'), { languages: 'all' })),
  );

const { EPUBCHECK_JAR, VNU_JAR } = process.env;

test(
  'EPUBCheck finds nothing in the books',
  { skip: leftOut(EPUBCHECK_JAR, 'EPUBCHECK_JAR') },
  async () => {
    const made = await plans('epub');
    assert.deepEqual(made.length, 2);
    for (const plan of made) {
      writeFileSync(join(scratch, plan.name), await zipPlan(plan));
      assert.match(
        java(EPUBCHECK_JAR!, plan.name),
        /0 fatals \/ 0 errors \/ 0 warnings \/ 0 infos/,
      );
    }
  },
);

test(
  'the Nu HTML checker finds no error on any page',
  { skip: leftOut(VNU_JAR, 'VNU_JAR') },
  async () => {
    const pages: string[] = [];
    for (const format of ['web', 'workbook']) {
      for (const plan of await plans(format)) {
        for (const { path, content } of plan.files) {
          if (!path.endsWith('.html')) continue;
          const page = join(format, plan.name, path);
          mkdirSync(dirname(join(scratch, page)), { recursive: true });
          writeFileSync(join(scratch, page), content);
          pages.push(page);
        }
      }
    }
    assert.equal(pages.length, 5);
    assert.equal(java(VNU_JAR!, '--errors-only', ...pages), '');
  },
);
