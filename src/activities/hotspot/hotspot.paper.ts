import { markup } from '../../core/markup.ts';
import { note, paperForm, TICK, type PaperContext, type PaperForm } from '../paper.ts';
import { html } from '../readable.ts';
import { wordsFor } from '../words.ts';
import { rightPlaces } from './hotspot.document.ts';
import type { Hotspot } from './hotspot.schema.ts';
import { hotspotWords } from './hotspot.words.ts';
import { numberedPicture } from './sheet.ts';

/** The paper form: the numbered picture and a box for each number. */
export function hotspotPaper(activity: Hotspot, context: PaperContext): PaperForm {
  const { mode, regions } = activity;
  const words = wordsFor(hotspotWords, context.language);
  const { rightAnswer, rightAnswers } = context.paper.key;
  return paperForm(activity, context, {
    instruction: mode === 'several' ? words.paperSeveral : words.paperOne,
    task: [
      numberedPicture(activity),
      markup`<ul class="ticks">${regions.map(
        ({ text }, index) =>
          markup`<li>${TICK} <strong class="letter">${index + 1}</strong> <span>${html(text)}</span></li>`,
      )}</ul>`,
    ],
    answerTitle: mode === 'several' ? rightAnswers : rightAnswer,
    answer: rightPlaces(activity),
    notes: regions.map(({ feedback }, index) => note(String(index + 1), feedback)),
  });
}
