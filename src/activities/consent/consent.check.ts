import { repeatedIds, type ActivityProblem } from '../problems.ts';
import type { Consent } from './consent.schema.ts';

/** Mistakes in clauses of one's own that the schema cannot see. */
export function checkConsent({ clauses, languages }: Consent): ActivityProblem[] {
  if (!clauses) return [];
  return [
    ...repeatedIds('clauses', clauses),
    ...clauses.flatMap(({ options }, index) => repeatedIds(`clauses/${index}/options`, options)),
    ...(languages
      ? [
          {
            path: 'languages',
            message: 'Clauses of your own stand in the language of the course only.',
            hint: 'Take “languages” out: translate the course.',
          },
        ]
      : []),
  ];
}
