import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BOX, html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Hotspot } from './hotspot.schema.ts';
import { hotspotWords } from './hotspot.words.ts';
import { numberedPicture } from './sheet.ts';

/** The readable form: the picture with numbers, and what each number is. */
export function hotspotDocument(activity: Hotspot, context: DocumentContext): Markup {
  const { mode, regions } = activity;
  const words = wordsFor(hotspotWords, context.language);
  return readable(activity, context, {
    instruction: mode === 'several' ? words.paperSeveral : words.paperOne,
    task: [
      numberedPicture(activity),
      list(
        'numbers',
        regions.map(({ text }) => markup`${BOX} ${html(text)}`),
      ),
    ],
    key: rightPlaces(activity),
  });
}

/** The right places with their numbers. */
export const rightPlaces = ({ regions }: Hotspot): Markup =>
  markup`<ul class="right">${regions.map(
    ({ text, correct }, index) =>
      correct && markup`<li><strong>${index + 1}</strong> ${html(text)}</li>`,
  )}</ul>`;
