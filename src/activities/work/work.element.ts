import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Work, WorkItem } from '../../core/work.ts';
import { EhActivity, icon, unsafeHTML, wordsFor, type ActivityBase } from '../kit.ts';
import { dropPhoto, photoAddress } from './photos.ts';
import { workWords, type WorkWords } from './work.words.ts';

const DRAFT_DELAY = 800;
const MOST_STEPS_BACK = 50;

/**
 * Base of all activities in which a list of items is made: it keeps what was done by itself, undoes,
 * hands out files, prints, and says in words what happened. It is never right or wrong and never
 * finished: only a review is read only.
 */
export abstract class EhWork<A extends ActivityBase = ActivityBase> extends EhActivity<A, Work> {
  static override properties: PropertyDeclarations = {
    news: { state: true },
    cut: { state: true },
    photos: { state: true },
  };

  /** What a screen reader is told of the last change. */
  declare protected news: string;
  /** Room of the field that cut what was pasted; 0 for none. */
  declare private cut: number;
  /** Addresses of pictures by key; `undefined` for one that is not on this device. */
  declare protected photos: ReadonlyMap<string, string | undefined>;
  declare private past: Work[];
  declare private timer: ReturnType<typeof setTimeout> | undefined;
  declare private drafted: Work | undefined;

  constructor() {
    super();
    this.news = '';
    this.cut = 0;
    this.past = [];
    this.photos = new Map();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Pictures that no entry has any more go now, when no step back can bring them again.
    const keys = (items: readonly WorkItem[]) => items.flatMap(({ photos = [] }) => photos);
    const kept = new Set(keys(this.items));
    for (const key of new Set(this.past.flatMap(keys))) if (!kept.has(key)) void dropPhoto(key);
    this.past = [];
  }

  protected override firstUpdated(): void {
    // Once the element has gone, nobody hears it: whoever leaves a field sends what was typed.
    this.renderRoot.addEventListener('focusout', () => this.sendDraft());
    this.renderRoot.addEventListener('paste', (event) => this.handlePaste(event as ClipboardEvent));
    this.renderRoot.addEventListener('input', () => (this.cut = 0));
  }

  /** A field takes what it has room for; whoever pastes more is told. */
  private handlePaste(event: ClipboardEvent): void {
    const [field] = event.composedPath();
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const text = event.clipboardData?.getData('text') ?? '';
    const kept = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0));
    const isTooLong = field.maxLength > 0 && kept + text.length > field.maxLength;
    // The event that fills the field comes after this one.
    setTimeout(() => (this.cut = isTooLong ? field.maxLength : 0));
  }

  /** What was cut from a text, beside the form where one is open. */
  protected renderCut(): unknown {
    return this.cut
      ? html`<p class="missing">${icon('alert')}<span>${this.workWords.cutAt(this.cut)}</span></p>`
      : nothing;
  }

  /** True while the form of an entry says what was cut. */
  protected get hasForm(): boolean {
    return false;
  }

  /** The items as they stand. Change them through `put` only. */
  protected get items(): readonly WorkItem[] {
    return this.draft ?? [];
  }

  protected get workWords(): WorkWords {
    return wordsFor(workWords, this.languageTag);
  }

  /** Replaces the items, keeps the way back and the work, and says what happened. */
  protected put(items: readonly WorkItem[], news = ''): void {
    this.remember();
    this.take(items, news);
  }

  /** The item at a place, changed. A step back undoes it. */
  protected putItem(index: number, change: Partial<WorkItem>, news = ''): void {
    this.put(
      this.items.map((item, place) => (place === index ? { ...item, ...change } : item)),
      news,
    );
  }

  /**
   * The item at a place while somebody types in it: saved soon, and at once when the field is left.
   * All that is typed in one go is one step back.
   */
  protected typeItem(index: number, change: Partial<WorkItem>): void {
    if (this.timer === undefined) this.remember();
    clearTimeout(this.timer);
    this.change(this.items.map((item, place) => (place === index ? { ...item, ...change } : item)));
    this.timer = setTimeout(() => this.sendDraft(), DRAFT_DELAY);
  }

  protected removeItem(index: number): void {
    const { workWords: words, items } = this;
    const name = items[index]?.title || words.untitled;
    this.put(
      items.filter((_item, place) => place !== index),
      words.removed(name),
    );
  }

  protected undo(): void {
    const before = this.past.at(-1);
    if (!before) return;
    this.past = this.past.slice(0, -1);
    this.take(before, this.workWords.undone);
  }

  private remember(): void {
    this.past = [...this.past, [...this.items]].slice(-MOST_STEPS_BACK);
  }

  private take(items: readonly WorkItem[], news: string): void {
    this.change([...items]);
    this.news = news;
    this.sendDraft();
  }

  /** Hands over what has changed since the last time. */
  protected sendDraft(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { draft } = this;
    if (!draft || draft === this.drafted || draft === this.response) return;
    this.drafted = draft;
    this.emit('eh-draft', { response: draft });
  }

  protected override get isChecked(): boolean {
    return this.mode === 'review';
  }

  protected override get hasAnswer(): boolean {
    return this.items.length > 0;
  }

  protected override get missingText(): string {
    return this.workWords.nothingYet;
  }

  /** What is made: the kind's own part. Shown in a review too, then without controls. */
  protected abstract override renderAnswer(activity: A): unknown;

  protected override render(): unknown {
    return html`${super.render()}
      <div class="no-print" role="status">${this.hasForm ? nothing : this.renderCut()}</div>
      <p class="sr-only" role="status">${this.news}</p>`;
  }

  protected override renderFeedback(activity: A): unknown {
    const { workWords: words } = this;
    if (!this.result) return nothing;
    const isKept = JSON.stringify(this.draft) === JSON.stringify(this.response);
    const { response } = activity as { response?: string };
    return html`<div class="feedback plain" part="feedback">
      <p class="verdict" tabindex="-1">
        ${isKept ? html`${icon('check')}<span>${words.kept}</span>` : words.changed}
      </p>
      ${
        response
          ? html`<p class="label compare">${this.words.othersSay}</p>
              <div class="prose">${unsafeHTML(response)}</div>`
          : nothing
      }
    </div>`;
  }

  protected override renderActions(): unknown {
    const { workWords: words, isChecked } = this;
    return html`${
      isChecked
        ? nothing
        : html`<button class="primary" type="submit">${words.keep}</button>
            <button type="button" ?disabled=${this.past.length === 0} @click=${() => this.undo()}>
              ${icon('undo')} ${words.undo}
            </button>`
    }
    ${this.hasAnswer ? this.renderTakeHome() : nothing}`;
  }

  /** Files, and paper. */
  protected renderTakeHome(): TemplateResult {
    const { workWords: words } = this;
    const context = { language: this.languageTag };
    const files = this.kind.files?.(this.activity!, [...this.items], context) ?? [];
    return html`<details class="take-home no-print">
      <summary>${words.takeHome}</summary>
      <div class="files">
        ${files.map(
          (file, index) =>
            html`<button type="button" @click=${() => this.download(index)}>
              ${icon('download')} ${file.label}
            </button>`,
        )}
        <button type="button" @click=${() => this.print()}>${icon('print')} ${words.print}</button>
      </div>
    </details>`;
  }

  /** Made anew with the pictures, which only now are read. */
  private async download(index: number): Promise<void> {
    const addresses = await this.readPictures();
    const file = this.kind.files?.(this.activity!, [...this.items], {
      language: this.languageTag,
      photo: (key) => addresses.get(key),
    })[index];
    if (!file) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file.content], { type: file.type }));
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  /** The pictures of the work by key, as `data:` addresses. */
  protected async readPictures(): Promise<Map<string, string | undefined>> {
    const keys = this.items.flatMap(({ photos = [] }) => photos);
    return new Map(
      await Promise.all(keys.map(async (key) => [key, await photoAddress(key)] as const)),
    );
  }

  /** Prints this work without what stands around it; the player knows how. */
  protected print(): void {
    this.dispatchEvent(new CustomEvent('eh-print', { bubbles: true, composed: true }));
  }

  /** Reads the pictures of the items from the device; they appear as they come. */
  protected loadPhotos(): void {
    for (const key of this.items.flatMap(({ photos = [] }) => photos)) {
      if (this.photos.has(key)) continue;
      this.photos = new Map(this.photos).set(key, undefined);
      void this.loadPhoto(key);
    }
  }

  private async loadPhoto(key: string): Promise<void> {
    const address = await photoAddress(key);
    this.photos = new Map(this.photos).set(key, address);
  }

  protected override respond(work: Work): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.drafted = work;
    super.respond(work);
  }

  protected override updated(): void {
    // The button stays where it is, and with it the focus.
  }
}

declare global {
  interface HTMLElementEventMap {
    'eh-print': CustomEvent<undefined>;
  }
}
