import type { Markup } from '../../core/markup.ts';
import { markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import type { Reflect } from './reflect.schema.ts';

/** The readable form: lines to write on. What others say stands in the key only. */
export function reflectDocument(activity: Reflect, context: DocumentContext): Markup {
  const words = context.words.document;
  const lines = Array.from({ length: activity.lines ?? 5 }, () => markup`<br />`);
  return readable(activity, context, {
    instruction: words.write,
    task: markup`<div class="write-lines" aria-hidden="true">${lines.map((line) => markup`<hr />${line}`)}</div>`,
    key: activity.response ? [markup`<p>${words.compare}</p>`, html(activity.response)] : '–',
  });
}
