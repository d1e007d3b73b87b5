import { css, html, nothing } from 'lit';
import { EhElement, wordsFor } from '../../activities/kit.ts';
import { readWorkFile, writeWorkFile, type WorkFile } from '../../records/work-file.ts';
import type { CarriedWork } from '../../records/work.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { areNotes, type Note } from '../extras/notes.ts';
import { localWords } from '../local-words.ts';
import { saveFile } from './files.ts';
import { formStyles } from './form.styles.ts';

/** What the element asks for the learner's work, and tells of it. */
export interface WorkSource {
  course: { id: string; version: string; title: string };
  work(): CarriedWork | undefined;
  /** Notes and bookmarks of the learner. */
  notes(): Promise<Note[]>;
  /** Share of the course that has been seen here, 0 to 1. */
  progress(): number;
  /** The work has been written to a file. */
  saved(): void;
  /** The learner goes on with what a file holds. */
  takeUp(work: CarriedWork, notes: readonly Note[]): void;
  /** Somebody else learns here now. */
  beginAnew(): void;
}

/** @summary Takes a learner's work along: saves it as a file and opens it elsewhere. */
export class EhMyWork extends EhElement {
  static override properties = {
    source: { attribute: false },
    said: { state: true },
    found: { state: true },
    asks: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    css`
      .found {
        margin-block-start: var(--eh-space-m);
        padding: var(--eh-space-m);
        border: 1px solid var(--eh-color-accent);
        border-radius: var(--eh-radius);
      }
      .found > :first-child {
        margin-block-start: 0;
      }
      .found > :last-child {
        margin-block-end: 0;
      }
    `,
  ];

  /** Where the work comes from and goes to. */
  declare source: WorkSource | undefined;
  declare private said: string;
  declare private found: WorkFile | undefined;
  /** True while the learner is asked whether to begin anew. */
  declare private asks: boolean;

  constructor() {
    super();
    this.said = '';
    this.asks = false;
  }

  protected override render() {
    const words = wordsFor(localWords, this.languageTag).handIn;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title" tabindex="-1">${words.work}</h2>
      <p>${words.workAbout}</p>
      <p class="row">
        <button @click=${this.handleSave}>${words.workSave}</button>
        <button @click=${this.handleChoose}>${words.workOpen}</button>
        <button @click=${this.handleNew}>${words.workNew}</button>
        <input
          type="file"
          accept=".json,application/json,text/plain"
          hidden
          @change=${this.handleFile}
        />
      </p>
      <p class="said" role="status">${this.said}</p>
      ${this.found ? this.renderFound(this.found) : this.asks ? this.renderAsk() : nothing}
    </section>`;
  }

  private renderFound({ progress, saved }: WorkFile) {
    const words = wordsFor(localWords, this.languageTag).handIn;
    const language = this.closest('[lang]')?.getAttribute('lang') ?? 'en';
    const date = new Date(saved).toLocaleString(language, {
      dateStyle: 'long',
      timeStyle: 'short',
    });
    return html`<div class="found">
      <p>
        ${words.workFound(percent(progress), date)}
        ${words.workHere(percent(this.source!.progress()))}
      </p>
      <p class="row">
        <button class="primary" @click=${this.handleTake}>${words.workTake}</button>
        <button @click=${this.handleLeave}>${words.workLeave}</button>
      </p>
    </div>`;
  }

  private renderAsk() {
    const words = wordsFor(localWords, this.languageTag).handIn;
    return html`<div class="found">
      <p>${words.workNewAsk}</p>
      <p class="row">
        <button @click=${this.handleLeave}>${words.workLeave}</button>
        <button @click=${this.handleBegin}>${words.workNew}</button>
      </p>
    </div>`;
  }

  /** Puts the keyboard on the heading: somebody has asked for this part. */
  async reveal(): Promise<void> {
    await this.updateComplete;
    const heading = this.shadowRoot!.querySelector<HTMLElement>('h2')!;
    heading.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'center' });
  }

  private async handleSave() {
    const { course, work, notes, progress, saved } = this.source!;
    const noted = await notes().catch(() => []);
    const kept = work();
    if (!kept) return;
    const name = `${course.id}-my-work.json`;
    const text = writeWorkFile({
      course,
      saved: new Date().toISOString(),
      progress: progress(),
      work: kept,
      ...(noted.length > 0 ? { notes: noted } : {}),
    });
    const words = wordsFor(localWords, this.languageTag).handIn;
    const isSaved = saveFile(name, text);
    if (isSaved) saved();
    this.said = isSaved ? words.workSaved(name) : words.saveFailed;
  }

  private handleChoose() {
    this.shadowRoot!.querySelector('input')!.click();
  }

  private async handleFile(event: Event) {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text().catch(() => '');
    // The same file can be chosen again.
    input.value = '';
    const read = readWorkFile(text, this.source!.course.id);
    this.asks = false;
    this.found = typeof read === 'string' ? undefined : read;
    this.said =
      typeof read === 'string'
        ? wordsFor(localWords, this.languageTag).handIn.workProblem[read]
        : '';
    await this.toQuestion();
  }

  private async toQuestion() {
    await this.updateComplete;
    this.shadowRoot!.querySelector<HTMLElement>('.found button')?.focus();
  }

  private handleNew() {
    this.found = undefined;
    this.said = '';
    this.asks = true;
    void this.toQuestion();
  }

  private handleBegin() {
    this.asks = false;
    this.source!.beginAnew();
  }

  private handleTake() {
    const { work, notes } = this.found!;
    this.found = undefined;
    this.source!.takeUp(work, areNotes(notes) ? notes : []);
  }

  private handleLeave() {
    this.found = undefined;
    this.asks = false;
    void this.reveal();
  }
}

const percent = (share: number): number => Math.round(share * 100);

if (!customElements.get('eh-my-work')) customElements.define('eh-my-work', EhMyWork);

declare global {
  interface HTMLElementTagNameMap {
    'eh-my-work': EhMyWork;
  }
}
