import { Type, type Static } from 'typebox';
import type { Picture } from '../activity.ts';
import type { Work } from '../../core/work.ts';
import { OneOf, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';
import { SHAPES } from './shapes.ts';

const corner = (where: string) =>
  closed(
    {
      longitude: Type.Number({ description: 'East is positive.', minimum: -180, maximum: 180 }),
      latitude: Type.Number({ description: 'North is positive.', minimum: -90, maximum: 90 }),
    },
    `The ${where} corner of the picture, in degrees (WGS 84).`,
  );

export const ParishMapSchema = closed(
  {
    type: Type.Literal('parish-map'),
    ...activityFields,
    media: Type.Optional(
      Type.String({
        description:
          'Id of a picture of the course that lies under the map: an old plan, an aerial view. Without it the sheet is blank.',
      }),
    ),
    ratio: Type.Optional(
      Type.Number({
        description: 'Width of a blank sheet divided by its height. Default 1.41, as paper.',
        minimum: 0.5,
        maximum: 2.5,
      }),
    ),
    corners: Type.Optional(
      closed(
        {
          topLeft: corner('upper left'),
          topRight: corner('upper right'),
          bottomRight: corner('lower right'),
          bottomLeft: corner('lower left'),
        },
        'Where the corners of the sheet lie on the earth. With them the GeoJSON file has real places; without them it counts in widths of the sheet.',
      ),
    ),
    ownPicture: Type.Optional(
      Type.Boolean({
        description:
          'False where learners may not put a picture of their own under the map. Default true; it stays on their device.',
      }),
    ),
    symbols: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the symbol, unique in the map. Never change it after publishing.'),
          text: Text('What it stands for, in a word or two.', { maxLength: 40 }),
          shape: OneOf(SHAPES, 'Its drawing.'),
        }),
        {
          description:
            'Symbols to choose from. Default: home, meeting, story, memory, work, nature, water, sound, danger, wish.',
          minItems: 2,
          maxItems: 20,
        },
      ),
    ),
    lines: Type.Optional(
      Type.Boolean({ description: 'False where nobody needs lines such as ways. Default true.' }),
    ),
    areas: Type.Optional(
      Type.Boolean({ description: 'False where nobody needs areas. Default true.' }),
    ),
    questions: Type.Optional(
      Type.Array(Text('One question.', { maxLength: 160 }), {
        description: 'Questions to start from, above the sheet.',
        minItems: 1,
        maxItems: 8,
      }),
    ),
    maxPlaces: Type.Optional(
      Type.Integer({
        description: 'Most places, lines and areas together. Default 30.',
        minimum: 3,
        maximum: 300,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest story in characters. Default 400.',
        minimum: 40,
        maximum: 2000,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the map that the LMS is promised to keep; all of it stays on the device. Default 900.',
        minimum: 100,
        maximum: 3000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the map was kept.')),
  },
  'A map that a group draws itself: places, lines and areas with symbols and stories, on a picture or a blank sheet.',
);

export interface ParishMap extends Static<typeof ParishMapSchema> {
  /** The picture that `media` names, as the build found it. */
  picture?: Picture;
}
/**
 * One item a place (`at`), a line or an area (`path`), with `symbol`, `title`, `text`, `who`, `when`
 * and `photos`. Items of the group `voice` are people who draw, the one of the group `ground` is the
 * learner's own picture with its proportions as `value`.
 */
export type ParishMapResponse = Work;
