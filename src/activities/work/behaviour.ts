/** The pure part of what activities share in which something is made: no element, no browser. */
export type { Point, Work, WorkItem } from '../../core/work.ts';
export {
  paragraphs,
  photosOf,
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
