import { markup, type Markup, type MarkupValue } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BLANK, html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Quest } from './quest.schema.ts';
import { questPaperWords } from './quest-paper.words.ts';
import { questWords } from './quest.words.ts';
import type { Stop } from './stops.ts';

const STOPS_ON_PAPER = 3;

/** The picture of a stop. */
export const pictureOf = ({ picture }: Stop): MarkupValue =>
  picture &&
  markup`<p><img src="${picture.src}" alt="${picture.alt}" width="${picture.width}" height="${picture.height}" /></p>`;

/** What is found at each stop: for the answer key. */
export const finds = ({ stops = [] }: Quest): Markup =>
  list(
    'numbers',
    stops.map(
      ({ title, answers, found }) =>
        markup`<p><strong>${title}</strong>${answers && `: ${answers.join(' / ')}`}</p>${html(found)}`,
    ),
  );

/** What to do, in a sentence. */
export function instructionOf({ stops, order }: Quest, language: string): string {
  const words = wordsFor(questPaperWords, language);
  if (!stops) return words.make;
  return order === 'free' ? words.free : words.walk;
}

/** The readable form: the clues with room for answers, or sheets for stops of one's own. */
export function questDocument(activity: Quest, context: DocumentContext): Markup {
  const words = wordsFor(questWords, context.language);
  const { stops, response } = activity;
  const after = response
    ? [markup`<p>${context.words.document.compare}</p>`, html(response)]
    : undefined;
  return readable(activity, context, {
    instruction: instructionOf(activity, context.language),
    task: stops
      ? list(
          'numbers',
          stops.map((stop) => {
            const { title, clue, hint, answers } = stop;
            return markup`<p><strong>${title}</strong></p>${html(clue)}${pictureOf(stop)}${
              hint &&
              markup`<details class="hint"><summary>${words.hint}</summary>${html(hint)}</details>`
            }${answers && markup`<p>${words.what} ${BLANK}</p>`}`;
          }),
        )
      : Array.from({ length: STOPS_ON_PAPER }, (_, index) => sheet(index + 1, words)),
    key: stops ? [finds(activity), after] : (after ?? '–'),
  });
}

type Words = (typeof questWords)['en'];

/** A form for one stop of one's own. */
function sheet(place: number, words: Words): Markup {
  const lines = (count: number) =>
    markup`<div class="write-lines" aria-hidden="true">${Array.from({ length: count }, () => markup`<hr /><br />`)}</div>`;
  const rows: [string, number][] = [
    [words.place, 1],
    [words.look, 1],
    [words.clue, 3],
    [words.answer, 1],
    [words.told, 4],
    [words.who, 1],
  ];
  return markup`<div class="table"><table class="fill-in"><caption>${place}</caption><tbody>${rows.map(
    ([label, count]) => markup`<tr><th scope="row">${label}</th><td>${lines(count)}</td></tr>`,
  )}</tbody></table></div>`;
}
