import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Prose, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const ActionPlanSchema = closed(
  {
    type: Type.Literal('action-plan'),
    ...activityFields,
    maxSteps: Type.Optional(
      Type.Integer({ description: 'Most steps. Default 12.', minimum: 3, maximum: 60 }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest text of a step in characters. Default 120.',
        minimum: 40,
        maximum: 400,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the plan that the LMS is promised to keep; all of it stays on the device. Default 700.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the plan was kept.')),
  },
  'A plan of steps: what, who, until when, with what. It can be taken home as a table and a calendar.',
);

export interface ActionPlan extends Static<typeof ActionPlanSchema> {}
/** One item a step: `title` what, `who`, `when` (a date), `text` with what, `symbol` its state. */
export type ActionPlanResponse = Work;
