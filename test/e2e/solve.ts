import { activityKinds } from '../../src/activities/index.ts';
import type { Activity } from '../../src/activities/schemas.ts';
import type { KeyboardLearner } from './browser.ts';

/** The right answer of an activity, as its kind says it. */
export const rightAnswer = (activity: Activity): unknown =>
  activityKinds[activity.type].solution(activity as never);

/** Answers an activity with the keyboard and has it checked. */
export async function solve(
  learner: KeyboardLearner,
  activity: Activity,
  text = '',
): Promise<void> {
  const here = (focus: { activity: string }) => focus.activity === activity.id;
  switch (activity.type) {
    case 'choice': {
      const right = new Set(rightAnswer(activity) as string[]);
      const indices = activity.options.flatMap(({ id }, index) => (right.has(id) ? [index] : []));
      if (activity.mode === 'several') {
        for (let index = 0; index < activity.options.length; index++) {
          await learner.tabTo(`box ${index}`, (focus) => here(focus) && focus.type === 'checkbox');
          if (indices.includes(index)) await learner.press('Space');
          await learner.press('Tab');
        }
      } else {
        await learner.tabTo('radio', (focus) => here(focus) && focus.type === 'radio');
        await learner.press('Space');
        for (let step = 0; step < indices[0]!; step++) await learner.press('ArrowDown');
      }
      break;
    }
    case 'match':
    case 'categorise': {
      const right = rightAnswer(activity) as Record<string, string>;
      const rows = activity.type === 'match' ? activity.pairs : activity.items;
      for (let index = 0; index < rows.length; index++) {
        const focus = await learner.tabTo(
          `select ${index} of ${activity.id}`,
          (candidate) => here(candidate) && candidate.tag === 'select',
        );
        const row = rows.find((item) =>
          focus.name.includes(plain('left' in item ? item.left : item.text)),
        );
        if (!row) throw new Error(`Which row is “${focus.name}”?`);
        const steps = await learner.frame.evaluate(
          (activityId, wanted) => {
            let element: Element | null = document.activeElement;
            while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
            void activityId;
            return [...(element as HTMLSelectElement).options].findIndex(
              ({ value }) => value === wanted,
            );
          },
          activity.id,
          right[row.id]!,
        );
        for (let step = 0; step < steps; step++) await learner.press('ArrowDown');
        await learner.press('Tab');
      }
      break;
    }
    case 'order': {
      const right = rightAnswer(activity) as string[];
      for (const [target, id] of right.entries()) {
        const item = activity.items.find((candidate) => candidate.id === id)!;
        const name = new RegExp(`^Move up: .*${escape(plain(item.text))}`);
        for (;;) {
          const place = await orderPlace(learner, activity.id, plain(item.text));
          if (place <= target) break;
          await learner.tabTo(`up ${id}`, (focus) => here(focus) && name.test(focus.name));
          await learner.press('Enter');
        }
      }
      break;
    }
    case 'reflect':
      await learner.tabTo('text', (focus) => here(focus) && focus.tag === 'textarea');
      await learner.page.keyboard.type(text);
      await learner.activate(/^Keep my answer/, activity.id);
      return;
    case 'scenario':
      throw new Error('A story is told by its choices.');
  }
  await learner.activate(/^Check my answer/, activity.id);
}

const plain = (text: string): string =>
  text.replace(/[*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where an item stands now, from 0. */
const orderPlace = (learner: KeyboardLearner, activity: string, text: string): Promise<number> =>
  learner.frame.evaluate(
    (id, wanted) =>
      [...document.getElementById(id)!.shadowRoot!.querySelectorAll('li')].findIndex((item) =>
        item.textContent.replace(/\s+/g, ' ').includes(wanted),
      ),
    activity,
    text,
  );

/** How an activity stands on screen: checked or not, and what the verdict says. */
export const verdict = (learner: KeyboardLearner, activity: string): Promise<string> =>
  learner.frame.evaluate(
    (id) =>
      document.getElementById(id)?.shadowRoot?.querySelector('.verdict')?.textContent.trim() ?? '',
    activity,
  );
