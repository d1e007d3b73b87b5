import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallCourse } from '../../../test/support/small-course.ts';
import type { Course } from '../../course/course.schema.ts';
import { buildBook, lowerHeadings } from './book.ts';
import { qrCode } from './qr.ts';
import { renderWorkbook } from './workbook.ts';

const lists: Course['modules'][number]['pages'][number] = {
  id: 'lists',
  title: 'Lists',
  blocks: [
    { type: 'overview', show: 'glossary' },
    { type: 'overview', show: 'references' },
  ],
};

const workbook = (change?: (course: Course) => void, pages?: ReadonlyMap<string, number>) => {
  const course = smallCourse(change);
  return renderWorkbook(course, buildBook(course), { paper: 'a4', ...(pages && { pages }) });
};

const anchorsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

test('glossary, sources and credits stand at the end of a book, once', () => {
  const html = workbook((course) => course.modules[0]!.pages.push(lists));
  assert.equal(html.match(/id="term-map"/g)!.length, 1);
  assert.ok(html.indexOf('id="answer-key"') < html.indexOf('id="term-map"'));
});

test('links to a page that held only such lists still arrive', () => {
  const html = workbook((course) => {
    course.modules[0]!.pages.push(lists);
    course.modules[0]!.pages[0]!.blocks.push({ type: 'prose', text: 'See [there](page:lists).' });
  });
  assert.doesNotMatch(html, /<h3[^>]*>Lists/);
  const anchors = anchorsOf(html);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) {
    assert.ok(anchors.includes(target!), target);
  }
  assert.equal(new Set(anchors).size, anchors.length, 'every anchor is there once');
});

test('a course without glossary and sources has no empty lists', () => {
  const book = buildBook(
    smallCourse((course) => {
      course.glossary = [];
      course.references = [];
      course.modules[0]!.pages[0]!.blocks = [{ type: 'prose', text: 'Text.' }];
    }),
  );
  assert.equal(book.glossary + book.references, '');
  assert.match(book.credits, /Somebody/);
});

test('task and answer lead to each other, and name their pages when these are known', () => {
  const pages = new Map([
    ['q-one', 4],
    ['key-q-one', 9],
    ['answer-key', 9],
  ]);
  const html = workbook(undefined, pages);
  assert.match(html, /<a href="#key-q-one">Answer: page 9<\/a>/);
  assert.match(html, /id="key-q-one">.*page 4/);
  assert.match(html, /href="#answer-key">.*<span class="page-number">9<\/span>/);
  assert.match(workbook(), /<a href="#key-q-one">Answer<\/a>/);
});

test('sound becomes its transcript, and files and recordings are named with their address', () => {
  const html = workbook((course) => {
    course.media.push({
      id: 'song',
      file: 'song.mp3',
      kind: 'audio',
      author: 'Somebody',
      licence: 'CC0-1.0',
      transcript: 'We sing.',
    });
    course.modules[0]!.pages[0]!.blocks.push(
      { type: 'audio', media: 'song', title: 'A song' },
      { type: 'download', media: 'song', title: 'The file' },
    );
  });
  assert.match(html, /We sing\./);
  assert.doesNotMatch(html, /<audio|song\.mp3" download|<button|loading=/);
  assert.match(html, /You find this file in the course: https:\/\/w3id\.org/);
});

test('text of the author stays text, in the page and in the style of its margins', () => {
  const html = workbook((course) => {
    course.title = 'a "b" </style><script>alert(1)</script>';
  });
  assert.doesNotMatch(html, /<script/);
  assert.equal(html.match(/<\/style>/g)!.length, 1);
});

test('the headings of a part move down together, and no deeper than HTML goes', () => {
  assert.equal(
    lowerHeadings('<h2 id="a">x</h2><hr><h5>y</h5>', 2),
    '<h4 id="a">x</h4><hr><h6>y</h6>',
  );
});

test('a QR code has its three finder patterns and a quiet zone of four modules', () => {
  const svg = qrCode('https://w3id.org/ecoheritage/courses/small', 'a label').text;
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
  const dark = new Set<string>();
  const [, path] = /fill="#000" d="([^"]+)"/.exec(svg)!;
  for (const [, x, y, length] of path!.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let step = 0; step < Number(length); step++) dark.add(`${Number(x) + step},${y}`);
  }
  const isDark = (x: number, y: number) => dark.has(`${x},${y}`);
  for (const [left, top] of [
    [4, 4],
    [size - 11, 4],
    [4, size - 11],
  ] as const) {
    const middle = Array.from({ length: 7 }, (_, step) => isDark(left + step, top + 3));
    assert.deepEqual(middle, [true, false, true, true, true, false, true]);
  }
  for (let at = 0; at < size; at++) {
    assert.ok(![0, 1, 2, 3].some((edge) => isDark(at, edge) || isDark(edge, at)));
  }
  assert.match(svg, /role="img" aria-label="a label"/);
});
