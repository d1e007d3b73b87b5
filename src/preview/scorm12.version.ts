import { addTime, entryRules, statusAtFinish } from './attempt.ts';
import { startEngine12 } from './scorm-engine.ts';
import type { SessionOptions } from './scorm-session.ts';
import type { ScormCall, ScormVersion } from './scorm-version.ts';
import { judgeScorm12, type Scorm12Call, type Scorm12Function } from './strict12.ts';
import { elementRule, ELEMENTS } from './strict12.elements.ts';

const STATUS = 'cmi.core.lesson_status';
const GOOD_ENDS = ['passed', 'completed'];

/** Moodle's defaults, the attempt's values, what only the LMS says. */
function startingValues(options: SessionOptions): Map<string, string> {
  const { attempt, learner, launch } = options;
  const rules = entryRules(attempt, options.reviewAfterCompletion);
  const defaults = Object.entries(ELEMENTS)
    .filter(([element, { access }]) => access !== 'keyword' && !element.includes('.n.'))
    .map(([element, { initial }]): [string, string] => [element, initial]);
  return new Map([
    ...defaults,
    ['cmi.student_preference.language', learner.language ?? ''],
    ...Object.entries(attempt.values),
    ['cmi.core.student_id', learner.id],
    ['cmi.core.student_name', learner.name],
    ['cmi.core.entry', rules.entry],
    ['cmi.core.lesson_mode', rules.mode],
    ['cmi.core.credit', rules.credit],
    ['cmi.core.total_time', attempt.values['cmi.core.total_time'] ?? '0000:00:00'],
    ['cmi.core.session_time', ''],
    ['cmi.launch_data', launch.launchData ?? ''],
    ['cmi.student_data.mastery_score', launch.masteryScore ?? ''],
    ['cmi.student_data.max_time_allowed', launch.maxTimeAllowed ?? ''],
    ['cmi.student_data.time_limit_action', launch.timeLimitAction ?? ''],
  ]);
}

function remarkValue(
  element: string,
  value: string,
  values: ReadonlyMap<string, string>,
): string[] {
  const current = values.get(element);
  const remarks: string[] = [];
  if (element === 'cmi.core.exit' && value === 'logout')
    remarks.push('“logout” may sign the learner out of the whole LMS.');
  if (element.endsWith('score.raw') && value === '')
    remarks.push('Moodle turns an empty score into 0.');
  if (element !== STATUS && element !== 'cmi.core.score.raw') return remarks;
  if (values.get('cmi.core.lesson_mode') === 'review')
    remarks.push('This is a review. Moodle overwrites the learner’s result all the same.');
  if (
    element === STATUS &&
    current &&
    current !== value &&
    (current === 'passed' || (GOOD_ENDS.includes(current) && value !== 'passed'))
  )
    remarks.push(`This takes “${current}” back.`);
  return remarks;
}

/** The LMS side of SCORM 1.2, as Moodle has it. */
export const scorm12: ScormVersion<Scorm12Function> = {
  apiName: 'API',
  functions: {
    LMSInitialize: 'initialize',
    LMSFinish: 'finish',
    LMSGetValue: 'get',
    LMSSetValue: 'set',
    LMSCommit: 'commit',
    LMSGetLastError: 'last-error',
    LMSGetErrorString: 'error-string',
    LMSGetDiagnostic: 'diagnostic',
  },
  judge: (call: ScormCall, state) => judgeScorm12(call as Scorm12Call, state),
  elementRule,
  appended: 'cmi.comments',
  unsetError: 0,
  startEngine: startEngine12,
  startingValues,
  atFinish(values) {
    const status = statusAtFinish(values);
    const [total = '', session = ''] = ['total_time', 'session_time'].map((name) =>
      values.get(`cmi.core.${name}`),
    );
    return {
      ...(status ? { [STATUS]: status } : {}),
      'cmi.core.total_time': addTime(total, session),
    };
  },
  remarkValue,
  standing(values) {
    const status = values[STATUS] ?? 'not attempted';
    return {
      status,
      ...(['completed', 'passed'].includes(status) ? { completion: true } : {}),
      ...(['passed', 'failed'].includes(status) ? { success: status === 'passed' } : {}),
      score: values['cmi.core.score.raw'] || '–',
      time: (values['cmi.core.total_time'] ?? '–').replace(/^00(?=\d\d:)/, ''),
      state: values['cmi.suspend_data'] ?? '',
    };
  },
};
