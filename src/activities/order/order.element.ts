import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  activityStyles,
  defineActivity,
  EhActivity,
  icon,
  mark,
  plain,
  shuffled,
  unsafeHTML,
} from '../kit.ts';
import type { Order, OrderResponse } from './order.schema.ts';
import { orderStyles } from './order.styles.ts';
import { order, wellPlaced } from './order.ts';

type Item = Order['items'][number];

/**
 * @summary Put items into order, by buttons or by dragging a handle.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<string[]>>} eh-respond - The learner checks the order of ids.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart item - One item.
 * @csspart mark - What a checked item was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhOrder extends EhActivity<Order, OrderResponse> {
  static override ownStyles = [activityStyles, orderStyles];
  static override properties: PropertyDeclarations = {
    news: { state: true },
    dragged: { state: true },
  };

  /** What a screen reader is told of the last move. */
  declare private news: string;
  declare private dragged: number | undefined;

  constructor() {
    super();
    this.news = '';
  }

  protected override startingAnswer({ items, id }: Order): OrderResponse {
    return shuffled(items, id).map((item) => item.id);
  }

  protected override renderAnswer(activity: Order): TemplateResult {
    const { shown = [], isChecked, result, response } = this;
    const placed = this.showsSolution ? shown : wellPlaced(activity, shown);
    const isKnown = isChecked && (this.showsSolution || (!!result && !!response));
    const rows = shown.flatMap((id) => activity.items.find((item) => item.id === id) ?? []);
    return html`<fieldset aria-labelledby="prompt">
      ${isChecked ? nothing : html`<p class="label" id="help">${this.words.orderHelp}</p>`}
      <ol class="rows" role="list">
        ${rows.map((item, index) =>
          isChecked
            ? this.settled(item, index, isKnown ? placed.includes(item.id) : undefined)
            : this.open(item, index, rows.length),
        )}
      </ol>
      <p class="sr-only" role="status">${this.news}</p>
    </fieldset>`;
  }

  private open({ text }: Item, index: number, total: number): TemplateResult {
    const { words } = this;
    const name = plain(text);
    return html`<li part="item" class="row line open ${this.dragged === index ? 'dragged' : ''}">
      <span
        class="grip"
        @pointerdown=${(event: PointerEvent) => this.handleGrab(event, index)}
        @pointermove=${this.handleDrag}
        @pointerup=${this.handleDrop}
        @pointercancel=${this.handleDrop}
        >${icon('grip')}</span
      >
      <span class="place">${index + 1}</span>
      <span>${unsafeHTML(text)}</span>
      <span class="moves">
        <button
          type="button"
          class="up"
          aria-label=${words.moveUp(name)}
          ?disabled=${index === 0}
          @click=${() => this.handleMove(index, -1)}
        >
          ${icon('up')}
        </button>
        <button
          type="button"
          class="down"
          aria-label=${words.moveDown(name)}
          ?disabled=${index === total - 1}
          @click=${() => this.handleMove(index, 1)}
        >
          ${icon('down')}
        </button>
      </span>
    </li>`;
  }

  private settled(
    { text, feedback }: Item,
    index: number,
    isPlaced: boolean | undefined,
  ): TemplateResult {
    const { words, showsSolution } = this;
    const tone = isPlaced === undefined ? '' : isPlaced ? 'right' : 'wrong';
    return html`<li part="item" class="row line settled ${tone}">
      <span class="place">${index + 1}</span>
      <span>${unsafeHTML(text)}</span>
      ${
        tone && !showsSolution
          ? mark(isPlaced ? 'check' : 'cross', isPlaced ? words.mark.stays : words.mark.moves)
          : nothing
      }
      ${
        feedback && (showsSolution || isPlaced === false)
          ? html`<p class="note">${unsafeHTML(feedback)}</p>`
          : nothing
      }
    </li>`;
  }

  private move(from: number, to: number): void {
    const draft = [...this.draft!];
    draft.splice(to, 0, ...draft.splice(from, 1));
    this.change(draft);
  }

  private tell(index: number): void {
    const id = this.draft![index];
    const { items } = this.activity!;
    const { text } = items.find((item) => item.id === id)!;
    this.news = this.words.moved(plain(text), index + 1, items.length);
  }

  // Lines stay where they are and change their content: so focus goes after the moved item.
  private async handleMove(index: number, by: -1 | 1): Promise<void> {
    const target = index + by;
    this.move(index, target);
    this.tell(target);
    await this.updateComplete;
    const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>(
      `li:nth-child(${target + 1}) button`,
    );
    const [up, down] = buttons;
    const wanted = by < 0 ? up : down;
    (wanted?.disabled ? (by < 0 ? down : up) : wanted)?.focus();
  }

  private handleGrab(event: PointerEvent, index: number): void {
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.dragged = index;
  }

  private handleDrag({ clientY }: PointerEvent): void {
    const from = this.dragged;
    if (from === undefined) return;
    const target = [...this.renderRoot.querySelectorAll('.line')].findIndex((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      return clientY >= top && clientY <= bottom;
    });
    if (target < 0 || target === from) return;
    this.move(from, target);
    this.dragged = target;
  }

  private handleDrop(): void {
    if (this.dragged === undefined) return;
    this.tell(this.dragged);
    this.dragged = undefined;
  }
}

defineActivity(order, EhOrder);

declare global {
  interface HTMLElementTagNameMap {
    'eh-order': EhOrder;
  }
}
