import { worstCase } from '../core/state-bounds.ts';
import { layoutOf } from '../core/state.ts';
import { layoutCollisions } from '../core/state-ids.ts';
import type { Problem } from '../core/user-error.ts';
import type { Outline } from './outline.ts';

/** Characters that SCORM 1.2 promises for the saved state. */
export const STATE_LIMIT = 4096;

/**
 * Proves that the saved state of a course fits, whatever a learner answers: the closed answers
 * always, the open ones at their longest in ordinary language. Open answers that are longer still
 * (rare letters, emoji) stay on the learner's device and the player says so.
 */
export function stateProblems(outline: Outline): Problem[] {
  const layout = layoutOf(outline);
  const { closed, text } = worstCase(layout);
  const problems: Problem[] = layoutCollisions(layout).map((ids) => ({
    code: 'STATE_COLLISION',
    message: `The ids “${ids.join('” and “')}” look the same in the saved state.`,
    hint: 'Change the one that has not been published yet.',
  }));
  if (closed > STATE_LIMIT) {
    problems.push({
      code: 'STATE_TOO_LARGE',
      message: `The answers of this course need up to ${closed} characters; an LMS keeps ${STATE_LIMIT}.`,
      hint: 'Divide the course into two, or take activities out.',
    });
  } else if (closed + text > STATE_LIMIT) {
    problems.push({
      code: 'STATE_TEXT_TOO_LARGE',
      message: `Open answers at their longest bring the saved state to ${closed + text} characters; an LMS keeps ${STATE_LIMIT}.`,
      hint: 'Lower the maxLength of open questions, or divide the course into two.',
    });
  }
  return problems;
}
