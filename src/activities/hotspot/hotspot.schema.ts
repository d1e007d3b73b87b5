import { Type, type Static } from 'typebox';
import { OneOf, closed } from '../../core/schema-kit.ts';
import { activityFields, assessedFields, optionFields } from '../activity.schema.ts';
import type { Picture } from '../activity.ts';

export const HotspotSchema = closed(
  {
    type: Type.Literal('hotspot'),
    ...activityFields,
    ...assessedFields,
    media: Type.String({ description: 'Id of the picture.' }),
    mode: Type.Optional(OneOf(['one', 'several'], 'How many places can be right. Default one.')),
    regions: Type.Array(
      closed({
        ...optionFields,
        correct: Type.Optional(Type.Boolean({ description: 'True for a right place.' })),
        shape: OneOf(['circle', 'rect', 'poly'], 'The form of the place.'),
        coords: Type.Array(Type.Number({ minimum: 0, maximum: 1 }), {
          description:
            'Where it is, in shares of the picture from its top left corner. circle: x, y, radius as a share of the width; rect: left, top, right, bottom; poly: x, y of each corner.',
          minItems: 3,
          maxItems: 40,
        }),
      }),
      {
        description:
          'Places on the picture, numbered in this order. `text` names each in words that do not tell the answer.',
        minItems: 2,
        maxItems: 10,
      },
    ),
  },
  'Choose places on a picture, or from the list beside it.',
);

export interface Hotspot extends Static<typeof HotspotSchema> {
  /** The picture, once the course is compiled. */
  picture?: Picture;
}
export type Region = Hotspot['regions'][number];
/** The ids of the chosen places. */
export type HotspotResponse = string[];
