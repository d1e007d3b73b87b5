import type { ActivityKind } from '../activity.ts';
import { named } from '../plain.ts';
import { repeatedIds, type ActivityProblem } from '../problems.ts';
import type { Choice, ChoiceResponse } from './choice.schema.ts';

const rightIds = (activity: Choice): string[] =>
  activity.options.filter((option) => option.correct).map((option) => option.id);

const chosenIndices = (activity: Choice, response: ChoiceResponse): number[] =>
  activity.options.flatMap((option, index) => (response.includes(option.id) ? [index] : []));

/** Choose one or several options, or say true or false. */
export const choice: ActivityKind<Choice, ChoiceResponse> = {
  type: 'choice',
  tag: 'eh-choice',
  assessed: true,

  shape: (activity) => ({
    kind: activity.mode === 'several' ? 'some' : 'one',
    of: activity.options.length,
  }),

  pack(activity, response) {
    const indices = chosenIndices(activity, response);
    return activity.mode === 'several' ? indices : indices[0];
  },

  unpack(activity, value) {
    const several = activity.mode === 'several';
    if (Array.isArray(value) !== several || value === undefined) return undefined;
    const options = [value].flat().map((index) => activity.options[index as number]);
    const ids = new Set(options.map((option) => option?.id));
    if (ids.has(undefined) || ids.size !== options.length || ids.size === 0) return undefined;
    return [...ids] as ChoiceResponse;
  },

  isComplete(activity, response): response is ChoiceResponse {
    const count = response ? chosenIndices(activity, response).length : 0;
    return activity.mode === 'several' ? count > 0 : count === 1;
  },

  // A wrong tick takes back a right one, so that ticking everything earns nothing.
  score(activity, response) {
    const right = rightIds(activity);
    const hits = right.filter((id) => response.includes(id)).length;
    const misses = chosenIndices(activity, response).length - hits;
    return Math.max(0, hits - misses) / right.length;
  },

  solution: rightIds,

  interaction(activity) {
    const { mode, options } = activity;
    if (mode === 'true-false') return { type: 'true-false', correct: !!options[0]?.correct };
    return { type: 'choice', choices: options.map(named), correct: rightIds(activity) };
  },

  interactionResponse: (activity, response) =>
    activity.mode === 'true-false' ? response[0] === activity.options[0]?.id : response,

  check(activity) {
    const problems: ActivityProblem[] = repeatedIds('options', activity.options);
    const right = rightIds(activity).length;
    if (right === 0) {
      problems.push({
        path: 'options',
        message: 'No option is right.',
        hint: 'Set `correct: true` on the right option, or make this a `reflect`.',
      });
    }
    if (right > 1 && activity.mode !== 'several') {
      problems.push({
        path: 'options',
        message: `${right} options are right, but the learner can choose only one.`,
        hint: "Leave one right, or set `mode: 'several'`.",
      });
    }
    if (activity.mode === 'true-false' && activity.options.length !== 2) {
      problems.push({
        path: 'options',
        message: 'A true-false question has two options: true first, then false.',
      });
    }
    return problems;
  },
};
