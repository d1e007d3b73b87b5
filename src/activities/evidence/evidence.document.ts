import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, list, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Evidence } from './evidence.schema.ts';
import { evidenceWords } from './evidence.words.ts';

const ROWS_ON_PAPER = 3;

/** The readable form: a page of a diary. */
export function evidenceDocument(activity: Evidence, context: DocumentContext): Markup {
  const words = wordsFor(evidenceWords, context.language);
  const lines = Array.from({ length: 4 }, () => markup`<hr /><br />`);
  const rows = Array.from(
    { length: ROWS_ON_PAPER },
    () =>
      markup`<tr><td><br /></td><td><div class="write-lines" aria-hidden="true">${lines}</div></td></tr>`,
  );
  return readable(activity, context, {
    instruction: words.instruction,
    task: [
      activity.claims && [
        markup`<p>${words.claim}</p>`,
        list(
          'letters',
          activity.claims.map(({ text }) => text),
        ),
      ],
      markup`<div class="table"><table class="fill-in"><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.text}</th></tr></thead><tbody>${rows}</tbody></table></div>`,
    ],
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
