import { html, nothing, type TemplateResult } from 'lit';
import {
  activityStyles,
  assignStyles,
  defineActivity,
  EhAssign,
  letter,
  shuffled,
  unsafeHTML,
} from '../kit.ts';
import type { Match } from './match.schema.ts';
import { matchStyles } from './match.styles.ts';
import { match, partners } from './match.ts';

/**
 * @summary Find the partner of each item. All partners stand in view, called by letters.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Record<string, string>>>} eh-respond - The learner checks.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart mark - What a checked pair was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhMatch extends EhAssign<Match> {
  static override ownStyles = [activityStyles, assignStyles, matchStyles];

  protected override renderAnswer(activity: Match): TemplateResult {
    const offered = shuffled(partners(activity), activity.id).map(({ id, right }, index) => ({
      id,
      text: right,
      letter: letter(index),
    }));
    const rows = activity.pairs.map(({ id, left, feedback }) => ({ id, text: left, feedback }));
    return html`<div class="board ${this.isChecked ? '' : 'open'}">
      ${
        this.isChecked
          ? nothing
          : html`<div class="partners">
              <p class="label">${this.strings.document.partners}</p>
              <ol type="A">
                ${offered.map(({ text }) => html`<li>${unsafeHTML(text)}</li>`)}
              </ol>
            </div>`
      }
      ${this.renderRows(rows, offered, this.words.choosePartner)}
    </div>`;
  }
}

defineActivity(match, EhMatch);

declare global {
  interface HTMLElementTagNameMap {
    'eh-match': EhMatch;
  }
}
