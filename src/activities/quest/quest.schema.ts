import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { OneOf, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const QuestSchema = closed(
  {
    type: Type.Literal('quest'),
    ...activityFields,
    stops: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the stop, unique in the quest. Never change it after publishing.'),
          title: Text('The stop in a few words. It should not tell the answer.', { maxLength: 80 }),
          clue: Prose('Where to go and what to look for: as a rhyme, or not.'),
          hint: Type.Optional(Prose('A nudge for those who do not find it.')),
          answers: Type.Optional(
            Type.Array(Text('An answer that is right.', { maxLength: 80 }), {
              description:
                'Answers that are right; case, accents and articles do not matter. None: the learner says “I am here”.',
              minItems: 1,
              maxItems: 12,
            }),
          ),
          media: Type.Optional(
            Type.String({ description: 'Id of a picture of the course that belongs to the clue.' }),
          ),
          found: Prose('The story that is told at the place.'),
        }),
        {
          description: 'The stops of the walk. Without them, learners make a quest of their own.',
          minItems: 2,
          maxItems: 20,
        },
      ),
    ),
    order: Type.Optional(
      OneOf(
        ['in-order', 'free'],
        '"in-order": one stop leads to the next. "free": any stop, in any order. Default "in-order".',
      ),
    ),
    maxStops: Type.Optional(
      Type.Integer({
        description: 'Most stops that a learner makes. Default 12.',
        minimum: 2,
        maximum: 40,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description:
          'Longest clue and longest story in characters that a learner writes. Default 300.',
        minimum: 60,
        maximum: 1000,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the made quest that the LMS is promised to keep; all of it stays on the device. Default 800.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look back on; shown at the end.')),
  },
  'Questing: a treasure walk with clues. Given stops are walked; without them learners make their own.',
);

export interface Quest extends Static<typeof QuestSchema> {}
/**
 * Walked: one item a stop, its id as `group` and `found` or `passed` as `symbol`. Made: one item a
 * stop: `title` the place, `text` the clue, `who` told it, `fields` `look`, `answer` and `story`,
 * `photos`.
 */
export type QuestResponse = Work;
