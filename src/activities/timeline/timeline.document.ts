import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { Timeline } from './timeline.schema.ts';
import { lineOf } from './timeline.ts';
import { timelineWords } from './timeline.words.ts';

const FREE_ROWS = 6;

/** The readable form: the line with the given events, and rows for one's own. */
export function timelineDocument(activity: Timeline, context: DocumentContext): Markup {
  const words = wordsFor(timelineWords, context.language);
  const given = lineOf(activity, []).map(
    ({ when, title }) => markup`<tr><th scope="row">${when}</th><td>${html(title)}</td></tr>`,
  );
  const free = Array.from({ length: FREE_ROWS }, () => markup`<tr><td><br /></td><td></td></tr>`);
  return readable(activity, context, {
    instruction: words.instruction,
    task: [
      activity.lanes && markup`<p>${activity.lanes.map(({ text }) => text).join(' · ')}</p>`,
      markup`<div class="table"><table class="fill-in"><thead><tr><th scope="col">${words.when}</th><th scope="col">${words.what}</th></tr></thead><tbody>${given}${free}</tbody></table></div>`,
    ],
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
