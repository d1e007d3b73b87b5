import type { Estimate, Finding, LanguageText } from './common.ts';

export interface VoidRequest {
  course: string;
  /** Statements, at most 200. */
  ids: string[];
  /** Why; becomes part of the voiding statement. At least 4 characters. */
  reason: string;
}

export interface VoidPreview {
  statements: number;
  /** Ids that cannot be voided: unknown, voided already, or voiding themselves. */
  refused: { id: string; code: 'unknown' | 'voided' | 'voider' }[];
  /** Figures that would change, before and after. */
  effects: VoidEffect[];
  /** Learners who would have no record left. */
  vanishing: number;
}

export interface VoidEffect {
  measure: 'learners' | 'answers' | 'completed' | 'passed' | 'failed' | 'facility';
  /** For `facility`. */
  question?: string;
  title?: LanguageText;
  before: number;
  after: number;
  interval?: Estimate;
  flagsBefore?: Finding[];
  flagsAfter?: Finding[];
}

export interface VoidDone {
  /** Ids of the statements that were written. */
  written: string[];
}

/** Sends voided statements again under new ids; each names the one it stands for. */
export interface UndoVoid {
  course: string;
  ids: string[];
  reason: string;
}

export interface VoidList {
  voids: {
    id: string;
    at: string;
    by: string;
    reason: string;
    title: LanguageText;
    replacedBy?: string;
  }[];
}

export interface ExportQuery {
  what: 'learners' | 'answers' | 'questions' | 'pages' | 'open-answers' | 'statements';
  /** `statements` is NDJSON only; NDJSON takes `answers` and `open-answers` too. */
  format: 'csv' | 'xlsx' | 'ndjson' | 'dictionary';
  /** Language of the column titles and of the data dictionary. */
  ui?: 'en' | 'es';
}

export interface ImportDone {
  lines: number;
  added: number;
  known: number;
  refused: { line: number; reason: string }[];
  /** `refused` lists at most 100. */
  refusedTotal: number;
}

export interface HandedInDone {
  /** Absent when nothing in it could be taken; `problems` says why. */
  learner?: { id: string; code: string };
  added: number;
  known: number;
  problems: Finding[];
}

/** Answers of a workbook on paper, typed in by the trainer. */
export interface PaperAnswers {
  course: string;
  /** As on the sheet: a code, never a name. The same code is the same learner. */
  sheet: string;
  group?: string;
  /** The day on the sheet. */
  date: string;
  language: string;
  answers: { question: string; response: string }[];
}
