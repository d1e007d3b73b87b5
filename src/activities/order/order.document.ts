import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BLANK, html, list, readable } from '../readable.ts';
import { shuffled } from '../shuffle.ts';
import type { Order } from './order.schema.ts';

/** The readable form: the items in another order, each with a blank for its number. */
export function orderDocument(activity: Order, context: DocumentContext): Markup {
  return readable(activity, context, {
    instruction: context.words.document.putInOrder,
    task: list(
      'plain',
      shuffled(activity.items, activity.id).map(({ text }) => markup`${BLANK} ${html(text)}`),
    ),
    key: list(
      'numbers',
      activity.items.map(({ text }) => html(text)),
    ),
  });
}
