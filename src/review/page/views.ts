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
};

export const isViewId = (text: string): text is ViewId => Object.hasOwn(VIEWS, text);
