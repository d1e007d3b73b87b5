import type {
  Estimate,
  Finding,
  LanguageText,
  LearnerRef,
  Slice,
  Trust,
  ViewInfo,
} from './common.ts';

export interface CourseList {
  courses: CourseEntry[];
  source: SourceInfo;
  /** `POST demo` would write the demonstration. */
  offersDemonstration: boolean;
}

/** Answer to `POST demo`. */
export interface DemonstrationDone {
  course: string;
}

export interface CourseEntry {
  course: string;
  title: LanguageText;
  demo: boolean;
  learners: number;
  /** ISO 8601. */
  last: string;
}

/** Where the records come from. */
export interface SourceInfo {
  kind: 'own' | 'foreign';
  /** Address of a foreign record store; never its key. */
  endpoint?: string;
  /** When it was last asked with success. */
  asked?: string;
  /** The newest `stored` that was taken over. */
  newest?: string;
  statements?: number;
  state?: 'current' | 'catching-up' | 'unreachable' | 'refused';
}

/** What one can filter by, with how many learners each has. */
export interface Choices {
  groups: { id: string; learners: number }[];
  trusts: { id: Trust; learners: number }[];
  languages: { id: string; learners: number }[];
  versions: { id: string; learners: number }[];
  first?: string;
  last?: string;
}

/** Outcomes are of the chosen attempt (registration) of each learner. */
export interface Outcomes {
  /** In the records at all, also those of whom a platform only said that it launched or enrolled them. */
  enrolled: number;
  /** Opened the course or a page, or answered. */
  started: number;
  /** Started, neither completed nor passed or failed. */
  underWay: number;
  completed: number;
  passed: number;
  failed: number;
}

export interface Overview {
  view: ViewInfo;
  choices: Choices;
  outcomes: Outcomes;
  /** Share of those who started that completed. Absent without learners. */
  completion?: Estimate;
  /** Share of those judged (passed or failed) that passed. */
  passing?: Estimate;
  /** Median of the final score, of those who have one; the interval is by order statistics. */
  score?: Estimate;
  /** Median time on task a learner, seconds; gaps are capped at `gapCap` seconds. */
  time?: Estimate;
  gapCap: number;
  lastActivity?: string;
  /** One entry a day (UTC) between the first and the last, at most 400. */
  days: { day: string; learners: number; answers: number; pages: number }[];
  /** Scores in ten steps: 0–0.1 … 0.9–1. */
  scores: number[];
  groups: (Outcomes & { id: string; time?: number; score?: number })[];
  /** What to look at first, most urgent first. Codes: docs/review.md. */
  findings: (Finding & {
    view: 'questions' | 'pages' | 'matrix' | 'quality' | 'open-answers';
    /** Of the question or page it is about. */
    title?: LanguageText;
  })[];
}

export interface MatrixQuery {
  /** Default `module`. */
  by?: 'module' | 'page';
  offset?: number;
  /** Default 100, at most 500. */
  limit?: number;
  /** Default `last` (newest activity first). */
  sort?: 'last' | 'code' | 'progress' | 'score' | 'stuck';
  /** A part of the code. */
  search?: string;
}

export interface Matrix extends Slice {
  view: ViewInfo;
  by: 'module' | 'page';
  /** In the order of the course, as far as it shows from the records. */
  columns: MatrixColumn[];
  rows: MatrixRow[];
}

export interface MatrixColumn {
  id: string;
  title: LanguageText;
  /** Module of a page. */
  module?: string;
  isTest: boolean;
  questions: number;
}

export type CellState = 'none' | 'seen' | 'part' | 'done' | 'right' | 'wrong';

/**
 * `none` not opened; `seen` opened, no question there; `part` some questions answered; `done` all
 * answered, none can be right or wrong; `right` all right; `wrong` all answered, not all right.
 */
export interface MatrixCell {
  state: CellState;
  /** Distinct pages opened, of a module. */
  pages: number;
  answered: number;
  /** Of the answered, how many can be right or wrong. */
  judged: number;
  right: number;
  /** Seconds on it. */
  time: number;
}

export interface MatrixRow {
  learner: LearnerRef;
  outcome: 'none' | 'under-way' | 'completed' | 'passed' | 'failed';
  score?: number;
  /** Share of the course's pages opened. */
  progress: number;
  /** Time on task, seconds. */
  time: number;
  last: string;
  /** Where they are or stopped: page IRI. */
  at?: string;
  /** Why they may need help; empty when nothing shows. */
  stuck: Finding[];
  /** One for each column. */
  cells: MatrixCell[];
}

export interface PageFigures {
  view: ViewInfo;
  /** In the order of the course, as far as it shows. */
  pages: PageFigure[];
  gapCap: number;
}

export interface PageFigure {
  id: string;
  title: LanguageText;
  module?: { id: string; title: LanguageText };
  isTest: boolean;
  /** Learners who opened it. */
  learners: number;
  /** Share of those who started. */
  reached: number;
  /** Learners whose last page this is and who did not complete. */
  stopped: number;
  /** Share of those who opened it that stopped here. */
  dropOff: number;
  views: number;
  /** Median and quartiles of the time of one learner on it, seconds. */
  time?: { median: number; lower: number; upper: number };
  /** `slow-page`, `drop-off`. */
  findings: Finding[];
}

export interface Quality {
  view: ViewInfo;
  statements: number;
  voided: number;
  /** One entry a kind, also where nothing was found. */
  issues: QualityIssue[];
}

export type QualityKind =
  | 'outside-profile'
  | 'unknown-verb'
  | 'no-course'
  | 'unnamed-activity'
  | 'no-registration'
  | 'clock-ahead'
  | 'clock-behind'
  | 'no-terminated'
  | 'duplicate'
  | 'long-answer'
  | 'claimed';

export interface QualityIssue {
  kind: QualityKind;
  count: number;
  /** Whether these are in the figures, and how. */
  counted: 'yes' | 'no' | 'once' | 'marked';
  /** Ids of statements to look at, newest first, at most 20. */
  examples: string[];
}

export interface Comparison {
  a: ViewInfo & { outcomes: Outcomes };
  b: ViewInfo & { outcomes: Outcomes };
  measures: ComparedMeasure[];
  questions: ComparedQuestion[];
}

/**
 * `few`: under 10 on one side, nothing can be said. `no-clear-difference`: the interval of the
 * difference holds zero; that is no proof of sameness. `a` and `b`: that one is clearly higher.
 */
export type Verdict = 'few' | 'no-clear-difference' | 'a' | 'b';

export interface ComparedMeasure {
  id: 'completion' | 'passing' | 'score' | 'time';
  /** Shares have the unit `share`, time `seconds`. */
  unit: 'share' | 'seconds';
  a?: Estimate;
  b?: Estimate;
  /** a − b with its 95 % interval (Newcombe); absent for medians. */
  difference?: { value: number; low: number; high: number };
  verdict: Verdict;
}

export interface ComparedQuestion {
  question: string;
  title: LanguageText;
  a?: Estimate;
  b?: Estimate;
  difference?: { value: number; low: number; high: number };
  verdict: Verdict;
}

export interface LiveQuery {
  /** Seconds without a sign until "idle"; default 180. */
  idle?: number;
}

/** Sent at once, then at every change, at least every 15 seconds. */
export interface LiveEvent {
  at: string;
  /** Learners with a sign of life in the last 12 hours who have not left. Stuck first. */
  learners: LiveLearner[];
  pages: { id: string; title: LanguageText; here: number; stuck: number }[];
  left: number;
  demo: boolean;
}

export interface LiveLearner {
  learner: LearnerRef;
  page?: string;
  /** On this page since. */
  since: string;
  /** Last statement. */
  last: string;
  idleSeconds: number;
  state: 'working' | 'idle' | 'stuck';
  /** `idle`, `long-on-page` (three times the median), `wrong-again` (three wrong tries in a row). */
  why: Finding[];
  /** Share of the course's pages opened. */
  progress: number;
}
