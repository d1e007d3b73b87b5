import { Type, type Static } from 'typebox';
import { Inline, Text, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields } from '../activity.schema.ts';

export const NumericSchema = closed(
  {
    type: Type.Literal('numeric'),
    ...activityFields,
    ...assessedFields,
    answer: Type.Optional(Type.Number({ description: 'The right number.' })),
    tolerance: Type.Optional(
      Type.Number({
        description: 'How far from `answer` a number may be and still be right. Default 0.',
        minimum: 0,
      }),
    ),
    min: Type.Optional(
      Type.Number({ description: 'The smallest right number, in place of `answer`.' }),
    ),
    max: Type.Optional(
      Type.Number({ description: 'The largest right number, in place of `answer`.' }),
    ),
    unit: Type.Optional(
      Text('What the number counts, as it stands behind the field: `km`, `people`.', {
        maxLength: 30,
      }),
    ),
    decimals: Type.Optional(
      Type.Integer({
        description: 'Digits behind the point when the right answer is shown. Default as written.',
        minimum: 0,
        maximum: 6,
      }),
    ),
    near: Type.Optional(
      closed(
        {
          within: Type.Number({
            description: 'How far outside the right range is still near.',
            exclusiveMinimum: 0,
          }),
          share: Type.Optional(
            Type.Number({
              description: 'What a near answer earns, from 0 to 1. Default 0.',
              minimum: 0,
              exclusiveMaximum: 1,
            }),
          ),
          feedback: Inline('What helps from here.'),
        },
        'An answer that is nearly right.',
      ),
    ),
    wrongUnit: Type.Optional(
      closed(
        {
          factors: Type.Optional(
            Type.Array(Type.Number({ exclusiveMinimum: 1 }), {
              description:
                'By what the answer may be too large or too small. Default 10, 100, 1000.',
              minItems: 1,
              maxItems: 6,
            }),
          ),
          feedback: Inline('What to look at: metres and kilometres, hours and minutes.'),
        },
        'An answer that is right but for its unit.',
      ),
    ),
    tooLow: Type.Optional(
      closed({ feedback: Inline('What to think about when the number is too small.') }),
    ),
    tooHigh: Type.Optional(
      closed({ feedback: Inline('What to think about when the number is too large.') }),
    ),
  },
  'Answer with a number.',
);

export interface Numeric extends Static<typeof NumericSchema> {}
export type NumericResponse = number;
