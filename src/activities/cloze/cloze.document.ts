import { join, markup, raw, type Markup, type MarkupValue } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
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
export const offers = (activity: Cloze): MarkupValue =>
  gapsInOrder(activity).map(
    ({ choices }, index) =>
      choices &&
      markup`<p class="offers"><small>(${index + 1})</small> ${join(
        choices.map(({ text }) => html(text)),
        ' · ',
      )}</p>`,
  );

/** The text with its answers. */
export const answered = ({ text, gaps }: Cloze): Markup =>
  raw(
    fillText(text, (id, place) => {
      const gap = gaps.find((candidate) => candidate.id === id);
      return markup`<small>(${place})</small> <strong>${gap && gapAnswers(gap)[0]}</strong>`.text;
    }),
  );

/** What else is right. */
export const alternatives = (activity: Cloze, language: string): MarkupValue =>
  gapsInOrder(activity).map((gap, index) => {
    const others = gapAnswers(gap).slice(1);
    return (
      others.length > 0 &&
      markup`<p><small>(${index + 1})</small> ${wordsFor(clozeWords, language).also} ${others.join(', ')}</p>`
    );
  });
