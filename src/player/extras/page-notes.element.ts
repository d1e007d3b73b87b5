import { css, html, nothing, svg } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { companionWords } from './companion.words.ts';
import './note-field.element.ts';
import { isEmpty, type Keeping, type Note, type Notebook } from './notes.ts';

const line = (shape: unknown) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true">${shape}</svg>`;
const BOOKMARK = line(svg`<path d="M7 4.500h10v15l-5-4-5 4z"/>`);
const PENCIL = line(svg`<path d="M5 19l1-4L16 5l3 3L9 18zM14 7l3 3"/>`);

/**
 * @summary The learner's own tools below a page: a bookmark, and a note that opens.
 * @event eh-go - the learner goes to all notes; detail: their place
 */
export class EhPageNotes extends EhElement {
  static override properties = {
    book: { attribute: false },
    page: { attribute: false },
    note: { state: true },
    isOpen: { state: true },
    trouble: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      .row {
        gap: var(--eh-space-xs);
        margin-inline-start: calc(-1 * var(--eh-space-s));
      }
      button {
        display: inline-flex;
        align-items: center;
        gap: var(--eh-space-xs);
        padding-inline: var(--eh-space-s);
        border-color: transparent;
        background: none;
        color: var(--eh-color-text-soft);
      }
      button:hover {
        color: var(--eh-color-accent);
      }
      button[aria-pressed='true'],
      button.has {
        color: var(--eh-color-accent);
        font-weight: 600;
      }
      [aria-pressed='true'] path {
        fill: currentColor;
      }
      eh-note-field {
        margin-block-start: var(--eh-space-s);
      }
      .all {
        margin-inline-start: calc(-1 * var(--eh-space-s));
      }
      .trouble {
        margin: var(--eh-space-s) 0 0;
        color: var(--eh-color-wrong);
      }
      .trouble:not(.said) {
        margin: 0;
      }
    `,
  ];

  /** Where notes are kept. */
  declare book: Notebook;
  /** The page that is open. */
  declare page: { id: string; title: string };
  declare private note: Note;
  declare private isOpen: boolean;
  declare private trouble: Keeping;

  constructor() {
    super();
    this.isOpen = false;
    this.trouble = 'kept';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('storage', this.read);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('storage', this.read);
  }

  /** Shows the tools of a page. */
  show(book: Notebook, page: { id: string; title: string }): void {
    const isOther = this.book !== book || this.page?.id !== page.id;
    this.book = book;
    this.page = page;
    if (isOther) {
      this.isOpen = false;
      this.trouble = 'kept';
    }
    this.read();
    this.requestUpdate();
  }

  private read = () => {
    if (this.page) this.note = this.book.read(this.page.id, this.page.title);
  };

  protected override render() {
    if (!this.note) return nothing;
    const words = wordsFor(companionWords, this.languageTag);
    const hasNote = !isEmpty({ ...this.note, marked: false });
    return html`<section aria-label=${words.tools}>
      <div class="row">
        <button aria-pressed=${this.note.marked} @click=${this.handleMark}>
          ${BOOKMARK} ${words.bookmark}
        </button>
        <button
          class=${hasNote ? 'has' : ''}
          aria-expanded=${this.isOpen}
          @click=${this.handleOpen}
        >
          ${PENCIL} ${hasNote ? words.yourNote : words.writeNote}
        </button>
      </div>
      <p class="trouble ${this.trouble === 'kept' ? '' : 'said'}" role="status">
        ${this.trouble === 'kept' ? nothing : words.noteSaid[this.trouble]}
      </p>
      ${
        this.isOpen
          ? html`<eh-note-field
                .book=${this.book}
                .note=${this.note}
                .label=${words.noteOn(this.page.title)}
                @eh-noted=${this.read}
              ></eh-note-field>
              <button class="all" @click=${this.handleAll}>${words.allNotes}</button>`
          : nothing
      }
    </section>`;
  }

  private handleMark() {
    const before = this.book.read(this.page.id, this.page.title);
    const marked = !before.marked;
    const { note, keeping } = this.book.keep({ ...before, marked, at: Date.now() }, before);
    this.note = note;
    this.trouble = keeping;
  }

  private async handleOpen() {
    this.isOpen = !this.isOpen;
    await this.updateComplete;
    const field = this.shadowRoot!.querySelector('eh-note-field');
    await field?.updateComplete;
    field?.focus();
  }

  private handleAll() {
    this.dispatchEvent(
      new CustomEvent('eh-go', { detail: '!notes', bubbles: true, composed: true }),
    );
  }
}

if (!customElements.get('eh-page-notes')) customElements.define('eh-page-notes', EhPageNotes);

declare global {
  interface HTMLElementTagNameMap {
    'eh-page-notes': EhPageNotes;
  }
}
