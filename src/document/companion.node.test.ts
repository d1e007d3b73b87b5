import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { loadCourse } from '../cli/load-course.ts';
import { buildDocument } from './document.ts';

const { course } = await loadCourse(new URL('../../courses/parish-map', import.meta.url).pathname);
const { glossary, facts, modules, outline } = buildDocument(course, ['en']);

test('each term knows the pages on which its word is linked', () => {
  assert.equal(outline.glossary, true);
  const pages = modules.flatMap((module) => module.pages);
  for (const [id, { pages: where = [] }] of Object.entries(glossary)) {
    const linked = pages.filter(({ html }) => html.includes(`href="#term-${id}"`));
    assert.deepEqual(
      where,
      linked.map((page) => page.id),
    );
  }
  assert.ok(Object.values(glossary).some(({ pages: where }) => where));
});

test('a course tells what a certificate says of it, without links', () => {
  assert.equal(facts.time, `${course.minutes} min`);
  assert.equal(facts.outcomes.length, course.outcomes.length);
  assert.ok(facts.outcomes.every((text) => !text.includes('<')));
  assert.deepEqual(facts.credits, ['Text: EcoHeritage courses']);
  assert.equal(facts.competences[0], 'RFCDC: Civic-mindedness');
});

test('what is added for glossary and certificate weighs less than 1 kB in a package', () => {
  const added = [facts, Object.values(glossary).map(({ pages }) => pages)];
  assert.ok(gzipSync(JSON.stringify(added)).length < 1000);
});
