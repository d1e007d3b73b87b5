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
]);

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
  const list = [plan.name, '', ...plan.files.map(({ path }) => path), ''].join('\n');
  const shown = plan.files.filter(({ path }) => SHOWN.has(path) || plan.container === 'file');
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
