import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BLANK, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Numeric } from './numeric.schema.ts';
import { numericWords } from './numeric.words.ts';
import { answerText, rangeText } from './range.ts';

/** The readable form: a blank with its unit. */
export function numericDocument(activity: Numeric, context: DocumentContext): Markup {
  return readable(activity, context, {
    instruction: wordsFor(numericWords, context.language).onPaper,
    task: markup`<p>${BLANK}${BLANK} ${activity.unit}</p>`,
    key: numericKey(activity, context.language),
  });
}

/** The right answer, and the range where more than one number is right. */
export function numericKey(activity: Numeric, language: string): Markup {
  const range = activity.answer === undefined ? undefined : rangeText(activity, language);
  const words = wordsFor(numericWords, language);
  return markup`<p><strong>${answerText(activity, language)}</strong>${range && ` – ${words.isRight(range)}`}</p>`;
}
