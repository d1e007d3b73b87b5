import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstBlocks, mediaFiles, question, smallCourse } from '../../test/support/small-course.ts';
import type { Course } from './course.schema.ts';
import { checkCourse } from './check.ts';
import type { MediaFiles } from './check-media.ts';

/** What `check` says of a course, as `CODE path`. */
const found = (change: (course: Course) => void, files: MediaFiles = mediaFiles): string[] =>
  checkCourse(smallCourse(change), files).map(({ code, path }) => `${code} ${path}`);

test('a course that is right has no problems', () => {
  assert.deepEqual(checkCourse(smallCourse(), mediaFiles), []);
});

const page = 'modules/start/pages/hello/blocks';

const mistakes: [title: string, change: (course: Course) => void, expected: string[]][] = [
  [
    'two pages of one id',
    (course) => (course.modules[1]!.pages[0]!.id = 'hello'),
    ['ID_TWICE modules/end/pages/hello'],
  ],
  [
    'an activity with the id of a page',
    (course) => {
      const block = course.modules[1]!.pages[0]!.blocks[0]!;
      if (block.type === 'choice') block.id = 'hello';
    },
    ['ID_TWICE modules/end/pages/check/blocks/hello'],
  ],
  [
    'a script in prose',
    (course) => firstBlocks(course).push({ type: 'prose', text: 'Hi <script>alert(1)</script>' }),
    [`PROSE_HTML ${page}/2/text`, `PROSE_HTML ${page}/2/text`],
  ],
  [
    'a script in a title',
    (course) => (course.title = 'Hi <script>alert(1)</script>'),
    ['PROSE_HTML title'],
  ],
  [
    'a heading, a picture and a table of Markdown in prose',
    (course) =>
      firstBlocks(course).push({ type: 'prose', text: '# Big\n\n![x](y.png)\n\n    code' }),
    [1, 2, 3].map(() => `PROSE_MARKDOWN ${page}/2/text`),
  ],
  [
    'a list where one line belongs',
    (course) => (course.outcomes[0]!.text = '- one\n- two'),
    ['PROSE_ONE_LINE outcomes/explain/text'],
  ],
  [
    'links to terms, sources, pages and schemes that do not exist',
    (course) =>
      firstBlocks(course).push({
        type: 'prose',
        text: '[a](term:mup) [](ref:boook) [c](page:nowhere) [d](javascript:alert) [e](file.pdf)',
      }),
    ['LINK_UNKNOWN', 'LINK_UNKNOWN', 'LINK_UNKNOWN', 'LINK_SCHEME', 'LINK_SCHEME'].map(
      (code) => `${code} ${page}/2/text`,
    ),
  ],
  [
    'a picture without words for those who do not see it',
    (course) => delete course.media[0]!.alt,
    ['MEDIA_ALT media/hill'],
  ],
  [
    'a picture without dimensions',
    (course) => delete course.media[0]!.width,
    ['MEDIA_DIMENSIONS media/hill'],
  ],
  [
    'a figure of an unknown medium, and a medium on no page',
    (course) => (firstBlocks(course)[1] = { type: 'figure', media: 'hil' }),
    [`MEDIA_UNKNOWN ${page}/1/media`, 'MEDIA_UNUSED media/hill'],
  ],
  [
    'an outcome that nothing checks, and a name of none',
    (course) => {
      const block = course.modules[1]!.pages[0]!.blocks[0]!;
      if (block.type === 'choice') block.outcome = ['explian'];
    },
    [
      'OUTCOME_UNKNOWN modules/end/pages/check/blocks/q-one/outcome',
      'OUTCOME_UNCHECKED outcomes/explain',
    ],
  ],
  [
    'a test without a page of questions',
    (course) => delete course.modules[1]!.pages[0]!.test,
    ['TEST_MISSING completion'],
  ],
  [
    'an open question in the test',
    (course) =>
      course.modules[1]!.pages[0]!.blocks.push({ type: 'reflect', id: 'think', prompt: 'Well?' }),
    ['TEST_UNSCORED modules/end/pages/check/blocks/think'],
  ],
  [
    'a table with a row that is too short',
    (course) =>
      firstBlocks(course).push({ type: 'table', caption: 'T', head: ['a', 'b'], rows: [['1']] }),
    [`TABLE_UNEVEN ${page}/2/rows/0`],
  ],
  [
    'a question without a right answer',
    (course) =>
      firstBlocks(course).push({
        ...structuredClone(question),
        id: 'q-none',
        options: [
          { id: 'a', text: 'A' },
          { id: 'b', text: 'B' },
        ],
      } as typeof question),
    [`ACTIVITY_WRONG ${page}/q-none/options`],
  ],
  [
    'gaps that are unknown to the activity, and gaps in other texts',
    (course) =>
      firstBlocks(course).push(
        {
          type: 'cloze',
          id: 'gaps',
          prompt: 'Fill the [ ](gap:mill).',
          text: 'The [ ](gap:mill) and the [](gap:wheel).',
          gaps: [{ id: 'mill', accept: 'mill' }],
        },
        { type: 'prose', text: 'A [](gap:mill).' },
      ),
    [
      `LINK_SCHEME ${page}/gaps/prompt`,
      `LINK_SCHEME ${page}/3/text`,
      `ACTIVITY_WRONG ${page}/gaps/text`,
    ],
  ],
  [
    'a task on a picture that is not there, or is no picture, or says nothing',
    (course) => {
      const task = (id: string, media: string) => ({
        type: 'hotspot' as const,
        id,
        prompt: 'Where?',
        media,
        regions: [
          { id: 'a', text: 'A', shape: 'circle' as const, coords: [0.2, 0.2, 0.1], correct: true },
          { id: 'b', text: 'B', shape: 'circle' as const, coords: [0.7, 0.7, 0.1] },
        ],
      });
      course.media.push({ ...course.media[0]!, id: 'mist', decorative: true });
      course.media.push({ ...course.media[0]!, id: 'song', kind: 'document' });
      firstBlocks(course).push(task('x', 'hil'), task('y', 'mist'), task('z', 'song'));
    },
    [`MEDIA_UNKNOWN ${page}/x/media`, `MEDIA_ALT ${page}/y/media`, `MEDIA_PICTURE ${page}/z/media`],
  ],
  [
    'a changed picture whose licence allows no changes',
    (course) => Object.assign(course.media[0]!, { licence: 'CC-BY-ND-4.0', changes: 'Cut.' }),
    ['LICENCE_CLASH media/hill'],
  ],
  [
    'a changed picture that asks for the same licence',
    (course) => Object.assign(course.media[0]!, { licence: 'CC-BY-SA-4.0', changes: 'Cut.' }),
    ['LICENCE_CLASH media/hill'],
  ],
];

for (const [title, change, expected] of mistakes) {
  test(`finds ${title}`, () => assert.deepEqual(found(change), expected));
}

test('finds a missing, an empty, a huge and an active media file', () => {
  const withFile = (file: { size: number; text?: string } | undefined): string[] =>
    checkCourse(smallCourse(), new Map(file ? [['hill.svg', file]] : [])).map(
      ({ code, severity }) => `${code} ${severity ?? 'error'}`,
    );
  assert.deepEqual(withFile(undefined), ['MEDIA_MISSING error']);
  assert.deepEqual(withFile({ size: 0 }), ['MEDIA_EMPTY error']);
  assert.deepEqual(withFile({ size: 200_000 }), ['MEDIA_LARGE warning']);
  assert.deepEqual(withFile({ size: 50_000_000 }), ['MEDIA_LARGE error']);
  const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg"${inside}</svg>`;
  assert.deepEqual(withFile({ size: 9, text: svg('><script/>') }), ['MEDIA_SCRIPT error']);
  assert.deepEqual(withFile({ size: 9, text: svg(' onload="x()">') }), ['MEDIA_SCRIPT error']);
  assert.deepEqual(withFile({ size: 9, text: svg('><image href="https://a.b/c.png"/>') }), [
    'MEDIA_REMOTE error',
  ]);
});

test('finds a drawing that no browser can read, and a file that is not what its ending says', () => {
  const codes = (file: { size: number; text?: string; head?: Uint8Array }, name = 'hill.svg') =>
    checkCourse(
      smallCourse((course) => (course.media[0]!.file = name)),
      new Map([[name, file]]),
    ).map(({ code }) => code);
  assert.deepEqual(codes({ size: 9, text: '<svg><g></svg>' }), ['MEDIA_SVG']);
  assert.deepEqual(codes({ size: 9, text: '<svg></svg>' }), ['MEDIA_SVG']);
  assert.deepEqual(codes({ size: 9, text: 'not xml' }), ['MEDIA_SVG']);
  const head = new TextEncoder().encode('<svg xmlns=');
  assert.deepEqual(codes({ size: 9, head }, 'hill.png'), ['MEDIA_KIND']);
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  assert.deepEqual(codes({ size: 9, head: png }, 'hill.png'), []);
});

test('tells the nearest name for a mistyped one', () => {
  const [problem] = checkCourse(
    smallCourse((course) => (firstBlocks(course)[1] = { type: 'figure', media: 'hil' })),
    mediaFiles,
  );
  assert.equal(problem?.hint, 'Did you mean “hill”?');
});

/** A usual text of eight words a sentence on average. */
const usual = 'The map shows what the people value most. They drew it in one long winter together.';

for (const [what, text, said] of [
  ['as hard as the usual one', usual, /8\.0 words a sentence, the usual one 8\.0/],
  ['of long sentences', `${'word '.repeat(13).trim()}.`, /13\.0 words a sentence; more than 12/],
] as const) {
  test(`an easy text ${what} gets a warning with figures, and stops nothing`, () => {
    const problems = checkCourse(
      smallCourse((course) => firstBlocks(course).push({ type: 'prose', text: usual, easy: text })),
      mediaFiles,
    );
    assert.deepEqual(
      problems.map(({ code, path, severity }) => [code, path, severity]),
      [['EASY_NOT_EASY', `${page}/2/easy`, 'warning']],
    );
    assert.match(problems[0]!.message, said);
  });
}

test('an easy text that is easier has no problems, wherever one may stand', () => {
  const easy = 'This is a map. The people made it.';
  const course = smallCourse((course) => {
    firstBlocks(course).push(
      { type: 'prose', text: usual, easy },
      { type: 'callout', tone: 'note', text: usual, easy },
      { type: 'case', title: 'A case', place: 'Here', text: usual, easy },
      {
        type: 'steps',
        steps: [
          { title: 'One', text: usual, easy },
          { title: 'Two', text: usual },
        ],
      },
    );
  });
  assert.deepEqual(checkCourse(course, mediaFiles), []);
});

test('an easy text is judged like every other: links that lead nowhere, HTML, a step of steps', () => {
  const easy = '[A](term:nowhere) <b>map</b>.';
  assert.deepEqual(
    found((course) =>
      firstBlocks(course).push({
        type: 'steps',
        steps: [
          { title: 'One', text: usual, easy },
          { title: 'Two', text: usual, easy: usual },
        ],
      }),
    ).sort(),
    [
      `EASY_NOT_EASY ${page}/2/steps/1/easy`,
      `LINK_UNKNOWN ${page}/2/steps/0/easy`,
      `PROSE_HTML ${page}/2/steps/0/easy`,
      `PROSE_HTML ${page}/2/steps/0/easy`,
    ],
  );
});
