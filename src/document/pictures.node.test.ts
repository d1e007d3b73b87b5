import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstBlocks, mediaFiles, smallCourse } from '../../test/support/small-course.ts';
import type { ParishMap } from '../activities/parish-map/parish-map.schema.ts';
import { checkCourse } from '../course/check.ts';
import { buildBook } from './book/book.ts';
import { buildDocument } from './document.ts';

const withMap = (media: string) =>
  smallCourse((course) => {
    firstBlocks(course).push({ type: 'parish-map', id: 'm-one', prompt: 'Draw.', media });
  });

test('an activity that names a picture finds its address, text and size, on screen and on paper', () => {
  const [page] = buildDocument(withMap('hill'), ['en']).modules[0]!.pages;
  const picture = { src: 'media/hill.svg', alt: 'A hill', width: 10, height: 10 };
  assert.deepEqual((page!.activities['m-one'] as ParishMap).picture, picture);
  const shown = '<img class="ground" src="media/hill.svg" alt="A hill" width="10" height="10">';
  assert.ok(page!.html.includes(shown));
  assert.ok(buildBook(withMap('hill')).modules[0]!.pages[0]!.html.includes(shown));
});

test('an activity that names a picture which the course does not have is reported', () => {
  const problems = checkCourse(withMap('hil'), mediaFiles);
  assert.deepEqual(
    problems.map(({ code, path }) => [code, path]),
    [['MEDIA_UNKNOWN', 'modules/start/pages/hello/blocks/m-one/media']],
  );
});
