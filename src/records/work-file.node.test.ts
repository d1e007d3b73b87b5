import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newJournal } from './work.ts';
import { readWorkFile, writeWorkFile } from './work-file.ts';

const work = {
  ...newJournal('2026-11-22T17:00:00.000Z'),
  run: 5,
  counter: 12,
  state: 'FmwmyIQA',
  texts: { thought: 'The old mill; “ñ”.' },
};
const text = writeWorkFile({
  course: { id: 'parish-map', version: '1.0.0', title: 'Parish map' },
  saved: '2026-11-23T18:00:00.000Z',
  progress: 0.4,
  work,
});

test('work that was saved as a file is all there when it is opened', () => {
  const file = readWorkFile(text, 'parish-map');
  assert.ok(typeof file === 'object');
  assert.deepEqual(file.work, work);
  assert.equal(file.progress, 0.4);
});

test('a file that is no work of this course is refused with its reason', () => {
  assert.equal(readWorkFile(text, 'oral-memory'), 'other-course');
  assert.equal(readWorkFile(text.replace('old mill', 'new mill'), 'parish-map'), 'damaged');
  assert.equal(readWorkFile(text.slice(0, 200), 'parish-map'), 'unreadable');
  assert.equal(readWorkFile('{"format":"ecoheritage-results/1"}', 'parish-map'), 'results');
  for (const other of ['', 'null', '[]', '7', '"x"', '{}', '{"format":"ecoheritage-work/1"}']) {
    assert.equal(readWorkFile(other, 'parish-map'), 'unreadable');
  }
});

test('a file whose parts are missing is refused even with a right checksum', () => {
  for (const key of Object.keys(work)) {
    const { [key as 'run']: _gone, ...rest } = work;
    const broken = writeWorkFile({
      course: { id: 'parish-map', version: '1.0.0', title: 'Parish map' },
      saved: '2026-11-23T18:00:00.000Z',
      progress: 0.4,
      work: rest as unknown as typeof work,
    });
    assert.equal(readWorkFile(broken, 'parish-map'), 'damaged', key);
  }
});
