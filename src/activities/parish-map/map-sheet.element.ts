import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { EhElement, icon, wordsFor } from '../kit.ts';
import { workWords, type Point, type WorkItem } from '../work/kit.ts';
import { curveOf } from './curve.ts';
import { mapSheetStyles } from './map-sheet.styles.ts';
import { parishMapWords, type ParishMapWords } from './parish-map.words.ts';
import {
  centreOf,
  kindOf,
  moved,
  placesOf,
  pointsOf,
  symbolOf,
  within,
  zoneOf,
  type Kind,
  type MapSymbol,
  type Placed,
} from './sheet.ts';
import { drawingOf, inkOf } from './shapes.ts';
import { SheetView } from './sheet-view.ts';

/** One press of an arrow key, and one with Shift. */
const STEP = 0.02;
const SMALL_STEP = 0.004;
/** A pointer that moves less has only pressed. */
const SLOP = 5;
const WIDTH = 1000;
/** Up to here names stand on the sheet; more of them would hide it. */
const MOST_NAMES = 16;
const LONGEST_NAME = 80;

const MOVES: Record<string, Point> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The way of an arrow key; `undefined` for other keys. */
export function stepOf({
  key,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'shiftKey'>): Point | undefined {
  const move = MOVES[key];
  const step = shiftKey ? SMALL_STEP : STEP;
  return move && [move[0] * step, move[1] * step];
}

/** What is being drawn: where the pen is, and the points that are set. */
export interface Pen {
  kind: Kind;
  at: Point;
  points: Point[];
}

/** What somebody did on the sheet. */
export type SheetAct =
  | { act: 'pen'; at: Point }
  | { act: 'set'; at: Point }
  | { act: 'stroke'; points: Point[] }
  | { act: 'back' | 'ready' | 'away' }
  | { act: 'open' | 'remove'; index: number }
  | { act: 'move'; index: number; by: Point; isKey?: boolean }
  | { act: 'point' | 'remove-point'; place: number }
  | { act: 'move-point'; place: number; to: Point }
  | { act: 'zoom'; zoom: number };

/**
 * @summary The sheet of a map: symbols, lines and areas, moved by pointer, touch or arrow keys.
 * @event {CustomEvent<SheetAct>} eh-sheet - Something was done on the sheet.
 */
export class EhMapSheet extends EhElement {
  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    symbols: { attribute: false },
    ratio: { attribute: false },
    ground: { attribute: false },
    groundText: { attribute: false },
    pen: { attribute: false },
    open: { attribute: false },
    point: { attribute: false },
    isReadOnly: { attribute: false },
    dragged: { state: true },
    stroke: { state: true },
    zoom: { state: true },
  };
  static override ownStyles = mapSheetStyles;

  declare items: readonly WorkItem[];
  declare symbols: readonly MapSymbol[];
  /** Width divided by height. */
  declare ratio: number;
  /** Address of the picture below. */
  declare ground: string | undefined;
  declare groundText: string;
  declare pen: Pen | undefined;
  /** Place in the work of what is open in the form. */
  declare open: number | undefined;
  /** The chosen point of a line or an area that is open. */
  declare point: number;
  declare isReadOnly: boolean;
  declare zoom: number;
  declare private dragged:
    | { index: number; by: Point; from: [number, number]; place?: number; hasMoved: boolean }
    | undefined;
  declare private stroke: Point[] | undefined;
  private hasDragged = false;
  private readonly view = new SheetView(this);

  constructor() {
    super();
    this.items = [];
    this.symbols = [];
    this.ratio = 1;
    this.groundText = '';
    this.point = 0;
    this.isReadOnly = false;
    this.zoom = 1;
  }

  private get own() {
    return wordsFor(parishMapWords, this.languageTag);
  }

  /** Puts the focus on the pen, on a symbol or on a point. */
  focusOn(selector: '.pen' | '.handle[aria-pressed="true"]' | `#marker-${number}`): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The middle of what is seen of the sheet. */
  get middle(): Point {
    return this.view.middle;
  }

  private act(detail: SheetAct): void {
    this.dispatchEvent(new CustomEvent<SheetAct>('eh-sheet', { detail }));
  }

  /** An item as it is shown: also while it is dragged. */
  private shown(item: WorkItem, index: number): WorkItem {
    const { dragged } = this;
    if (dragged?.index !== index || !dragged.hasMoved) return item;
    if (dragged.place === undefined) return { ...item, ...moved(item, dragged.by) };
    const last = (item.path?.length ?? 0) - 1;
    const isEnd = (at: number): boolean =>
      at === dragged.place || (kindOf(item) === 'area' && dragged.place === 0 && at === last);
    return {
      ...item,
      path: item.path!.map((point, at): Point =>
        isEnd(at) ? [within(point[0] + dragged.by[0]), within(point[1] + dragged.by[1])] : point,
      ),
    };
  }

  protected override render(): TemplateResult {
    const { own, pen, zoom, ratio } = this;
    const { untitled } = wordsFor(workWords, this.languageTag);
    const places = placesOf(this.items).map((placed) =>
      placed.index === this.dragged?.index
        ? { ...placed, item: this.shown(placed.item, placed.index) }
        : placed,
    );
    const isFree = !!pen && pen.kind !== 'place';
    const classes = `sheet ${pen ? 'drawing' : ''} ${isFree ? 'free' : ''} ${
      places.length <= MOST_NAMES ? 'named' : ''
    }`;
    return html`<div
        class="view ${zoom > 1 ? 'zoomed' : ''}"
        role="group"
        aria-label=${own.sheet}
        tabindex=${zoom > 1 ? '0' : nothing}
        style=${`aspect-ratio:${ratio};--ratio:${ratio}`}
        @keydown=${this.view.handleKey}
      >
        <div
          class=${classes}
          style=${`width:${zoom * 100}%;aspect-ratio:${ratio}`}
          @pointerdown=${this.handleDown}
          @pointermove=${this.handleStroke}
          @pointerup=${this.handleUp}
          @pointercancel=${() => (this.stroke = undefined)}
        >
          ${
            this.ground
              ? html`<img
                  class="ground"
                  src=${this.ground}
                  alt=${this.groundText}
                  draggable="false"
                />`
              : html`<span class="blank"></span>`
          }
          ${this.renderLines(places)} ${places.map((placed) => this.renderMarker(placed, own, untitled))}
          ${this.isReadOnly || pen ? nothing : this.renderHandles(places)}
          ${pen ? this.renderPen(pen) : nothing}
        </div>
      </div>
      <div class="zoom no-print">
        ${this.renderZoom('−', own.zoomOut, () => this.view.zoomBy(1 / 1.5), zoom <= 1)}
        ${this.renderZoom('+', own.zoomIn, () => this.view.zoomBy(1.5), zoom >= 6)}
        ${
          zoom > 1
            ? html`<button type="button" @click=${() => this.view.zoomTo(1)}>
                ${own.zoomWhole}
              </button>`
            : nothing
        }
      </div>`;
  }

  private renderZoom(
    sign: string,
    name: string,
    press: () => void,
    isEnd: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      class="round"
      aria-label=${name}
      aria-disabled=${isEnd ? 'true' : nothing}
      @click=${press}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  }

  private renderLines(places: readonly Placed[]): TemplateResult {
    const height = WIDTH / this.ratio;
    const said = (points: readonly Point[], isClosed = false): string =>
      curveOf(points, WIDTH, height, isClosed);
    const drawn = this.stroke && this.stroke.length > 1 ? this.stroke : undefined;
    const penned = drawn ?? (this.pen && [...this.pen.points, this.pen.at]);
    return html`<svg
      class="lines"
      viewBox="0 0 ${WIDTH} ${height}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${places.map(({ item, index }) => {
        const kind = kindOf(item);
        if (kind === 'place') return nothing;
        const ink = inkOf(symbolOf(item, this.symbols).shape);
        const path = said(pointsOf(item), kind === 'area');
        const isOpen = index === this.open ? 'open' : '';
        return kind === 'area'
          ? svg`<path class="area ${isOpen}" d=${path} style=${`--ink:${ink}`} />`
          : svg`<path class="edge" d=${path} /><path class="line ${isOpen}" d=${path} style=${`--ink:${ink}`} />`;
      })}
      ${penned && penned.length > 1 ? svg`<path class="draft" d=${said(penned)} />` : nothing}
    </svg>`;
  }

  private renderMarker(
    { item, index, number }: Placed,
    own: ParishMapWords,
    untitled: string,
  ): TemplateResult {
    const symbol = symbolOf(item, this.symbols);
    const at = centreOf(item);
    const name = item.title || untitled;
    const label = own.marker(number, name.slice(0, LONGEST_NAME), symbol.text, zoneOf(at, own));
    const style = `left:${at[0] * 100}%;top:${at[1] * 100}%;--ink:${inkOf(symbol.shape)}`;
    const inside = html`<svg viewBox="0 0 24 24" aria-hidden="true">
        <path d=${drawingOf(symbol.shape)} />
      </svg>
      <span class="number" aria-hidden="true">${number}</span>
      <span class="name" aria-hidden="true">${item.title?.slice(0, LONGEST_NAME)}</span>`;
    if (this.isReadOnly) {
      return html`<span class="marker" style=${style} role="img" aria-label=${label}
        >${inside}</span
      >`;
    }
    return html`<button
      type="button"
      class="marker ${index === this.open ? 'open' : ''}"
      id=${`marker-${index}`}
      style=${style}
      aria-label=${label}
      tabindex=${this.pen ? '-1' : nothing}
      @keydown=${(event: KeyboardEvent) => this.handleMarkerKey(event, index)}
      @pointerdown=${(event: PointerEvent) => this.handleGrab(event, index)}
      @pointermove=${this.handleDrag}
      @pointerup=${this.handleDrop}
      @pointercancel=${() => (this.dragged = undefined)}
      @click=${(event: MouseEvent) => this.handlePress(event, index)}
    >
      ${inside}
    </button>`;
  }

  /** The points of the line or area that is open. */
  private renderHandles(places: readonly Placed[]): unknown {
    const open = places.find(({ index }) => index === this.open);
    if (!open || kindOf(open.item) === 'place') return nothing;
    const points = pointsOf(open.item);
    return points.map(
      (at, place) =>
        html`<button
          type="button"
          class="handle"
          style=${`left:${at[0] * 100}%;top:${at[1] * 100}%`}
          aria-pressed=${place === this.point ? 'true' : 'false'}
          aria-label=${this.own.point(place + 1, points.length, zoneOf(at, this.own))}
          @focus=${() => place !== this.point && this.act({ act: 'point', place })}
          @keydown=${(event: KeyboardEvent) => this.handlePointKey(event, place, at)}
          @pointerdown=${(event: PointerEvent) => this.handleGrab(event, open.index, place)}
          @pointermove=${this.handleDrag}
          @pointerup=${this.handleDrop}
          @pointercancel=${() => (this.dragged = undefined)}
        ></button>`,
    );
  }

  private renderPen({ at, kind, points }: Pen): TemplateResult {
    return html`${points.map(
        ([x, y]) => html`<span class="dot" style=${`left:${x * 100}%;top:${y * 100}%`}></span>`,
      )}
      <button
        type="button"
        class="pen"
        style=${`left:${at[0] * 100}%;top:${at[1] * 100}%`}
        aria-label=${this.own.pen(this.own.where(zoneOf(at, this.own), at[0], at[1]))}
        aria-description=${this.own.penHelp[kind]}
        @keydown=${this.handlePenKey}
        @click=${() => this.act({ act: 'set', at })}
      >
        ${icon('plus')}
      </button>`;
  }

  private handlePenKey = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    const { at } = this.pen!;
    if (step) this.act({ act: 'pen', at: [within(at[0] + step[0]), within(at[1] + step[1])] });
    else if (event.key === 'Escape') this.act({ act: 'away' });
    else if (event.key === 'Backspace' || event.key === 'Delete') this.act({ act: 'back' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private handleMarkerKey(event: KeyboardEvent, index: number): void {
    const by = stepOf(event);
    if (by) this.act({ act: 'move', index, by, isKey: true });
    else if (event.key === 'Delete') this.act({ act: 'remove', index });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private handlePointKey(event: KeyboardEvent, place: number, [x, y]: Point): void {
    const by = stepOf(event);
    if (by) this.act({ act: 'move-point', place, to: [within(x + by[0]), within(y + by[1])] });
    else if (event.key === 'Delete') this.act({ act: 'remove-point', place });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where a pointer is on the sheet. */
  private placeOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.view.sheet.getBoundingClientRect();
    return [within((clientX - left) / width), within((clientY - top) / height)];
  }

  private handleGrab(event: PointerEvent, index: number, place?: number): void {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.hasDragged = false;
    const from: [number, number] = [event.clientX, event.clientY];
    this.dragged = {
      index,
      by: [0, 0],
      from,
      hasMoved: false,
      ...(place === undefined ? {} : { place }),
    };
  }

  private handleDrag = (event: PointerEvent): void => {
    const { dragged } = this;
    if (!dragged) return;
    const [x, y] = [event.clientX - dragged.from[0], event.clientY - dragged.from[1]];
    if (!dragged.hasMoved && Math.hypot(x, y) < SLOP) return;
    const { width, height } = this.view.sheet.getBoundingClientRect();
    this.dragged = { ...dragged, hasMoved: true, by: [x / width, y / height] };
  };

  private handleDrop = (): void => {
    const { dragged } = this;
    this.dragged = undefined;
    this.hasDragged = !!dragged?.hasMoved;
    if (!dragged?.hasMoved) return;
    const { index, by, place } = dragged;
    if (place === undefined) this.act({ act: 'move', index, by });
    else {
      const [x, y] = pointsOf(this.items[index]!)[place]!;
      this.act({ act: 'move-point', place, to: [within(x + by[0]), within(y + by[1])] });
    }
  };

  /** A press opens; the press that ends a drag does not. Keys and assistive tools press with 0. */
  private handlePress(event: MouseEvent, index: number): void {
    if (event.detail === 0 || !this.hasDragged) this.act({ act: 'open', index });
    this.hasDragged = false;
  }

  private handleDown = (event: PointerEvent): void => {
    if (!this.pen || event.button !== 0 || !event.isPrimary) {
      this.stroke = undefined;
      return;
    }
    event.preventDefault();
    if (this.pen.kind !== 'place') {
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    }
    this.stroke = [this.placeOf(event)];
  };

  private handleStroke = (event: PointerEvent): void => {
    const { stroke, pen } = this;
    if (!stroke || !pen || pen.kind === 'place' || !event.isPrimary) return;
    const at = this.placeOf(event);
    const { width, height } = this.view.sheet.getBoundingClientRect();
    const [x, y] = stroke.at(-1)!;
    if (Math.hypot((at[0] - x) * width, (at[1] - y) * height) >= SLOP) {
      this.stroke = [...stroke, at];
    }
  };

  private handleUp = (event: PointerEvent): void => {
    const { stroke, pen } = this;
    this.stroke = undefined;
    if (!stroke || !pen) return;
    if (stroke.length > 2) this.act({ act: 'stroke', points: stroke });
    else this.act({ act: 'set', at: this.placeOf(event) });
  };
}

if (!customElements.get('eh-map-sheet')) customElements.define('eh-map-sheet', EhMapSheet);

declare global {
  interface HTMLElementTagNameMap {
    'eh-map-sheet': EhMapSheet;
  }
}
