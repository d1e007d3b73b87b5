import assert from 'node:assert/strict';
import { loadCourse } from '../../src/cli/load-course.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import { isActivity } from '../../src/document/blocks.ts';
import type { KeyboardLearner } from './browser.ts';
import { root } from './preview.ts';

/** The course that end-to-end tests play, and the places they visit. */
export const { course } = await loadCourse(`${root}courses/parish-map`);
export const pages = course.modules.flatMap((module) => module.pages);
export const testPage = pages.find((page) => page.test)!;
export const questions = testPage.blocks.filter(isActivity);

/** The first task with a right answer, and its page. */
export const [firstPage, firstTask] = (() => {
  for (const page of pages) {
    const task = page.blocks.find((block): block is Activity => block.type === 'choice');
    if (task) return [page, task] as const;
  }
  throw new Error('The course has no question.');
})();

export const openTask = pages[0]!.blocks.find(
  (block): block is Activity => block.type === 'reflect',
)!;

/** Presses Next until a page is open. */
export async function goTo(learner: KeyboardLearner, title: string): Promise<void> {
  for (let step = 0; step < 30 && (await learner.heading()) !== title; step++) {
    const before = await learner.heading();
    await learner.activate(/^Next/);
    await learner.waitFor('the next page', async () => (await learner.heading()) !== before);
  }
  assert.equal(await learner.heading(), title);
}

export const isSaved = (learner: KeyboardLearner) => async (): Promise<boolean> =>
  (await learner.status()) === 'Saved';
