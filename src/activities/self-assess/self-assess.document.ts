import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { BOX, html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { SelfAssess } from './self-assess.schema.ts';
import { selfAssessWords } from './self-assess.words.ts';

/** The readable form: a table with a box to tick for each level. */
export function selfAssessDocument(activity: SelfAssess, context: DocumentContext): Markup {
  const words = wordsFor(selfAssessWords, context.language);
  const { criteria, levels } = activity;
  const rows = criteria.map(
    ({ text, hint }) =>
      markup`<tr><th scope="row">${html(text)}${hint && markup`<br /><em>${html(hint)}</em>`}</th>${levels.map(() => markup`<td>${BOX}</td>`)}</tr>`,
  );
  return readable(activity, context, {
    instruction: words.instruction,
    task: markup`<div class="table"><table><thead><tr><th scope="col">${words.criterion}</th>${levels.map(({ text }) => markup`<th scope="col">${text}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
