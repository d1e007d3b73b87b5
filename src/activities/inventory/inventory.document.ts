import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BOX, html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Inventory } from './inventory.schema.ts';
import { inventoryWords } from './inventory.words.ts';
import { columnsOf, type Column } from './record.ts';

/** The readable form: a card to copy and fill in. */
export function inventoryDocument(activity: Inventory, context: DocumentContext): Markup {
  const room = ({ options, isLong, hint }: Column): Markup =>
    options
      ? markup`${options.map(({ text }) => markup`${BOX} ${text} `)}`
      : markup`${hint && markup`<em>${hint}</em>`}<div class="write-lines" aria-hidden="true">${Array.from(
          { length: isLong ? 5 : 1 },
          () => markup`<hr /><br />`,
        )}</div>`;
  const rows = columnsOf(activity, context.language)
    .filter(({ name }) => name !== 'photos')
    .map((column) => markup`<tr><th scope="row">${column.label}</th><td>${room(column)}</td></tr>`);
  return readable(activity, context, {
    instruction: wordsFor(inventoryWords, context.language).instruction,
    task: markup`<div class="table"><table class="fill-in"><tbody>${rows}</tbody></table></div>`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
