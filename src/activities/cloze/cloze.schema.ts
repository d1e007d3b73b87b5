import { Type, type Static } from 'typebox';
import { Gapped, Inline, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields, optionFields } from '../activity.schema.ts';

export const ClozeSchema = closed(
  {
    type: Type.Literal('cloze'),
    ...activityFields,
    ...assessedFields,
    text: Gapped(
      'The text with its gaps, each written as a link to its id: `The [ ](gap:mill) grinds corn.` A translation may move them.',
    ),
    gaps: Type.Array(
      closed({
        id: Slug('Name of the gap, unique in the activity. Never change it after publishing.'),
        accept: Type.Optional(
          Text(
            'What may be typed, the best answer first, others after a bar: `mill | water mill`. A translation has answers of its own, as many as it needs.',
          ),
        ),
        exact: Type.Optional(
          Type.Boolean({
            description:
              'True when capitals and accents count. Otherwise an answer without its accents is right, and is told how it is written.',
          }),
        ),
        choices: Type.Optional(
          Type.Array(
            closed({
              ...optionFields,
              correct: Type.Optional(Type.Boolean({ description: 'True for the right one.' })),
            }),
            {
              description: 'What a drop-down list offers, in place of typing.',
              minItems: 2,
              maxItems: 8,
            },
          ),
        ),
        feedback: Type.Optional(Inline('Shown when this gap is wrong: what to think about.')),
      }),
      {
        description: 'What belongs into the gaps. Learning records take up to ten.',
        minItems: 1,
        maxItems: 10,
      },
    ),
  },
  'Fill the gaps of a text, by typing or from lists.',
);

export interface Cloze extends Static<typeof ClozeSchema> {}
export type Gap = Cloze['gaps'][number];
/** Gap id → what was typed, or the id of the choice. */
export type ClozeResponse = Record<string, string>;
