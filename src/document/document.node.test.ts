import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseXml } from '../../packaging/xml.ts';
import { firstBlocks, smallCourse } from '../../test/support/small-course.ts';
import type { ActivityBase } from '../activities/activity.ts';
import type { Activity } from '../activities/schemas.ts';
import type { Course } from '../course/course.schema.ts';
import { buildDocument } from './document.ts';
import { moduleScript, renderReading, renderShell } from './shell.ts';

const firstPage = (change: (course: Course) => void = () => undefined): string =>
  buildDocument(smallCourse(change), ['en']).modules[0]!.pages[0]!.html;

const prose = (text: string): string =>
  firstPage((course) => (course.modules[0]!.pages[0]!.blocks = [{ type: 'prose', text }]));

test('renders the Markdown subset', () => {
  assert.match(
    prose('One *two* **three** [four](https://example.org)\n\n1. a\n2. b'),
    /<p>One <em>two<\/em> <strong>three<\/strong> <a href="https:\/\/example.org" rel="noopener" target="_blank">four<\/a><\/p><ol><li>a<\/li><li>b<\/li><\/ol>/,
  );
});

test('turns links inside the course into links that the player follows', () => {
  const html = prose('[map](term:map) [](ref:book) [on](page:check) [mappa](lang:it)');
  assert.match(html, /<a class="term" href="#term-map" data-term="map">map<\/a>/);
  assert.match(html, /<a class="ref" href="#ref-book" data-ref="book" aria-label="Source 1">/);
  assert.match(html, /<a href="#page-check" data-page="check">on<\/a>/);
  assert.match(html, /<span lang="it">mappa<\/span>/);
});

test('shows markup in texts as text', () => {
  const html = firstPage((course) => {
    course.modules[0]!.pages[0]!.title = 'a < b & "c"';
    firstBlocks(course).push({ type: 'prose', text: 'x \\<b> &amp; y' });
  });
  assert.match(html, />a &lt; b &amp; &quot;c&quot;<\/h1>/);
  assert.match(html, /x &lt;b&gt; &amp; y/);
});

test('writes data so that no text can end the script it stands in', () => {
  const document = buildDocument(
    smallCourse((course) => {
      course.title = '</script><script>alert(1)</script>';
    }),
    ['en'],
  );
  const shell = renderShell([document], { script: 'player.js', style: '' });
  assert.doesNotMatch(shell, /<script>alert/);
  const [, json] = /id="eh-course">(.*?)<\/script>/s.exec(shell)!;
  assert.equal((JSON.parse(json!) as { outline: Course }).outline.title, document.title);
  assert.doesNotMatch(moduleScript(document, 0), /<\/script/);
});

test('makes pages that an EPUB could hold: well-formed XML', () => {
  for (const { pages } of buildDocument(smallCourse(), ['en']).modules) {
    for (const { html } of pages) {
      const closed = html.replace(/<(img|br)([^>]*?)\/?>/g, '<$1$2/>');
      assert.doesNotThrow(() => parseXml(`<body>${closed}</body>`), html);
    }
  }
});

test('leads through the whole course as a document, with its answer key', () => {
  const document = buildDocument(smallCourse(), ['en', 'es']);
  const reading = renderReading(document, { style: '', home: '../index.html' });
  for (const id of ['page-hello', 'page-check', 'answer-key', 'q-one']) {
    assert.match(reading, new RegExp(`id="${id}"`));
  }
  assert.match(reading, /src="\.\.\/media\/hill\.svg"/);
  assert.match(reading, /<a href="\.\.\/es\/read\.html" lang="es" hreflang="es">español<\/a>/);
});

test('numbers the tasks alike on the page and for the element', () => {
  const { modules } = buildDocument(smallCourse(), ['en']);
  const page = modules[1]!.pages[0]!;
  assert.match(page.html, /Task 1/);
  assert.equal(page.activities['q-one']!.number, 1);
});

const gapped: Extract<Activity, { type: 'cloze' }> = {
  type: 'cloze',
  id: 'q-gaps',
  prompt: 'Fill *in*.',
  text: 'The [ ](gap:mill) grinds [](gap:corn) *here*.',
  gaps: [
    { id: 'mill', accept: 'mill' },
    { id: 'corn', accept: 'corn' },
  ],
};

test('leaves a place for each gap, and a numbered line in the readable form', () => {
  const document = buildDocument(
    smallCourse((course) => firstBlocks(course).push(gapped)),
    ['en'],
  );
  const page = document.modules[0]!.pages[0]!;
  assert.match(
    (page.activities['q-gaps'] as typeof gapped).text,
    /<p>The <span data-gap="mill"><\/span> grinds <span data-gap="corn"><\/span> <em>here<\/em>\.<\/p>/,
  );
  assert.match(page.html, /<small>\(2\)<\/small>/);
  assert.doesNotMatch(page.html, /data-gap|gap:/);
  assert.match(document.answerKey, /<small>\(2\)<\/small> <strong>corn<\/strong>/);
});

const spotted: Extract<Activity, { type: 'hotspot' }> = {
  type: 'hotspot',
  id: 'q-spot',
  prompt: 'Where?',
  media: 'hill',
  regions: [
    { id: 'top', text: 'The top', shape: 'circle', coords: [0.5, 0.2, 0.1], correct: true },
    { id: 'foot', text: 'The foot', shape: 'rect', coords: [0, 0.8, 1, 1] },
  ],
};

test('gives a task on a picture the file, the text and the size of its medium', () => {
  const document = buildDocument(
    smallCourse((course) => firstBlocks(course).push(spotted)),
    ['en'],
  );
  const page = document.modules[0]!.pages[0]!;
  assert.deepEqual((page.activities['q-spot'] as ActivityBase).picture, {
    src: 'media/hill.svg',
    alt: 'A hill',
    width: 10,
    height: 10,
  });
  assert.match(page.html, /<img src="media\/hill\.svg" alt="A hill" width="10" height="10"/);
  assert.doesNotMatch(document.answerKey, /<img/);
  const reading = renderReading(document, { style: '', home: '../index.html' });
  assert.doesNotMatch(reading, /src="media\//);
});
