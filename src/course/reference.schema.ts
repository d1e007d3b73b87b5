import { Type, type Static } from 'typebox';
import { OneOf, Slug, Text, WebAddress, closed } from '../core/schema-kit.ts';

const NameSchema = Type.Unsafe<{ family: string; given?: string } | { literal: string }>({
  type: 'object',
  description: 'A person (family, given) or an organisation (literal), as in CSL.',
  properties: { family: Type.String(), given: Type.String(), literal: Type.String() },
  additionalProperties: false,
  minProperties: 1,
});

/** A source, with the field names of the Citation Style Language (CSL-JSON). */
export const ReferenceSchema = closed(
  {
    id: Slug('Name of the source; prose cites it as [](ref:name).'),
    type: OneOf(
      [
        'webpage',
        'book',
        'chapter',
        'article-journal',
        'article-newspaper',
        'report',
        'legislation',
        'thesis',
      ],
      'Kind of source.',
    ),
    title: Type.String({ description: 'Title, in the language of the source.', minLength: 1 }),
    author: Type.Optional(Type.Array(NameSchema, { minItems: 1 })),
    issued: Type.Optional(
      Type.Integer({ description: 'Year of publication.', minimum: 1500, maximum: 2100 }),
    ),
    'container-title': Type.Optional(
      Type.String({ description: 'Journal, book or site it is part of.' }),
    ),
    publisher: Type.Optional(Type.String()),
    URL: Type.Optional(WebAddress('Where it can be read.')),
    DOI: Type.Optional(Type.String({ pattern: '^10\\.' })),
    ISBN: Type.Optional(Type.String()),
    note: Type.Optional(Text('A remark for the reader, such as how sure the fact is.')),
  },
  'A source.',
);

export interface Reference extends Static<typeof ReferenceSchema> {}
