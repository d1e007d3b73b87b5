import type { Hono } from 'hono';
import type { Store } from '../../lrs/store.ts';
import { createReview, type ReviewEnv } from '../../review/server/review.ts';
import { handedInReader } from '../handed-in-reader.ts';
import { builtReviewPage } from '../review-page.ts';
import { demonstrationOf } from './lrs-demo.ts';

/** The trainer's page of the workbench: open to whoever sits at this machine. */
export const previewReview = (store: Store, coursesFolder: string): Hono<ReviewEnv> =>
  createReview({
    store,
    opensOnThisMachine: true,
    page: builtReviewPage(),
    handedIn: handedInReader(coursesFolder),
    demonstration: demonstrationOf(coursesFolder),
  });
