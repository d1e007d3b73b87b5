import { css, html, nothing } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import { chromeStyles } from './chrome.styles.ts';
import type { CourseResult } from './session.ts';

/**
 * @summary What a learner has not read or answered yet, each with the way to it.
 * @event eh-go - the learner goes to a page; detail: its id
 */
export class EhRemaining extends EhElement {
  static override properties = { result: { attribute: false }, testPage: { attribute: false } };

  static override ownStyles = [
    chromeStyles,
    css`
      h2 {
        margin-block: var(--eh-space-xl) var(--eh-space-s);
      }
      ul {
        padding-inline-start: 1.25rem;
      }
      button {
        min-height: 2rem;
        padding: 0;
        border: 0;
        background: none;
        color: var(--eh-color-accent);
        text-align: start;
        text-decoration: underline;
      }
      @media print {
        :host {
          display: block;
        }
        button {
          display: inline !important;
        }
      }
    `,
  ];

  /** How the course stands. */
  declare result: CourseResult | undefined;
  /** Id and title of the page with the check, where there is one. */
  declare testPage: { id: string; title: string } | undefined;

  protected override render() {
    const { result, testPage } = this;
    if (!result) return nothing;
    const words = this.strings.player;
    const { unread, undone } = result;
    const open = result.hasTest ? result.open : 0;
    if (!unread.length && !undone.length && !open) return nothing;
    const tasks = undone.reduce((sum, page) => sum + page.tasks, 0);
    return html`<h2>${words.resultRemaining}</h2>
      <ul>
        ${open && testPage ? html`<li>${words.resultOpen(open)}${this.list([testPage])}</li>` : nothing}
        ${unread.length > 0 ? html`<li>${words.resultPages(unread.length)}${this.list(unread)}</li>` : nothing}
        ${tasks > 0 ? html`<li>${words.resultTasks(tasks)}${this.list(undone.map(({ page }) => page))}</li>` : nothing}
      </ul>`;
  }

  private list(pages: readonly { id: string; title: string }[]) {
    return html`<ul>
      ${pages.map(
        ({ id, title }) => html`<li><button @click=${() => this.go(id)}>${title}</button></li>`,
      )}
    </ul>`;
  }

  private go(detail: string) {
    this.dispatchEvent(new CustomEvent('eh-go', { detail, bubbles: true, composed: true }));
  }
}

customElements.define('eh-remaining', EhRemaining);

declare global {
  interface HTMLElementTagNameMap {
    'eh-remaining': EhRemaining;
  }
}
