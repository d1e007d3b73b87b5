import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, OneOf, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

/** Fields every inventory may have; their words, choices and Dublin Core names are ours. */
export const STANDARD_FIELDS = [
  'kind',
  'description',
  'place',
  'when',
  'who',
  'rights',
  'consent',
  'photos',
] as const;

export const InventorySchema = closed(
  {
    type: Type.Literal('inventory'),
    ...activityFields,
    use: Type.Optional(
      Type.Array(OneOf(STANDARD_FIELDS, 'A standard field.'), {
        description: 'Which standard fields a record has, besides its name. Default: all.',
        uniqueItems: true,
      }),
    ),
    kinds: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the kind, unique in the inventory. Never change it after publishing.'),
          text: Text('The kind in a word or two.', { maxLength: 60 }),
        }),
        {
          description:
            'Kinds of heritage to choose from. Default: object, building, place, living.',
          minItems: 2,
          maxItems: 12,
        },
      ),
    ),
    fields: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the field, unique in the inventory. Never change it after publishing.'),
          text: Text('What stands beside the field.', { maxLength: 60 }),
          hint: Type.Optional(Inline('What to write, in a sentence.')),
          long: Type.Optional(
            Type.Boolean({ description: 'True for several lines of text. Default false.' }),
          ),
          required: Type.Optional(
            Type.Boolean({ description: 'True when no record is complete without it.' }),
          ),
          choices: Type.Optional(
            Type.Array(Text('One choice.', { maxLength: 60 }), {
              description: 'A list to choose from, in place of free text.',
              minItems: 2,
              maxItems: 20,
            }),
          ),
          dublinCore: Type.Optional(
            Type.String({
              description: 'The Dublin Core term it is, such as "subject": the table says so.',
              pattern: '^[a-z][A-Za-z]+$',
            }),
          ),
        }),
        { description: 'Further fields of a record.', minItems: 1, maxItems: 10 },
      ),
    ),
    maxRecords: Type.Optional(
      Type.Integer({ description: 'Most records. Default 40.', minimum: 2, maximum: 500 }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the records that the LMS is promised to keep; all of them stay on the device. Default 800.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the work was kept.')),
  },
  'Records of heritage in a form: name, kind, story, place, time, people, rights, consent, photos.',
);

export interface Inventory extends Static<typeof InventorySchema> {}
/** One item a record: `title`, `symbol` its kind, `text` its story, `when`, `who`, `fields`, `photos`. */
export type InventoryResponse = Work;
