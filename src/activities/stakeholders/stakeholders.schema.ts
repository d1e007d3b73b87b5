import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Prose, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

const axis = (what: string) =>
  Type.Optional(Text(`What stands on the axis ${what}.`, { maxLength: 40 }));

export const StakeholdersSchema = closed(
  {
    type: Type.Literal('stakeholders'),
    ...activityFields,
    across: axis('from left to right. Default: interest'),
    upwards: axis('from below to above. Default: influence'),
    maxPeople: Type.Optional(
      Type.Integer({
        description: 'Most people and groups on the sheet. Default 16.',
        minimum: 3,
        maximum: 40,
      }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest note on how to involve somebody, in characters. Default 120.',
        minimum: 40,
        maximum: 400,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the work that the LMS is promised to keep; all of it stays on the device. Default 700.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the work was kept.')),
  },
  'A sheet of people and groups by their interest and influence, with a note on how to involve each.',
);

export interface Stakeholders extends Static<typeof StakeholdersSchema> {}
/** One item a person or group: `title`, `at` (interest, influence from above), `symbol`, `text`. */
export type StakeholdersResponse = Work;
