import { isWork, type CarriedWork } from './work.ts';
import { isIntact, seal, type Sealed } from './seal.ts';

/** The words at the beginning of a file with a learner's work in progress. */
export const WORK_FORMAT = 'ecoheritage-work/1';

/** A learner's work, to go on with on another device: `<course>-my-work.json`. */
export interface WorkFile {
  format: typeof WORK_FORMAT;
  course: { id: string; version: string; title: string };
  /** When the file was made, ISO 8601. */
  saved: string;
  /** Share of the course that has been seen, 0 to 1: what the learner recognises it by. */
  progress: number;
  work: CarriedWork;
  /** Notes on pages; whoever opens the file judges them. */
  notes?: unknown;
}

/** Why a file cannot be opened; the player has a sentence for each. */
export type WorkProblem = 'unreadable' | 'results' | 'other-course' | 'damaged';

/** The text of a file with a learner's work. */
export const writeWorkFile = (file: Omit<WorkFile, 'format'>): string =>
  `${JSON.stringify(seal({ format: WORK_FORMAT, ...file }), null, 1)}\n`;

/** Reads such a file for a course, or says what is wrong. Never throws. */
export function readWorkFile(text: string, courseId: string): WorkFile | WorkProblem {
  let value: Partial<Sealed<WorkFile>> | null;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as typeof value;
  } catch {
    return 'unreadable';
  }
  const format: unknown = value?.format;
  if (typeof format === 'string' && format.startsWith('ecoheritage-results/')) return 'results';
  if (format !== WORK_FORMAT || typeof value?.course?.id !== 'string') return 'unreadable';
  if (value.course.id !== courseId) return 'other-course';
  const isWhole =
    isIntact(value as Sealed<WorkFile>) &&
    isWork(value.work) &&
    Number.isFinite(value.progress) &&
    !Number.isNaN(Date.parse(String(value.saved)));
  return isWhole ? (value as WorkFile) : 'damaged';
}
