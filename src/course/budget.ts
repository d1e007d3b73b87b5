import { layoutCollisions, layoutOf, worstCase } from '../core/state-codec.ts';
import type { Problem } from '../core/user-error.ts';
import type { Outline } from './outline.ts';

/** Characters that SCORM 1.2 promises for the saved state. */
export const STATE_LIMIT = 4096;

/**
 * Proves that the saved state of a course fits, whatever a learner answers: the closed answers
 * always, the open ones at their longest in ordinary language. See docs/architecture.md.
 */
export function stateProblems(outline: Outline): Problem[] {
  const layout = layoutOf(outline);
  const { closed, total } = worstCase(layout);
  const problems: Problem[] = layoutCollisions(layout).map(({ ids }) => ({
    code: 'STATE_COLLISION',
    message: `The ids ${ids.map((id) => `“${id}”`).join(' and ')} look the same in the saved state.`,
    hint: 'Change the one that has not been published yet.',
  }));
  if (closed > STATE_LIMIT) {
    problems.push({
      code: 'STATE_TOO_LARGE',
      message: `The answers of this course need up to ${closed} characters; an LMS keeps ${STATE_LIMIT}.`,
      hint: 'Divide the course into two, or take activities out.',
    });
  } else if (total > STATE_LIMIT) {
    problems.push({
      code: 'STATE_TEXT_TOO_LARGE',
      message: `Open answers at their longest bring the saved state to ${total} characters; an LMS keeps ${STATE_LIMIT}.`,
      hint: 'Lower the maxLength of open questions. What does not fit stays on the learner’s device.',
    });
  }
  return problems;
}
