import { css, html, nothing, svg } from 'lit';
import { EhElement, unsafeHTML, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { formStyles } from '../hand-in/form.styles.ts';
import type { Certificate } from './certificate.ts';
import { certificateStyles } from './certificate.styles.ts';
import { companionWords } from './companion.words.ts';

/** Hills, a house and a way: what the course's own sign shows. */
const HILL = svg`<svg class="hill" viewBox="0 0 120 56" fill="none" stroke="currentColor" stroke-width="2.500" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="92" cy="12" r="7"/><path d="M2 44q28-22 58-10t58-12M4 54q36-16 66-8t46-8M34 36V20l12-9 12 9v14M42 34v-7q0-4 4-4t4 4v7"/></svg>`;

/** A name or a title with more characters is written smaller. */
const LONG = 45;

/**
 * @summary A certificate of participation: the learner writes a name and prints one page.
 * @slot brand - a partner's sign, in place of the project's
 * @event eh-name - the name has changed; detail: it
 */
export class EhCertificate extends EhElement {
  static override properties = {
    course: { attribute: false },
    certificate: { attribute: false },
    name: { attribute: false },
    percent: { attribute: false },
    showsScore: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    certificateStyles,
    css`
      .card {
        margin-block-start: var(--eh-space-m);
      }
    `,
  ];

  /** Title of the course. */
  declare course: string;
  declare certificate: Certificate;
  /** The learner's name, as it is to stand there. */
  declare name: string;
  /** Best result of the check; absent where there is none. */
  declare percent: number | undefined;
  declare private showsScore: boolean;

  constructor() {
    super();
    this.name = '';
    this.showsScore = false;
  }

  protected override render() {
    const words = wordsFor(companionWords, this.languageTag);
    return html`<section class="card no-print">
        <label for="name">${words.name}</label>
        <input
          id="name"
          autocomplete="name"
          maxlength="160"
          dir="auto"
          aria-describedby="name-help"
          .value=${this.name}
          @input=${this.handleName}
        />
        <span class="soft" id="name-help">${words.nameHelp}</span>
        ${
          this.percent === undefined
            ? nothing
            : html`<label class="check"
                ><input
                  type="checkbox"
                  .checked=${this.showsScore}
                  @change=${this.handleScore}
                />${words.withScore(this.percent)}</label
              >`
        }
        <p class="row">
          <button class="primary" @click=${() => window.print()}>${words.printIt}</button>
        </p>
      </section>
      ${this.renderSheet()}`;
  }

  private renderSheet() {
    const words = wordsFor(companionWords, this.languageTag);
    const { date, time, outcomes, competences, credits, version, licence } = this.certificate;
    const isDense = outcomes.join().length > 800;
    return html`<article class="sheet ${isDense ? 'dense' : ''}" aria-label=${words.certificate}>
      <div class="brand"><slot name="brand">${HILL}</slot></div>
      <h2 class="kind">${words.certificate}</h2>
      <p class="name ${this.name.length > LONG ? 'long' : ''}" dir="auto">
        ${this.name || '\u00a0'}
      </p>
      <p class="took">${words.took}</p>
      <p class="course ${this.course.length > LONG ? 'long' : ''}">${this.course}</p>
      <p class="lines">
        <span>${date}</span><span>${time}</span>
        ${
          this.showsScore && this.percent !== undefined
            ? html`<span>${words.result(this.percent)}</span>`
            : nothing
        }
      </p>
      <div class="body">
        <h3>${words.outcomes}</h3>
        <ul>
          ${outcomes.map((outcome) => html`<li>${unsafeHTML(outcome)}</li>`)}
        </ul>
        ${
          competences.length > 0
            ? html`<h3>${words.competences}</h3>
                <p>${unsafeHTML(competences.join(' · '))}</p>`
            : nothing
        }
      </div>
      <div class="small">
        ${credits.map((credit) => html`<p>${unsafeHTML(credit)}</p>`)}
        <p>${version} · ${licence}</p>
        <p>${words.unofficial}</p>
      </div>
    </article>`;
  }

  private handleName(event: InputEvent) {
    this.name = (event.target as HTMLInputElement).value;
    this.dispatchEvent(new CustomEvent('eh-name', { detail: this.name.trim() }));
  }

  private handleScore(event: Event) {
    this.showsScore = (event.target as HTMLInputElement).checked;
  }
}

if (!customElements.get('eh-certificate')) customElements.define('eh-certificate', EhCertificate);

declare global {
  interface HTMLElementTagNameMap {
    'eh-certificate': EhCertificate;
  }
  interface HTMLElementEventMap {
    'eh-name': CustomEvent<string>;
  }
}
