import type { Problem } from '../../../core/user-error.ts';
import { CLOSINGS } from '../closing-result.ts';
import type { Played } from './played.ts';

/** What the closing tests mean. */
export const closingFindings = ({ closings }: Played): Problem[] =>
  closings.flatMap(({ test, answer, place, said }): Problem[] => {
    const where = { path: CLOSINGS[test] };
    return [
      ...(answer === 'lost'
        ? [
            {
              code: 'PLAY_ANSWER_LOST',
              ...where,
              message: `The answer is lost${said === undefined ? '' : said ? ', and the course says so' : ', and the course does not say so'}.`,
              hint: 'Commit after each answer, and keep a copy on the device until the LMS has taken it.',
              severity: 'warning' as const,
            },
          ]
        : []),
      ...(answer === 'partly'
        ? [
            {
              code: 'PLAY_ANSWER_NOT_SHOWN',
              ...where,
              message: 'The LMS has a result, but the course does not show the answer again.',
              severity: 'note' as const,
            },
          ]
        : []),
      ...(place === 'lost'
        ? [
            {
              code: 'PLAY_PLACE_LOST',
              ...where,
              message: 'The learner does not come back to the place they left.',
              hint: 'Write the place to the LMS at every step, and go there at the start.',
              severity: 'note' as const,
            },
          ]
        : []),
      ...(answer === 'kept' && said === false
        ? [
            {
              code: 'PLAY_SILENT_TROUBLE',
              ...where,
              message: 'The LMS cannot be reached, and the course does not say so.',
              hint: 'A line such as “Not yet sent” keeps learners from closing the device.',
              severity: 'note' as const,
            },
          ]
        : []),
    ];
  });
