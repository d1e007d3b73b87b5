import { Type, type Static } from 'typebox';
import { Inline, Slug, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields, optionFields } from '../activity.schema.ts';

export const CategoriseSchema = closed(
  {
    type: Type.Literal('categorise'),
    ...activityFields,
    ...assessedFields,
    groups: Type.Array(
      closed({
        id: Slug('Name of the group, unique in the activity.'),
        title: Inline('The heading of the group.'),
      }),
      { description: 'Groups to sort into, in the order shown.', minItems: 2, maxItems: 5 },
    ),
    items: Type.Array(
      closed({ ...optionFields, group: Type.String({ description: 'Id of the right group.' }) }),
      { description: 'Items in the order shown.', minItems: 2, maxItems: 12 },
    ),
  },
  'Sort items into groups.',
);

export interface Categorise extends Static<typeof CategoriseSchema> {}
/** Item id → id of the group the learner chose. */
export type CategoriseResponse = Record<string, string>;
