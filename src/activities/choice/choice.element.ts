import { html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, EhActivity, live, mark, unsafeHTML } from '../kit.ts';
import type { Choice, ChoiceResponse } from './choice.schema.ts';
import { choiceStyles } from './choice.styles.ts';
import { choice } from './choice.ts';

type Option = Choice['options'][number];

/**
 * @summary Choose one or several options, or say true or false.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<string[]>>} eh-respond - The learner checks the chosen ids.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart option - One option.
 * @csspart mark - What a checked option was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhChoice extends EhActivity<Choice, ChoiceResponse> {
  static override ownStyles = [activityStyles, choiceStyles];

  protected override get missingText(): string {
    return this.words.chooseFirst;
  }

  private get isSeveral(): boolean {
    return this.activity!.mode === 'several';
  }

  protected override renderAnswer({ options }: Choice): TemplateResult {
    const { words } = this;
    return html`<fieldset aria-labelledby="prompt legend">
      <legend id="legend">${this.isSeveral ? words.chooseSeveral : words.chooseOne}</legend>
      <ul class="rows">
        ${options.map((option) => this.renderOption(option))}
      </ul>
    </fieldset>`;
  }

  private renderOption(option: Option): TemplateResult {
    const { id, text, feedback, correct } = option;
    const isChosen = !!this.draft?.includes(id);
    const isTold = isChosen || (this.showsSolution && !!correct);
    const tone = this.isChecked && isTold ? (correct ? 'right' : 'wrong') : '';
    return html`<li
      part="option"
      class="row ${tone} ${isChosen ? 'chosen' : ''} ${this.isChecked ? 'settled' : ''}"
    >
      <label class="option">
        <input
          type=${this.isSeveral ? 'checkbox' : 'radio'}
          name="option"
          value=${id}
          aria-describedby=${tone && feedback ? `f-${id}` : nothing}
          ?disabled=${this.isChecked}
          .checked=${live(isChosen)}
          @change=${this.handleChange}
        />
        <span>${unsafeHTML(text)}</span>
        ${tone ? this.renderMark(isChosen, !!correct) : nothing}
      </label>
      ${
        tone && feedback
          ? html`<p class="note" id=${`f-${id}`}>${unsafeHTML(feedback)}</p>`
          : nothing
      }
    </li>`;
  }

  private renderMark(isChosen: boolean, isCorrect: boolean): TemplateResult {
    const { words } = this;
    if (!isCorrect) return mark('cross', words.mark.wrong);
    if (isChosen) return mark('check', words.mark.right);
    return mark('check', this.isSeveral ? words.mark.missed : words.rightAnswer);
  }

  private handleChange(event: Event): void {
    const { value, checked } = event.target as HTMLInputElement;
    const others = this.isSeveral ? (this.draft ?? []).filter((id) => id !== value) : [];
    this.change(checked ? [...others, value] : others);
  }
}

defineActivity(choice, EhChoice);

declare global {
  interface HTMLElementTagNameMap {
    'eh-choice': EhChoice;
  }
}
