import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import { workWords } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import { emptySheet, symbolSvg } from './drawing.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMapWords } from './parish-map.words.ts';
import { ratioOf, symbolsOf } from './sheet.ts';

const ROWS_ON_PAPER = 8;

/** The readable form: the empty sheet, the symbols, and a table for the stories. */
export function parishMapDocument(activity: ParishMap, context: DocumentContext): Markup {
  const { language } = context;
  const { picture, questions } = activity;
  const words = wordsFor(parishMapWords, language);
  const heads = [words.number, wordsFor(workWords, language).title, words.story, words.who];
  const rows = Array.from(
    { length: ROWS_ON_PAPER },
    () => markup`<tr>${heads.map(() => markup`<td><br /></td>`)}</tr>`,
  );
  const sheet = picture
    ? markup`<img class="ground" src="${picture.src}" alt="${picture.alt}" width="${picture.width}" height="${picture.height}">`
    : emptySheet(ratioOf(activity, []), words.blank);
  const symbols = symbolsOf(activity, language).map(
    (symbol) => markup`<li>${symbolSvg(symbol)} ${symbol.text}</li>`,
  );
  return readable(activity, context, {
    instruction: words.instruction,
    task: [
      questions && markup`<ul>${questions.map((question) => markup`<li>${question}</li>`)}</ul>`,
      markup`<div class="sheet">${sheet}</div><ul class="symbols" style="columns:2;padding:0;list-style:none">${symbols}</ul><div class="table"><table class="fill-in"><thead><tr>${heads.map(
        (head) => markup`<th scope="col">${head}</th>`,
      )}</tr></thead><tbody>${rows}</tbody></table></div>`,
    ],
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
