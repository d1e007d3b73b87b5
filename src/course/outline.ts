import type { Shape } from '../core/shape.ts';

/** What the player and the state codec know of an activity without having loaded it. */
export interface OutlineActivity {
  id: string;
  type: string;
  shape: Shape;
  /** Eight bits over the ids behind the shape: an answer saved for other options is not shown. */
  signature: number;
  /** Share in the score of the check; 0 outside a test. */
  weight: number;
}

export interface OutlinePage {
  id: string;
  title: string;
  minutes?: number;
  test?: boolean;
  activities: OutlineActivity[];
}

export interface OutlineModule {
  id: string;
  title: string;
  /** Path of the script that carries the module's pages, relative to the package. */
  script: string;
  pages: OutlinePage[];
}

/**
 * A course as the player first meets it: titles, order, activities and the rule of completion,
 * but no text. It stands as JSON in `index.html`, one for each language of the package.
 */
export interface Outline {
  id: string;
  version: string;
  title: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Every language of the package, this one too. */
  languages: { tag: string; name: string; outline: string; document: string }[];
  /** Path of the whole course as a document in this language. */
  document: string;
  licence: { name: string; url: string };
  completion: { rule: 'pages' | 'test'; mastery: number };
  /** True where some texts have an easy version. */
  easy?: boolean;
  /** True where some media are so large that they can wait. */
  heavy?: boolean;
  /** Scripts that those of some activity types need before them, by type. */
  needs?: Record<string, string>;
  /** Activity types in which a learner makes something to keep; absent where there are none. */
  makes?: string[];
  /** True where the course explains terms. */
  glossary?: true;
  modules: OutlineModule[];
}

/** What a certificate of participation says of a course: HTML without tags, in its language. */
export interface CompanionFacts {
  /** The learning time that the course states: “60 minutes”. */
  time: string;
  outcomes: string[];
  competences: string[];
  /** Publishers and authors, one line a role. */
  credits: string[];
}
