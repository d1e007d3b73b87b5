import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { formats } from '../../packaging/formats/index.ts';
import type { PackagePlan } from '../../packaging/plan.ts';
import type { Sample } from './samples/sample.ts';

/**
 * Compares what every format makes of every sample with the files in `_expected`.
 * `UPDATE=1` writes them anew; a person reads the difference.
 */
const SAMPLES = join(import.meta.dirname, 'samples');
const update = process.env['UPDATE'] === '1';

/** Files whose text matters to readers outside: shown in full. The others are listed by name. */
const SHOWN = new Set([
  'imsmanifest.xml',
  'cmi5.xml',
  'tincan.xml',
  'metadata.xml',
  'metadata.jsonld',
  'manifest.webmanifest',
  'licences/content.txt',
  'META-INF/container.xml',
  'package.opf',
  'nav.xhtml',
  'text/m-start.xhtml',
  'moodle_backup.xml',
  'completion.xml',
  'gradebook.xml',
  'course/course.xml',
]);

/** In Moodle backups: what an activity is, without the hashes of a package. */
const SHOWN_ACTIVITY = /^activities\/\w+\/(?:module|grades|page|forum|glossary)\.xml$/;

/** The pool of a Moodle backup: its names are hashes of what other samples show. */
const POOL = /^files\/..\/.{40}$/;

const names = readdirSync(SAMPLES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const name of names) {
  const { default: sample }: { default: Sample } = await import(join(SAMPLES, name, '_config.ts'));
  describe(`sample “${name}”: ${sample.description}`, () => {
    for (const format of formats) {
      it(`becomes the expected ${format.label} package`, () => {
        compare(
          join(SAMPLES, name, '_expected', format.id),
          expectedFiles(format.plan(sample.build)),
        );
      });
    }
  });
}

function expectedFiles(plan: PackagePlan): Map<string, string> {
  const paths = plan.files.map(({ path }) => path.replace(POOL, 'files/../(hash)'));
  const list = [plan.name, '', ...new Set(paths), ''].join('\n');
  const isShown = (path: string): boolean =>
    SHOWN.has(path) || SHOWN_ACTIVITY.test(path) || plan.container === 'file';
  const shown = plan.files.filter(({ path }) => isShown(path));
  return new Map([
    ['_files.txt', list],
    ...shown.map(({ path, content }) => [path, String(content)] as const),
  ]);
}

function compare(folder: string, made: Map<string, string>): void {
  if (update) {
    rmSync(folder, { recursive: true, force: true });
    for (const [path, content] of made) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  }
  for (const [path, content] of made) {
    assert.equal(content, readFileSync(join(folder, path), 'utf8'), path);
  }
  const expected = readdirSync(folder, { recursive: true, withFileTypes: true });
  assert.equal(made.size, expected.filter((entry) => entry.isFile()).length);
}
