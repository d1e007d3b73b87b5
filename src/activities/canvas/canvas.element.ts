import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  activityStyles,
  defineActivity,
  icon,
  live,
  unsafeHTML,
  wordsFor,
  type KeyLine,
  type Words,
} from '../kit.ts';
import { EhWork, workStyles, type WorkItem } from '../work/kit.ts';
import type { Canvas } from './canvas.schema.ts';
import { canvasStyles } from './canvas.styles.ts';
import { canvas, longestNote, mostNotes } from './canvas.ts';
import { canvasKeys, canvasWords } from './canvas.words.ts';

type Area = Canvas['areas'][number];

/**
 * @summary A sheet with named areas that are filled with notes.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the notes.
 * @event {CustomEvent} eh-draft - The notes changed and are worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 * @csspart area - One area.
 */
export class EhCanvas extends EhWork<Canvas> {
  static override keys: Words<readonly KeyLine[]> = canvasKeys;
  static override ownStyles = [activityStyles, workStyles, canvasStyles];
  static override properties: PropertyDeclarations = {
    editing: { state: true },
    written: { state: true },
  };

  /** Place of the note that is being changed. */
  declare private editing: number | undefined;
  /** What stands in the field of each area and is no note yet. */
  declare private written: Record<string, string>;

  constructor() {
    super();
    this.written = {};
  }

  private get own() {
    return wordsFor(canvasWords, this.languageTag);
  }

  protected override renderAnswer(activity: Canvas): TemplateResult {
    return html`<div class="sheet ${activity.layout ?? 'grid'}">
      ${activity.areas.map((area) => this.renderArea(activity, area))}
    </div>`;
  }

  private renderArea(activity: Canvas, area: Area): TemplateResult {
    const notes = this.items
      .map((item, index) => ({ item, index }))
      .filter(({ item }) => (item.group ?? activity.areas[0]!.id) === area.id);
    return html`<section class="area" part="area" aria-labelledby=${`a-${area.id}`}>
      <h3 id=${`a-${area.id}`}>${area.text}</h3>
      ${area.hint ? html`<p class="area-hint">${unsafeHTML(area.hint)}</p>` : nothing}
      ${
        notes.length > 0
          ? html`<ul class="entries">
              ${notes.map(({ item, index }, place) =>
                this.renderNote(
                  activity,
                  item,
                  index,
                  this.own.note(area.text, place + 1, notes.length),
                ),
              )}
            </ul>`
          : html`<p class="empty">${this.own.empty}</p>`
      }
      ${this.isChecked ? nothing : this.renderNew(activity, area)}
    </section>`;
  }

  private renderNote(
    activity: Canvas,
    item: WorkItem,
    index: number,
    name: string,
  ): TemplateResult {
    if (this.editing === index && !this.isChecked) return this.renderEditing(activity, item, index);
    const { workWords: words } = this;
    return html`<li class="entry">
      <div class="said"><p class="told">${item.text}</p></div>
      ${
        this.isChecked
          ? nothing
          : html`<span class="tools no-print">
              <button
                type="button"
                class="quiet"
                id=${`edit-${index}`}
                aria-label=${words.edit(name)}
                @click=${() => this.edit(index)}
              >
                ${icon('pencil')}
              </button>
              <button
                type="button"
                class="quiet"
                aria-label=${words.remove(name)}
                @click=${() => this.removeNote(index)}
              >
                ${icon('bin')}
              </button>
            </span>`
      }
    </li>`;
  }

  private renderEditing(activity: Canvas, item: WorkItem, index: number): TemplateResult {
    const { own, workWords: words } = this;
    return html`<li class="entry">
      <div class="editing">
        <textarea
          id="editing"
          rows="3"
          aria-label=${words.text}
          maxlength=${longestNote(activity)}
          .value=${live(item.text ?? '')}
          @keydown=${this.handleEditKey}
        ></textarea>
        <label class="field"
          ><span>${own.moveTo}</span>
          <select id="area">
            ${activity.areas.map(
              ({ id, text }) =>
                html`<option value=${id} .selected=${live(id === item.group)}>${text}</option>`,
            )}
          </select></label
        >
        <p class="row-of-buttons">
          <button type="button" class="primary" @click=${() => this.keepNote(index)}>
            ${own.saveNote}
          </button>
          <button type="button" @click=${() => this.stopEditing(index)}>${words.cancel}</button>
        </p>
      </div>
    </li>`;
  }

  private renderNew(activity: Canvas, { id, text }: Area): TemplateResult {
    const { own, workWords: words } = this;
    const most = mostNotes(activity);
    if (this.items.length >= most) return html`<p class="new soft">${words.full(most)}</p>`;
    return html`<div
      class="new no-print"
      @focusout=${(event: FocusEvent) => this.handleLeave(event, id)}
    >
      <textarea
        id=${`new-${id}`}
        rows="2"
        aria-label=${own.newNote(text)}
        maxlength=${longestNote(activity)}
        .value=${live(this.written[id] ?? '')}
        @input=${(event: Event) => this.write(id, (event.target as HTMLTextAreaElement).value)}
        @keydown=${(event: KeyboardEvent) => this.handleNewKey(event, id)}
      ></textarea>
      <button type="button" aria-label=${`${own.add}: ${text}`} @click=${() => this.addNote(id)}>
        ${icon('plus')} ${own.add}
      </button>
    </div>`;
  }

  private write(area: string, text: string): void {
    this.written = { ...this.written, [area]: text };
  }

  private addNote(area: string): void {
    this.focusOn(`#new-${area}`);
    this.leaveNote(area);
  }

  private leaveNote(area: string): void {
    const text = this.written[area]?.trim();
    if (!text || this.items.length >= mostNotes(this.activity!)) return;
    this.write(area, '');
    this.put(
      [...this.items, { group: area, text }],
      this.workWords.added(text, this.items.length + 1),
    );
  }

  /** Whoever goes on to something else leaves a note there; whoever looks at another window does not. */
  private handleLeave({ currentTarget, relatedTarget }: FocusEvent, area: string): void {
    const isInside = (currentTarget as Element).contains(relatedTarget as Node | null);
    if (!isInside && document.hasFocus()) this.leaveNote(area);
  }

  /** What stands in a field unfinished is a note too when the work is kept. */
  protected override handleSubmit(event: Event): void {
    for (const { id } of this.activity!.areas) {
      if (this.written[id]?.trim()) this.addNote(id);
    }
    super.handleSubmit(event);
  }

  private async edit(index: number): Promise<void> {
    this.editing = index;
    await this.updateComplete;
    this.focusOn('#editing');
  }

  private keepNote(index: number): void {
    const find = <Found extends HTMLElement>(id: string) =>
      this.renderRoot.querySelector<Found>(`#${id}`)!;
    const text = find<HTMLTextAreaElement>('editing').value.trim();
    const group = find<HTMLSelectElement>('area').value;
    if (text) this.putItem(index, { text, group }, this.workWords.saved(text));
    else this.removeItem(index);
    void this.stopEditing(index);
  }

  private async stopEditing(index: number): Promise<void> {
    this.editing = undefined;
    await this.updateComplete;
    this.focusOn(`#edit-${index}`, 'textarea');
  }

  private async removeNote(index: number): Promise<void> {
    const area = this.items[index]?.group ?? this.activity!.areas[0]!.id;
    this.removeItem(index);
    await this.updateComplete;
    this.focusOn(`#new-${area}`);
  }

  private handleNewKey(event: KeyboardEvent, area: string): void {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.addNote(area);
  }

  private handleEditKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.editing === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void this.stopEditing(this.editing);
  }
}

defineActivity(canvas, EhCanvas);

declare global {
  interface HTMLElementTagNameMap {
    'eh-canvas': EhCanvas;
  }
}
