import { elementRule } from './strict12.elements.ts';
import type { Scorm12Call } from './strict12.ts';

/** Limits of our own (DESIGN 8): passing them is allowed, and it is said. */
export const CALLS_PER_SECOND = 20;
export const SETS_PER_ANSWER = 5;

/** Watches how much a package talks, and remarks on calls that a careful package would not make. */
export interface Budgets {
  /** Remarks on an allowed call, before it takes effect. */
  remark(call: Scorm12Call, at: number, values: ReadonlyMap<string, string>): string[];
  /** Most calls within any second so far. */
  readonly peak: number;
}

const GOOD_ENDS = ['passed', 'completed'];

export function createBudgets(): Budgets {
  let recent: number[] = [];
  let peak = 0;
  let isBursting = false;
  let sets = 0;
  let answers = new Set<string>();
  let hasSaidSets = false;
  const own = new Map<string, string>();

  function remarkRate(at: number): string | undefined {
    recent = [...recent.filter((time) => at - time < 1000), at];
    peak = Math.max(peak, recent.length);
    const wasBursting = isBursting;
    isBursting = recent.length > CALLS_PER_SECOND;
    return isBursting && !wasBursting
      ? `More than ${CALLS_PER_SECOND} calls within a second: slow LMSs will stutter.`
      : undefined;
  }

  /** Counts from the first word about an answer on: what a course says at its start is no answer. */
  function remarkSets(element: string): string | undefined {
    const answer = /^cmi\.interactions\.\d+/.exec(element)?.[0];
    if (answer) answers.add(answer);
    if (answers.size > 0) sets++;
    if (hasSaidSets || sets <= SETS_PER_ANSWER * answers.size) return undefined;
    hasSaidSets = true;
    return `${sets} SetValue calls since the last commit for ${answers.size === 1 ? 'one answer' : `${answers.size} answers`}; ${SETS_PER_ANSWER} an answer are the aim.`;
  }

  /** A package cannot know what an earlier session wrote where nothing can be read. */
  function remarkRepeat(
    element: string,
    value: string,
    values: ReadonlyMap<string, string>,
  ): string | undefined {
    const current =
      elementRule(element)?.access === 'both' ? values.get(element) : own.get(element);
    return current === value && element !== 'cmi.comments'
      ? 'It had this value already: the call could be spared.'
      : undefined;
  }

  return {
    get peak() {
      return peak;
    },
    remark(call, at, values) {
      const remarks = [remarkRate(at)];
      if (call.name === 'LMSSetValue') {
        const [element, value] = call.parameters.map(String);
        remarks.push(remarkSets(element!), remarkRepeat(element!, value!, values));
        remarks.push(...remarkValue(element!, value!, values));
        own.set(element!, value!);
      } else if (call.name === 'LMSCommit' || call.name === 'LMSFinish') {
        sets = 0;
        answers = new Set();
        hasSaidSets = false;
      }
      return remarks.filter((remark) => remark !== undefined);
    },
  };
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
  if (element !== 'cmi.core.lesson_status' && element !== 'cmi.core.score.raw') return remarks;
  if (values.get('cmi.core.lesson_mode') === 'review')
    remarks.push('This is a review. Moodle overwrites the learner’s result all the same.');
  if (
    element === 'cmi.core.lesson_status' &&
    current &&
    current !== value &&
    (current === 'passed' || (GOOD_ENDS.includes(current) && value !== 'passed'))
  )
    remarks.push(`This takes “${current}” back.`);
  return remarks;
}
