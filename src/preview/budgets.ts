import { scorm12 } from './scorm12.version.ts';
import type { ScormCall, ScormVersion } from './scorm-version.ts';

/** Limits of our own (DESIGN 8): passing them is allowed, and it is said. */
export const CALLS_PER_SECOND = 20;
export const SETS_PER_ANSWER = 5;

/** Watches how much a package talks, and remarks on calls that a careful package would not make. */
export interface Budgets {
  /** Remarks on an allowed call, before it takes effect. */
  remark(call: ScormCall, at: number, values: ReadonlyMap<string, string>): string[];
  /** Most calls within any second so far. */
  readonly peak: number;
}

export function createBudgets(version: ScormVersion = scorm12): Budgets {
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
      version.elementRule(element)?.access === 'both' ? values.get(element) : own.get(element);
    return current === value && element !== version.appended
      ? 'It had this value already: the call could be spared.'
      : undefined;
  }

  return {
    get peak() {
      return peak;
    },
    remark(call, at, values) {
      const remarks = [remarkRate(at)];
      const action = version.functions[call.name];
      if (action === 'set') {
        const [element, value] = call.parameters.map(String);
        remarks.push(remarkSets(element!), remarkRepeat(element!, value!, values));
        remarks.push(...version.remarkValue(element!, value!, values));
        own.set(element!, value!);
      } else if (action === 'commit' || action === 'finish') {
        sets = 0;
        answers = new Set();
        hasSaidSets = false;
      }
      return remarks.filter((remark) => remark !== undefined);
    },
  };
}
