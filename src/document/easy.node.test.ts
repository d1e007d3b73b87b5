import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainElements } from '../../packaging/static-html.ts';
import { firstBlocks, smallCourse } from '../../test/support/small-course.ts';
import type { Course } from '../course/course.schema.ts';
import { buildBook } from './book/book.ts';
import { buildDocument } from './document.ts';
import { renderShell } from './shell.ts';

const easy = 'A *map* by you. [Map](term:map)';
const withEasy = (change: (course: Course) => void = () => undefined): Course =>
  smallCourse((course) => {
    firstBlocks(course).push(
      { type: 'prose', text: 'The usual words.', easy },
      { type: 'case', title: 'A case', place: 'Here', text: 'It was so.', easy, lesson: 'Learn.' },
      {
        type: 'steps',
        steps: [
          { title: 'One', text: 'Do it.', easy: 'Do.' },
          { title: 'Two', text: 'Do that.' },
        ],
      },
    );
    change(course);
  });
const html = (course: Course): string =>
  buildDocument(course, [course.language]).modules[0]!.pages[0]!.html;

const DISCLOSURE =
  '<details class="easy" data-usual="The full text"><summary>In easy words</summary><div><p>A <em>map</em> by you. <a class="term" href="#term-map" data-term="map">Map</a></p></div></details>';

test('an easy version waits below its text in a disclosure that needs no script', () => {
  const page = html(withEasy());
  assert.ok(
    page.includes(`<div class="usual"><p>The usual words.</p></div>${DISCLOSURE}</section>`),
  );
  assert.ok(page.includes(`${DISCLOSURE}<p class="lesson">`));
  assert.equal(page.match(/<details class="easy"/g)!.length, 3);
});

test('a course without easy versions is as it was, and asks for no setting', () => {
  const document = buildDocument(smallCourse(), ['en']);
  assert.equal(document.outline.easy, undefined);
  assert.doesNotMatch(document.modules[0]!.pages[0]!.html, /usual|easy/);
  assert.equal(buildDocument(withEasy(), ['en']).outline.easy, true);
});

test('on paper and in e-readers an easy version stands in a box below its text', () => {
  const [page] = buildBook(withEasy()).modules[0]!.pages;
  assert.ok(
    page!.html.includes(
      '<p>The usual words.</p><div class="easy"><p class="tag">In easy words</p><p>A <em>map</em> by you. <a class="term" href="#term-map" data-term="map">Map</a></p></div>',
    ),
  );
  assert.doesNotMatch(page!.html, /<details/);
});

test('where an LMS keeps plain HTML only, both stand there with what they are', () => {
  const plain = plainElements(html(withEasy()));
  assert.match(plain, /The usual words\..*<strong>In easy words<\/strong>.*A <em>map<\/em>/);
  assert.doesNotMatch(plain, /details|data-usual/);
});

test('says it in the language of the course', () => {
  const page = html(withEasy((course) => (course.language = 'es')));
  assert.match(page, /data-usual="El texto completo"><summary>En palabras sencillas</);
});

test('the first page gets easy words first before it is painted, where it has any', () => {
  const shell = (course: Course) =>
    renderShell([buildDocument(course, ['en'])], { script: 'player.js', style: '' });
  const script =
    /<script>document\.currentScript\.remove\(\);if\(document\.documentElement\.dataset\.easy\).*<\/script><\/main>/;
  assert.match(shell(withEasy()), script);
  assert.doesNotMatch(shell(smallCourse()), script);
});
