import { css, html, nothing } from 'lit';
import { EhElement, unsafeHTML, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { formStyles } from '../hand-in/form.styles.ts';
import { companionWords } from './companion.words.ts';
import { matchingTerms, type Term } from './terms.ts';

/** @summary All terms of a course from A to Z, with a field to find one. The player follows its links. */
export class EhGlossary extends EhElement {
  static override properties = {
    terms: { attribute: false },
    titles: { attribute: false },
    query: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    css`
      [role='status'] {
        margin-block: var(--eh-space-s) var(--eh-space-l);
      }
      dl {
        margin: 0;
      }
      dl > div {
        padding-block: var(--eh-space-m);
        border-block-start: var(--eh-border);
        break-inside: avoid;
      }
      dt {
        font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
      }
      dd {
        margin: var(--eh-space-xs) 0 0;
      }
      .pages {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--eh-space-m);
        color: var(--eh-color-text-soft);
        font-size: var(--eh-text-s);
        line-height: 1.5rem;
      }
      .pages a {
        min-height: 1.5rem;
        text-underline-offset: 0.15em;
      }
      @media print {
        a {
          color: inherit;
          text-decoration: none;
        }
      }
    `,
  ];

  /** In the order in which they are shown. */
  declare terms: readonly Term[];
  /** Titles of pages by id. */
  declare titles: ReadonlyMap<string, string>;
  declare private query: string;

  constructor() {
    super();
    this.terms = [];
    this.titles = new Map();
    this.query = '';
  }

  protected override render() {
    const words = wordsFor(companionWords, this.languageTag);
    const found = matchingTerms(this.terms, this.query);
    return html`<search class="no-print">
        <label for="filter">${words.filter}</label>
        <input id="filter" type="search" autocomplete="off" @input=${this.handleFilter} />
      </search>
      <p class="soft no-print" role="status">${words.terms(found.length)}</p>
      <dl>
        ${found.map(
          ({ term, definition, pages }) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${unsafeHTML(definition)}</dd>
              ${
                pages.length > 0
                  ? html`<dd class="pages">
                      ${words.standsOn}
                      ${pages.map(
                        (page) =>
                          html`<a href=${`#${page}`} data-page=${page}
                            >${this.titles.get(page) ?? page}</a
                          >`,
                      )}
                    </dd>`
                  : nothing
              }
            </div>`,
        )}
      </dl>`;
  }

  private handleFilter(event: InputEvent) {
    this.query = (event.target as HTMLInputElement).value;
  }
}

if (!customElements.get('eh-glossary')) customElements.define('eh-glossary', EhGlossary);

declare global {
  interface HTMLElementTagNameMap {
    'eh-glossary': EhGlossary;
  }
}
