import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';

/**
 * A facilitator's guide (CommonMark with tables) as HTML, for a place that shows a title of its own:
 * the guide's title is left out, every other heading keeps its rank below it. HTML in the text is
 * shown, not taken over; links with other schemes than those of the web and mail lead nowhere.
 */
export function renderGuide(text: string): string {
  const html = micromark(text, { extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return html.replace(/^\s*<h1>[\s\S]*?<\/h1>\s*/, '').trim();
}
