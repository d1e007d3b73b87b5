import { type TemplateResult } from 'lit';
import { activityStyles, assignStyles, defineActivity, EhAssign } from '../kit.ts';
import type { Categorise } from './categorise.schema.ts';
import { categorise } from './categorise.ts';

/**
 * @summary Sort items into groups.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Record<string, string>>>} eh-respond - The learner checks.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart mark - What a checked item was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhCategorise extends EhAssign<Categorise> {
  static override ownStyles = [activityStyles, assignStyles];

  protected override renderAnswer({ items, groups }: Categorise): TemplateResult {
    const places = groups.map(({ id, title }) => ({ id, text: title }));
    return this.renderRows(items, places, this.words.chooseGroup);
  }
}

defineActivity(categorise, EhCategorise);

declare global {
  interface HTMLElementTagNameMap {
    'eh-categorise': EhCategorise;
  }
}
