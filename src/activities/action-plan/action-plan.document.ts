import { markup, type Markup } from '../../core/markup.ts';
import type { DocumentContext } from '../activity.ts';
import { html, readable } from '../readable.ts';
import { wordsFor } from '../words.ts';
import type { ActionPlan } from './action-plan.schema.ts';
import { actionPlanWords } from './action-plan.words.ts';

const ROWS_ON_PAPER = 8;

/** The readable form: a table to fill in. */
export function actionPlanDocument(activity: ActionPlan, context: DocumentContext): Markup {
  const words = wordsFor(actionPlanWords, context.language);
  const heads = [words.what, words.who, words.when, words.with];
  const rows = Array.from(
    { length: ROWS_ON_PAPER },
    () => markup`<tr>${heads.map(() => markup`<td><br /><br /></td>`)}</tr>`,
  );
  return readable(activity, context, {
    instruction: words.instruction,
    task: markup`<div class="table"><table class="fill-in"><thead><tr>${heads.map(
      (head) => markup`<th scope="col">${head}</th>`,
    )}</tr></thead><tbody>${rows}</tbody></table></div>`,
    key: activity.response
      ? [markup`<p>${context.words.document.compare}</p>`, html(activity.response)]
      : '–',
  });
}
