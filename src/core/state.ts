import type { LanguageTag } from './language.ts';
import type { Shape, ShapeValue } from './shape.ts';

/** What is remembered of one activity. */
export interface ActivityState {
  /** The answer; absent when there is none, or when it was given to other options. */
  value?: ShapeValue;
  /** How often it was checked, 0 to 7: beyond that nobody counts. */
  attempts: number;
  /** Result in whole percent, 0 to 100; absent where there is no right or wrong. */
  score?: number;
  done: boolean;
}

/** Everything that is remembered of one learner's run of one course. Ids, never text of the course. */
export interface CourseState {
  /** Random number of 24 bits, drawn when the run begins. */
  run: number;
  /** Grows by one with every snapshot. */
  counter: number;
  /** The language the learner chose; `''` when none was chosen. */
  language: LanguageTag;
  /** Id of the page the learner is on. */
  page: string;
  /** Ids of the pages that have been seen. */
  visited: Set<string>;
  /** Learning time in seconds, over all sessions. */
  seconds: number;
  /** Best result of the check in whole percent. */
  bestScore?: number;
  /** How often the check was begun again. */
  testRuns: number;
  completed: boolean;
  passed: boolean;
  activities: Map<string, ActivityState>;
}

/** What the codec must know of a course; a part of its outline. */
export interface StateLayout {
  pages: string[];
  activities: LayoutActivity[];
}

export interface LayoutActivity {
  id: string;
  shape: Shape;
  /** Eight bits over the ids behind the shape. */
  signature: number;
}

/** The layout of a course, from its outline. */
export const layoutOf = (outline: {
  modules: { pages: { id: string; activities: LayoutActivity[] }[] }[];
}): StateLayout => {
  const pages = outline.modules.flatMap((module) => module.pages);
  return {
    pages: pages.map((page) => page.id),
    activities: pages.flatMap((page) =>
      page.activities.map(({ id, shape, signature }) => ({ id, shape, signature })),
    ),
  };
};

/** The state of a run that begins now; `run` is a random number of 24 bits. */
export const newState = (run: number): CourseState => ({
  run,
  counter: 0,
  language: '',
  page: '',
  visited: new Set(),
  seconds: 0,
  testRuns: 0,
  completed: false,
  passed: false,
  activities: new Map(),
});
