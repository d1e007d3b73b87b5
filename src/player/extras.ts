/**
 * What only some learners ask for: everything they made, on one page and as files; a page read aloud. A script
 * of its own, loaded when the first of it is asked for; Lit and the kit come from the player.
 */
export { gatherWork } from './extras/gather.ts';
export { readAloud } from './extras/read-aloud/read-aloud.element.ts';
