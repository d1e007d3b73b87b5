import type { ActivityKind } from '../activity.ts';
import { named } from '../plain.ts';
import { checkStory } from './scenario.check.ts';
import type { Scenario, ScenarioResponse } from './scenario.schema.ts';
import { endingOf, follow, routes, withoutCircles } from './story.ts';

const choicesOf = (activity: Scenario) => activity.scenes.flatMap((scene) => scene.choices);

// Room for some circles; a longer path is saved without them.
const mostSteps = (activity: Scenario): number => activity.scenes.length * 2;

/** A story with decisions. */
export const scenario: ActivityKind<Scenario, ScenarioResponse> = {
  type: 'scenario',
  tag: 'eh-scenario',
  assessed: true,
  // A story is there to be tried out.
  defaultAttempts: 0,

  shape: (activity) => ({
    kind: 'path',
    of: choicesOf(activity).length,
    steps: mostSteps(activity),
  }),

  pack(activity, response) {
    const path =
      response.length > mostSteps(activity) ? withoutCircles(activity, response) : response;
    const ids = choicesOf(activity).map(({ id }) => id);
    return path.map((id) => ids.indexOf(id));
  },

  unpack(activity, value) {
    if (!Array.isArray(value) || value.length === 0) return undefined;
    const choices = choicesOf(activity);
    const path = value.map((index) => choices[index]?.id ?? '');
    return follow(activity, path).steps.length === path.length ? path : undefined;
  },

  isComplete: (activity, response): response is ScenarioResponse =>
    response !== undefined && endingOf(activity, follow(activity, response).at) !== undefined,

  score: (activity, response) => endingOf(activity, follow(activity, response).at)?.score ?? 0,

  /** The shortest way to the best ending. */
  solution(activity) {
    const best = activity.endings.reduce((one, other) => (other.score > one.score ? other : one));
    return routes(activity).get(best.id);
  },

  interaction: (activity) => ({ type: 'performance', steps: choicesOf(activity).map(named) }),
  interactionResponse: (_activity, response) => response,
  check: checkStory,
};
