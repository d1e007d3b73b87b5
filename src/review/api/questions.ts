import type { Estimate, Finding, LanguageText, ViewInfo } from './common.ts';

export interface QuestionList {
  view: ViewInfo;
  /** Scored questions and closed questions without a key; open questions are among the open answers. */
  questions: QuestionAnalysis[];
  /** How `total` is made: the mean score of a learner over all other questions they answered. */
  scoredQuestions: number;
}

export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other';

/** A question in one version of the course: an edited question is another one. */
export interface QuestionAnalysis {
  question: string;
  version: string;
  /** All versions that have answers, newest first. */
  versions: string[];
  title: LanguageText;
  /** The whole question. */
  text: LanguageText;
  type: InteractionType;
  page?: { id: string; title: LanguageText };
  isTest: boolean;
  /** Learners with an answer; one try of each counts. */
  n: number;
  /** All tries of them. */
  tries: number;
  /** n < 10: show the figures greyed, as "too few answers". */
  few: boolean;
  /** Share of fully right answers, Wilson interval. Absent where nothing is right or wrong. */
  facility?: Estimate;
  /** Mean score, with partly right answers. */
  meanScore?: number;
  /**
   * Correlation of the answer's score with the learner's mean score on all other questions (the item
   * removed). Absent when everybody answered alike or did nothing else. `pairs`: learners it rests on.
   */
  pointBiserial?: { r: number; pairs: number };
  /** Facility of the best 27 % minus that of the weakest 27 % by total score; −1 to 1. */
  discrimination?: { index: number; upper: number; lower: number; size: number };
  /** Median seconds. */
  time?: number;
  options: OptionFigure[];
  /**
   * `few-answers`, `too-easy`, `too-hard`, `weak`, `check-key`, `unused-option`, `tempting-option`,
   * `slow-question`; most urgent first. Values: docs/review.md.
   */
  flags: Finding[];
}

export interface OptionFigure {
  /** As in the response: an option, a pair `a[.]b`, a whole order, or a text as it was typed. */
  id: string;
  text: LanguageText;
  isKey: boolean;
  count: number;
  /** Of the learners who answered; options of a multiple choice do not add up to 1. */
  share: number;
  /** Mean total (other questions) of those who chose it. */
  meanTotal?: number;
  /** Correlation of choosing it with the total. */
  r?: number;
  /** Share that chose it among the best and the weakest 27 %. */
  upper?: number;
  lower?: number;
}
