import { markup, raw, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Stakeholders } from './stakeholders.schema.ts';
import { sheetSvg } from './stakeholders.ts';
import { stakeholdersWords } from './stakeholders.words.ts';

const ROWS_ON_PAPER = 6;

/** The readable form: the empty sheet and a table for the notes. */
export function stakeholdersDocument(activity: Stakeholders, context: DocumentContext): Markup {
  const words = wordsFor(stakeholdersWords, context.language);
  const heads = [words.who, words.attitude, words.involve];
  const rows = Array.from(
    { length: ROWS_ON_PAPER },
    () => markup`<tr>${heads.map(() => markup`<td><br /></td>`)}</tr>`,
  );
  const sheet = raw(sheetSvg(activity, [], context.language).text);
  return readable(activity, context, {
    instruction: words.instruction,
    task: markup`<div class="sheet">${sheet}</div><div class="table"><table class="fill-in"><thead><tr>${heads.map(
      (head) => markup`<th scope="col">${head}</th>`,
    )}</tr></thead><tbody>${rows}</tbody></table></div>`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
