/** A text in several languages, by language tag; the page picks one. Empty when nobody named it. */
export type LanguageText = Record<string, string>;

/** How much to believe who a learner is: an LMS vouched, a page claimed, a file was handed in. */
export type Trust = 'verified' | 'claimed' | 'handed-in';

/** Which try of each learner counts. */
export type AttemptChoice = 'first' | 'best' | 'last';

/**
 * What every view is filtered by; as a query string it is also what stands in the page's address.
 * A list is one parameter with commas.
 */
export interface Filter {
  /** IRI of the course; a demonstration ends with `#demonstration`. */
  course: string;
  /** Names of groups (`GroupInfo.id`); `-` is "in no group". */
  group?: string;
  /** From this day or moment on; a day (`2026-03-01`) is taken in UTC. */
  from?: string;
  /** Up to this moment, or the end of this day. */
  to?: string;
  /** Default `first`. */
  attempt?: AttemptChoice;
  trust?: string;
  /** Language tags. */
  language?: string;
  /** Versions of the course. */
  version?: string;
}

/** A number with the interval in which it lies with 95 % confidence. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  n: number;
}

/**
 * Something to be explained in words: a stable code and the numbers or names the sentence needs. The
 * sentences stand in the page's locales.
 */
export interface Finding {
  code: string;
  values: Record<string, number | string>;
}

/** A learner without a name: `id` names them in requests, `code` is for people ("Learner 7F3AK"). */
export interface LearnerRef {
  id: string;
  code: string;
  /** Set only where names were asked for and allowed. */
  name?: string;
  group?: string;
  trust: Trust;
}

/** A page of a longer list. */
export interface Slice {
  offset: number;
  total: number;
}

/** How fresh the figures are and what they are drawn from; part of every view. */
export interface ViewInfo {
  course: string;
  title: LanguageText;
  /** The figures are invented: say so everywhere. */
  demo: boolean;
  /** When the newest record that counts was stored; absent without records. */
  newest?: string;
  /** The filter as the server understood it. */
  filter: Filter;
  /** Learners in the filter. */
  learners: number;
  /** Groups with fewer than five learners are merged, single learners are not shown. */
  merged: boolean;
}

export interface Done {
  done: true;
}

/** A refusal. */
export interface ApiProblem {
  /** Stable, e.g. `SIGNED_OUT`, `SCOPE`, `CSRF`, `PARAMETER`, `TOO_MANY_TRIES`. */
  code: string;
  /** In English, for logs; the page has a sentence for each code. */
  message: string;
  /** Which parameter or field. */
  where?: string;
  /** Seconds until it may be tried again. */
  retryAfter?: number;
}
