import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const DeliberateSchema = closed(
  {
    type: Type.Literal('deliberate'),
    ...activityFields,
    stands: Type.Array(
      closed({
        id: Slug('Name of the stand, unique in the activity. Never change it after publishing.'),
        text: Inline('The stand in a few words.'),
      }),
      {
        description: 'The stands one can take, from one end to the other. None is the right one.',
        minItems: 2,
        maxItems: 7,
      },
    ),
    arguments: Type.Array(
      closed({
        id: Slug('Name of the argument, unique in the activity. Never change it after publishing.'),
        text: Inline('The argument, as somebody who means it would put it.'),
        by: Type.Optional(Text('Who says so: "A shepherd", "The mayor".', { maxLength: 80 })),
      }),
      {
        description: 'What learners meet between the two stands; from all sides, each at its best.',
        minItems: 2,
        maxItems: 10,
      },
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest reason in characters. Default 200.',
        minimum: 50,
        maximum: 600,
      }),
    ),
    response: Type.Optional(Prose('What to think on with; shown after the work was kept.')),
  },
  'A dilemma: take a stand, meet arguments, take a stand again. Changing one’s mind is no mistake.',
);

export interface Deliberate extends Static<typeof DeliberateSchema> {}
/**
 * `group` is `before`, `after` or the id of an argument. A stand has its id as `symbol` and the
 * reason as `text`; an argument has its weight as `value`: 0 weak, 1 fair, 2 strong.
 */
export type DeliberateResponse = Work;
