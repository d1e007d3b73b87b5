/**
 * What stands around the pages of a course: the learner's work, notes, glossary, certificate, keys. A
 * script of its own, loaded after the first page; Lit and the kit come from the player.
 */
export { accompany } from './extras/companion.ts';
export { readAloud } from './extras/read-aloud/read-aloud.element.ts';
