import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Inline, OneOf, Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

/** Languages in which the built-in clauses stand. */
export const FORM_LANGUAGES = ['en', 'es'] as const;

export const ConsentSchema = closed(
  {
    type: Type.Literal('consent'),
    ...activityFields,
    project: Text('Name of the project, as the form says it.', { maxLength: 120 }),
    purpose: Text('What the talks are for, in a sentence. Consent is given for this alone.', {
      maxLength: 300,
    }),
    contact: Text('Who answers for the recordings, and how to reach them: name, address, phone.', {
      maxLength: 300,
    }),
    keep: Type.Optional(
      Text('How long the project plans to keep what was recorded: "ten years".', {
        maxLength: 120,
      }),
    ),
    clauses: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the clause, unique in the form. Never change it after publishing.'),
          title: Text('What is decided: "Photos".', { maxLength: 80 }),
          explanation: Inline('What it means, in plain words.'),
          options: Type.Array(
            closed({
              id: Slug('Name of the option, unique in the clause. Never change it.'),
              text: Text('The sentence that is chosen and signed: "I do not want photos."', {
                maxLength: 300,
              }),
            }),
            { description: 'What one may choose; a no belongs to it.', minItems: 2, maxItems: 6 },
          ),
        }),
        {
          description:
            'Clauses of the form, in the language of the course. Default: recording, transcript, photos, name, archive, web, print, time – in English and Spanish.',
          minItems: 1,
          maxItems: 16,
        },
      ),
    ),
    languages: Type.Optional(
      Type.Array(OneOf(FORM_LANGUAGES, 'A language of the built-in clauses.'), {
        description:
          'Languages in which the form with the built-in clauses can be made. Default: all.',
        minItems: 1,
        uniqueItems: true,
      }),
    ),
    response: Type.Optional(Prose('What to think on with; shown after the work was kept.')),
  },
  'A consent form for a recorded talk, built from choices and printed. Names are never saved.',
);

export interface Consent extends Static<typeof ConsentSchema> {}
/** One item a clause: its id as `group`, the id of the option as `symbol`. Nothing about people. */
export type ConsentResponse = Work;
