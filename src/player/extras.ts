/**
 * What a course has besides in which learners make something: everything they made, on one page and as
 * files. A script of its own, loaded when that page is opened; Lit and the kit come from the player.
 */
export { gatherWork } from './extras/gather.ts';
export { readAloud } from './extras/read-aloud/read-aloud.element.ts';
