import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import { canvasWords } from './canvas.words.ts';
import type { Canvas } from './canvas.schema.ts';

/** The readable form: a table of areas with room to write. */
export function canvasDocument(activity: Canvas, context: DocumentContext): Markup {
  const lines = Array.from({ length: 4 }, () => markup`<hr /><br />`);
  const rows = activity.areas.map(
    ({ text, hint }) =>
      markup`<tr><th scope="row">${text}</th><td>${hint && markup`<em>${html(hint)}</em>`}<div class="write-lines" aria-hidden="true">${lines}</div></td></tr>`,
  );
  return readable(activity, context, {
    instruction: wordsFor(canvasWords, context.language).write,
    task: markup`<div class="table"><table class="canvas"><tbody>${rows}</tbody></table></div>`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
