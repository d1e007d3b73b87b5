import { html, nothing, type TemplateResult } from 'lit';
import { icon, live } from '../kit.ts';
import { within, type EntryField, type Point, type WorkItem } from '../work/kit.ts';
import { LEAST_POINTS } from './map-base.ts';
import { EhMapTurns } from './map-turns.element.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { longestStory } from './parish-map.ts';
import { kindOf, MOST_POINTS, pathOf, pointsOf, symbolOf, zoneOf } from './sheet.ts';
import { stepOf } from './sheet-base.ts';
import { symbolMark } from './symbol-mark.ts';

const LONGEST_NAME = 80;
const ARROWS = [
  ['ArrowLeft', 'left', '←'],
  ['ArrowUp', 'up', '↑'],
  ['ArrowDown', 'down', '↓'],
  ['ArrowRight', 'right', '→'],
] as const;

/** The form of a place: its symbol, its story, and all that the sheet can do with its points. */
export abstract class EhMapForm extends EhMapTurns {
  protected override entryFields(activity: ParishMap): EntryField[] {
    const { own } = this;
    const item = this.items[this.open ?? -1];
    const isPlace = !!item && kindOf(item) === 'place';
    const { left, right, below, above } = own.ends;
    const sliders: EntryField[] = [
      { name: 'at.x', label: own.across, kind: 'range', ends: [left, right] },
      { name: 'at.y', label: own.upwards, kind: 'range', ends: [below, above] },
    ];
    return [
      { name: 'title', label: own.name, kind: 'line', max: LONGEST_NAME, required: true },
      { name: 'symbol', label: own.symbol, kind: 'choice', options: this.symbols },
      {
        name: 'text',
        label: own.story,
        hint: own.storyHint,
        kind: 'lines',
        rows: 3,
        max: longestStory(activity),
      },
      { name: 'who', label: own.who, kind: 'line', max: LONGEST_NAME },
      { name: 'when', label: own.when, kind: 'line', max: LONGEST_NAME },
      { name: 'photos', label: own.photos, kind: 'photos', max: 3 },
      ...(isPlace ? sliders : []),
    ];
  }

  /** Symbols are chosen by their drawings. */
  protected override renderField(field: EntryField, item: WorkItem, index: number): TemplateResult {
    if (field.name !== 'symbol') return super.renderField(field, item, index);
    const chosen = symbolOf(item, this.symbols).id;
    return html`<fieldset class="palette">
      <legend>${field.label}</legend>
      ${this.symbols.map(
        (symbol) =>
          html`<label class="symbol">
            <input
              type="radio"
              name="symbol"
              .checked=${live(symbol.id === chosen)}
              @change=${() => this.putItem(index, { symbol: symbol.id })}
            />
            ${symbolMark(symbol)} <span>${symbol.text}</span>
          </label>`,
      )}
    </fieldset>`;
  }

  /** Points of the line or area that is open: all that the sheet can do with them. */
  protected override renderMore(_activity: ParishMap, item: WorkItem): unknown {
    const { own } = this;
    const kind = kindOf(item);
    const isPlace = kind === 'place';
    const points = pointsOf(item);
    const at = Math.min(this.point, points.length - 1);
    return html`<div
      class="points field"
      role="group"
      aria-label=${isPlace ? own.sheet : own.points}
    >
      ${
        isPlace
          ? nothing
          : html`<label for="point">${own.pointChoice}</label>
              <select
                id="point"
                @change=${(event: Event) =>
                  (this.point = Number((event.target as HTMLSelectElement).value))}
              >
                ${points.map(
                  (point, place) =>
                    html`<option value=${place} .selected=${place === at}>
                      ${own.point(place + 1, points.length, zoneOf(point, own))}
                    </option>`,
                )}
              </select>`
      }
      <p class="row-of-buttons">
        ${ARROWS.map(
          ([key, name, sign]) =>
            html`<button
              type="button"
              class="arrow"
              aria-label=${own.move[name]}
              @click=${() => this.nudge(item, at, stepOf({ key, shiftKey: false })!)}
            >
              ${sign}
            </button>`,
        )}
        ${
          isPlace
            ? nothing
            : html`<button type="button" @click=${() => this.addPoint(at)}>
                  ${icon('plus')} ${own.pointAdd}
                </button>
                <button type="button" @click=${() => this.removePoint(at)}>
                  ${icon('bin')} ${own.pointRemove}
                </button>`
        }
      </p>
    </div>`;
  }

  /** A press of an arrow button: the place, or the chosen point of a line. */
  private nudge(item: WorkItem, point: number, by: Point): void {
    if (kindOf(item) === 'place') return this.act({ act: 'move', index: this.open!, by });
    const [x, y] = pointsOf(item)[point]!;
    this.movePoint(point, [within(x + by[0]), within(y + by[1])]);
  }

  private putPoints(points: readonly Point[], news: string): void {
    const index = this.open!;
    this.typeItem(index, { path: pathOf(kindOf(this.items[index]!), points) });
    this.news = news;
  }

  protected override movePoint(place: number, to: Point): void {
    const points = pointsOf(this.items[this.open!]!);
    const { own } = this;
    this.point = place;
    this.putPoints(
      points.map((point, at) => (at === place ? to : point)),
      own.point(place + 1, points.length, this.where(to)),
    );
  }

  /** A new point half way to the next one, or a little further at the end of a line. */
  private addPoint(place: number): void {
    const item = this.items[this.open!]!;
    const points = pointsOf(item);
    if (points.length >= MOST_POINTS) return;
    const [x, y] = points[place]!;
    const isEnd = kindOf(item) === 'line' && place === points.length - 1;
    const [nextX, nextY] = points[(place + 1) % points.length]!;
    const added: Point = isEnd
      ? [x > 0.9 ? x - 0.06 : x + 0.06, y]
      : [(x + nextX) / 2, (y + nextY) / 2];
    this.point = place + 1;
    this.putPoints(
      [...points.slice(0, place + 1), added, ...points.slice(place + 1)],
      this.own.pointAdded(place + 2, points.length + 1),
    );
  }

  protected override removePoint(place: number): void {
    const item = this.items[this.open!]!;
    const kind = kindOf(item);
    const points = pointsOf(item).filter((_point, at) => at !== place);
    if (kind === 'place' || points.length < LEAST_POINTS[kind]) {
      if (kind !== 'place') this.news = this.own.tooFew[kind];
      return;
    }
    this.point = Math.max(0, place - 1);
    this.putPoints(points, this.own.pointRemoved(points.length));
  }
}
