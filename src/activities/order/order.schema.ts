import { Type, type Static } from 'typebox';
import { closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields, optionFields } from '../activity.schema.ts';

export const OrderSchema = closed(
  {
    type: Type.Literal('order'),
    ...activityFields,
    ...assessedFields,
    items: Type.Array(closed(optionFields), {
      description: 'The items in their right order. They are shown in another.',
      minItems: 3,
      maxItems: 9,
    }),
  },
  'Put items into order.',
);

export interface Order extends Static<typeof OrderSchema> {}
/** Item ids in the learner's order. */
export type OrderResponse = string[];
