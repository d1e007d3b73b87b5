import { markup } from '../../core/markup.ts';
import { aside, paperForm, TICK, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import type { Categorise } from './categorise.schema.ts';

/** The paper form: a table with a line for each item and a box in the column of each group. */
export function categorisePaper(activity: Categorise, context: PaperContext): PaperForm {
  const { groups, items } = activity;
  const { task, key } = context.paper;
  return paperForm(activity, context, {
    instruction: task.tickGroup,
    task: markup`<table class="groups"><thead><tr><th scope="col">${task.item}</th>${groups.map(
      ({ title }) => markup`<th scope="col">${html(title)}</th>`,
    )}</tr></thead><tbody>${items.map(
      ({ text }) =>
        markup`<tr><th scope="row">${html(text)}</th>${groups.map(() => markup`<td>${TICK}</td>`)}</tr>`,
    )}</tbody></table>`,
    answerTitle: key.rightAnswers,
    answer: groups.map(({ id, title }) => {
      const members = items.filter(({ group }) => group === id);
      return markup`<p class="group"><strong>${html(title)}</strong></p><ul class="right">${members.map(
        ({ text, feedback }) => markup`<li>${html(text)}${aside(feedback)}</li>`,
      )}</ul>`;
    }),
  });
}
