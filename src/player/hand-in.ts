/**
 * What a course without an LMS has besides: results and work as files. A script of its own, loaded
 * when the result is shown; Lit and the kit come from the player.
 */
export { EhHandIn } from './hand-in/hand-in.element.ts';
export { EhMyWork } from './hand-in/my-work.element.ts';
export { makeCode, makeResults } from './hand-in/results.ts';
