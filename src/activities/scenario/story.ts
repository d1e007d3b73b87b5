import type { Scenario, ScenarioResponse } from './scenario.schema.ts';

export type Scene = Scenario['scenes'][number];
export type Ending = Scenario['endings'][number];
export type Decision = Scene['choices'][number];

/** One decision of the learner: where it was taken, and which. */
export interface Step {
  scene: Scene;
  choice: Decision;
}

export const sceneOf = (activity: Scenario, id: string): Scene | undefined =>
  activity.scenes.find((scene) => scene.id === id);

export const endingOf = (activity: Scenario, id: string | undefined): Ending | undefined =>
  activity.endings.find((ending) => ending.id === id);

/** Walks the path as far as it holds. `at` is the id of the scene or ending it leads to. */
export function follow(activity: Scenario, path: ScenarioResponse): { steps: Step[]; at: string } {
  const steps: Step[] = [];
  let at = activity.scenes[0]!.id;
  for (const id of path) {
    const scene = sceneOf(activity, at);
    const choice = scene?.choices.find((candidate) => candidate.id === id);
    if (!scene || !choice) break;
    steps.push({ scene, choice });
    at = choice.next;
  }
  return { steps, at };
}

/** The shortest path to every scene and ending that can be reached. */
export function routes(activity: Scenario): Map<string, ScenarioResponse> {
  const start = activity.scenes[0]!.id;
  const found = new Map<string, ScenarioResponse>([[start, []]]);
  // A map goes on over what is added while it is walked.
  for (const [id, path] of found) {
    for (const choice of sceneOf(activity, id)?.choices ?? []) {
      if (!found.has(choice.next)) found.set(choice.next, [...path, choice.id]);
    }
  }
  return found;
}

/** The same story without its circles: it leads to the same end. */
export function withoutCircles(activity: Scenario, path: ScenarioResponse): ScenarioResponse {
  const kept: Step[] = [];
  for (const step of follow(activity, path).steps) {
    const before = kept.findIndex(({ scene }) => scene === step.scene);
    if (before >= 0) kept.length = before;
    kept.push(step);
  }
  return kept.map(({ choice }) => choice.id);
}
