import { markup } from '../../core/markup.ts';
import { aside, paperForm, WRITE, type PaperContext, type PaperForm } from '../paper.ts';
import { letter } from '../plain.ts';
import { html } from '../readable.ts';
import { shuffled } from '../shuffle.ts';
import { partners } from './match.ts';
import type { Match } from './match.schema.ts';

/** The paper form: items with a box for a letter on the left, lettered partners on the right. */
export function matchPaper(activity: Match, context: PaperContext): PaperForm {
  const { task, key } = context.paper;
  const offered = shuffled(partners(activity), activity.id);
  const letterOf = (id: string) => letter(offered.findIndex((partner) => partner.id === id));
  const isSpare = (activity.extra ?? []).length > 0;
  return paperForm(activity, context, {
    instruction: isSpare ? `${task.writeLetters} ${task.spare}` : task.writeLetters,
    task: markup`<div class="match"><ol class="left">${activity.pairs.map(
      ({ left }) => markup`<li><span>${html(left)}</span> ${WRITE}</li>`,
    )}</ol><ul class="right-side">${offered.map(
      ({ right }, index) =>
        markup`<li><strong class="letter">${letter(index)}</strong> <span>${html(right)}</span></li>`,
    )}</ul></div>`,
    answerTitle: key.rightAnswers,
    answer: markup`<ol class="right">${activity.pairs.map(
      ({ id, right, feedback }) =>
        markup`<li><strong>${letterOf(id)}</strong> ${html(right)}${aside(feedback)}</li>`,
    )}</ol>`,
  });
}
