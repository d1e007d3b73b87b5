import type { Problem } from '../../src/core/user-error.ts';

/** What becomes of learners' answers to a question of the old version. */
export type Fate =
  /** The answer and its result are there again. */
  | 'kept'
  /** Attempts and result are there; the answer itself is not, because its options changed. */
  | 'result-only'
  /** Nothing is there any more. */
  | 'lost'
  /** Not in the old version. */
  | 'new';

export interface QuestionFate {
  id: string;
  /** How people know it: its text where the package carries its source, else its page. */
  title: string;
  fate: Fate;
}

/** What an LMS or record store knows parts of a package by. */
export interface IdentifierChange {
  /** What is identified, e.g. `item`. */
  of: string;
  kept: string[];
  vanished: string[];
  added: string[];
}

/** An old version of a package and a new one: what an upload of the new one would do. */
export interface Comparison {
  /** The name of the old one. */
  against: string;
  /** Versions of the course, where it is one of ours. */
  versions?: { old: string; new: string };
  /** Questions, where the course is one of ours; nothing for packages of others. */
  questions?: QuestionFate[];
  identifiers?: IdentifierChange;
  findings: Problem[];
}
