import { html, type TemplateResult } from 'lit';
import { activityStyles, assignStyles, defineActivity, EhAssign, unsafeHTML } from '../kit.ts';
import type { Categorise } from './categorise.schema.ts';
import { categoriseStyles } from './categorise.styles.ts';
import { categorise } from './categorise.ts';

/**
 * @summary Sort items into groups.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Record<string, string>>>} eh-respond - The learner checks.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart group - A group with what was put there, after the check.
 * @csspart mark - What a checked item was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhCategorise extends EhAssign<Categorise> {
  static override ownStyles = [activityStyles, assignStyles, categoriseStyles];

  protected override renderAnswer(activity: Categorise): TemplateResult {
    const { items, groups } = activity;
    if (this.isChecked && this.shown) return this.renderGroups(activity);
    const places = groups.map(({ id, title }) => ({ id, text: title }));
    return this.renderRows(items, places, this.words.chooseGroup);
  }

  /** The sorted picture: each group with what was put there. */
  private renderGroups({ items, groups }: Categorise): TemplateResult {
    return html`<div class="groups">
      ${groups.map(
        ({ id, title }) =>
          html`<div class="group" part="group">
            <p class="heading" id=${`g-${id}`}>${unsafeHTML(title)}</p>
            <ul class="rows" aria-labelledby=${`g-${id}`}>
              ${items
                .filter((item) => this.shown![item.id] === id)
                .map((item) => this.renderItem(item))}
            </ul>
          </div>`,
      )}
    </div>`;
  }

  private renderItem(item: Categorise['items'][number]): TemplateResult {
    const { tone, sign, note } = this.outcome(item, true);
    return html`<li class="row settled sorted ${tone}">
      <div>${unsafeHTML(item.text)}</div>
      ${sign}${note}
    </li>`;
  }
}

defineActivity(categorise, EhCategorise);

declare global {
  interface HTMLElementTagNameMap {
    'eh-categorise': EhCategorise;
  }
}
