import { css, html } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { extrasWords } from './extras.words.ts';
import { nameOf } from './files.ts';
import type { Task } from './made.ts';

/**
 * @summary Tasks of making that the learner has not begun, each with the way to it.
 * @event eh-go - the learner goes to a page; detail: its id
 */
export class EhNotBegun extends EhElement {
  static override properties = { tasks: { attribute: false } };

  static override ownStyles = [
    chromeStyles,
    css`
      h2 {
        margin-block-end: var(--eh-space-s);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li + li {
        border-block-start: var(--eh-border);
      }
      button {
        width: 100%;
        padding-inline: 0;
        border: 0;
        border-radius: 0;
        background: none;
        text-align: start;
      }
      .name {
        color: var(--eh-color-accent);
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      .soft {
        display: block;
      }
    `,
  ];

  /** In the order of the course. */
  declare tasks: readonly Task[];

  constructor() {
    super();
    this.tasks = [];
  }

  protected override render() {
    return html`<h2>${wordsFor(extrasWords, this.languageTag).notBegun}</h2>
      <ul role="list">
        ${this.tasks.map(
          ({ activity, page }) =>
            html`<li>
              <button @click=${() => this.go(page.id)}>
                <span
                  ><span class="name">${nameOf(activity)}</span
                  ><span class="soft">${page.title}</span></span
                >
              </button>
            </li>`,
        )}
      </ul>`;
  }

  private go(page: string) {
    this.dispatchEvent(new CustomEvent('eh-go', { detail: page, bubbles: true, composed: true }));
  }
}

if (!customElements.get('eh-not-begun')) customElements.define('eh-not-begun', EhNotBegun);

declare global {
  interface HTMLElementTagNameMap {
    'eh-not-begun': EhNotBegun;
  }
}
