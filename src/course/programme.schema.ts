import { Type, type Static } from 'typebox';
import { Language, Slug, Text, closed } from '../core/schema-kit.ts';

/** Several courses that an LMS offers as one, in a file beside them. */
export const ProgrammeSchema = closed(
  {
    $schema: Type.Optional(Type.String()),
    id: Slug('Name of the programme. It never changes.'),
    version: Type.String({
      description: 'Version of the programme, e.g. 1.2.0.',
      pattern: '^\\d+\\.\\d+\\.\\d+$',
    }),
    language: Language('Language of title and summary.'),
    title: Text('Title of the programme.', { maxLength: 120 }),
    summary: Text('What the programme offers and to whom, in two or three sentences.'),
    courses: Type.Array(Type.String(), {
      description: 'Ids of the courses, in the order in which they are taken.',
      minItems: 1,
      uniqueItems: true,
    }),
  },
  'A programme: several courses of EcoHeritage that belong together.',
);

export interface Programme extends Static<typeof ProgrammeSchema> {}
