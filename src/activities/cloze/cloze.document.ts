import { markup, raw, type Markup, type MarkupValue } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Cloze, Gap } from './cloze.schema.ts';
import { gapAnswers } from './cloze.ts';
import { clozeWords } from './cloze.words.ts';
import { fillText, gapsIn } from './gaps.ts';

/** The readable form: the text with numbered blanks, and what can be chosen for them. */
export function clozeDocument(activity: Cloze, context: DocumentContext): Markup {
  return readable(activity, context, {
    instruction: wordsFor(clozeWords, context.language).fillOnPaper,
    task: [blanks(activity), offers(activity)],
    key: [answered(activity), alternatives(activity, context.language)],
  });
}

/** The gaps in the order of the text. */
export const gapsInOrder = ({ text, gaps }: Cloze): Gap[] =>
  gapsIn(text).flatMap(({ id }) => gaps.find((gap) => gap.id === id) ?? []);

/** The text with a numbered line in place of each gap. */
export const blanks = ({ text }: Cloze): Markup =>
  raw(
    fillText(
      text,
      (_id, place) =>
        markup`<span class="gap"><small>(${place})</small> <span class="blank" aria-hidden="true">____________</span></span>`
          .text,
    ),
  );

/** What the lists offer, by the number of the gap; nothing where all is typed. */
export function offers(activity: Cloze): MarkupValue {
  const rows = gapsInOrder(activity).flatMap(({ choices }, index) =>
    choices
      ? [
          markup`<li>(${index + 1}) ${choices.map(({ text }, at) => markup`${at > 0 && ' · '}${html(text)}`)}</li>`,
        ]
      : [],
  );
  return rows.length > 0 && markup`<ul class="offers">${rows}</ul>`;
}

/** The text with its answers. */
export const answered = ({ text, gaps }: Cloze): Markup =>
  raw(
    fillText(text, (id, place) => {
      const gap = gaps.find((candidate) => candidate.id === id);
      return markup`<small>(${place})</small> <strong>${gap && gapAnswers(gap)[0]}</strong>`.text;
    }),
  );

/** What else is right. */
export function alternatives(activity: Cloze, language: string): MarkupValue {
  const rows = gapsInOrder(activity).flatMap((gap, index) => {
    const others = gapAnswers(gap).slice(1);
    return others.length > 0
      ? [markup`(${index + 1}) ${wordsFor(clozeWords, language).also} ${others.join(', ')}`]
      : [];
  });
  return rows.length > 0 && list('plain', rows);
}
