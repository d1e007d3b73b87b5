import { markup } from '../../core/markup.ts';
import {
  fromReadable,
  paperForm,
  writingLines,
  type PaperContext,
  type PaperForm,
} from '../paper.ts';
import { html } from '../readable.ts';
import { wordsFor } from '../words.ts';
import { finds, instructionOf, pictureOf, questDocument } from './quest.document.ts';
import type { Quest } from './quest.schema.ts';
import { questWords } from './quest.words.ts';

/**
 * The paper form: the clues with a line for each find, and the hints below them all, so that no eye
 * falls on one too early. A quest of one's own takes its readable form.
 */
export function questPaper(activity: Quest, context: PaperContext): PaperForm {
  const { stops, response } = activity;
  if (!stops) return fromReadable(questDocument)(activity, context);
  const words = wordsFor(questWords, context.language);
  const hints = stops.flatMap(({ hint }, index) =>
    hint ? [markup`<li value="${index + 1}">${html(hint)}</li>`] : [],
  );
  return paperForm(activity, context, {
    instruction: instructionOf(activity, context.language),
    task: markup`<ol>${stops.map(
      (stop) =>
        markup`<li><p><strong>${stop.title}</strong></p>${html(stop.clue)}${pictureOf(stop)}${
          stop.answers && markup`<p>${words.what}</p>${writingLines(1)}`
        }</li>`,
    )}</ol>${
      hints.length > 0 &&
      markup`<div class="hint"><p class="hint-tag"><strong>${words.hints}</strong></p><ol>${hints}</ol></div>`
    }`,
    answerTitle: context.paper.key.rightAnswers,
    answer: finds(activity),
    ...(response ? { notesTitle: context.paper.key.compare, notes: [html(response)] } : {}),
  });
}
