import { markup } from '../../core/markup.ts';
import { paperForm, writingLines, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import type { Reflect } from './reflect.schema.ts';

/** Handwriting takes more room than the same words on a screen. */
const SCREEN_TO_PAPER = 1.5;

/** The paper form: lines to write on. What others say stands in the answer key. */
export function reflectPaper(activity: Reflect, context: PaperContext): PaperForm {
  const lines = Math.min(20, Math.ceil((activity.lines ?? 5) * SCREEN_TO_PAPER));
  const { key } = context.paper;
  return paperForm(activity, context, {
    instruction: context.words.document.write,
    task: writingLines(lines),
    answerTitle: activity.response ? key.compare : context.words.document.answer,
    answer: html(activity.response) ?? markup`<p>${key.open}</p>`,
  });
}
