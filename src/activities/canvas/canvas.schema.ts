import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, OneOf, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const CanvasSchema = closed(
  {
    type: Type.Literal('canvas'),
    ...activityFields,
    layout: Type.Optional(
      OneOf(
        ['grid', 'row', 'list'],
        'How the areas stand on a wide screen and on paper: in two columns, side by side, or one below the other. Default grid.',
      ),
    ),
    areas: Type.Array(
      closed({
        id: Slug('Name of the area, unique in the canvas. Never change it after publishing.'),
        text: Text('The name of the area.', { maxLength: 60 }),
        hint: Type.Optional(Inline('A question that helps to find notes for the area.')),
      }),
      { description: 'The areas that notes are written into.', minItems: 2, maxItems: 12 },
    ),
    maxNotes: Type.Optional(
      Type.Integer({
        description: 'Most notes in all areas together. Default 24.',
        minimum: 2,
        maximum: 200,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest note in characters. Default 120.',
        minimum: 20,
        maximum: 500,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the notes that the LMS is promised to keep; all of them stay on the device. Default 600.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(
      Prose('What others have written, or what to look for; shown after the work was kept.'),
    ),
  },
  'A sheet with named areas to be filled with notes: strengths and weaknesses, a business model, a logic model.',
);

export interface Canvas extends Static<typeof CanvasSchema> {}
/** One item a note; its `group` is the area, its `text` the note. */
export type CanvasResponse = Work;
