import { Type, type Static } from 'typebox';
import type { Work } from '../../core/work.ts';
import { Prose, Slug, Text, closed } from '../../core/schema-kit.ts';
import { activityFields } from '../activity.schema.ts';

export const EvidenceSchema = closed(
  {
    type: Type.Literal('evidence'),
    ...activityFields,
    claims: Type.Optional(
      Type.Array(
        closed({
          id: Slug('Name of the claim, unique in the activity. Never change it after publishing.'),
          text: Text('What an entry can show: "I can listen to a group".', { maxLength: 100 }),
        }),
        { description: 'What the entries are to show.', minItems: 2, maxItems: 10 },
      ),
    ),
    maxEntries: Type.Optional(
      Type.Integer({ description: 'Most entries. Default 12.', minimum: 1, maximum: 60 }),
    ),
    maxLength: Type.Optional(
      Type.Integer({
        description: 'Longest note in characters. Default 400.',
        minimum: 60,
        maximum: 1500,
      }),
    ),
    characters: Type.Optional(
      Type.Integer({
        description:
          'Characters of the notes that the LMS is promised to keep; all of them stay on the device. Default 600.',
        minimum: 100,
        maximum: 2000,
      }),
    ),
    response: Type.Optional(Prose('What to look for; shown after the work was kept.')),
  },
  'A diary of what was done in real life: date, note, photos, and what it shows. Photos stay on the device.',
);

export interface Evidence extends Static<typeof EvidenceSchema> {}
/** One item an entry: `when`, `title`, `text`, `group` the claim, `photos`. */
export type EvidenceResponse = Work;
