import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, wordsFor, type KeyLine, type Words } from '../kit.ts';
import {
  EhEntries,
  within,
  workStyles,
  type EntryField,
  type Point,
  type WorkItem,
} from '../work/kit.ts';
import type { Stakeholders } from './stakeholders.schema.ts';
import { stakeholdersStyles } from './stakeholders.styles.ts';
import {
  ATTITUDES,
  longestNote,
  MIDDLE,
  mostPeople,
  placeIn,
  quadrantOf,
  stakeholders,
} from './stakeholders.ts';
import { sheetKeys, stakeholdersWords } from './stakeholders.words.ts';

/** One press of an arrow key. */
const STEP = 0.05;
/** A pointer that moves less has only pressed. */
const SLOP = 4;

const MOVES: Record<string, Point> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/**
 * @summary People and groups on a sheet of interest and influence, moved by pointer or arrow keys.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the sheet.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 * @csspart plane - The sheet.
 */
export class EhStakeholders extends EhEntries<Stakeholders> {
  static override keys: Words<readonly KeyLine[]> = sheetKeys;
  static override ownStyles = [activityStyles, workStyles, stakeholdersStyles];
  static override properties: PropertyDeclarations = { dragged: { state: true } };

  declare private dragged: { index: number; at: Point; from: [number, number] } | undefined;

  private get own() {
    return wordsFor(stakeholdersWords, this.languageTag);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: Stakeholders): number {
    return mostPeople(activity);
  }

  protected override newEntry(): WorkItem {
    return { at: MIDDLE };
  }

  protected override entryFields(activity: Stakeholders): EntryField[] {
    const { own } = this;
    const ends: [string, string] = [own.little, own.much];
    return [
      { name: 'title', label: own.who, kind: 'line', max: 60, required: true },
      { name: 'at.x', label: activity.across ?? own.across, kind: 'range', ends },
      { name: 'at.y', label: activity.upwards ?? own.upwards, kind: 'range', ends },
      {
        name: 'symbol',
        label: own.attitude,
        kind: 'choice',
        options: ATTITUDES.map((id) => ({ id, text: own.attitudes[id] })),
      },
      { name: 'text', label: own.involve, kind: 'lines', rows: 2, max: longestNote(activity) },
    ];
  }

  protected override renderSaid(item: WorkItem): TemplateResult {
    const { own } = this;
    const attitude = ATTITUDES.find((id) => id === item.symbol);
    return html`<p>
        <span class="number">${this.items.indexOf(item) + 1}</span>
        <span class="name">${item.title ?? this.workWords.untitled}</span>
        ${attitude ? html`<span class="soft">${own.attitudes[attitude]}</span>` : nothing}
      </p>
      <p class="soft">${own.quadrants[quadrantOf(item.at ?? MIDDLE)]}</p>
      ${item.text ? html`<p class="told">${item.text}</p>` : nothing}`;
  }

  protected override renderAnswer(activity: Stakeholders): TemplateResult {
    const { own } = this;
    return html`<div class="frame">
        <p class="axis upwards" aria-hidden="true">${activity.upwards ?? own.upwards} →</p>
        <div
          class="plane"
          part="plane"
          role="group"
          aria-label=${own.sheet}
          aria-describedby="help"
        >
          ${(['win', 'close', 'watch', 'hear'] as const).map(
            (id) => html`<p class="quarter ${id}" aria-hidden="true">${own.quadrants[id]}</p>`,
          )}
          ${this.items.map((item, index) => this.renderDot(activity, item, index))}
        </div>
        <p class="axis across" aria-hidden="true">${activity.across ?? own.across} →</p>
      </div>
      ${
        this.isChecked || this.items.length === 0
          ? nothing
          : html`<p class="soft no-print" id="help">${own.sheetHelp}</p>`
      }
      ${this.renderEntries(activity)}`;
  }

  private renderDot(activity: Stakeholders, item: WorkItem, index: number): TemplateResult {
    const [x, y] = this.dragged?.index === index ? this.dragged.at : (item.at ?? MIDDLE);
    const style = `left:${x * 100}%;top:${y * 100}%`;
    const name = this.own.dot(index + 1, this.entryName(item));
    const place = placeIn(activity, [x, y], this.languageTag).join(', ');
    if (this.isChecked) {
      return html`<span class="dot" style=${style} role="img" aria-label=${`${name}. ${place}`}
        >${index + 1}</span
      >`;
    }
    return html`<button
      type="button"
      class="dot"
      style=${style}
      aria-label=${`${name}. ${place}`}
      @keydown=${(event: KeyboardEvent) => this.handleMove(event, index)}
      @pointerdown=${(event: PointerEvent) => this.handleGrab(event, index)}
      @pointermove=${this.handleDrag}
      @pointerup=${this.handleDrop}
      @pointercancel=${() => (this.dragged = undefined)}
      @click=${(event: Event) => event.preventDefault()}
    >
      ${index + 1}
    </button>`;
  }

  private move(index: number, at: Point): void {
    const item = this.items[index]!;
    const [across, upwards] = placeIn(this.activity!, at, this.languageTag);
    this.putItem(index, { at }, this.own.moved(this.entryName(item), across, upwards));
  }

  private handleMove(event: KeyboardEvent, index: number): void {
    const step = MOVES[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const [x, y] = this.items[index]?.at ?? MIDDLE;
    this.move(index, [within(x + step[0]), within(y + step[1])]);
  }

  private handleGrab(event: PointerEvent, index: number): void {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const at = this.items[index]?.at ?? MIDDLE;
    this.dragged = { index, at, from: [event.clientX, event.clientY] };
  }

  private handleDrag = (event: PointerEvent): void => {
    if (!this.dragged) return;
    const { left, top, width, height } = this.renderRoot
      .querySelector('.plane')!
      .getBoundingClientRect();
    const [x, y] = this.dragged.from;
    if (Math.hypot(event.clientX - x, event.clientY - y) < SLOP) return;
    const at: Point = [
      within((event.clientX - left) / width),
      within((event.clientY - top) / height),
    ];
    this.dragged = { ...this.dragged, at };
  };

  private handleDrop = (): void => {
    const { dragged } = this;
    this.dragged = undefined;
    if (dragged && dragged.at !== this.items[dragged.index]?.at)
      this.move(dragged.index, dragged.at);
  };
}

defineActivity(stakeholders, EhStakeholders);

declare global {
  interface HTMLElementTagNameMap {
    'eh-stakeholders': EhStakeholders;
  }
}
