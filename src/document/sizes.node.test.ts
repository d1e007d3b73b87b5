import assert from 'node:assert/strict';
import { test } from 'node:test';
import { single } from '../../packaging/formats/single.ts';
import { courseBuild } from '../../test/packaging/fixture.ts';
import { firstBlocks, smallCourse } from '../../test/support/small-course.ts';
import type { Course } from '../course/course.schema.ts';
import { buildBook } from './book/book.ts';
import { buildDocument } from './document.ts';
import { lengthText, sizeText } from './sizes.ts';

test('says sizes as data plans count them, in the language of the reader', () => {
  const said = [80, 1400, 49_999, 123_456, 994_999, 995_000, 5_240_000, 20_700_000].map((bytes) =>
    sizeText(bytes, 'en').replace('\u00a0', ' '),
  );
  assert.deepEqual(said, [
    '1 kB',
    '1 kB',
    '50 kB',
    '120 kB',
    '990 kB',
    '1.0 MB',
    '5.2 MB',
    '21 MB',
  ]);
  assert.equal(sizeText(1_540_000, 'es'), '1,5\u00a0MB');
});

test('says lengths in minutes and seconds', () => {
  assert.deepEqual(
    [7, 59.6, 725].map(lengthText),
    ['0:07', '1:00', '12:05'].map((time) => `${time}\u00a0min`),
  );
});

const by = { author: 'Somebody', licence: 'CC0-1.0' } as const;
const withMedia = (): Course =>
  smallCourse((course) => {
    course.media.push(
      { id: 'film', file: 'film.mp4', kind: 'video', seconds: 95, transcript: 'Hello.', ...by },
      { id: 'sheet', file: 'sheet.pdf', kind: 'document', ...by },
    );
    firstBlocks(course).push(
      { type: 'video', media: 'film', title: 'The oven', poster: 'hill' },
      { type: 'download', media: 'sheet', title: 'A sheet' },
    );
  });
const SIZES = new Map([
  ['hill.svg', 120_000],
  ['film.mp4', 2_340_000],
  ['sheet.pdf', 310_000],
]);
const page = (sizes?: ReadonlyMap<string, number>) =>
  buildDocument(withMedia(), ['en'], sizes).modules[0]!.pages[0]!.html.replaceAll('\u00a0', ' ');

test('a film says size and length beside its control and on the button of the player', () => {
  const html = page(SIZES);
  assert.ok(html.includes('<figure class="media" data-play="Play film (2.3 MB, 1:35 min)">'));
  assert.ok(
    html.includes('<figcaption>The oven <span class="size">(2.3 MB, 1:35 min)</span></figcaption>'),
  );
  assert.match(html, /<video controls preload="none" src="media\/film\.mp4"><\/video>/);
  assert.doesNotMatch(html, /autoplay|poster=/);
});

test('a download says its size', () => {
  assert.match(page(SIZES), /download>Download \(PDF, 310 kB\)<\/a>/);
});

test('a large picture can wait, with its size; a small one never does', () => {
  const pictures = page(SIZES).match(/<img [^>]+>/g)!;
  assert.equal(pictures.length, 2);
  for (const picture of pictures) {
    assert.match(picture, /loading="lazy".* data-show="Show picture \(120 kB\)">$/);
  }
  const small = page(new Map([...SIZES, ['hill.svg', 49_000]]));
  assert.doesNotMatch(small, /data-show/);
  assert.equal(buildDocument(withMedia(), ['en'], SIZES).outline.heavy, true);
  const sound = new Map([['film.mp4', 50_000]]);
  assert.equal(buildDocument(withMedia(), ['en'], sound).outline.heavy, true);
  assert.equal(buildDocument(withMedia(), ['en']).outline.heavy, undefined);
});

test('nothing is said of sizes that are not known, nor in a book', () => {
  assert.match(page(), /data-play="Play film \(1:35 min\)".*Download \(PDF\)/);
  const book = JSON.stringify(buildBook(withMedia()).modules);
  assert.doesNotMatch(book, /data-(show|play)/);
});

test('in one file, where every picture is there already, none waits', () => {
  const build = courseBuild();
  const documents = build.courses.map((course) =>
    buildDocument({ ...withMedia(), language: course.language }, ['en', 'es'], SIZES),
  );
  const html = String(single.plan({ ...build, documents }).files[0]!.content);
  assert.doesNotMatch(html, /data-show=|"heavy":true/);
});
