import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallCourse } from '../../test/support/small-course.ts';
import type { Course } from './course.schema.ts';
import { validateCourse, validateTranslation } from './validate.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the mistakes are those that types forbid
type Loose = Record<string, any>;

/** Problems of a course after a change that types would not allow. */
const problems = (change: (course: Loose) => void) => {
  const course = smallCourse() as Course & Loose;
  change(course);
  return validateCourse(course).problems.map(({ code, path, hint }) => ({ code, path, hint }));
};

test('takes a right course as it is', () => {
  assert.deepEqual(validateCourse(smallCourse()).problems, []);
});

test('names an unknown field, its place and the nearest known one', () => {
  assert.deepEqual(
    problems((course) => (course.modules[0].pages[0].titel = 'x')),
    [{ code: 'FIELD_UNKNOWN', path: 'modules/start/pages/hello', hint: 'Did you mean “title”?' }],
  );
});

test('names an unknown block type once, with the nearest known one', () => {
  assert.deepEqual(
    problems((course) => (course.modules[1].pages[0].blocks[0].type = 'choise')),
    [
      {
        code: 'TYPE_UNKNOWN',
        path: 'modules/end/pages/check/blocks/q-one',
        hint: 'Did you mean “choice”?',
      },
    ],
  );
});

test('says only what is wrong with the block at hand, not with every other kind', () => {
  assert.deepEqual(
    problems((course) => delete course.modules[1].pages[0].blocks[0].options).map(
      ({ code }) => code,
    ),
    ['FIELD_MISSING'],
  );
});

test('finds every mistake of form in one go', () => {
  const codes = problems((course) => {
    course.minutes = '10';
    course.licence = 'CC-BY-5.0';
    course.id = 'Small Course';
    delete course.title;
  }).map(({ code }) => code);
  assert.deepEqual(codes.sort(), ['FIELD_MISSING', 'TYPE_WRONG', 'VALUE_FORM', 'VALUE_UNKNOWN']);
});

for (const input of [null, undefined, 7, 'course', [], () => 1, { format: 1 }]) {
  test(`refuses ${typeof input} ${JSON.stringify(input)} without failing`, () => {
    assert.ok(validateCourse(input).problems.length > 0);
  });
}

test('takes a translation and refuses one with a field too many', () => {
  const overlay = { language: 'es', strings: { title: { source: 'A', text: 'B' } } };
  assert.deepEqual(validateTranslation(overlay).problems, []);
  assert.equal(validateTranslation({ ...overlay, author: 'x' }).problems[0]?.code, 'FIELD_UNKNOWN');
});

test('says where an easy version cannot stand, and what it is', () => {
  assert.deepEqual(
    problems((course) => (course.modules[0].pages[0].blocks[1].easy = 'A hill.')),
    [
      {
        code: 'FIELD_UNKNOWN',
        path: 'modules/start/pages/hello/blocks/1',
        hint: 'There are: type, media, caption, size.',
      },
    ],
  );
  assert.equal(
    problems((course) => (course.modules[0].pages[0].blocks[0].easy = ['A map.']))[0]!.path,
    'modules/start/pages/hello/blocks/0/easy',
  );
});
