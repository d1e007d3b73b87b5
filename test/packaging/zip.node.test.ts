import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import JSZip from 'jszip';
import { formatById, formats } from '../../packaging/formats/index.ts';
import { zipPlan } from '../../packaging/zip.ts';
import { UserError } from '../../src/core/user-error.ts';
import { courseBuild } from './fixture.ts';

const plan = formatById('scorm12')!.plan(courseBuild());

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const digestIn = (timeZone: string) =>
  execFileSync(process.execPath, [join(import.meta.dirname, 'zip-in-process.ts')], {
    env: { ...process.env, TZ: timeZone, NODE_OPTIONS: '' },
    encoding: 'utf8',
  }).trim();

async function codesOf(...paths: string[]): Promise<string[]> {
  const files = paths.map((path) => ({ path, content: 'x' }));
  try {
    await zipPlan({ name: 'x.zip', files });
  } catch (error) {
    assert.ok(error instanceof UserError);
    return error.problems.map(({ code }) => code);
  }
  return [];
}

describe('zipPlan', () => {
  it('gives the same bytes in every time zone', async () => {
    const here = digest(await zipPlan(plan));
    assert.equal(digestIn('Pacific/Auckland'), here);
    assert.equal(digestIn('America/Los_Angeles'), here);
  });

  it('gives the same bytes whatever the order of the files', async () => {
    const shuffled = plan.files.toSorted((one, other) =>
      digest(Buffer.from(one.path)).localeCompare(digest(Buffer.from(other.path))),
    );
    assert.notDeepEqual(shuffled, plan.files);
    assert.deepEqual(await zipPlan({ ...plan, files: shuffled }), await zipPlan(plan));
  });

  it('keeps every file, and no folders', async () => {
    for (const format of formats) {
      const made = format.plan(courseBuild());
      const { files } = await JSZip.loadAsync(await zipPlan(made));
      assert.deepEqual(
        Object.values(files).map(({ name }) => name),
        made.files.map(({ path }) => path),
      );
      for (const { path, content } of made.files) {
        assert.deepEqual(Buffer.from(await files[path]!.async('uint8array')), Buffer.from(content));
      }
    }
  });

  it('refuses paths that some LMS would not take, and says why', async () => {
    const refused: [code: string, path: string][] = [
      ['PATH_EMPTY', ''],
      ['PATH_EMPTY', 'a//b.js'],
      ['PATH_EMPTY', 'folder/'],
      ['PATH_ABSOLUTE', '/etc/passwd'],
      ['PATH_ABSOLUTE', 'C:/a.js'],
      ['PATH_PARENT', '../a.js'],
      ['PATH_PARENT', 'a/../../b.js'],
      ['PATH_PARENT', '..'],
      ['PATH_BACKSLASH', 'a\\b.js'],
      ['PATH_HIDDEN', '.htaccess'],
      ['PATH_HIDDEN', './a.js'],
      ['PATH_HIDDEN', 'a/_b.js'],
      ['PATH_HIDDEN', '__MACOSX/a'],
      ['PATH_CHARACTERS', 'café.svg'],
      ['PATH_CHARACTERS', 'a b.svg'],
      ['PATH_TOO_LONG', `${'a'.repeat(97)}.svg`],
      ['PATH_DEBRIS', 'media/Thumbs.db'],
    ];
    for (const [code, path] of refused) {
      assert.ok((await codesOf(path)).includes(code), `${path} is refused with ${code}`);
    }
  });

  it('refuses a path that occurs twice, up to case', async () => {
    assert.deepEqual(await codesOf('a.js', 'a.js'), ['PATH_DUPLICATE']);
    assert.deepEqual(await codesOf('media/Oven.svg', 'media/oven.svg'), ['PATH_DUPLICATE']);
  });

  it('takes ordinary paths', async () => {
    assert.deepEqual(await codesOf('index.html', 'pt-PT/outline.js', 'a/b.c/d_e-f.svg'), []);
    assert.deepEqual(await codesOf(`${'a'.repeat(96)}.svg`), []);
  });
});
