import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, icon, live, wordsFor } from '../kit.ts';
import { EhEntries, workStyles, type EntryField, type WorkItem } from '../work/kit.ts';
import type { Inventory } from './inventory.schema.ts';
import { inventoryStyles } from './inventory.styles.ts';
import { inventory, mostRecords } from './inventory.ts';
import { inventoryWords } from './inventory.words.ts';
import { cellOf, columnsOf, isFound, isOpen, twinOf } from './record.ts';

/** From here on a list needs a way to find something. */
const MANY = 8;
const LONGEST_LINE = 120;
const LONGEST_STORY = 1000;

/**
 * @summary Records of heritage, written in a form and kept with photos, rights and consent.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the records.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhInventory extends EhEntries<Inventory> {
  static override ownStyles = [activityStyles, workStyles, inventoryStyles];
  static override properties: PropertyDeclarations = { query: { state: true } };

  declare private query: string;

  constructor() {
    super();
    this.query = '';
  }

  private get own() {
    return wordsFor(inventoryWords, this.languageTag);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: Inventory): number {
    return mostRecords(activity);
  }

  protected override entryFields(activity: Inventory): EntryField[] {
    return columnsOf(activity, this.languageTag).map(
      ({ name, label, hint, options, isLong, isRequired }): EntryField => ({
        name,
        label,
        hint,
        required: !!isRequired,
        kind: name === 'photos' ? 'photos' : options ? 'choice' : isLong ? 'lines' : 'line',
        max: name === 'photos' ? 3 : isLong ? LONGEST_STORY : LONGEST_LINE,
        ...(options ? { options } : {}),
      }),
    );
  }

  protected override entryOrder(items: readonly WorkItem[]): number[] {
    const query = items.length > MANY ? this.query.trim() : '';
    return items.flatMap((item, index) =>
      query && index !== this.open && !isFound(item, query) ? [] : [index],
    );
  }

  protected override remarkOn(_item: WorkItem, index: number): unknown {
    const twin = twinOf(this.items, index);
    return twin
      ? html`<p class="twin">${icon('alert')}<span>${this.own.twin(twin.title!)}</span></p>`
      : nothing;
  }

  protected override renderSaid(item: WorkItem, activity: Inventory): TemplateResult {
    const columns = columnsOf(activity, this.languageTag);
    const cell = (name: string): string => {
      const column = columns.find((candidate) => candidate.name === name);
      return column ? cellOf(item, column) : '';
    };
    const facts = [cell('symbol'), cell('fields.place'), cell('when'), cell('who')].filter(Boolean);
    return html`<p class="name">${item.title ?? this.workWords.untitled}</p>
      ${facts.length > 0 ? html`<p class="soft">${facts.join(' · ')}</p>` : nothing}
      ${item.text ? html`<p class="told">${item.text}</p>` : nothing}
      ${isOpen(item) ? nothing : html`<p class="soft closed">${this.own.notOpen}</p>`}`;
  }

  protected override renderAnswer(activity: Inventory): TemplateResult {
    return html`${this.items.length > MANY ? this.renderFind() : nothing}
    ${this.renderEntries(activity)}`;
  }

  private renderFind(): TemplateResult {
    const { items, own } = this;
    return html`<div class="field no-print">
      <label for="find">${own.find}</label>
      <input
        id="find"
        type="text"
        autocomplete="off"
        .value=${live(this.query)}
        @input=${(event: Event) => (this.query = (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
      <p class="soft found" role="status">
        ${this.query.trim() ? own.found(this.entryOrder(items).length, items.length) : ''}
      </p>
    </div>`;
  }
}

defineActivity(inventory, EhInventory);

declare global {
  interface HTMLElementTagNameMap {
    'eh-inventory': EhInventory;
  }
}
