import type { Activity } from '../../src/activities/schemas.ts';
import type { Block } from '../../src/course/block.schema.ts';
import type { Course } from '../../src/course/course.schema.ts';

export const question: Activity = {
  type: 'choice',
  id: 'q-one',
  prompt: 'What is a *parish map*?',
  outcome: ['explain'],
  options: [
    { id: 'a', text: 'A picture of a place by its people', correct: true },
    { id: 'b', text: 'A map of churches' },
  ],
};

/** A course that is right in every respect; a test changes what it is about. */
export function smallCourse(change: (course: Course) => void = () => undefined): Course {
  const course: Course = {
    format: 1,
    id: 'small',
    version: '1.0.0',
    language: 'en',
    title: 'A small course',
    summary: 'It is small.',
    kind: 'tool',
    keywords: ['small'],
    outcomes: [{ id: 'explain', text: 'Explain it.', check: 'A question.' }],
    competences: [],
    stage: ['start'],
    area: ['know'],
    target: ['residents'],
    minutes: 10,
    licence: 'CC-BY-4.0',
    credits: [{ name: 'Somebody', role: 'author' }],
    completion: { rule: 'test', mastery: 0.7 },
    media: [
      {
        id: 'hill',
        file: 'hill.svg',
        kind: 'image',
        alt: 'A hill',
        author: 'Somebody',
        licence: 'CC0-1.0',
        width: 10,
        height: 10,
      },
    ],
    references: [{ id: 'book', type: 'book', title: 'A book' }],
    glossary: [{ id: 'map', term: 'map', definition: 'A picture of a place.' }],
    modules: [
      {
        id: 'start',
        title: 'Start',
        pages: [
          {
            id: 'hello',
            title: 'Hello',
            blocks: [
              { type: 'prose', text: 'A [map](term:map), as a book says.[](ref:book)' },
              { type: 'figure', media: 'hill' },
            ],
          },
        ],
      },
      {
        id: 'end',
        title: 'End',
        pages: [{ id: 'check', title: 'Check', test: true, blocks: [structuredClone(question)] }],
      },
    ],
  };
  change(course);
  return course;
}

/** The blocks of the first page. */
export const firstBlocks = (course: Course): Block[] => course.modules[0]!.pages[0]!.blocks;

export const mediaFiles = new Map([
  ['hill.svg', { size: 100, text: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
]);
