import type { EhActivity } from './activity-element.ts';
import type { RespondDetail } from './activity-result.ts';
import { registry } from './registry.ts';

/**
 * Plays the player's part for one element: scores what it sends and hands the result back. For
 * tests, the gallery and pages without a course. Returns the way to stop.
 */
export function practise(element: EhActivity, attempts = 3): () => void {
  let given = 0;
  const limit = attempts === 0 ? Infinity : attempts;
  element.attemptsLeft = limit;
  const respond = (event: CustomEvent<RespondDetail>) => {
    const activity = element.activity!;
    const score = registry.get(activity.type)!.score(activity, event.detail.response);
    given++;
    element.response = event.detail.response;
    element.attemptsLeft = limit - given;
    element.result = {
      ...(score === undefined ? {} : { score }),
      attempts: given,
      final: score === 1 || given >= limit,
    };
  };
  element.addEventListener('eh-respond', respond);
  return () => element.removeEventListener('eh-respond', respond);
}
