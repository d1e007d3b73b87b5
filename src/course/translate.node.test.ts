import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstBlocks, smallCourse } from '../../test/support/small-course.ts';
import { extractOverlay, translateCourse } from './translate.ts';

/** An overlay in which every text is translated by putting it into brackets. */
function bracketed() {
  const overlay = extractOverlay(smallCourse(), 'es');
  for (const entry of Object.values(overlay.strings)) entry.text = `«${entry.source}»`;
  return overlay;
}

test('translates every text and nothing else', () => {
  const { course, report } = translateCourse(smallCourse(), bracketed());
  assert.equal(course.language, 'es');
  assert.equal(course.title, '«A small course»');
  assert.equal(course.id, 'small');
  assert.equal(course.media[0]!.file, 'hill.svg');
  const question = course.modules[1]!.pages[0]!.blocks[0]!;
  assert.ok(question.type === 'choice');
  assert.deepEqual(question.options[0], {
    id: 'a',
    text: '«A picture of a place by its people»',
    correct: true,
  });
  assert.deepEqual([report.missing, report.stale, report.unused], [[], [], []]);
});

test('lists what is missing and lets the source stand in', () => {
  const overlay = bracketed();
  overlay.strings.title!.text = '';
  const { course, report } = translateCourse(smallCourse(), overlay);
  assert.deepEqual(report.missing, ['title']);
  assert.equal(course.title, 'A small course');
});

test('lists what is out of date and keeps the old translation', () => {
  const changed = smallCourse((course) => (course.title = 'A tiny course'));
  const { course, report } = translateCourse(changed, bracketed());
  assert.deepEqual(report.stale, ['title']);
  assert.equal(course.title, '«A small course»');
});

test('finds the translation of a block that has moved', () => {
  const moved = smallCourse((course) =>
    firstBlocks(course).unshift({ type: 'prose', text: 'New here.' }),
  );
  const { report } = translateCourse(moved, bracketed());
  assert.deepEqual(report.missing, ['modules/start/pages/hello/blocks/0/text']);
  assert.deepEqual(report.stale, []);
});

test('brings an overlay up to date without losing a translation', () => {
  const changed = smallCourse((course) => {
    course.title = 'A tiny course';
    course.glossary.push({ id: 'new', term: 'new', definition: 'Not old.' });
  });
  const overlay = extractOverlay(changed, 'es', bracketed());
  assert.deepEqual(overlay.strings.title, { source: 'A small course', text: '«A small course»' });
  assert.deepEqual(overlay.strings['glossary/new/term'], { source: 'new', text: '' });
  assert.equal(overlay.strings['glossary/map/term']!.text, '«map»');
});

test('keeps the translation of a block that is taken out, for when it comes back', () => {
  const without = smallCourse((course) => void course.glossary.splice(0, 1));
  const meanwhile = extractOverlay(without, 'es', bracketed());
  const { report } = translateCourse(without, meanwhile);
  assert.deepEqual(report.unused, ['glossary/map/term', 'glossary/map/definition']);
  assert.equal(
    extractOverlay(smallCourse(), 'es', meanwhile).strings['glossary/map/term']!.text,
    '«map»',
  );
});

test('an easy version of a text is translated like the text itself', () => {
  const course = smallCourse((course) => {
    firstBlocks(course).push({ type: 'prose', text: 'The text.', easy: 'Easy.' });
  });
  const overlay = extractOverlay(course, 'es');
  const path = 'modules/start/pages/hello/blocks/2/easy';
  assert.deepEqual(overlay.strings[path], { source: 'Easy.', text: '' });
  overlay.strings[path].text = 'Fácil.';
  const translated = translateCourse(course, overlay).course;
  assert.deepEqual(firstBlocks(translated)[2], {
    type: 'prose',
    text: 'The text.',
    easy: 'Fácil.',
  });
});
