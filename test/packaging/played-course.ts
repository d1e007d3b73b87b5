import { activityKinds } from '../../src/activities/index.ts';
import { answeredExamples } from '../../src/activities/examples.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import type { Course } from '../../src/course/course.schema.ts';
import { buildDocument } from '../../src/document/document.ts';
import type { CourseBuild } from '../../packaging/plan.ts';
import { courseBuild } from './fixture.ts';

/** The examples write HTML, as elements take it; a course is written in Markdown. */
const asWritten = (activity: Activity): Activity =>
  JSON.parse(JSON.stringify(activity), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/<[^>]+>/g, '') : value,
  ) as Activity;

const asked = (id: string, activity: Activity): Activity => ({ ...asWritten(activity), id });

const examples = answeredExamples.map(({ activity }) => activity);

const trueFalse: Activity = {
  type: 'choice',
  id: 'shared-oven',
  prompt: 'An oven can belong to everybody.',
  mode: 'true-false',
  weight: 2,
  options: [
    { id: 'yes', text: 'True', correct: true },
    { id: 'no', text: 'False' },
  ],
};

/** The course of the fixture with something to read, and every kind of task in practice and test. */
export const playedCourse: Course = {
  ...courseBuild().course,
  references: [
    { id: 'book', type: 'book', title: 'Bread & fire', URL: 'https://example.org/b?a=1&b=2' },
    { id: 'paper', type: 'report', title: 'Not on the web' },
    { id: 'study', type: 'article-journal', title: 'A study', DOI: '10.1000/1' },
  ],
  glossary: [
    { id: 'oven', term: 'Oven', definition: 'A place to bake; see [walls](term:wall).' },
    { id: 'wall', term: 'Dry-stone wall', definition: 'Stones without mortar. [](ref:book)' },
  ],
  modules: [
    {
      id: 'start',
      title: 'Start here',
      pages: [
        {
          id: 'why',
          title: 'Why',
          blocks: [
            {
              type: 'prose',
              text: 'An [oven](term:oven) [](ref:book), [](ref:paper). Go [on](page:test).',
            },
            { type: 'figure', media: 'oven', caption: 'The oven.' },
            { type: 'template', id: 'sheet', title: 'Sheet', fields: [{ label: 'Name' }] },
            ...examples.map(asWritten),
          ],
        },
      ],
    },
    {
      id: 'check',
      title: 'Check',
      pages: [
        {
          id: 'test',
          title: 'Test',
          test: true,
          blocks: [
            { type: 'prose', text: 'Now it counts.' },
            ...examples.map((activity) => asked(`t-${activity.id}`, activity)),
            trueFalse,
          ],
        },
        { id: 'last', title: 'Only a test', test: true, blocks: [{ ...trueFalse, id: 'again' }] },
      ],
    },
  ],
};

/** The same, built. */
export const playedBuild = (): CourseBuild => ({
  ...courseBuild(['en']),
  course: playedCourse,
  courses: [playedCourse],
  documents: [buildDocument(playedCourse, ['en'])],
  player: {
    ...courseBuild().player,
    activities: Object.fromEntries(
      [...Object.keys(activityKinds), 'work'].map((name) => [name, 'var a;']),
    ),
  },
});
