import { markup } from '../../core/markup.ts';
import { note, paperForm, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import { wordsFor } from '../words.ts';
import { alternatives, answered, blanks, gapsInOrder, offers } from './cloze.document.ts';
import type { Cloze } from './cloze.schema.ts';
import { clozeWords } from './cloze.words.ts';

/** The paper form: the text with numbered lines to write on. */
export function clozePaper(activity: Cloze, context: PaperContext): PaperForm {
  return paperForm(activity, context, {
    instruction: wordsFor(clozeWords, context.language).fillOnPaper,
    task: markup`<div class="cloze">${blanks(activity)}</div>${offers(activity)}`,
    answerTitle: context.paper.key.rightAnswers,
    answer: markup`<div class="cloze">${answered(activity)}</div>${alternatives(activity, context.language)}`,
    notes: gapsInOrder(activity).flatMap(({ choices = [], feedback }, index) => [
      note(markup`(${index + 1})`, feedback),
      ...choices.map((choice) =>
        note(markup`(${index + 1}) ${html(choice.text)}:`, choice.feedback),
      ),
    ]),
  });
}
