import type { Attempt } from './attempt.ts';
import { startEngine2004 } from './scorm-engine.ts';
import type { SessionOptions } from './scorm-session.ts';
import type { ScormVersion } from './scorm-version.ts';
import { judgeScorm2004, type Scorm2004Function } from './strict2004.ts';
import { elementRule, ELEMENTS } from './strict2004.elements.ts';

const COMPLETION = 'cmi.completion_status';
const SUCCESS = 'cmi.success_status';
const TOTAL = 'cmi.total_time';

const isResumed = ({ values }: Attempt): boolean => values['cmi.exit'] === 'suspend';

/** Moodle gives nothing back, not even the total time, when the last session did not suspend. */
const loadedValues = (attempt: Attempt): Map<string, string> =>
  new Map(isResumed(attempt) ? Object.entries(attempt.values) : []);

const isEnded = (values: Readonly<Record<string, string>>): boolean =>
  values[COMPLETION] === 'completed' || ['passed', 'failed'].includes(values[SUCCESS] ?? '');

/** The LMS's defaults, the attempt's values, what only the LMS says. What has no value is not there. */
function startingValues(options: SessionOptions): Map<string, string> {
  const { attempt, learner, launch } = options;
  const isReview = options.reviewAfterCompletion && isEnded(attempt.values);
  const isNew = Object.keys(attempt.values).length === 0;
  const defaults = Object.entries(ELEMENTS)
    .filter(([element, { initial }]) => initial !== '' && !element.includes('.n.'))
    .map(([element, { initial }]): [string, string] => [element, initial]);
  const said = Object.entries({
    'cmi.launch_data': launch.launchData,
    'cmi.max_time_allowed': launch.maxTimeAllowed,
    'cmi.time_limit_action': launch.timeLimitAction,
    'cmi.completion_threshold': launch.completionThreshold,
    'cmi.scaled_passing_score': launch.scaledPassingScore,
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const values = new Map([
    ...defaults,
    ['cmi.learner_preference.language', learner.language ?? ''],
    ...loadedValues(attempt),
    ['cmi.learner_id', learner.id],
    ['cmi.learner_name', learner.name],
    ['cmi.entry', isResumed(attempt) ? 'resume' : isNew ? 'ab-initio' : ''],
    ['cmi.mode', isReview ? 'review' : 'normal'],
    ['cmi.credit', isReview ? 'no-credit' : 'credit'],
    ['adl.nav.request_valid.continue', 'false'],
    ['adl.nav.request_valid.previous', 'false'],
    ...said,
  ]);
  values.delete('cmi.exit');
  if (!values.has(TOTAL)) values.set(TOTAL, 'PT0S');
  return values;
}

/** Seconds of a length of time in days, hours, minutes and seconds. */
function secondsOf(duration: string): number {
  const match = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (match ?? [])
    .slice(1)
    .map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** The sum of two lengths of time, in hours, minutes and seconds. */
export function addDuration(first: string, second: string): string {
  const hundredths = Math.round((secondsOf(first) + secondsOf(second)) * 100);
  const [hours, minutes] = [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60];
  const seconds = (hundredths % 6000) / 100;
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${seconds}S`;
}

const GOOD: Readonly<Record<string, string>> = { [COMPLETION]: 'completed', [SUCCESS]: 'passed' };

function remarkValue(
  element: string,
  value: string,
  values: ReadonlyMap<string, string>,
): string[] {
  const remarks: string[] = [];
  if (element === 'cmi.exit' && (value === 'logout' || value === 'time-out'))
    remarks.push(`“${value}” may sign the learner out; nothing comes back the next time.`);
  if (element === 'cmi.exit' && (value === '' || value === 'normal'))
    remarks.push('Nothing of this attempt comes back the next time: only “suspend” keeps it.');
  const isResult = element in GOOD || element.startsWith('cmi.score.');
  if (isResult && values.get('cmi.mode') === 'review')
    remarks.push('This is a review. Moodle overwrites the learner’s result all the same.');
  if (element in GOOD && values.get(element) === GOOD[element] && value !== GOOD[element])
    remarks.push(`This takes “${GOOD[element]!}” back.`);
  return remarks;
}

const VERDICTS: Readonly<Record<string, boolean>> = { passed: true, failed: false };

/** The LMS side of SCORM 2004, 3rd and 4th Edition, as Moodle has it. */
export const scorm2004: ScormVersion<Scorm2004Function> = {
  apiName: 'API_1484_11',
  functions: {
    Initialize: 'initialize',
    Terminate: 'finish',
    GetValue: 'get',
    SetValue: 'set',
    Commit: 'commit',
    GetLastError: 'last-error',
    GetErrorString: 'error-string',
    GetDiagnostic: 'diagnostic',
  },
  judge: judgeScorm2004,
  elementRule,
  unsetError: 403,
  startEngine: startEngine2004,
  startingValues,
  loadedValues,
  atFinish: (values) => ({
    [TOTAL]: addDuration(values.get(TOTAL) ?? '', values.get('cmi.session_time') ?? ''),
  }),
  remarkValue,
  standing(values) {
    const completion = values[COMPLETION] ?? 'not attempted';
    const verdict = values[SUCCESS] ?? 'unknown';
    const success = VERDICTS[verdict];
    return {
      status: success === undefined ? completion : `${completion}, ${verdict}`,
      ...(completion === 'completed' ? { completion: true } : {}),
      ...(success === undefined ? {} : { success }),
      score: values['cmi.score.raw'] || '–',
      time: values[TOTAL]?.replace(/^PT/, '').toLowerCase() ?? '–',
      state: values['cmi.suspend_data'] ?? '',
    };
  },
};
