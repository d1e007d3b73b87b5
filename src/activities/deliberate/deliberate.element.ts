import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, live, unsafeHTML, wordsFor } from '../kit.ts';
import { EhWork, workStyles, type WorkItem } from '../work/kit.ts';
import type { Deliberate } from './deliberate.schema.ts';
import { deliberateStyles } from './deliberate.styles.ts';
import { about, deliberate, longestReason } from './deliberate.ts';
import { deliberateWords } from './deliberate.words.ts';

type Moment = 'before' | 'after';

/**
 * @summary A dilemma in three steps: take a stand, meet arguments, take a stand again.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps both stands.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 * @csspart step - One step.
 */
export class EhDeliberate extends EhWork<Deliberate> {
  static override ownStyles = [activityStyles, workStyles, deliberateStyles];
  static override properties: PropertyDeclarations = { reached: { state: true } };

  /** How far the learner has gone in this session, 1 to 3. */
  declare private reached: number;

  constructor() {
    super();
    this.reached = 1;
  }

  private get own() {
    return wordsFor(deliberateWords, this.languageTag);
  }

  /** The step that is open: what was done before stays on the page. */
  private get step(): number {
    const { items } = this;
    if (this.isChecked || about(items, 'after')) return 3;
    return Math.max(this.reached, items.some(({ value }) => value !== undefined) ? 2 : 1);
  }

  protected override get missingText(): string {
    return about(this.items, 'before') ? this.own.again : this.own.standFirst;
  }

  protected override renderAnswer(activity: Deliberate): TemplateResult {
    const { own, step } = this;
    return html`${this.renderStand(activity, 'before', own.before, 1)}
    ${step < 2 ? this.renderOn(own.toArguments, 2) : this.renderArguments(activity)}
    ${step === 2 ? this.renderOn(own.toAfter, 3) : nothing}
    ${step < 3 ? nothing : this.renderStand(activity, 'after', own.after, 3)}`;
  }

  private renderOn(label: string, step: number): TemplateResult {
    return html`<p class="row-of-buttons no-print">
      <button type="button" class="primary" @click=${() => this.goOn(step)}>${label}</button>
    </p>`;
  }

  private renderStand(
    activity: Deliberate,
    moment: Moment,
    title: string,
    place: number,
  ): TemplateResult {
    const { own } = this;
    const { symbol, text = '' } = about(this.items, moment) ?? {};
    return html`<section class="step" part="step">
      <p class="count">${own.step(place)}</p>
      <fieldset>
        <legend>
          <h3 id=${`h-${moment}`} tabindex="-1">${title}</h3>
        </legend>
        <ul class="rows">
          ${activity.stands.map(
            (stand) =>
              html`<li class="row">
                <label class="pick">
                  <input
                    type="radio"
                    name=${moment}
                    value=${stand.id}
                    aria-invalid=${this.isMissing && !symbol ? 'true' : nothing}
                    ?disabled=${this.isChecked}
                    .checked=${live(stand.id === symbol)}
                    @change=${() => this.note(moment, { symbol: stand.id })}
                  />
                  <span>${unsafeHTML(stand.text)}</span>
                </label>
              </li>`,
          )}
        </ul>
      </fieldset>
      <label class="field"
        ><span>${own.why}</span>
        <textarea
          rows="2"
          maxlength=${longestReason(activity)}
          ?readonly=${this.isChecked}
          .value=${live(text)}
          @input=${(event: Event) =>
            this.note(moment, { text: (event.target as HTMLTextAreaElement).value }, true)}
        ></textarea>
      </label>
    </section>`;
  }

  private renderArguments(activity: Deliberate): TemplateResult {
    const { own } = this;
    return html`<section class="step" part="step">
      <p class="count">${own.step(2)}</p>
      <h3 id="h-arguments" tabindex="-1">${own.meet}</h3>
      ${activity.arguments.map(({ id, text, by }) => {
        const weight = about(this.items, id)?.value;
        return html`<div class="argument">
          <blockquote id=${`q-${id}`}>${unsafeHTML(text)}</blockquote>
          ${by ? html`<p class="by">${by}</p>` : nothing}
          <fieldset aria-describedby=${`q-${id}`}>
            <legend>${own.weigh}</legend>
            <div class="weights">
              ${own.weights.map(
                (label, value) =>
                  html`<div class="row">
                    <label class="pick">
                      <input
                        type="radio"
                        name=${`w-${id}`}
                        ?disabled=${this.isChecked}
                        .checked=${live(weight === value)}
                        @change=${() => this.note(id, { value })}
                      />
                      <span>${label}</span>
                    </label>
                  </div>`,
              )}
            </div>
          </fieldset>
        </div>`;
      })}
    </section>`;
  }

  /** Takes down what is said of a moment or an argument. */
  private note(group: string, change: Partial<WorkItem>, isTyped = false): void {
    const index = this.items.findIndex((item) => item.group === group);
    if (index < 0) this.put([...this.items, { group, ...change }]);
    else if (isTyped) this.typeItem(index, change);
    else this.putItem(index, change);
  }

  private async goOn(step: number): Promise<void> {
    if (!about(this.items, 'before')?.symbol) return this.askFor();
    this.reached = step;
    await this.updateComplete;
    this.focusOn(step === 2 ? '#h-arguments' : '#h-after');
  }

  private async askFor(): Promise<void> {
    this.isMissing = true;
    await this.updateComplete;
    this.focusOn('[aria-invalid="true"]');
  }

  /** Enter in the first step goes on; only both stands together can be kept. */
  protected override handleSubmit(event: Event): void {
    const { step } = this;
    if (step >= 3 || this.isChecked) return super.handleSubmit(event);
    event.preventDefault();
    void this.goOn(step + 1);
  }

  protected override renderActions(): unknown {
    return this.step < 3 ? nothing : super.renderActions();
  }
}

defineActivity(deliberate, EhDeliberate);

declare global {
  interface HTMLElementTagNameMap {
    'eh-deliberate': EhDeliberate;
  }
}
