import { css, html, nothing } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import type { CourseResult } from './session.ts';
import { chromeStyles } from './chrome.styles.ts';
import './remaining.element.ts';

/**
 * @summary The last page: how the check went, what remains, what can be done next.
 * @event eh-go - the learner goes to a page; detail: its id
 * @event eh-test-again - the learner takes the check again
 * @event eh-leave - the learner wants everything saved and to leave
 */
export class EhResult extends EhElement {
  static override properties = {
    result: { attribute: false },
    testPage: { attribute: false },
    workPlace: { attribute: false },
    isGraded: { attribute: false },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      @media print {
        :host {
          display: block;
        }
      }
      h1 {
        margin: 0 0 var(--eh-space-l);
        font: 600 var(--eh-text-xxl) / 1.15 var(--eh-font-display);
        text-wrap: balance;
      }
      .card {
        padding: var(--eh-space-l);
        border: var(--eh-border);
        border-inline-start: 6px solid var(--eh-color-accent);
        border-radius: var(--eh-radius);
        background: var(--eh-color-surface);
      }
      .big {
        font: 600 var(--eh-text-xl) / 1.3 var(--eh-font-display);
      }
      .meter {
        position: relative;
        height: 1rem;
        margin-block: var(--eh-space-m);
        border: 1px solid var(--eh-color-control);
        border-radius: 1rem;
        background: var(--eh-color-sunken);
      }
      .meter i {
        display: block;
        height: 100%;
        border-radius: 1rem;
        background: var(--eh-color-accent);
        forced-color-adjust: none;
      }
      .meter b {
        position: absolute;
        inset-block: -0.25rem;
        width: 3px;
        background: var(--eh-color-text);
      }
      .row {
        margin-block-start: var(--eh-space-l);
      }
    `,
  ];

  /** How the course stands. */
  declare result: CourseResult | undefined;
  /** The page with the check, where there is one. */
  declare testPage: { id: string; title: string } | undefined;
  /** Where everything stands that the learner made, where the course has such tasks. */
  declare workPlace: string | undefined;
  /** False in a review or preview: another try would not count. */
  declare isGraded: boolean;

  constructor() {
    super();
    this.isGraded = true;
  }

  protected override render() {
    const { result } = this;
    if (!result) return nothing;
    const words = this.strings.player;
    return html`
      <h1 tabindex="-1">${words.resultTitle}</h1>
      ${
        result.hasTest
          ? this.renderTest(result)
          : html`<p class="card big">
              ${result.completed ? words.resultCompleted : words.resultUnread}
            </p>`
      }
      <eh-remaining .result=${result} .testPage=${this.testPage}></eh-remaining>
      <p class="row">
        ${
          result.hasTest && result.open === 0 && this.isGraded
            ? html`<button @click=${() => this.emit('eh-test-again')}>${words.testAgain}</button>`
            : nothing
        }
        ${
          result.hasTest && result.open > 0 && this.testPage
            ? html`<button class="primary" @click=${() => this.go(this.testPage!.id)}>
                ${words.goToTest}
              </button>`
            : nothing
        }
        ${
          result.completed
            ? html`<button @click=${() => this.go('!certificate')}>${words.certificate}</button>`
            : nothing
        }
        ${
          this.workPlace
            ? html`<button @click=${() => this.go(this.workPlace!)}>${words.myWork}</button>`
            : nothing
        }
        <button @click=${() => this.emit('eh-leave')}>${words.saveAndLeave}</button>
      </p>
      ${result.hasTest && result.open === 0 && this.isGraded ? html`<p class="soft">${words.testBest}</p>` : nothing}
    `;
  }

  private renderTest(result: CourseResult) {
    const words = this.strings.player;
    const best = result.best ?? (result.open === 0 ? result.score : undefined);
    if (best === undefined) return html`<p class="card">${words.resultNone}</p>`;
    const percent = Math.round(best * 100);
    const needed = Math.round(result.mastery * 100);
    return html`<div class="card">
      <p class="big">${result.passed ? words.resultPassed : words.resultNotYet}</p>
      <div class="meter" aria-hidden="true">
        <i style="width:${percent}%"></i><b style="inset-inline-start:${needed}%"></b>
      </div>
      <p>${words.resultScore(percent, needed)}</p>
    </div>`;
  }

  private go(page: string) {
    this.dispatchEvent(new CustomEvent('eh-go', { detail: page, bubbles: true, composed: true }));
  }

  private emit(name: 'eh-test-again' | 'eh-leave') {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }
}

customElements.define('eh-result', EhResult);

declare global {
  interface HTMLElementTagNameMap {
    'eh-result': EhResult;
  }
  interface HTMLElementEventMap {
    'eh-test-again': CustomEvent;
  }
}
