/** The pure part of what activities share in which something is made: no element, no browser. */
// What `work.js` has already: a kind that takes it from here does not carry it a second time.
export { markup, raw, type Markup } from '../../core/markup.ts';
export { plain } from '../plain.ts';
export { repeatedIds, type ActivityProblem } from '../problems.ts';
export { defineWords, wordsFor } from '../words.ts';
export { within, type Point, type Work, type WorkItem } from '../../core/work.ts';
export {
  paragraphs,
  photosOf,
  takeHomePage,
  workPiece,
  workTable,
  workText,
  type Named,
  type WorkNames,
} from './piece.ts';
export { byDate, dateIn } from './dates.ts';
export { csv } from './table.ts';
export { namedAs, workKind, type WorkKindParts } from './work-kind.ts';
export { workWords, type WorkWords } from './work.words.ts';
