import { within, type Point, type WorkItem } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { ParishMap } from './parish-map.schema.ts';
import { parishMapWords, type ParishMapWords } from './parish-map.words.ts';
import type { Shape } from './shapes.ts';

/** Groups of items that are no places. */
export const VOICE = 'voice';
export const GROUND = 'ground';

export const MIDDLE: Point = [0.5, 0.5];
/** A line of more points is drawn as far as here; a drawn one has fewer (`simplified`). */
export const MOST_POINTS = 120;
const DEFAULT_RATIO = 1.41;

export type Kind = 'place' | 'line' | 'area';

/** Everything on the sheet has a number: its place among what is drawn, from 1. */
export interface Placed {
  item: WorkItem;
  /** Where it stands in the work. */
  index: number;
  number: number;
}

export interface MapSymbol {
  id: string;
  /** Plain text. */
  text: string;
  shape: Shape;
}

const isPlace = ({ group }: WorkItem): boolean => group !== VOICE && group !== GROUND;

/** Items never change, they are replaced: so what is drawn of a list is found once. */
const drawn = new WeakMap<readonly WorkItem[], readonly Placed[]>();

/** What is drawn on the sheet, in order. */
export function placesOf(work: readonly WorkItem[]): readonly Placed[] {
  const known = drawn.get(work);
  if (known) return known;
  let number = 0;
  const places = work.flatMap((item, index) =>
    isPlace(item) ? [{ item, index, number: ++number }] : [],
  );
  drawn.set(work, places);
  return places;
}

export const countOf = (work: readonly WorkItem[]): number => placesOf(work).length;

/** Names of the people who draw, each once. */
export const voicesOf = (work: readonly WorkItem[]): string[] => [
  ...new Set(work.flatMap(({ group, who }) => (group === VOICE && who ? [who] : []))),
];

/** How many places each voice has told, in the order in which they joined. */
export function turnsOf(work: readonly WorkItem[]): { name: string; count: number }[] {
  const places = placesOf(work);
  return voicesOf(work).map((name) => ({
    name,
    count: places.filter(({ item }) => item.who === name).length,
  }));
}

/** Whose turn is next: who has told least, and of those the first after the one who draws now. */
export function nextVoice(
  turns: readonly { name: string; count: number }[],
  current?: string,
): string | undefined {
  const at = turns.findIndex(({ name }) => name === current);
  const others = [...turns.slice(at + 1), ...turns.slice(0, Math.max(at, 0))];
  const least = Math.min(...others.map(({ count }) => count));
  return others.find(({ count }) => count === least)?.name;
}

/** The learner's own picture: its key, and its width divided by its height. */
export function groundOf(
  work: readonly WorkItem[],
): { index: number; key: string; ratio: number } | undefined {
  const index = work.findIndex(({ group, photos }) => group === GROUND && !!photos?.[0]);
  const item = work[index];
  return item ? { index, key: item.photos![0]!, ratio: item.value || DEFAULT_RATIO } : undefined;
}

/** Width of the sheet divided by its height: never so flat or tall that it cannot be used. */
export function ratioOf({ picture, ratio }: ParishMap, work: readonly WorkItem[]): number {
  const own = groundOf(work)?.ratio;
  const wanted = own ?? (picture ? picture.width / picture.height : ratio) ?? DEFAULT_RATIO;
  return Math.min(Math.max(wanted, 0.4), 3);
}

const isClosed = (path: readonly Point[]): boolean => {
  const [first, last] = [path[0], path.at(-1)];
  return path.length > 3 && first![0] === last![0] && first![1] === last![1];
};

export const kindOf = ({ path }: WorkItem): Kind =>
  path?.length ? (isClosed(path) ? 'area' : 'line') : 'place';

/** The points of a line or an area, each once; of a place its only one. */
export function pointsOf(item: WorkItem): Point[] {
  const { at = MIDDLE, path } = item;
  if (!path?.length) return [at];
  const points = kindOf(item) === 'area' ? path.slice(0, -1) : path;
  return points.slice(0, MOST_POINTS);
}

/** Points as the path of an item. */
export const pathOf = (kind: Kind, points: readonly Point[]): Point[] =>
  kind === 'area' ? [...points, points[0]!] : [...points];

const mean = (numbers: number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Where the symbol of an item stands: on the middle point of a line, amid an area. */
export function centreOf(item: WorkItem): Point {
  const points = pointsOf(item);
  if (kindOf(item) !== 'area') return points[Math.floor((points.length - 1) / 2)]!;
  return [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
}

/** An item moved by a way across and down; it stays on the sheet and keeps its form. */
export function moved(item: WorkItem, [dx, dy]: Point): Partial<WorkItem> {
  const points = item.path?.length ? item.path : [item.at ?? MIDDLE];
  const limit = (way: number, shares: number[]): number =>
    Math.min(Math.max(way, -Math.min(...shares)), 1 - Math.max(...shares));
  const x = limit(
    dx,
    points.map((point) => point[0]),
  );
  const y = limit(
    dy,
    points.map((point) => point[1]),
  );
  const there = points.map((point): Point => [within(point[0] + x), within(point[1] + y)]);
  return item.path?.length ? { path: there } : { at: there[0]! };
}

/**
 * A line drawn by hand with few points (Ramer–Douglas–Peucker): none of the points left out lies
 * further than `tolerance` (a share of the sheet) from what remains.
 */
export function simplified(points: readonly Point[], tolerance = 0.008): Point[] {
  if (points.length < 3) return [...points];
  const [first, last] = [points[0]!, points.at(-1)!];
  let [far, place] = [0, 0];
  for (let index = 1; index < points.length - 1; index++) {
    const away = distance(points[index]!, first, last);
    if (away > far) [far, place] = [away, index];
  }
  if (far <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, place + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(place), tolerance),
  ];
}

/** How far a point lies from a stretch. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : within(((x - ax) * dx + (y - ay) * dy) / length);
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** The ninth of the sheet in which a point lies, in words. */
export function zoneOf([x, y]: Point, words: ParishMapWords): string {
  const third = (share: number): number => Math.min(2, Math.floor(share * 3));
  return words.zones[third(y) * 3 + third(x)]!;
}

/** Symbols of the author, or ours in the language. */
export function symbolsOf({ symbols }: ParishMap, language: string): MapSymbol[] {
  if (symbols) return symbols;
  const { symbols: words } = wordsFor(parishMapWords, language);
  return OURS.map(([id, shape]) => ({ id, text: words[id], shape }));
}

const OURS = [
  ['home', 'house'],
  ['meeting', 'meeting'],
  ['story', 'story'],
  ['memory', 'memory'],
  ['work', 'work'],
  ['nature', 'tree'],
  ['water', 'water'],
  ['sound', 'sound'],
  ['danger', 'danger'],
  ['wish', 'wish'],
] as const satisfies [string, Shape][];

/** The symbol of an item; the first for one that has none, or one that is no more. */
export const symbolOf = ({ symbol }: WorkItem, symbols: readonly MapSymbol[]): MapSymbol =>
  symbols.find(({ id }) => id === symbol) ?? symbols[0]!;

/** The symbols that the map uses, in the author's order: its legend. */
export function legendOf(work: readonly WorkItem[], symbols: readonly MapSymbol[]): MapSymbol[] {
  const used = new Set(placesOf(work).map(({ item }) => symbolOf(item, symbols).id));
  return symbols.filter(({ id }) => used.has(id));
}
