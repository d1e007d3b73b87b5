import { css, html, nothing, type PropertyValues } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import { companionWords } from './companion.words.ts';
import type { Note, Notebook } from './notes.ts';

/** A pause in typing after which a note is kept. */
const PAUSE_MS = 500;

/**
 * @summary The note of one page: a field that keeps what is typed by itself.
 * @event eh-noted - the note was kept, or could not be
 */
export class EhNoteField extends EhElement {
  static override properties = {
    book: { attribute: false },
    note: { attribute: false },
    label: { attribute: false },
    isBare: { attribute: false },
    said: { state: true },
  };

  static override ownStyles = css`
    label {
      display: block;
      margin-block-end: var(--eh-space-xs);
      font-weight: 600;
    }
    textarea {
      display: block;
      width: 100%;
      min-height: 6rem;
      max-height: 60vh;
      padding: var(--eh-space-s) var(--eh-space-m);
      border: 1px solid var(--eh-color-control);
      border-radius: var(--eh-radius);
      background: var(--eh-color-surface);
      color: inherit;
      font: inherit;
      line-height: 1.5;
      resize: vertical;
      field-sizing: content;
    }
    p {
      min-height: 1.5em;
      margin: var(--eh-space-xs) 0 0;
      color: var(--eh-color-text-soft);
      font-size: var(--eh-text-s);
    }
    .trouble {
      color: var(--eh-color-wrong);
      font-weight: 600;
    }
    .paper {
      display: none;
      white-space: pre-wrap;
    }
    @media print {
      label,
      textarea,
      .said {
        display: none;
      }
      .paper {
        display: block;
        margin: 0;
        color: inherit;
        font-size: inherit;
      }
    }
  `;

  /** Where the note is kept. */
  declare book: Notebook;
  /** The note as it was last kept. */
  declare note: Note;
  /** Name of the field. */
  declare label: string;
  /** True where what stands around says already whose note it is, and that it stays here. */
  declare isBare: boolean;
  declare private said: 'noteKept' | 'no-store' | 'full' | 'joined' | '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.isBare = false;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.keep);
    document.addEventListener('visibilitychange', this.keep);
    window.addEventListener('storage', this.handleStorage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.keep();
    window.removeEventListener('pagehide', this.keep);
    document.removeEventListener('visibilitychange', this.keep);
    window.removeEventListener('storage', this.handleStorage);
  }

  private get field(): HTMLTextAreaElement | null {
    return this.shadowRoot!.querySelector('textarea');
  }

  override focus(): void {
    this.field?.focus();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another page's note takes this one's place: what was typed goes to its own first.
    const before = changed.get('note');
    if (before && before.page !== this.note.page) {
      this.keep(before);
      this.said = '';
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('note') && this.field!.value !== this.note.text && this.timer === undefined) {
      this.field!.value = this.note.text;
    }
  }

  protected override render() {
    const words = wordsFor(companionWords, this.languageTag);
    const isTrouble = this.said === 'no-store' || this.said === 'full';
    return html`<label for="note" class=${this.isBare ? 'sr-only' : ''}>${this.label}</label>
      <textarea
        id="note"
        aria-describedby="said"
        @input=${this.handleInput}
        @change=${() => this.keep()}
      ></textarea>
      <p class="paper">${this.note.text}</p>
      <p class="said ${isTrouble ? 'trouble' : ''}" id="said" role="status">
        ${this.said !== '' ? words.noteSaid[this.said] : this.isBare ? nothing : words.onlyYou}
      </p>`;
  }

  private handleInput() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE_MS);
  }

  private handleStorage = () => {
    if (this.timer === undefined) this.note = this.book.read(this.note.page, this.note.title);
  };

  /** Keeps what was typed, as the note of the page that it was typed for. */
  private keep = (base?: unknown) => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    const isOther = !(base === undefined || base instanceof Event);
    const before = isOther ? (base as Note) : this.note;
    const text = this.field!.value;
    const here = this.book.read(before.page, before.title);
    const { note, keeping } = this.book.keep({ ...here, text, at: Date.now() }, before);
    if (!isOther) this.note = note;
    this.said = keeping !== 'kept' ? keeping : note.text === text ? 'noteKept' : 'joined';
    this.dispatchEvent(new CustomEvent('eh-noted', { bubbles: true, composed: true }));
  };
}

if (!customElements.get('eh-note-field')) customElements.define('eh-note-field', EhNoteField);

declare global {
  interface HTMLElementTagNameMap {
    'eh-note-field': EhNoteField;
  }
  interface HTMLElementEventMap {
    'eh-noted': CustomEvent;
  }
}
