import { markup } from '../../core/markup.ts';
import { aside, paperForm, WRITE, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import { shuffled } from '../shuffle.ts';
import type { Order } from './order.schema.ts';

/** The paper form: the items in another order, each with a box for its number. */
export function orderPaper(activity: Order, context: PaperContext): PaperForm {
  const { task, key } = context.paper;
  return paperForm(activity, context, {
    instruction: task.writeNumbers,
    task: markup`<ul class="numbers">${shuffled(activity.items, activity.id).map(
      ({ text }) => markup`<li>${WRITE} <span>${html(text)}</span></li>`,
    )}</ul>`,
    answerTitle: key.rightOrder,
    answer: markup`<ol class="right">${activity.items.map(
      ({ text, feedback }) => markup`<li>${html(text)}${aside(feedback)}</li>`,
    )}</ol>`,
  });
}
