import { Type, type Static } from 'typebox';
import { Inline, Slug, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields } from '../activity.schema.ts';

export const MatchSchema = closed(
  {
    type: Type.Literal('match'),
    ...activityFields,
    ...assessedFields,
    pairs: Type.Array(
      closed({
        id: Slug('Name of the pair, unique in the activity.'),
        left: Inline('What a partner is looked for.'),
        right: Inline('The partner.'),
        feedback: Type.Optional(Inline('Shown when this pair is wrong: what is true about it.')),
      }),
      {
        description: 'The right pairs. The partners are shown in another order.',
        minItems: 2,
        maxItems: 8,
      },
    ),
    extra: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name, unique in the activity.'),
          right: Inline('A partner of nobody.'),
        }),
        { description: 'Partners that fit nothing.', maxItems: 4 },
      ),
    ),
  },
  'Find the partner of each item.',
);

export interface Match extends Static<typeof MatchSchema> {}
/** Pair id of the left side → id of the chosen right side (a pair's or an extra's). */
export type MatchResponse = Record<string, string>;
