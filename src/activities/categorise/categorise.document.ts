import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BLANK, html, list, readable } from '../readable.ts';
import type { Categorise } from './categorise.schema.ts';

/** The readable form: lettered groups, and items with a blank for the letter. */
export function categoriseDocument(activity: Categorise, context: DocumentContext): Markup {
  const { groups, items } = activity;
  return readable(activity, context, {
    instruction: context.words.document.sortIntoGroups,
    task: [
      list(
        'letters',
        groups.map(({ title }) => html(title)),
      ),
      list(
        'numbers',
        items.map(({ text }) => markup`${html(text)} ${BLANK}`),
      ),
    ],
    key: groups.map(({ id, title }) => {
      const members = items.filter(({ group }) => group === id).map(({ text }) => html(text));
      return markup`<p>${html(title)}</p>${list('plain', members)}`;
    }),
  });
}
