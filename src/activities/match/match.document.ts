import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { letter } from '../plain.ts';
import { BLANK, html, list, readable } from '../readable.ts';
import { shuffled } from '../shuffle.ts';
import { partners } from './match.ts';
import type { Match } from './match.schema.ts';

/** The readable form: numbered items with a blank, lettered partners to write into it. */
export function matchDocument(activity: Match, context: DocumentContext): Markup {
  const offered = shuffled(partners(activity), activity.id);
  const letterOf = (id: string) => letter(offered.findIndex((partner) => partner.id === id));
  return readable(activity, context, {
    instruction: context.words.document.matchPairs,
    task: [
      list(
        'numbers',
        activity.pairs.map(({ left }) => markup`${html(left)} ${BLANK}`),
      ),
      markup`<p>${context.words.document.partners}</p>`,
      list(
        'letters',
        offered.map(({ right }) => html(right)),
      ),
    ],
    key: list(
      'numbers',
      activity.pairs.map(
        ({ id, left, right }) =>
          markup`${html(left)} – <strong>${letterOf(id)}</strong> ${html(right)}`,
      ),
    ),
  });
}
