import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Deliberate } from './deliberate.schema.ts';
import { deliberateWords } from './deliberate.words.ts';

/** The readable form: the stands to tick twice, the arguments between them, room for reasons. */
export function deliberateDocument(activity: Deliberate, context: DocumentContext): Markup {
  const words = wordsFor(deliberateWords, context.language);
  const stands = () =>
    markup`${list(
      'boxes',
      activity.stands.map(({ text }) => html(text)),
    )}<p>${words.why}</p><div class="write-lines" aria-hidden="true"><hr /><br /><hr /><br /></div>`;
  const said = activity.arguments.map(
    ({ text, by }) => markup`${by && markup`<strong>${by}:</strong> `}${html(text)}`,
  );
  return readable(activity, context, {
    instruction: words.instruction,
    task: markup`<h3>${words.before}</h3>${stands()}<h3>${words.meet}</h3>${list(
      'plain',
      said,
    )}<h3>${words.after}</h3>${stands()}`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
