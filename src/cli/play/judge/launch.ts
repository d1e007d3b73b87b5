import type { Problem } from '../../../core/user-error.ts';
import type { ExchangeEntry } from '../../../preview/launch/exchange.ts';
import type { Entry } from '../course.ts';
import type { Played } from './played.ts';

const VERBS = 'http://adlnet.gov/expapi/verbs/';

/** What a cmi5 or xAPI package said to its record store, and what it did not say. */
export function launchFindings(played: Played): Problem[] {
  const entries = played.entries.filter((entry): entry is ExchangeEntry => 'kind' in entry);
  const own = entries.filter(({ by }) => by === 'course');
  const isCmi5 = played.playable.formatId === 'cmi5';
  const verbs = own.filter(({ verdict }) => verdict !== 'refused').map(verbOf);
  const isHeard = isCmi5 ? verbs.includes(`${VERBS}initialized`) : own.length > 0;
  if (played.notice !== '' && own.length === 0) return [];
  return [
    ...refusals(own),
    ...(isHeard ? ending(verbs, played, isCmi5) : played.hangs ? [] : [notInitialized(isCmi5)]),
    ...atOpening(entries.slice(0, firstDeed(played)).filter(({ by }) => by === 'course')),
    ...(isHeard ? neverSaid(verbs, played) : []),
  ];
}

/** Whether the course has ended a session by itself. */
export const saysTerminated = (entries: readonly Entry[]): boolean =>
  entries.some(
    (entry) => 'kind' in entry && entry.by === 'course' && verbOf(entry) === `${VERBS}terminated`,
  );

const firstDeed = ({ deeds, leftAt }: Played): number => deeds[0]?.from ?? leftAt;

const notInitialized = (isCmi5: boolean): Problem => ({
  code: 'PLAY_NOT_INITIALIZED',
  message: isCmi5
    ? 'It never says “initialized”: for the LMS the session has not begun (cmi5 9.3.2).'
    : 'It never asks the record store for anything: nothing of the learner arrives.',
  hint: isCmi5
    ? 'Send it as the first statement after the launch data and the preferences were read.'
    : 'Take endpoint, auth and actor from the address that it is opened with.',
});

/** The verb of a statement; a batch of several has the log's words instead. */
function verbOf({ content = '', title }: ExchangeEntry): string {
  try {
    const { verb } = JSON.parse(content) as { verb?: { id?: unknown } };
    return typeof verb?.id === 'string' ? verb.id : title;
  } catch {
    return title;
  }
}

function refusals(entries: readonly ExchangeEntry[]): Problem[] {
  const refused = entries.filter(({ verdict }) => verdict === 'refused');
  const kinds = Map.groupBy(refused, ({ kind, remarks }) => `${kind} ${remarks[0]}`);
  return [...kinds.values()].map(([entry, ...others]): Problem => {
    const { kind, title, status, remarks } = entry!;
    const what = kind === 'statement' ? `the statement “${title}”` : `“${title}”`;
    const times = others.length > 0 ? ` (${others.length + 1} times)` : '';
    return {
      code: kind === 'statement' ? 'PLAY_STATEMENT_REFUSED' : 'PLAY_REQUEST_REFUSED',
      message: `A strict record store refuses ${what} with ${status}${times}: ${remarks[0] ?? 'it is against the standard.'}`,
      hint: 'What is refused is lost: the trainer does not see it.',
    };
  });
}

const isResult = (verb: string): boolean => /\/verbs\/(?:completed|passed|failed)$/.test(verb);

function atOpening(entries: readonly ExchangeEntry[]): Problem[] {
  const early = entries.find((entry) => isResult(verbOf(entry)));
  return early
    ? [
        {
          code: 'PLAY_STATUS_AT_OPENING',
          message: `It says “${early.title}” as soon as it is opened, before the learner has done anything.`,
          hint: 'Say so when it is true.',
          severity: 'warning',
        },
      ]
    : [];
}

function ending(verbs: readonly string[], { hangs }: Played, isCmi5: boolean): Problem[] {
  return !isCmi5 || hangs || verbs.includes(`${VERBS}terminated`)
    ? []
    : [
        {
          code: 'PLAY_NOT_TERMINATED',
          message:
            'It never says “terminated”: neither when the learner closes it nor by a button of its own (cmi5 9.3.8).',
          hint: 'Send it at “pagehide” with fetch and keepalive. Without it the LMS calls the session abandoned.',
          severity: 'warning',
        },
      ];
}

const neverSaid = (verbs: readonly string[], { walk, hangs }: Played): Problem[] =>
  // Who answers wrongly does not get through: only without questions is it known what has to come.
  !walk?.isThrough || walk.answers > 0 || hangs || verbs.some(isResult)
    ? []
    : [
        {
          code: 'PLAY_STATUS_NEVER_SET',
          message:
            'It never says “completed” or “passed”: for the LMS nobody ever gets through it.',
          hint: 'Say “completed” at the end.',
          severity: 'warning',
        },
      ];
