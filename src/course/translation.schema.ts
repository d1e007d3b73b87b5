import { Type, type Static } from 'typebox';
import { Language, closed } from '../core/schema-kit.ts';

export const TranslationSchema = closed(
  {
    $schema: Type.Optional(Type.String()),
    language: Language('Language of the translation.'),
    strings: Type.Record(
      Type.String({ pattern: '^.+$' }),
      closed({
        source: Type.String({ description: 'The text in the language of the course.' }),
        text: Type.String({ description: 'Its translation; empty while it is not translated.' }),
      }),
      {
        description: 'Id path of each text → its source and translation.',
        additionalProperties: false,
      },
    ),
  },
  'A translation of a course: an overlay of its texts. The source beside each text shows what is stale.',
);

export interface Translation extends Static<typeof TranslationSchema> {}
