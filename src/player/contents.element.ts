import { css, html, nothing } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import { chromeStyles } from './chrome.styles.ts';
import type { Finding } from './find.ts';
import { icon } from './icons.ts';

/** A line of the contents. */
export interface ContentsPage {
  id: string;
  title: string;
  state: 'new' | 'visited' | 'done';
}

/** From this width on the contents stand beside the page. */
export const WIDE = '(min-width: 68rem)';

/**
 * @summary Contents of a course with what is read and done, and a search. Beside the page where
 * there is room, else a drawer. Its light DOM is the list of links without script.
 * @event eh-go - the learner goes to a page; detail: its id
 */
export class EhContents extends EhElement {
  static override properties = {
    modules: { attribute: false },
    current: { attribute: false },
    places: { attribute: false },
    findWords: { attribute: false },
    query: { state: true },
    wide: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      dialog {
        width: min(24rem, 92vw);
        max-width: none;
        height: 100dvh;
        margin: 0;
        margin-inline-end: auto;
        border: 0;
        border-radius: 0;
      }
      ol {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .module {
        margin-block: var(--eh-space-l) var(--eh-space-xs);
        color: var(--eh-color-text-soft);
        font-size: var(--eh-text-s);
        font-weight: 600;
      }
      li > button {
        display: flex;
        align-items: start;
        gap: var(--eh-space-s);
        width: 100%;
        border-color: transparent;
        background: none;
        text-align: start;
        line-height: 1.35;
      }
      li > button:hover {
        background: var(--eh-color-accent-soft);
      }
      li > button[aria-current] {
        background: var(--eh-color-accent-soft);
        color: var(--eh-color-accent-strong);
        font-weight: 600;
      }
      .icon {
        width: 1.25rem;
        height: 1.25rem;
        margin-block-start: 0.1rem;
        color: var(--eh-color-accent);
      }
      .new .icon {
        visibility: hidden;
      }
      search label {
        display: block;
        margin-block-end: var(--eh-space-xs);
        font-size: var(--eh-text-s);
        font-weight: 600;
      }
      input {
        width: 100%;
        min-height: var(--eh-target);
        padding-inline: var(--eh-space-m);
        border: 1px solid var(--eh-color-control);
        border-radius: var(--eh-radius);
        background: var(--eh-color-surface);
        color: inherit;
        font: inherit;
      }
      mark {
        background: var(--eh-color-partly-soft);
        color: inherit;
        font-weight: 600;
      }
      .finding {
        display: block;
      }
      .finding small {
        display: block;
        color: var(--eh-color-text-soft);
        font-weight: 400;
      }
    `,
  ];

  /** The modules with their pages and how they stand. */
  declare modules: { id: string; title: string; pages: ContentsPage[] }[];
  /** Id of the page that is open. */
  declare current: string;
  /** What comes after the pages: the learner's work, the result. */
  declare places: { id: string; title: string }[];
  /** Finds words in the course. */
  declare findWords: (words: string) => Finding[];
  declare private query: string;
  declare private wide: boolean;
  private readonly media = matchMedia(WIDE);

  constructor() {
    super();
    this.modules = [];
    this.current = '';
    this.places = [];
    this.findWords = () => [];
    this.query = '';
    this.wide = this.media.matches;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.media.addEventListener('change', this.handleWidth);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.media.removeEventListener('change', this.handleWidth);
  }

  /** Opens the drawer; where the contents stand beside the page, goes to them. */
  open(): void {
    if (this.wide) this.shadowRoot!.querySelector<HTMLElement>('[aria-current]')?.focus();
    else this.dialog?.showModal();
  }

  /** The drawer; there is none where the contents stand beside the page. */
  private get dialog(): HTMLDialogElement | null {
    return this.shadowRoot!.querySelector('dialog');
  }

  protected override render() {
    const words = this.strings.player;
    const body = html`<search>
        <label for="find">${words.find}</label>
        <input
          id="find"
          type="search"
          autocomplete="off"
          .value=${this.query}
          @input=${this.handleFind}
        />
      </search>
      ${this.query.trim().length > 1 ? this.renderFindings() : this.renderModules()}`;
    if (this.wide) return body;
    return html`<dialog aria-label=${words.contents} @click=${this.handleBackdrop}>
      <div class="dialog-head">
        <h2>${words.contents}</h2>
        <button class="icon-button" aria-label=${words.close} @click=${this.handleClose}>
          ${icon('close')}
        </button>
      </div>
      ${body}
    </dialog>`;
  }

  private renderModules() {
    const words = this.strings.player;
    return html`<nav aria-label=${words.contents}>
      <ol>
        ${this.modules.map(
          (module) =>
            html`<li>
              <p class="module">${module.title}</p>
              <ol>
                ${module.pages.map((page) => this.renderPage(page))}
              </ol>
            </li>`,
        )}
        ${
          this.places.length > 0
            ? html`<li>
                <p class="module" aria-hidden="true"></p>
                <ol>
                  ${this.places.map((place) => this.renderPage({ ...place, state: 'new' }))}
                </ol>
              </li>`
            : nothing
        }
      </ol>
    </nav>`;
  }

  private renderPage({ id, title, state }: ContentsPage) {
    const words = this.strings.player;
    const isHere = id === this.current;
    const mark = state === 'new' ? '' : state === 'done' ? words.done : words.visited;
    return html`<li class=${isHere ? 'here' : state}>
      <button aria-current=${isHere ? 'page' : nothing} @click=${() => this.go(id)}>
        ${icon(isHere ? 'here' : state === 'done' ? 'check' : 'dot')}
        <span>${title}${mark ? html`<span class="sr-only">, ${mark}</span>` : nothing}</span>
      </button>
    </li>`;
  }

  private renderFindings() {
    const findings = this.findWords(this.query);
    return html`<p class="soft" role="status">${this.strings.player.found(findings.length)}</p>
      <ol>
        ${findings.map(
          (finding) =>
            html`<li>
              <button @click=${() => this.go(finding.page)}>
                <span class="finding"
                  >${finding.title}<small
                    >…${finding.before}<mark>${finding.match}</mark>${finding.after}…</small
                  ></span
                >
              </button>
            </li>`,
        )}
      </ol>`;
  }

  private go(page: string) {
    this.dialog?.close();
    this.dispatchEvent(new CustomEvent('eh-go', { detail: page, bubbles: true, composed: true }));
  }

  private handleFind(event: InputEvent) {
    this.query = (event.target as HTMLInputElement).value;
  }

  private handleClose() {
    this.dialog?.close();
  }

  private handleBackdrop(event: MouseEvent) {
    if (event.target === this.dialog) this.dialog?.close();
  }

  private handleWidth = () => {
    this.dialog?.close();
    this.wide = this.media.matches;
  };
}

customElements.define('eh-contents', EhContents);

declare global {
  interface HTMLElementTagNameMap {
    'eh-contents': EhContents;
  }
}
