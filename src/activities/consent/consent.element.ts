import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, icon, live, unsafeHTML, wordsFor } from '../kit.ts';
import { EhWork, workStyles } from '../work/kit.ts';
import type { Clause } from './clauses.ts';
import type { Consent } from './consent.schema.ts';
import { consentStyles } from './consent.styles.ts';
import { consent, formLanguages } from './consent.ts';
import { consentWords } from './consent.words.ts';
import { chosenIn, clausesOf, consentForm, formLanguageName, PEOPLE, type People } from './form.ts';

/**
 * @summary A consent form for a recorded talk: chosen clause by clause, then printed and signed.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the choices.
 * @event {CustomEvent} eh-draft - A choice changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants the form on paper.
 * @csspart card - The frame of the task.
 */
export class EhConsent extends EhWork<Consent> {
  static override ownStyles = [activityStyles, workStyles, consentStyles];
  static override properties: PropertyDeclarations = {
    people: { state: true },
    tag: { state: true },
    isLarge: { state: true },
    showsForm: { state: true },
    isPrinting: { state: true },
  };

  /** Who takes part: here and on paper only. It is no part of the work, so no event carries it. */
  declare private people: People;
  /** Language of the form, where it is not that of the course. */
  declare private tag: string | undefined;
  declare private isLarge: boolean;
  declare private showsForm: boolean;
  declare private isPrinting: boolean;

  constructor() {
    super();
    this.people = {};
    this.isLarge = false;
    this.showsForm = false;
    this.isPrinting = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.people = {};
  }

  private get own() {
    return wordsFor(consentWords, this.languageTag);
  }

  protected override get missingText(): string {
    return this.own.missing;
  }

  /** The form can be printed before anything is chosen. */
  protected override get hasAnswer(): boolean {
    return this.isPrinting || super.hasAnswer;
  }

  private get formTag(): string {
    const tags = formLanguages(this.activity!, this.languageTag);
    return tags.find((tag) => tag === this.tag) ?? tags[0]!;
  }

  protected override renderAnswer(activity: Consent): TemplateResult {
    const { own } = this;
    const clauses = clausesOf(activity, this.languageTag);
    return html`<p class="feedback plain">${own.notLegal}</p>
      ${clauses.map((clause) => this.renderClause(clause))} ${this.renderForm(activity)}`;
  }

  private renderClause(clause: Clause): TemplateResult {
    const { id, title, explanation, options } = clause;
    const chosen = chosenIn(clause, this.items);
    const pick = (symbol: string | undefined, text: string) =>
      html`<li class="row">
        <label class="pick"
          ><input
            type="radio"
            name=${`c-${id}`}
            value=${symbol ?? ''}
            ?disabled=${this.isChecked}
            .checked=${live(symbol === chosen?.id)}
            @change=${() => this.choose(id, symbol)}
          />
          <span>${text}</span></label
        >
      </li>`;
    return html`<fieldset aria-describedby=${`e-${id}`}>
      <legend>${title}</legend>
      <p class="soft" id=${`e-${id}`}>${unsafeHTML(explanation)}</p>
      <ul class="rows">
        ${options.map((option) => pick(option.id, option.text))}
        ${pick(undefined, this.own.leaveOpen)}
      </ul>
    </fieldset>`;
  }

  private choose(group: string, symbol: string | undefined): void {
    const others = this.items.filter((item) => item.group !== group);
    this.put(symbol ? [...others, { group, symbol }] : others);
  }

  private renderForm(activity: Consent): TemplateResult {
    const { own, formTag, showsForm, isLarge } = this;
    const tags = formLanguages(activity, this.languageTag);
    return html`<section class="making" aria-labelledby="making">
      <h3 id="making">${own.theForm}</h3>
      <div class="row-of-buttons no-print">
        ${
          tags.length > 1
            ? html`<label class="switch"
                >${own.language}
                <select
                  id="language"
                  @change=${(event: Event) => (this.tag = (event.target as HTMLSelectElement).value)}
                >
                  ${tags.map(
                    (tag) =>
                      html`<option value=${tag} lang=${tag} .selected=${live(tag === formTag)}>
                        ${formLanguageName(tag)}
                      </option>`,
                  )}
                </select></label
              >`
            : nothing
        }
        <label class="switch"
          ><input
            id="large"
            type="checkbox"
            .checked=${live(isLarge)}
            @change=${() => (this.isLarge = !isLarge)}
          />
          ${own.large}</label
        >
      </div>
      ${this.isChecked ? nothing : this.renderPeople()}
      <p class="row-of-buttons no-print">
        <button
          type="button"
          id="show"
          aria-expanded=${showsForm ? 'true' : 'false'}
          aria-controls="sheet"
          @click=${() => (this.showsForm = !showsForm)}
        >
          ${own.show}
        </button>
        <button type="button" id="print" @click=${() => this.printForm()}>
          ${icon('print')} ${this.workWords.print}
        </button>
      </p>
      <div
        id="sheet"
        class="sheet ${isLarge ? 'large-print' : ''} ${showsForm ? '' : 'paper-only'}"
      >
        ${unsafeHTML(consentForm(activity, this.items, formTag, this.people).text)}
      </div>
    </section>`;
  }

  private renderPeople(): TemplateResult {
    const { own, people } = this;
    return html`<details class="people no-print">
      <summary>${own.people}</summary>
      <p class="soft" id="people-hint">${own.peopleHint}</p>
      ${PEOPLE.map(
        (field) =>
          html`<div class="field">
            <label for=${`p-${field}`}>${own.form[field]}</label>
            <input
              id=${`p-${field}`}
              type="text"
              autocomplete="off"
              maxlength="160"
              aria-describedby="people-hint"
              .value=${live(people[field] ?? '')}
              @input=${(event: Event) =>
                (this.people = {
                  ...this.people,
                  [field]: (event.target as HTMLInputElement).value,
                })}
              @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
            />
          </div>`,
      )}
    </details>`;
  }

  private async printForm(): Promise<void> {
    this.isPrinting = true;
    await this.updateComplete;
    this.print();
    this.isPrinting = false;
  }
}

defineActivity(consent, EhConsent);

declare global {
  interface HTMLElementTagNameMap {
    'eh-consent': EhConsent;
  }
}
