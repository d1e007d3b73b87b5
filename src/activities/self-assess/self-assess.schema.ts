import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const SelfAssessSchema = closed(
  {
    type: Type.Literal('self-assess'),
    ...activityFields,
    criteria: Type.Array(
      closed({
        id: Slug(
          'Name of the criterion, unique in the activity. Never change it after publishing.',
        ),
        text: Inline('What is looked at.'),
        hint: Type.Optional(Inline('What it means, or a question that helps.')),
      }),
      { description: 'What learners look at.', minItems: 2, maxItems: 16 },
    ),
    levels: Type.Array(
      closed({
        id: Slug('Name of the level, unique in the activity. Never change it after publishing.'),
        text: Text('The level in a word or two.', { maxLength: 40 }),
      }),
      { description: 'The levels, from the lowest to the highest.', minItems: 2, maxItems: 6 },
    ),
    response: Type.Optional(
      Prose('How to read the picture, and what to do next; shown after the work was kept.'),
    ),
  },
  'A rubric about oneself or one’s group, with a radar and a table. There is no right answer.',
);

export interface SelfAssess extends Static<typeof SelfAssessSchema> {}
/** One item a criterion: its id as `group`, the id of the level as `symbol`, its place as `value`. */
export type SelfAssessResponse = Work;
