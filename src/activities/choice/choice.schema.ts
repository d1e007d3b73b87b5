import { Type, type Static } from 'typebox';
import { OneOf, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields, optionFields } from '../activity.schema.ts';

export const ChoiceSchema = closed(
  {
    type: Type.Literal('choice'),
    ...activityFields,
    ...assessedFields,
    mode: Type.Optional(
      OneOf(['one', 'several', 'true-false'], 'How many options can be right. Default one.'),
    ),
    options: Type.Array(
      closed({
        ...optionFields,
        correct: Type.Optional(Type.Boolean({ description: 'True for a right option.' })),
      }),
      {
        description: 'The options in the order shown. For true-false: the true option first.',
        minItems: 2,
        maxItems: 10,
      },
    ),
  },
  'Choose one or several options, or say true or false.',
);

export interface Choice extends Static<typeof ChoiceSchema> {}
/** The ids of the chosen options. */
export type ChoiceResponse = string[];
