import { markup } from '../../core/markup.ts';
import { note, paperForm, type PaperContext, type PaperForm } from '../paper.ts';
import { BLANK } from '../readable.ts';
import { wordsFor } from '../words.ts';
import { numericKey } from './numeric.document.ts';
import type { Numeric } from './numeric.schema.ts';
import { numericWords } from './numeric.words.ts';

/** The paper form: a line for the number, room to reckon, and the unit. */
export function numericPaper(activity: Numeric, context: PaperContext): PaperForm {
  const words = wordsFor(numericWords, context.language);
  const { near, wrongUnit, tooLow, tooHigh } = activity;
  return paperForm(activity, context, {
    instruction: words.onPaper,
    task: markup`<p class="number">${BLANK}${BLANK}${BLANK} ${activity.unit}</p>`,
    answerTitle: context.paper.key.rightAnswer,
    answer: numericKey(activity, context.language),
    notes: [
      note(words.notes.near, near?.feedback),
      note(words.notes.wrongUnit, wrongUnit?.feedback),
      note(words.notes.tooLow, tooLow?.feedback),
      note(words.notes.tooHigh, tooHigh?.feedback),
    ],
  });
}
