import type { PropertyDeclarations } from 'lit';
import { EhElement, wordsFor } from '../kit.ts';
import { within, type Point, type WorkItem } from '../work/kit.ts';
import { parishMapWords } from './parish-map.words.ts';
import { kindOf, moved, pointsOf, type Kind, type MapSymbol } from './sheet.ts';
import { SheetView } from './sheet-view.ts';

/** One press of an arrow key, and one with Shift. */
const STEP = 0.02;
const SMALL_STEP = 0.004;
/** A pointer that moves less has only pressed. */
const SLOP = 5;

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
 * What can be done on a sheet by pointer, touch and keys: it tells each act and changes nothing
 * itself. `<eh-map-sheet>` draws it.
 */
export abstract class EhSheetBase extends EhElement {
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
  declare protected dragged:
    | { index: number; by: Point; from: [number, number]; place?: number; hasMoved: boolean }
    | undefined;
  declare protected stroke: Point[] | undefined;
  private hasDragged = false;
  protected readonly view = new SheetView(this);

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

  protected get own() {
    return wordsFor(parishMapWords, this.languageTag);
  }

  protected act(detail: SheetAct): void {
    this.dispatchEvent(new CustomEvent<SheetAct>('eh-sheet', { detail }));
  }

  /** An item as it is shown: also while it is dragged. */
  protected shown(item: WorkItem, index: number): WorkItem {
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

  protected handlePenKey = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    const { at } = this.pen!;
    if (step) this.act({ act: 'pen', at: [within(at[0] + step[0]), within(at[1] + step[1])] });
    else if (event.key === 'Escape') this.act({ act: 'away' });
    else if (event.key === 'Backspace' || event.key === 'Delete') this.act({ act: 'back' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  protected handleMarkerKey(event: KeyboardEvent, index: number): void {
    const by = stepOf(event);
    if (by) this.act({ act: 'move', index, by, isKey: true });
    else if (event.key === 'Delete') this.act({ act: 'remove', index });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  protected handlePointKey(event: KeyboardEvent, place: number, [x, y]: Point): void {
    const by = stepOf(event);
    if (by) this.act({ act: 'move-point', place, to: [within(x + by[0]), within(y + by[1])] });
    else if (event.key === 'Delete') this.act({ act: 'remove-point', place });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where a pointer is on the sheet. */
  protected placeOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top, width, height } = this.view.sheet.getBoundingClientRect();
    return [within((clientX - left) / width), within((clientY - top) / height)];
  }

  protected handleGrab(event: PointerEvent, index: number, place?: number): void {
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

  protected handleDrag = (event: PointerEvent): void => {
    const { dragged } = this;
    if (!dragged) return;
    const [x, y] = [event.clientX - dragged.from[0], event.clientY - dragged.from[1]];
    if (!dragged.hasMoved && Math.hypot(x, y) < SLOP) return;
    const { width, height } = this.view.sheet.getBoundingClientRect();
    this.dragged = { ...dragged, hasMoved: true, by: [x / width, y / height] };
  };

  protected handleDrop = (): void => {
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
  protected handlePress(event: MouseEvent, index: number): void {
    if (event.detail === 0 || !this.hasDragged) this.act({ act: 'open', index });
    this.hasDragged = false;
  }

  protected handleDown = (event: PointerEvent): void => {
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

  protected handleStroke = (event: PointerEvent): void => {
    const { stroke, pen } = this;
    if (!stroke || !pen || pen.kind === 'place' || !event.isPrimary) return;
    const at = this.placeOf(event);
    const { width, height } = this.view.sheet.getBoundingClientRect();
    const [x, y] = stroke.at(-1)!;
    if (Math.hypot((at[0] - x) * width, (at[1] - y) * height) >= SLOP) {
      this.stroke = [...stroke, at];
    }
  };

  protected handleUp = (event: PointerEvent): void => {
    const { stroke, pen } = this;
    this.stroke = undefined;
    if (!stroke || !pen) return;
    if (stroke.length > 2) this.act({ act: 'stroke', points: stroke });
    else this.act({ act: 'set', at: this.placeOf(event) });
  };
}
