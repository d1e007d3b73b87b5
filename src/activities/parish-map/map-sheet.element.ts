import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon, wordsFor } from '../kit.ts';
import { workWords, type Point } from '../work/kit.ts';
import { curveOf } from './curve.ts';
import { mapSheetStyles } from './map-sheet.styles.ts';
import type { ParishMapWords } from './parish-map.words.ts';
import { centreOf, kindOf, placesOf, pointsOf, symbolOf, zoneOf, type Placed } from './sheet.ts';
import { EhSheetBase, type Pen } from './sheet-base.ts';
import { drawingOf, inkOf } from './shapes.ts';
import { sheetModesStyles } from './sheet-modes.styles.ts';
import { Unchanged } from './unchanged.ts';

const WIDTH = 1000;
/** Up to here names stand on the sheet; more of them would hide it. */
const MOST_NAMES = 16;
const LONGEST_NAME = 80;

/**
 * @summary The sheet of a map: symbols, lines and areas, moved by pointer, touch or arrow keys.
 * @event {CustomEvent<SheetAct>} eh-sheet - Something was done on the sheet.
 */
export class EhMapSheet extends EhSheetBase {
  static override ownStyles = [mapSheetStyles, sheetModesStyles];

  private readonly markers = new Unchanged();

  /** Puts the focus on the pen, on a symbol or on a point. */
  focusOn(selector: '.pen' | '.handle[aria-pressed="true"]' | `#marker-${number}`): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The middle of what is seen of the sheet. */
  get middle(): Point {
    return this.view.middle;
  }

  protected override render(): TemplateResult {
    const { own, pen, zoom, ratio } = this;
    const { untitled } = wordsFor(workWords, this.languageTag);
    const places = placesOf(this.items).map((placed) =>
      placed.index === this.dragged?.index
        ? { ...placed, item: this.shown(placed.item, placed.index) }
        : placed,
    );
    this.markers.begin();
    const isFree = !!pen && pen.kind !== 'place';
    const classes = `sheet ${isFree ? 'free' : ''} ${places.length <= MOST_NAMES ? 'named' : ''}`;
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
          ${this.renderLines(places)}
          ${places.map((placed, place) =>
            this.markers.at(
              place,
              [
                placed.item,
                placed.index,
                placed.index === this.open,
                this.isReadOnly,
                this.symbols,
                own,
              ],
              () => this.renderMarker(placed, own, untitled),
            ),
          )}
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
    return html`<span class="cover"></span>
      ${points.map(
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
}

if (!customElements.get('eh-map-sheet')) customElements.define('eh-map-sheet', EhMapSheet);

declare global {
  interface HTMLElementTagNameMap {
    'eh-map-sheet': EhMapSheet;
  }
}
