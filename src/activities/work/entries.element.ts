import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { WorkItem } from '../../core/work.ts';
import { icon, live, type ActivityBase, type KeyLine, type Words } from '../kit.ts';
import { changeOf, idOf, valueOf, type EntryField } from './entry-field.ts';
import './photo-field.element.ts';
import { EhWork } from './work.element.ts';
import { entriesKeys } from './work.words.ts';

/** From here on entries that are out of sight are not drawn. */
const MANY = 30;

/**
 * Base of activities whose work is a list of entries written in a form: records, steps, dates. An
 * entry is saved while it is typed, so that a closed tab loses nothing; Cancel puts it back.
 */
export abstract class EhEntries<A extends ActivityBase = ActivityBase> extends EhWork<A> {
  static override keys: Words<readonly KeyLine[]> = entriesKeys;
  static override properties: PropertyDeclarations = {
    open: { state: true },
    lacking: { state: true },
  };

  /** Place of the entry whose form is open. */
  declare protected open: number | undefined;
  /** Name of the field that must not stay empty. */
  declare private lacking: string | undefined;
  /** The entry before it was opened; `undefined` for a new one. */
  declare private earlier: WorkItem | undefined;

  protected abstract entryFields(activity: A): EntryField[];
  /** Most entries. */
  protected abstract mostEntries(activity: A): number;
  /** What the button says that adds one. */
  protected abstract get addLabel(): string;
  /** One entry in the list, without controls. */
  protected abstract renderSaid(item: WorkItem, activity: A): unknown;

  /** What an entry is called in buttons and announcements. */
  protected entryName(item: WorkItem): string {
    return item.title || item.text || this.workWords.untitled;
  }

  /** Places of the items in the order of the list. Default: as they were added. */
  protected entryOrder(items: readonly WorkItem[]): number[] {
    return items.map((_item, index) => index);
  }

  /** A new entry. Default: an empty one. */
  protected newEntry(_activity: A): WorkItem {
    return {};
  }

  /** How many entries there are, where not every item is one. */
  protected countEntries(): number {
    return this.items.length;
  }

  protected override get hasForm(): boolean {
    return this.open !== undefined;
  }

  /** What the form has below its fields. */
  protected renderMore(_activity: A, _item: WorkItem, _index: number): unknown {
    return nothing;
  }

  /** What there is to say of an entry that is being written, e.g. that it looks like another. */
  protected remarkOn(_item: WorkItem, _index: number): unknown {
    return nothing;
  }

  /** Further buttons beside an entry, before those that all have. */
  protected renderTools(_item: WorkItem, _index: number): unknown {
    return nothing;
  }

  protected renderEntries(activity: A): TemplateResult {
    const { items } = this;
    this.loadPhotos();
    return html`<ol class="entries ${items.length > MANY ? 'many' : ''}" role="list">
        ${this.entryOrder(items).map((index) =>
          index === this.open && !this.isChecked
            ? html`<li class="entry">${this.renderForm(activity, items[index]!, index)}</li>`
            : this.renderEntry(activity, items[index]!, index),
        )}
      </ol>
      ${this.isChecked || this.open !== undefined ? nothing : this.renderAdd(activity)}`;
  }

  /** The open form, or the button that adds an entry: for lists that order their entries otherwise. */
  protected renderOpen(activity: A): unknown {
    if (this.isChecked) return nothing;
    const item = this.open === undefined ? undefined : this.items[this.open];
    if (!item) return this.renderAdd(activity);
    return html`<div class="entry">${this.renderForm(activity, item, this.open!)}</div>`;
  }

  /** What adds an entry; the focus returns to its `#add`. */
  protected renderAdd(activity: A): TemplateResult {
    const most = this.mostEntries(activity);
    return html`<p class="row-of-buttons no-print">
      ${
        this.countEntries() < most
          ? html`<button type="button" id="add" @click=${() => this.add(activity)}>
              ${icon('plus')} ${this.addLabel}
            </button>`
          : html`<span class="soft">${this.workWords.full(most)}</span>`
      }
    </p>`;
  }

  /** One entry with its controls; `className` joins it to what stands around the list. */
  protected renderEntry(
    activity: A,
    item: WorkItem,
    index: number,
    className = '',
  ): TemplateResult {
    const { workWords: words } = this;
    const name = this.entryName(item);
    return html`<li class="entry ${className}">
      <div class="said">${this.renderSaid(item, activity)}${this.renderPhotos(item)}</div>
      ${
        this.isChecked
          ? nothing
          : html`<span class="tools no-print">
              ${this.renderTools(item, index)}
              <button
                type="button"
                class="quiet"
                id=${`edit-${index}`}
                aria-label=${words.edit(name)}
                @click=${() => this.openEntry(index)}
              >
                ${icon('pencil')}
              </button>
              <button
                type="button"
                class="quiet"
                aria-label=${words.remove(name)}
                @click=${() => this.removeEntry(index)}
              >
                ${icon('bin')}
              </button>
            </span>`
      }
    </li>`;
  }

  private renderPhotos({ photos = [], title }: WorkItem): unknown {
    const { workWords: words } = this;
    return photos.map((key) => {
      const address = this.photos.get(key);
      return address
        ? html`<img class="photo" src=${address} alt=${words.photoOf(title ?? words.untitled)} />`
        : html`<p class="soft">${words.photoGone}</p>`;
    });
  }

  private renderForm(activity: A, item: WorkItem, index: number): TemplateResult {
    const { workWords: words } = this;
    const isNew = this.earlier === undefined;
    return html`<div
      class="form"
      role="group"
      aria-label=${isNew ? this.addLabel : words.edit(this.entryName(this.earlier!))}
      @keydown=${this.handleKey}
    >
      ${this.entryFields(activity).map((field) => this.renderField(field, item, index))}
      ${this.renderMore(activity, item, index)}
      <div role="status">${this.renderCut()}${this.remarkOn(item, index)}</div>
      <p class="row-of-buttons">
        <button type="button" class="primary" @click=${() => this.finish(activity)}>
          ${words.done}
        </button>
        <button type="button" @click=${() => this.cancel()}>${words.cancel}</button>
      </p>
    </div>`;
  }

  /** A field of the form with its name and what is missing in it. */
  protected renderField(field: EntryField, item: WorkItem, index: number): TemplateResult {
    const { name, label, hint, kind, required } = field;
    if (kind === 'photos') {
      return html`<eh-photo-field
        class="field"
        .label=${label}
        .most=${field.max ?? 3}
        .keys=${item.photos ?? []}
        @eh-photos=${(event: CustomEvent<string[]>) =>
          this.putItem(index, { photos: event.detail })}
      ></eh-photo-field>`;
    }
    const id = idOf(name);
    return html`<div class="field">
      <label for=${id}
        >${label}${required ? html`<span aria-hidden="true"> *</span>` : nothing}</label
      >
      ${hint ? html`<p class="soft" id=${`${id}-hint`}>${hint}</p>` : nothing}
      ${this.renderControl(field, id, item, index)}
      <div role="alert">
        ${
          this.lacking === name
            ? html`<p class="missing">
                ${icon('alert')}<span>${this.workWords.fieldMissing(label)}</span>
              </p>`
            : nothing
        }
      </div>
    </div>`;
  }

  private renderControl(
    field: EntryField,
    id: string,
    item: WorkItem,
    index: number,
  ): TemplateResult {
    const { name, kind, hint, required, max, options = [], range } = field;
    const value = valueOf(item, name);
    const describedBy = hint ? `${id}-hint` : nothing;
    const invalid = this.lacking === name ? 'true' : nothing;
    const type = (event: Event) => this.type(field, index, event);
    if (kind === 'choice') {
      return html`<select
        id=${id}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        aria-required=${required ? 'true' : nothing}
        @change=${type}
      >
        <option value="" .selected=${live(value === '')}>${this.words.notChosen}</option>
        ${options.map(
          (option) =>
            html`<option value=${option.id} .selected=${live(option.id === value)}>
              ${option.text}
            </option>`,
        )}
      </select>`;
    }
    if (kind === 'range') {
      const [low, high] = field.ends ?? ['', ''];
      return html`<div class="range">
        <span class="soft" aria-hidden="true">${low}</span>
        <input
          id=${id}
          type="range"
          min="0"
          max="100"
          step="5"
          .value=${live(value)}
          @input=${type}
        />
        <span class="soft" aria-hidden="true">${high}</span>
      </div>`;
    }
    if (kind === 'lines') {
      return html`<textarea
        id=${id}
        rows=${field.rows ?? 3}
        maxlength=${max ?? nothing}
        aria-describedby=${describedBy}
        aria-invalid=${invalid}
        aria-required=${required ? 'true' : nothing}
        .value=${live(value)}
        @input=${type}
      ></textarea>`;
    }
    return html`<input
      id=${id}
      type=${kind === 'line' ? 'text' : kind}
      min=${range?.[0] ?? nothing}
      max=${range?.[1] ?? nothing}
      maxlength=${kind === 'line' && max ? max : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      aria-required=${required ? 'true' : nothing}
      .value=${live(value)}
      @input=${type}
    />`;
  }

  protected async add(activity: A): Promise<void> {
    this.earlier = undefined;
    this.put([...this.items, this.newEntry(activity)]);
    await this.openForm(this.items.length - 1);
  }

  protected async openEntry(index: number): Promise<void> {
    this.earlier = this.items[index];
    await this.openForm(index);
  }

  private async openForm(index: number): Promise<void> {
    this.open = index;
    this.lacking = undefined;
    await this.updateComplete;
    this.focusOn('.form :is(input, textarea, select)');
  }

  private type({ name, kind }: EntryField, index: number, event: Event): void {
    const { value } = event.target as HTMLInputElement;
    if (this.lacking === name && value.trim()) this.lacking = undefined;
    this.typeItem(index, changeOf(this.items[index]!, name, kind, value));
  }

  private async finish(activity: A): Promise<void> {
    const index = this.open!;
    const item = this.items[index]!;
    const lacking = this.entryFields(activity).find(
      ({ name, required, kind }) => required && kind !== 'photos' && !valueOf(item, name).trim(),
    );
    this.lacking = undefined;
    if (lacking) {
      // Emptied first, so that it speaks again when Done is pressed twice.
      await this.updateComplete;
      this.lacking = lacking.name;
      await this.updateComplete;
      return this.focusOn(`#${idOf(lacking.name)}`);
    }
    const { workWords: words } = this;
    const name = this.entryName(item);
    this.news = this.earlier ? words.saved(name) : words.added(name, this.countEntries());
    this.sendDraft();
    await this.closeForm(index);
  }

  protected async cancel(): Promise<void> {
    const index = this.open!;
    const { earlier, items } = this;
    this.put(
      earlier
        ? items.map((item, place) => (place === index ? earlier : item))
        : items.filter((_item, place) => place !== index),
    );
    await this.closeForm(index);
  }

  private async closeForm(index: number): Promise<void> {
    this.open = undefined;
    await this.updateComplete;
    this.focusOn(this.earlier ? `#edit-${index}` : '#add', '#add');
  }

  protected async removeEntry(index: number): Promise<void> {
    if (this.open !== undefined) this.open = undefined;
    this.removeItem(index);
    await this.updateComplete;
    this.focusOn('#add');
  }

  /** A step back may take away the entry whose form is open. */
  protected override undo(): void {
    this.open = undefined;
    super.undo();
  }

  // Enter in a line is Done, not Keep; Escape is Cancel.
  private handleKey = (event: KeyboardEvent): void => {
    if (event.isComposing || this.open === undefined) return;
    const isLine = event.target instanceof HTMLInputElement && event.target.type !== 'file';
    if (event.key === 'Enter' && isLine) {
      event.preventDefault();
      void this.finish(this.activity!);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      void this.cancel();
    }
  };

  /** Keeping the work closes an open form as Done does. */
  protected override handleSubmit(event: Event): void {
    if (this.open === undefined) return super.handleSubmit(event);
    event.preventDefault();
    void this.finish(this.activity!).then(() => {
      if (this.open === undefined) super.handleSubmit(event);
      return undefined;
    });
  }
}
