import type { Problem } from '../../../core/user-error.ts';
import type { CallEntry } from '../../../preview/scorm-host.ts';
import type { Played } from './played.ts';

const STATE = 'cmi.suspend_data';
const STATUS = /^cmi\.(?:core\.lesson_status|completion_status|success_status)$/;
const SCORE = /^cmi\.(?:core\.)?score\.(?:raw|scaled)$/;
const ENDED = /^(?:completed|passed|failed)$/;

/** What a SCORM package said to its LMS, and what it did not say. */
export function scormFindings(played: Played): Problem[] {
  const calls = played.entries.filter((entry): entry is CallEntry => 'action' in entry);
  if (played.notice !== '' && calls.length === 0) return [];
  if (!calls.some(({ action }) => action === 'initialize'))
    return played.hangs ? [] : [notInitialized(played)];
  return [
    ...refusals(calls, played.playable.stateLimit),
    ...stateSize(calls, played.playable.stateLimit ?? Infinity),
    ...atOpening(calls.filter((_, index) => index < (played.deeds[0]?.from ?? played.leftAt))),
    ...neverSet(calls, played),
    ...ending(calls, played),
  ];
}

const notInitialized = ({ playable }: Played): Problem => ({
  code: 'PLAY_NOT_INITIALIZED',
  message: `It never calls ${playable.formatId === 'scorm12' ? 'LMSInitialize' : 'Initialize'}: the LMS hears nothing of it.`,
  hint: 'Call it once, as soon as the page has found the API.',
});

const isTooLarge = ({ element, value }: CallEntry, limit: number): boolean =>
  element === STATE && (value?.length ?? 0) > limit;

/** Refused calls: one finding for each element and reason. */
function refusals(calls: readonly CallEntry[], limit = Infinity): Problem[] {
  const refused = calls.filter((call) => call.verdict === 'refused' && !isTooLarge(call, limit));
  const kinds = Map.groupBy(
    refused,
    ({ name, element, errorCode }) => `${name} ${element?.replace(/\.\d+/g, '.n')} ${errorCode}`,
  );
  return [...kinds.values()].map(([call, ...others]): Problem => {
    const isValue = call!.action === 'set';
    const { name, element, value = '', errorCode, remarks } = call!;
    const words = `${name}(${[element, isValue ? value : undefined]
      .filter((one) => one !== undefined)
      .map((one) => `"${one.length > 60 ? `${one.slice(0, 60)}…` : one}"`)
      .join(', ')})`;
    const times = others.length > 0 ? ` (${others.length + 1} times)` : '';
    return {
      code: isValue ? 'PLAY_VALUE_REFUSED' : 'PLAY_CALL_REFUSED',
      ...(element !== undefined && { path: element }),
      message: `A strict LMS refuses ${words} with error ${errorCode}${times}: ${remarks[0] ?? 'it is against the standard.'}`,
      hint: isValue
        ? 'Some LMSs take it all the same; those that do not lose the value.'
        : 'Make the call only when the standard allows it.',
      severity: isValue ? 'error' : 'warning',
    };
  });
}

function stateSize(calls: readonly CallEntry[], limit: number): Problem[] {
  const sizes = calls.flatMap((call) => (isTooLarge(call, limit) ? [call.value!.length] : []));
  return sizes.length === 0
    ? []
    : [
        {
          code: 'PLAY_STATE_TOO_LARGE',
          path: STATE,
          message: `It saves a state of ${Math.max(...sizes).toLocaleString('en')} characters; the standard allows ${limit.toLocaleString('en')}. An LMS that keeps to it cuts it off or refuses it, and the learner starts from nothing.`,
          hint: 'Save less, or pack it more tightly.',
        },
      ];
}

function atOpening(calls: readonly CallEntry[]): Problem[] {
  const sets = calls.filter(({ action }) => action === 'set');
  const status = sets.find(
    ({ element = '', value = '' }) => STATUS.test(element) && ENDED.test(value),
  );
  const score = sets.find(
    ({ element = '', value = '' }) => SCORE.test(element) && Number(value) > 0,
  );
  return [
    ...(status
      ? [
          {
            code: 'PLAY_STATUS_AT_OPENING',
            path: status.element!,
            message: `It reports “${status.value}” as soon as it is opened, before the learner has done anything.`,
            hint: 'Report “incomplete” at first, and the result when there is one.',
            severity: 'warning' as const,
          },
        ]
      : []),
    ...(score
      ? [
          {
            code: 'PLAY_SCORE_AT_OPENING',
            path: score.element!,
            message: `It reports a score of ${score.value} as soon as it is opened.`,
            hint: 'Report a score when the learner has earned one.',
            severity: 'warning' as const,
          },
        ]
      : []),
  ];
}

function neverSet(calls: readonly CallEntry[], { walk, hangs }: Played): Problem[] {
  // Only of a course that was played to its end is it known what never comes.
  if (!walk?.isThrough || hangs) return [];
  const sets = calls.filter(({ action, verdict }) => action === 'set' && verdict !== 'refused');
  const hasStatus = sets.some(({ element = '' }) => STATUS.test(element));
  const hasScore = sets.some(({ element = '' }) => SCORE.test(element));
  return [
    ...(hasStatus
      ? []
      : [
          {
            code: 'PLAY_STATUS_NEVER_SET',
            message: 'It never reports a status: for the LMS nobody ever gets through it.',
            hint: 'Report “incomplete” at the start and “completed” or “passed” at the end.',
            severity: 'warning' as const,
          },
        ]),
    ...(hasScore || walk.answers === 0
      ? []
      : [
          {
            code: 'PLAY_SCORE_NEVER_SET',
            message: 'It asks questions and never reports a score: gradebooks stay empty.',
            severity: 'note' as const,
          },
        ]),
  ];
}

function ending(calls: readonly CallEntry[], { leavingListeners, hangs }: Played): Problem[] {
  const isFinished = calls.some(({ action }) => action === 'finish');
  const hears = (type: string): boolean => leavingListeners.includes(type);
  const isUnloadOnly =
    (hears('unload') || hears('beforeunload')) && !hears('pagehide') && !hears('visibilitychange');
  return [
    ...(isFinished || hangs
      ? []
      : [
          {
            code: 'PLAY_NOT_TERMINATED',
            message:
              'It does not end the session when the learner leaves: neither LMSFinish nor Terminate is called.',
            hint: 'Call it at “pagehide”. Without it many LMSs count no time, and some no status.',
            severity: 'warning' as const,
          },
        ]),
    ...(isUnloadOnly
      ? [
          {
            code: 'PLAY_UNLOAD_ONLY',
            message:
              'It saves at “unload” or “beforeunload” only. Phones do not send these, and browsers are giving them up.',
            hint: 'Save at “visibilitychange” and “pagehide”.',
            severity: 'warning' as const,
          },
        ]
      : []),
  ];
}
