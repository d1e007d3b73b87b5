import { css, html, nothing } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import { chromeStyles } from './chrome.styles.ts';
import { icon } from './icons.ts';

/** One end of the pager: where it leads. */
export interface PagerLink {
  page: string;
  title: string;
}

/**
 * @summary Back and next below a page. Its light DOM is a link to the next page without script.
 * @event eh-go - the learner goes to a page; detail: its id
 */
export class EhPager extends EhElement {
  static override properties = { back: { attribute: false }, next: { attribute: false } };

  static override ownStyles = [
    chromeStyles,
    css`
      nav {
        display: flex;
        align-items: stretch;
        justify-content: space-between;
        gap: var(--eh-space-m);
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--eh-space-s);
        min-width: 0;
        min-height: 3.25rem;
        text-align: start;
      }
      button:not(.primary) {
        flex: none;
      }
      .primary {
        margin-inline-start: auto;
      }
      button > span {
        min-width: 0;
      }
      small {
        display: block;
        font-size: var(--eh-text-s);
        font-weight: 400;
      }
    `,
  ];

  /** The page before this one. */
  declare back: PagerLink | undefined;
  /** The page after this one. */
  declare next: PagerLink | undefined;

  protected override render() {
    const words = this.strings.player;
    return html`<nav aria-label=${words.next}>
      ${
        this.back
          ? html`<button @click=${() => this.go(this.back!)}>
              ${icon('back')}<span>${words.back}</span>
            </button>`
          : nothing
      }
      ${
        this.next
          ? html`<button class="primary" @click=${() => this.go(this.next!)}>
              <span>${words.next}<small>${this.next.title}</small></span
              >${icon('next')}
            </button>`
          : nothing
      }
    </nav>`;
  }

  private go({ page }: PagerLink) {
    this.dispatchEvent(new CustomEvent('eh-go', { detail: page, bubbles: true, composed: true }));
  }
}

customElements.define('eh-pager', EhPager);

declare global {
  interface HTMLElementTagNameMap {
    'eh-pager': EhPager;
  }
  interface HTMLElementEventMap {
    'eh-go': CustomEvent<string>;
  }
}
