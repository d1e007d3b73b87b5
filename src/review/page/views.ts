import type { SessionInfo } from '../api/session.ts';
import type { ReviewStrings } from './words.ts';

export type ViewId = keyof ReviewStrings['views'];

/** A view of the page. To add one: an entry here, its names in both `views.ts` of the locales, its element. */
export interface ViewEntry {
  tag: `eh-${string}`;
  /** Its script is loaded when it is first opened. */
  load: () => Promise<unknown>;
  /** Where it stands in the menu; absent: reached by links only, `under` says from where. */
  menu?: 'figures' | 'reading' | 'upkeep';
  under?: ViewId;
  /** Whom it is for; absent: everybody who may see the course. */
  needs?: keyof SessionInfo['may'];
  /** Without the bar of filters. */
  isUnfiltered?: boolean;
}

export const VIEWS: Record<ViewId, ViewEntry> = {
  overview: {
    tag: 'eh-overview',
    load: () => import('./views/overview.element.ts'),
    menu: 'figures',
  },
  matrix: {
    tag: 'eh-matrix',
    load: () => import('./views/matrix.element.ts'),
    menu: 'figures',
    needs: 'learners',
  },
  learner: {
    tag: 'eh-learner',
    load: () => import('./views/learner.element.ts'),
    under: 'matrix',
    needs: 'learners',
  },
  questions: {
    tag: 'eh-questions',
    load: () => import('./views/questions.element.ts'),
    menu: 'figures',
  },
  question: {
    tag: 'eh-question',
    load: () => import('./views/question.element.ts'),
    under: 'questions',
  },
  pages: { tag: 'eh-pages', load: () => import('./views/pages.element.ts'), menu: 'figures' },
  compare: {
    tag: 'eh-compare',
    load: () => import('./views/compare.element.ts'),
    menu: 'figures',
    isUnfiltered: true,
  },
  live: {
    tag: 'eh-live',
    load: () => import('./views/live.element.ts'),
    menu: 'figures',
    needs: 'learners',
  },
  answers: {
    tag: 'eh-answers',
    load: () => import('./views/answers.element.ts'),
    menu: 'reading',
    needs: 'learners',
  },
  work: {
    tag: 'eh-work-wall',
    load: () => import('./views/work.element.ts'),
    menu: 'reading',
    needs: 'learners',
  },
  activity: {
    tag: 'eh-activity-list',
    load: () => import('./views/activity.element.ts'),
    menu: 'reading',
    needs: 'learners',
  },
  statement: {
    tag: 'eh-statement',
    load: () => import('./views/statement.element.ts'),
    under: 'activity',
    needs: 'learners',
    isUnfiltered: true,
  },
  quality: {
    tag: 'eh-quality',
    load: () => import('./views/quality.element.ts'),
    menu: 'upkeep',
    isUnfiltered: true,
  },
  voids: {
    tag: 'eh-voids',
    load: () => import('./views/voids.element.ts'),
    menu: 'upkeep',
    needs: 'learners',
    isUnfiltered: true,
  },
  people: {
    tag: 'eh-people',
    load: () => import('./views/people.element.ts'),
    menu: 'upkeep',
    needs: 'names',
    isUnfiltered: true,
  },
  transfer: {
    tag: 'eh-transfer',
    load: () => import('./views/transfer.element.ts'),
    menu: 'upkeep',
  },
  paper: {
    tag: 'eh-paper',
    load: () => import('./views/paper.element.ts'),
    under: 'transfer',
    needs: 'change',
    isUnfiltered: true,
  },
};

export const isViewId = (text: string): text is ViewId => Object.hasOwn(VIEWS, text);
