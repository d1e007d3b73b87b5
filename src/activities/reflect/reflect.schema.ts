import { Type, type Static } from 'typebox';
import { Prose, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const ReflectSchema = closed(
  {
    type: Type.Literal('reflect'),
    ...activityFields,
    lines: Type.Optional(
      Type.Integer({
        description: 'Lines to write on, on screen and paper. Default 5.',
        minimum: 2,
        maximum: 20,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest answer in characters. Default 500.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(
      Prose('What others have answered, or what to compare with; shown after the learner wrote.'),
    ),
  },
  'An open question. There is no right answer; what was written is kept and can be printed.',
);

export interface Reflect extends Static<typeof ReflectSchema> {}
/** What the learner wrote. */
export type ReflectResponse = string;
