import type { Problem } from '../../../core/user-error.ts';
import { CALLS_PER_SECOND, SETS_PER_ANSWER } from '../../../preview/budgets.ts';
import type { Entry } from '../course.ts';
import type { Played } from './played.ts';

/** So many times the budget is no longer a matter of taste: a slow LMS stands still. */
const FLOOD = 5;

/**
 * How much a course talks. A learner in a hurry makes several answers a second, a person does not: so
 * the calls of one deed are counted for themselves.
 */
export function talkFindings({ entries, deeds, leftAt, playable }: Played): Problem[] {
  if (playable.way === 'site') return [];
  const own = entries.map((entry) =>
    'by' in entry && entry.by === 'platform' ? undefined : entry,
  );
  const starts = [0, ...deeds.map(({ from }) => from), leftAt, entries.length];
  const peaks = starts.slice(1).map((end, index) => peakOf(own.slice(starts[index], end)));
  const peak = Math.max(...peaks);
  const what = playable.way === 'scorm' ? 'calls' : 'requests';
  const [first] = deeds;
  const sets = entries
    .slice(first?.from ?? leftAt, leftAt)
    .filter((entry) => 'action' in entry && entry.action === 'set').length;
  const answers = Math.max(
    deeds.filter(({ kind }) => kind === 'submit').length,
    interactionsOf(entries).size,
  );
  return [
    ...(peak <= CALLS_PER_SECOND
      ? []
      : [
          {
            code: 'PLAY_CALLS_PER_SECOND',
            message: `It makes up to ${peak} ${what} in one second${whenOf(peaks, peak)}; ${CALLS_PER_SECOND} are enough.`,
            hint: 'Write only what has changed, and gather what comes at once: an LMS across a slow line blocks the page for each.',
            severity: peak > CALLS_PER_SECOND * FLOOD ? ('warning' as const) : ('note' as const),
          },
        ]),
    ...(answers === 0 || sets <= answers * SETS_PER_ANSWER
      ? []
      : [
          {
            code: 'PLAY_CALLS_PER_ANSWER',
            message: `It makes about ${Math.round(sets / answers)} SetValue calls for an answer; ${SETS_PER_ANSWER} are enough.`,
            hint: 'Write only what has changed since the last commit.',
            severity: 'note' as const,
          },
        ]),
  ];
}

const whenOf = (peaks: readonly number[], peak: number): string => {
  const index = peaks.indexOf(peak);
  return index === 0 ? ' while it opens' : index === peaks.length - 1 ? ' while it is left' : '';
};

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

const interactionsOf = (entries: readonly Entry[]): Set<string> =>
  new Set(
    entries.flatMap((entry) =>
      'element' in entry && /^cmi\.interactions\.\d+\.id$/.test(entry.element ?? '')
        ? [entry.value ?? '']
        : [],
    ),
  );
