import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import {
  activityStyles,
  defineActivity,
  EhActivity,
  live,
  mark,
  unsafeHTML,
  wordsFor,
} from '../kit.ts';
import { formatNumber, parseNumber } from './numbers.ts';
import type { Numeric, NumericResponse } from './numeric.schema.ts';
import { numericStyles } from './numeric.styles.ts';
import { feedbackFor, judge, numeric, rangeOf } from './numeric.ts';
import { numericWords } from './numeric.words.ts';
import { answerText, rangeText, withUnit } from './range.ts';

/** A number with all its signs, to show how they are written. */
const SAMPLE = 12500.5;
const MOST_LETTERS = 40;

/**
 * @summary Answer with a number.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<number>>} eh-respond - The learner checks.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart field - The field with its unit.
 * @csspart mark - What the number was.
 * @csspart feedback - The feedback on the answer.
 */
export class EhNumeric extends EhActivity<Numeric, NumericResponse> {
  static override ownStyles = [activityStyles, numericStyles];
  static override properties: PropertyDeclarations = {
    typed: { state: true },
    isLeft: { state: true },
  };

  /** What stands in the field; the answer is the number it means. */
  declare private typed: string | undefined;
  /** True when the learner has left the field: only then it is said how the number was read. */
  declare private isLeft: boolean;

  private get own() {
    return wordsFor(numericWords, this.languageTag);
  }

  protected override get missingText(): string {
    const { own, typed = '' } = this;
    return typed.trim()
      ? own.unreadable(typed.trim(), formatNumber(SAMPLE, this.languageTag))
      : own.missing;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get('activity') as Numeric | undefined;
    if (changed.has('activity') && before?.id !== this.activity?.id) this.typed = undefined;
  }

  private parse(text: string): number | undefined {
    return parseNumber(text, this.languageTag, this.activity!.unit);
  }

  /** The learner's own writing as long as it means the answer, else the answer in digits. */
  private get text(): string {
    const { typed, draft } = this;
    if (typed !== undefined && this.parse(typed) === draft) return typed;
    return draft === undefined ? '' : formatNumber(draft, this.languageTag);
  }

  protected override renderAnswer(activity: Numeric): TemplateResult {
    return html`<fieldset aria-labelledby="prompt">
      ${this.isChecked ? this.settled(activity) : this.open(activity)}
    </fieldset>`;
  }

  private open(activity: Numeric): TemplateResult {
    const { own, draft, text } = this;
    const { unit } = activity;
    const isOdd = !!text.trim() && draft === undefined;
    const read = draft === undefined ? undefined : formatNumber(draft, this.languageTag);
    const isWorthSaying = this.isLeft && !isOdd && read !== undefined && read !== text.trim();
    return html`<label class="label" for="number">${own.answer}</label>
      <div class="field" part="field">
        <input
          id="number"
          type="text"
          inputmode=${rangeOf(activity)[0] < 0 ? 'text' : 'decimal'}
          autocomplete="off"
          spellcheck="false"
          size="12"
          maxlength=${MOST_LETTERS}
          aria-describedby=${unit ? 'unit read' : 'read'}
          aria-invalid=${this.isMissing && draft === undefined ? 'true' : nothing}
          .value=${live(text)}
          @input=${this.handleInput}
          @change=${this.handleChange}
        />
        ${unit ? html`<span id="unit">${unit}</span>` : nothing}
      </div>
      <p class="soft read" id="read" aria-live="polite">
        ${isWorthSaying ? own.readAs(withUnit(activity, draft!, this.languageTag)) : nothing}
      </p>`;
  }

  private settled(activity: Numeric): TemplateResult {
    const { words, draft, showsSolution, languageTag } = this;
    const range = rangeText(activity, languageTag);
    if (showsSolution) {
      return html`<div class="row settled right">
        <p class="head">
          <strong>${answerText(activity, languageTag)}</strong>${mark('check', words.rightAnswer)}
        </p>
        ${
          range && activity.answer !== undefined
            ? html`<p class="note">${this.own.isRight(range)}</p>`
            : nothing
        }
      </div>`;
    }
    if (draft === undefined) return html`<p class="given">–</p>`;
    const isRight = judge(activity, draft) === 'right';
    const note = feedbackFor(activity, draft);
    return html`<div class="row settled ${isRight ? 'right' : 'wrong'}">
      <p class="head">
        <strong>${withUnit(activity, draft, languageTag)}</strong>
        ${mark(isRight ? 'check' : 'cross', words.mark[isRight ? 'right' : 'wrong'])}
      </p>
      ${note ? html`<p class="note">${unsafeHTML(note)}</p>` : nothing}
    </div>`;
  }

  private handleInput(event: Event): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.isLeft = false;
    // Without a number the answer is gone, and the base asks for one.
    this.draft = this.parse(this.typed);
    this.isMissing = false;
  }

  private handleChange(): void {
    this.isLeft = true;
  }
}

defineActivity(numeric, EhNumeric);

declare global {
  interface HTMLElementTagNameMap {
    'eh-numeric': EhNumeric;
  }
}
