import type { PropertyDeclarations } from 'lit';
import { wordsFor } from '../kit.ts';
import { EhEntries, type Point, type WorkItem } from '../work/kit.ts';
import './map-sheet.element.ts';
import type { EhMapSheet } from './map-sheet.element.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { mostPlaces } from './parish-map.ts';
import { parishMapWords } from './parish-map.words.ts';
import {
  centreOf,
  countOf,
  kindOf,
  MOST_POINTS,
  moved,
  pathOf,
  placesOf,
  simplified,
  symbolsOf,
  zoneOf,
  type Kind,
  type MapSymbol,
} from './sheet.ts';
import type { Pen, SheetAct } from './sheet-base.ts';

/** Points that a line or an area has at least. */
export const LEAST_POINTS = { place: 1, line: 2, area: 3 };

/**
 * What can be done with a map, whatever it looks like: drawing with the pen, moving, points of lines,
 * and taking turns. `<eh-parish-map>` shows it.
 */
export abstract class EhMapBase extends EhEntries<ParishMap> {
  static override properties: PropertyDeclarations = {
    pen: { state: true },
    point: { state: true },
    notice: { state: true },
  };

  declare protected pen: Pen | undefined;
  /** The chosen point of the line or area that is open. */
  declare protected point: number;
  /** What is said beside the buttons that draw. */
  declare protected notice: string;
  /** What was just drawn and becomes the next entry. */
  private fresh: WorkItem = {};
  private known: { activity: ParishMap; language: string; symbols: MapSymbol[] } | undefined;

  /** Who draws now. */
  protected abstract get drawing(): string | undefined;
  protected abstract movePoint(place: number, to: Point): void;
  protected abstract removePoint(place: number): void;

  constructor() {
    super();
    this.point = 0;
    this.notice = '';
  }

  protected get own() {
    return wordsFor(parishMapWords, this.languageTag);
  }

  protected get sheet(): EhMapSheet {
    return this.renderRoot.querySelector('eh-map-sheet')!;
  }

  /** The symbols in the language of the page; asked for by every entry. */
  protected get symbols(): readonly MapSymbol[] {
    const { activity, languageTag } = this;
    const { known } = this;
    if (known?.activity === activity && known?.language === languageTag) return known.symbols;
    const symbols = symbolsOf(activity!, languageTag);
    this.known = { activity: activity!, language: languageTag, symbols };
    return symbols;
  }

  protected override get hasAnswer(): boolean {
    return countOf(this.items) > 0;
  }

  protected override get addLabel(): string {
    return this.own.newOne[kindOf(this.items[this.open ?? -1] ?? this.fresh)];
  }

  protected override mostEntries(activity: ParishMap): number {
    return mostPlaces(activity);
  }

  protected override countEntries(): number {
    return countOf(this.items);
  }

  protected override entryOrder(items: readonly WorkItem[]): number[] {
    return placesOf(items).map(({ index }) => index);
  }

  protected override newEntry(): WorkItem {
    return this.fresh;
  }

  // Drawing

  protected async takePen(kind: Kind): Promise<void> {
    const most = mostPlaces(this.activity!);
    this.notice = '';
    if (this.pen?.kind === kind) return this.act({ act: 'away' });
    if (countOf(this.items) >= most) {
      this.notice = this.own.full(most);
      this.news = this.notice;
      return;
    }
    this.pen = { kind, at: this.sheet.middle, points: [] };
    this.news = this.own.penHelp[kind];
    await this.focusSheet('.pen');
  }

  private async focusSheet(selector: Parameters<EhMapSheet['focusOn']>[0]): Promise<void> {
    await this.updateComplete;
    await this.sheet.updateComplete;
    this.sheet.focusOn(selector);
  }

  /** Does what was done on the sheet. */
  protected act(done: SheetAct): void {
    const { own, items } = this;
    switch (done.act) {
      case 'pen':
        this.movePen(done.at);
        break;
      case 'set':
        this.setPoint(done.at);
        break;
      case 'stroke':
        this.takeStroke(done.points);
        break;
      case 'back':
        if (!this.pen || this.pen.points.length === 0) break;
        this.pen = { ...this.pen, points: this.pen.points.slice(0, -1) };
        this.news = own.pointBack(this.pen.points.length);
        break;
      case 'ready':
        this.ready();
        break;
      case 'away':
        void this.putAway();
        break;
      case 'open':
        void this.openEntry(done.index);
        break;
      case 'remove':
        void this.removeEntry(done.index);
        break;
      case 'move': {
        const change = moved(items[done.index]!, done.by);
        if (done.isKey) this.typeItem(done.index, change);
        else this.putItem(done.index, change);
        this.tellPlace({ ...items[done.index]!, ...change });
        break;
      }
      case 'point':
        this.point = done.place;
        break;
      case 'move-point':
        this.movePoint(done.place, done.to);
        break;
      case 'remove-point':
        this.removePoint(done.place);
        // Its handle is gone; another one has the focus in its place.
        void this.focusSheet('.handle[aria-pressed="true"]');
        break;
      case 'zoom':
        this.news = own.zoomed(done.zoom);
    }
  }

  protected where(at: Point): string {
    return this.own.where(zoneOf(at, this.own), at[0], at[1]);
  }

  private tellPlace(item: WorkItem): void {
    this.news = this.own.moved(this.entryName(item), this.where(centreOf(item)));
  }

  private movePen(at: Point): void {
    this.pen = { ...this.pen!, at };
    this.news = this.where(at);
  }

  private setPoint(at: Point): void {
    const { pen, own } = this;
    if (!pen) return;
    if (pen.kind === 'place') return void this.setDown({ at });
    const last = pen.points.at(-1);
    // The same point twice is how a keyboard says: ready.
    if (last && last[0] === at[0] && last[1] === at[1]) return this.ready();
    if (pen.points.length >= MOST_POINTS) return;
    this.notice = '';
    this.pen = { ...pen, at, points: [...pen.points, at] };
    this.news = own.pointSet(this.pen.points.length, this.where(at));
  }

  private takeStroke(points: readonly Point[]): void {
    const { pen } = this;
    if (!pen) return;
    let [few, tolerance] = [simplified(points), 0.008];
    while (few.length > 40) few = simplified(points, (tolerance *= 1.5));
    this.pen = {
      ...pen,
      at: few.at(-1)!,
      points: [...pen.points, ...few].slice(0, MOST_POINTS),
    };
    // A stroke in one go is the whole line; one that goes on from points waits for Ready.
    if (pen.points.length === 0) this.ready();
  }

  protected ready(): void {
    const { pen, own } = this;
    if (!pen || pen.kind === 'place') return;
    if (pen.points.length < LEAST_POINTS[pen.kind]) {
      this.notice = own.tooFew[pen.kind];
      this.news = this.notice;
      return void this.focusSheet('.pen');
    }
    void this.setDown({ path: pathOf(pen.kind, pen.points) });
  }

  /** What was drawn becomes an entry, and its form opens. */
  private async setDown(drawn: WorkItem): Promise<void> {
    const { own, drawing } = this;
    this.pen = undefined;
    this.notice = '';
    this.point = 0;
    this.fresh = {
      ...drawn,
      symbol: this.nextSymbol(kindOf(drawn)),
      ...(drawing ? { who: drawing } : {}),
    };
    await this.add(this.activity!);
    this.news = own.placed(own.newOne[kindOf(drawn)], zoneOf(centreOf(drawn), own));
  }

  /** The symbol that was used last for such a thing: whoever draws many draws alike ones. */
  private nextSymbol(kind: Kind): string {
    const alike = placesOf(this.items).filter(({ item }) => kindOf(item) === kind);
    return alike.at(-1)?.item.symbol ?? this.symbols[0]!.id;
  }

  private async putAway(): Promise<void> {
    const kind = this.pen?.kind;
    this.pen = undefined;
    this.notice = '';
    this.news = this.own.penAway;
    await this.updateComplete;
    this.focusOn(kind === 'place' || !kind ? '#add' : `#add-${kind}`);
  }

  /** Items before the open one may go: its form stays with it. */
  protected openFor(stays: (item: WorkItem) => boolean): void {
    if (this.open === undefined) return;
    this.open = this.items.slice(0, this.open).filter(stays).length;
  }

  protected override removeEntry(index: number): Promise<void> {
    this.pen = undefined;
    return super.removeEntry(index);
  }

  protected override async openEntry(index: number): Promise<void> {
    this.point = 0;
    this.pen = undefined;
    await super.openEntry(index);
  }

  protected override undo(): void {
    this.pen = undefined;
    super.undo();
  }
}
