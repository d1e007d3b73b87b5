/**
 * All that activities share in which something is made. In packages it is one script and one global,
 * `EcoHeritage.work`, loaded before the first activity that needs it (docs/decisions/0010): a kind's
 * `x.ts` imports `work/behaviour.ts`, its `x.element.ts` imports this module, nothing else of `work`.
 */
export * from './behaviour.ts';
export { dropPhoto, keepPhoto, photoAddress, readPhoto, type PhotoProblem } from './photos.ts';
export { EhEntries } from './entries.element.ts';
export type { EntryField } from './entry-field.ts';
export { EhWork } from './work.element.ts';
export { workStyles } from './work.styles.ts';
