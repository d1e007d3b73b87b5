import { html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, EhActivity, icon, live, unsafeHTML } from '../kit.ts';
import type { Reflect, ReflectResponse } from './reflect.schema.ts';
import { reflectStyles } from './reflect.styles.ts';
import { longest, reflect } from './reflect.ts';

const DRAFT_DELAY = 800;

/**
 * @summary An open question; what was written is kept, can be changed and printed.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<string>>} eh-respond - The learner keeps the text.
 * @event {CustomEvent} eh-draft - The text changed and is worth keeping, unsent.
 * @csspart card - The frame of the task.
 * @csspart feedback - What is said after the text was kept.
 */
export class EhReflect extends EhActivity<Reflect, ReflectResponse> {
  static override ownStyles = [activityStyles, reflectStyles];

  declare private timer: ReturnType<typeof setTimeout> | undefined;
  declare private drafted: string | undefined;

  override disconnectedCallback(): void {
    this.sendDraft();
    super.disconnectedCallback();
  }

  // What was kept can be changed at any time, so only a review is read only.
  protected override get isChecked(): boolean {
    return this.mode === 'review';
  }

  protected override get hasAnswer(): boolean {
    return !!this.draft?.trim();
  }

  protected override get missingText(): string {
    return this.words.writeFirst;
  }

  private get isKept(): boolean {
    return !!this.result && (this.response === undefined || this.draft === this.response);
  }

  protected override renderAnswer(activity: Reflect): TemplateResult {
    const { words, draft = '' } = this;
    const left = longest(activity) - draft.length;
    const isNearEnd = left <= 60;
    return html`<label class="label" id="label" for="text">${words.yourAnswer}</label>
      <textarea
        id="text"
        aria-labelledby="label prompt"
        aria-invalid=${this.isMissing ? 'true' : nothing}
        rows=${activity.lines ?? 5}
        maxlength=${longest(activity)}
        ?readonly=${this.mode === 'review'}
        .value=${live(draft)}
        @input=${this.handleInput}
        @blur=${this.sendDraft}
      ></textarea>
      <div class="written">${draft}</div>
      <p class="count soft no-print" ?hidden=${!isNearEnd} aria-hidden="true">
        ${words.lettersLeft(left)}
      </p>
      <p class="sr-only" role="status">
        ${isNearEnd && this.mode !== 'review' ? words.lettersLeft(Math.ceil(left / 20) * 20) : ''}
      </p>`;
  }

  protected override renderFeedback({ response }: Reflect): unknown {
    const { words } = this;
    if (!this.result) return nothing;
    return html`<div class="feedback plain" part="feedback">
      <p class="verdict" tabindex="-1">
        ${this.isKept ? html`${icon('check')}<span>${words.kept}</span>` : words.othersSay}
      </p>
      ${this.response === undefined ? html`<p class="note">${words.savedEarlier}</p>` : nothing}
      ${
        response
          ? html`${this.isKept ? html`<p class="label compare">${words.othersSay}</p>` : nothing}
              <div class="prose">${unsafeHTML(response)}</div>`
          : nothing
      }
    </div>`;
  }

  protected override renderActions(): unknown {
    return this.isChecked
      ? nothing
      : html`<button class="primary" type="submit">${this.words.save}</button>`;
  }

  protected override respond(response: string): void {
    clearTimeout(this.timer);
    this.drafted = response;
    super.respond(response);
  }

  protected override updated(): void {
    // The button stays where it is, and with it the focus.
  }

  private handleInput(event: Event): void {
    this.change((event.target as HTMLTextAreaElement).value);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendDraft(), DRAFT_DELAY);
  }

  private sendDraft(): void {
    clearTimeout(this.timer);
    const { draft } = this;
    if (draft === undefined || draft === (this.drafted ?? this.response ?? '')) return;
    this.drafted = draft;
    this.emit('eh-draft', { response: draft });
  }
}

defineActivity(reflect, EhReflect);

declare global {
  interface HTMLElementTagNameMap {
    'eh-reflect': EhReflect;
  }
}
