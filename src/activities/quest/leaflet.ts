import type { Work } from '../../core/work.ts';
import type { PieceContext } from '../activity.ts';
import {
  markup,
  paragraphs,
  photosOf,
  takeHomePage,
  wordsFor,
  type Markup,
} from '../work/behaviour.ts';
import { questWords } from './quest.words.ts';

/** A leaflet of a made quest: the clues with room for answers, and behind them what is found. */
export function leaflet(title: string | undefined, work: Work, context: PieceContext): Markup {
  const words = wordsFor(questWords, context.language);
  const clues = work.map(
    ({ text }) =>
      markup`<li>${paragraphs(text)}<p class="room">${words.answer}: <span class="blank" aria-hidden="true">________________</span></p></li>`,
  );
  const hints = work.flatMap(({ fields }, index) =>
    fields?.['look'] ? [markup`<li value="${index + 1}">${fields['look']}</li>`] : [],
  );
  const stories = work.map((item) => {
    const { title, who, fields } = item;
    return markup`<li><p><strong>${fields?.['answer'] ?? '–'}</strong>${title && ` – ${title}`}</p>${paragraphs(
      fields?.['story'],
    )}${who && markup`<p><em>${words.toldBy(who)}</em></p>`}${photosOf(item, context)}</li>`;
  });
  return markup`<section class="front">${title && markup`<h1>${title}</h1>`}<h2>${words.leafletTitle(work.length)}</h2><ol>${clues}</ol></section><section class="back"><h2>${words.leafletBack}</h2><ol>${stories}</ol>${
    hints.length > 0 && markup`<div class="hints"><h3>${words.hints}</h3><ol>${hints}</ol></div>`
  }</section>`;
}

const STYLE = `body{margin:2rem auto;max-width:46rem;padding:0 1rem;font:1.125rem/1.5 Georgia,serif;color:#111;background:#fff}
li{margin-block-end:1.2rem;break-inside:avoid}li p{margin:0 0 .3rem}
h1,h2{line-height:1.2}img{max-width:100%;max-height:8rem}
.how{padding:.7rem 1rem;border:1px solid}.hints{transform:rotate(180deg);font-size:.9rem;break-inside:avoid;margin-block-start:2rem}
@page{size:A4 landscape;margin:12mm}
@media print{.how{display:none}body{margin:0;padding:0;max-width:none;font-size:12pt}section{columns:2;column-gap:24mm}.back{break-before:page}h1,.back h2{margin-block-start:0}}`;

/** The leaflet as a page of its own: two sides of A4, to be folded in the middle. */
export function leafletPage(title: string | undefined, work: Work, context: PieceContext): string {
  const { language } = context;
  const words = wordsFor(questWords, language);
  return takeHomePage(
    language,
    title ?? words.leafletTitle(work.length),
    STYLE,
    markup`<p class="how">${words.leafletHow}</p><main>${leaflet(title, work, context)}</main>`,
  );
}
