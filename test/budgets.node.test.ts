import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { activityKinds } from '../src/activities/index.ts';

/** Bytes after gzip that the script of one activity may have; a map draws more than others. */
const MOST = 8000;
const MOST_OF: Record<string, number> = { 'parish-map': 25_000 };

for (const type of Object.keys(activityKinds)) {
  test(`The script of “${type}” is light enough for an old phone`, () => {
    const file = fileURLToPath(new URL(`../dist/activities/${type}.js`, import.meta.url));
    const bytes = gzipSync(readFileSync(file), { level: 9 }).length;
    const most = MOST_OF[type] ?? MOST;
    assert.ok(bytes <= most, `${bytes} bytes after gzip, ${bytes - most} too many`);
  });
}
