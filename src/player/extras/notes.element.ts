import { css, html, nothing } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { saveFile } from '../hand-in/files.ts';
import { formStyles } from '../hand-in/form.styles.ts';
import { companionWords } from './companion.words.ts';
import { notesText, type NoteLine } from './note-lines.ts';
import './note-field.element.ts';
import type { Note, Notebook } from './notes.ts';

/** What the page of notes is made from. */
export interface NotesSource {
  course: { id: string; title: string; language: string };
  book: Notebook;
  /** All notes in the order of the course, as they stand now. */
  lines(): NoteLine[];
}

/**
 * @summary All bookmarks and notes of a learner, each with the way to its page.
 * @event eh-go - the learner goes to a page; detail: its id
 */
export class EhNotes extends EhElement {
  static override properties = { source: { attribute: false }, said: { state: true } };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    css`
      h2 button {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--eh-color-accent);
        font: inherit;
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 0.15em;
      }
      section {
        margin-block-end: var(--eh-space-l);
        padding-block-end: var(--eh-space-m);
        border-block-end: var(--eh-border);
        break-inside: avoid;
      }
      .quiet {
        padding-inline: 0;
      }
      .tag {
        color: var(--eh-color-accent);
        font-size: var(--eh-text-s);
        font-weight: 600;
      }
      @media print {
        h2 button {
          display: inline !important;
          color: inherit;
          text-decoration: none;
        }
      }
    `,
  ];

  declare source: NotesSource;
  declare private said: string;
  /** What was shown when the page was opened: what is deleted keeps its place until then. */
  private shown: NoteLine[] = [];
  private readonly deleted = new Map<string, Note>();

  constructor() {
    super();
    this.said = '';
  }

  protected override willUpdate(): void {
    const known = new Set(this.shown.map(({ note }) => note.page));
    this.shown.push(...this.source.lines().filter(({ note }) => !known.has(note.page)));
  }

  protected override render() {
    const words = wordsFor(companionWords, this.languageTag);
    if (this.shown.length === 0) return html`<p class="card">${words.noNotes}</p>`;
    return html`${this.shown.map((line) => this.renderLine(line))}
      <section class="card no-print" aria-labelledby="take">
        <h2 id="take">${words.takeNotes}</h2>
        <p>${words.onlyHere}</p>
        <p class="row">
          <button @click=${this.handleSave}>${words.saveText}</button>
          <button @click=${() => window.print()}>${this.strings.player.print}</button>
        </p>
        <p class="said" role="status">${this.said}</p>
      </section>`;
  }

  private renderLine({ note, title, isThere }: NoteLine) {
    const words = wordsFor(companionWords, this.languageTag);
    const now = this.source.book.read(note.page, note.title);
    const gone = this.deleted.get(note.page);
    return html`<section aria-labelledby=${`h-${note.page}`} data-page=${note.page}>
      <h2 id=${`h-${note.page}`}>
        ${isThere ? html`<button @click=${() => this.go(note.page)}>${title}</button>` : title}
      </h2>
      ${isThere ? nothing : html`<p class="soft">${words.pageGone}</p>`}
      ${
        gone
          ? html`<p role="status">${words.deleted}</p>
              <button class="undo" @click=${() => this.restore(gone)}>${words.undo}</button>`
          : html`${now.marked ? html`<p class="tag">${words.bookmark}</p>` : nothing}
              <eh-note-field
                .book=${this.source.book}
                .note=${now}
                .label=${words.noteOn(title)}
                .isBare=${true}
              ></eh-note-field>
              <button
                class="quiet"
                aria-label=${words.deleteNote(title)}
                @click=${() => this.discard(note)}
              >
                ${words.delete}
              </button>`
      }
    </section>`;
  }

  private async discard({ page, title }: Note) {
    // What is being typed is kept first, so that it comes back too.
    const section = `[data-page="${CSS.escape(page)}"]`;
    this.shadowRoot!.querySelector(`${section} eh-note-field`)!.remove();
    const before = this.source.book.read(page, title);
    this.deleted.set(page, before);
    this.source.book.keep({ ...before, marked: false, text: '', at: Date.now() }, before);
    await this.turn(`${section} .undo`);
  }

  private async restore(note: Note) {
    this.deleted.delete(note.page);
    this.source.book.keep(note, this.source.book.read(note.page, note.title));
    await this.turn(`[data-page="${CSS.escape(note.page)}"] .quiet`);
  }

  private async turn(selector: string) {
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot!.querySelector<HTMLElement>(selector)?.focus();
  }

  private handleSave() {
    const words = wordsFor(companionWords, this.languageTag);
    const name = `${this.source.course.id}-notes.txt`;
    const text = notesText(this.source.course, this.source.lines());
    this.said = saveFile(name, text, 'text/plain') ? words.saved(name) : words.failed;
  }

  private go(page: string) {
    this.dispatchEvent(new CustomEvent('eh-go', { detail: page, bubbles: true, composed: true }));
  }
}

if (!customElements.get('eh-notes')) customElements.define('eh-notes', EhNotes);

declare global {
  interface HTMLElementTagNameMap {
    'eh-notes': EhNotes;
  }
}
