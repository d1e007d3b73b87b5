import type { Problem } from '../../../core/user-error.ts';
import { CALLS_PER_SECOND, SETS_PER_ANSWER } from '../../../preview/budgets.ts';
import type { Entry } from '../course.ts';
import type { Played } from './played.ts';

/** So many times the budget is no longer a matter of taste: a slow LMS stands still. */
const FLOOD = 5;

/** How much a course talks to its LMS. */
export interface Talk {
  /** Most calls (cmi5, xAPI: requests) within a second. */
  peak: number;
  /** Where the peak was. */
  when: 'opening' | 'working' | 'leaving';
  /** Calls after an answer was handed in, until the next deed; on average. */
  perAnswer?: number;
}

/**
 * Counts the calls. A learner in a hurry makes several answers a second, a person does not: so the
 * calls of one deed are counted for themselves.
 */
export function talkOf({ entries, deeds, leftAt }: Played): Talk {
  const own = (from: number, to: number): Entry[] =>
    entries.slice(from, to).filter((entry) => !('by' in entry && entry.by === 'platform'));
  const starts = [0, ...deeds.map(({ from }) => from), leftAt, entries.length];
  const parts = starts.slice(1).map((end, index) => own(starts[index]!, end));
  const peaks = parts.map(peakOf);
  const peak = Math.max(...peaks);
  const index = peaks.indexOf(peak);
  const answers = parts.filter((_, place) => deeds[place - 1]?.kind === 'submit');
  const calls = answers.reduce((sum, part) => sum + part.length, 0);
  return {
    peak,
    when: index === 0 ? 'opening' : index === peaks.length - 1 ? 'leaving' : 'working',
    ...(answers.length > 0 && { perAnswer: Math.round((calls / answers.length) * 10) / 10 }),
  };
}

/** What is too much of it. */
export function talkFindings(played: Played): Problem[] {
  const { entries, playable } = played;
  if (playable.way === 'site') return [];
  const { peak, when } = talkOf(played);
  const what = playable.way === 'scorm' ? 'calls' : 'requests';
  const many = entries.flatMap(({ remarks }) => remarks.filter((one) => SETS.test(one)));
  return [
    ...(peak <= CALLS_PER_SECOND
      ? []
      : [
          {
            code: 'PLAY_CALLS_PER_SECOND',
            message: `It makes up to ${peak} ${what} in one second${WHEN[when]}; ${CALLS_PER_SECOND} are enough.`,
            hint: 'Write only what has changed, and gather what comes at once: an LMS across a slow line blocks the page for each.',
            severity: peak > CALLS_PER_SECOND * FLOOD ? ('warning' as const) : ('note' as const),
          },
        ]),
    ...(many.length === 0
      ? []
      : [
          {
            code: 'PLAY_CALLS_PER_ANSWER',
            message: `It writes more than ${SETS_PER_ANSWER} values for an answer: ${many[0]}`,
            hint: 'Write only what has changed since the last commit.',
            severity: 'note' as const,
          },
        ]),
  ];
}

/** What the preview remarks of it (src/preview/budgets.ts). */
const SETS = /SetValue calls since the last commit/;

const WHEN = { opening: ' while it opens', working: '', leaving: ' while it is left' };

/** Most calls within any second. */
function peakOf(entries: readonly (Entry | undefined)[]): number {
  let peak = 0;
  let start = 0;
  const times = entries.flatMap((entry) => (entry ? [[entry.session, entry.at] as const] : []));
  for (const [index, [session, at]] of times.entries()) {
    while (times[start]![0] !== session || at - times[start]![1] >= 1000) start++;
    peak = Math.max(peak, index - start + 1);
  }
  return peak;
}
