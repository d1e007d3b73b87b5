import { join, markup } from '../../core/markup.ts';
import { note, paperForm, TICK, type PaperContext, type PaperForm } from '../paper.ts';
import { letter } from '../plain.ts';
import { html } from '../readable.ts';
import type { Choice } from './choice.schema.ts';

/** The paper form: a box before each lettered option. */
export function choicePaper(activity: Choice, context: PaperContext): PaperForm {
  const { mode = 'one', options } = activity;
  const { task, key } = context.paper;
  // True and false need no letters.
  const isShort = mode === 'true-false';
  const lettered = (index: number) =>
    !isShort && markup`<strong class="letter">${letter(index)}</strong> `;
  const right = options.flatMap(({ correct, text }, index) =>
    correct ? [markup`<li>${lettered(index)}${html(text)}</li>`] : [],
  );
  return paperForm(activity, context, {
    instruction: { one: task.tickOne, several: task.tickSeveral, 'true-false': task.tickTrue }[
      mode
    ],
    task: markup`<ul class="ticks${isShort ? ' short' : ''}">${options.map(
      ({ text }, index) => markup`<li>${TICK} ${lettered(index)}<span>${html(text)}</span></li>`,
    )}</ul>`,
    answerTitle: right.length > 1 ? key.rightAnswers : key.rightAnswer,
    answer: markup`<ul class="right">${join(right)}</ul>`,
    notes: options.map(({ text, feedback }, index) =>
      note(isShort ? markup`${html(text)}:` : letter(index), feedback),
    ),
  });
}
