/**
 * What a learner makes in a participatory activity, in one shape for all of them: notes on a canvas,
 * places on a map, records of an inventory, steps of a plan are lists of items. So one codec saves
 * them, one page shows them together, one table takes them home, and a trainer's page reads them
 * without knowing the activity.
 */
export interface WorkItem {
  /** Id of the area, group, criterion, clause or moment it belongs to. */
  group?: string;
  /** Id of its kind: the symbol on a map, the state of a step. */
  symbol?: string;
  title?: string;
  text?: string;
  who?: string;
  /** A date (ISO 8601, any precision) or a time in words. */
  when?: string;
  /** A rating, a stand, a share. */
  value?: number;
  /** A place on a sheet: 0 to 1 from the left and from the top. */
  at?: Point;
  /** A line, or an area when it is closed: the last point is then the first again. */
  path?: Point[];
  /** Further named fields, by the id of the field. */
  fields?: Record<string, string>;
  /** Keys of pictures that are kept on the learner's device. */
  photos?: string[];
}

export type Point = readonly [x: number, y: number];

/** Everything one learner, or one group, made in one activity. */
export type Work = WorkItem[];

const END = '\n';
/** Stands for a line break inside a text. */
const LINE = '\r';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const GRID = LETTERS.length ** 2;

/** Two letters for a number below 676: letters are the cheapest characters of a saved text. */
const twoLetters = (number: number): string =>
  LETTERS[Math.floor(number / LETTERS.length)]! + LETTERS[number % LETTERS.length]!;

const fromLetters = (text: string, at: number): number =>
  LETTERS.indexOf(text[at] ?? '') * LETTERS.length + LETTERS.indexOf(text[at + 1] ?? '');

/** An id as two letters: it stays the same when the author moves, adds or removes others. */
export function workHash(id: string): string {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  return twoLetters((hash >>> 0) % GRID);
}

/** Ids that a saved work could not tell apart. */
export function workCollisions(ids: readonly string[]): [string, string][] {
  return ids.flatMap((id, index) => {
    const twin = ids.slice(0, index).find((other) => workHash(other) === workHash(id));
    return twin === undefined || twin === id ? [] : [[twin, id] as [string, string]];
  });
}

/** A share of a sheet that lies on it: 0 to 1. */
export const within = (share: number): number => Math.min(Math.max(share, 0), 1);

const packPoint = ([x, y]: Point): string =>
  [x, y].map((share) => twoLetters(Math.round(within(share) * (GRID - 1)))).join('');

function unpackPoints(text: string): Point[] {
  const points: Point[] = [];
  for (let at = 0; at + 4 <= text.length; at += 4) {
    const [x, y] = [fromLetters(text, at), fromLetters(text, at + 2)];
    if (x >= 0 && y >= 0) points.push([x / (GRID - 1), y / (GRID - 1)]);
  }
  return points;
}

const packText = (text: string): string =>
  // eslint-disable-next-line no-control-regex
  text.replace(/\r\n?|\n/g, LINE).replace(/[\u0000-\u0003]/g, '');

const unpackText = (text: string): string => text.replaceAll(LINE, '\n');

/**
 * A work as text for the saved state. An item is a list of fields, each a letter and its value on a
 * line of its own; an empty line ends it. What a later version of a course does not know is passed
 * over, so an old work is always read.
 */
export function packWork(work: Work): string {
  return work
    .map((item) => {
      const fields = [
        item.group !== undefined && `g${workHash(item.group)}`,
        item.symbol !== undefined && `s${workHash(item.symbol)}`,
        item.title && `t${packText(item.title)}`,
        item.text && `x${packText(item.text)}`,
        item.who && `w${packText(item.who)}`,
        item.when && `d${packText(item.when)}`,
        item.value !== undefined && Number.isFinite(item.value) && `v${item.value}`,
        item.at && `a${packPoint(item.at)}`,
        item.path?.length && `p${item.path.map(packPoint).join('')}`,
        ...Object.entries(item.fields ?? {}).map(
          ([id, text]) => text && `f${workHash(id)}${packText(text)}`,
        ),
        ...(item.photos ?? []).map((key) => `i${packText(key)}`),
      ];
      return fields
        .filter(Boolean)
        .map((field) => `${String(field)}${END}`)
        .join('');
    })
    .filter(Boolean)
    .map((fields) => fields + END)
    .join('');
}

/**
 * A work from the saved state. `ids` are all ids the activity has for groups, symbols and fields;
 * what points to another is kept without it. Never throws: what cannot be read is left out.
 */
export function unpackWork(text: string, ids: readonly string[]): Work {
  const byHash = new Map(ids.map((id) => [workHash(id), id]));
  return text
    .split(END + END)
    .map((lines) => unpackItem(lines.split(END), byHash))
    .filter((item) => Object.keys(item).length > 0);
}

function unpackItem(lines: string[], byHash: ReadonlyMap<string, string>): WorkItem {
  const item: WorkItem = {};
  for (const line of lines) {
    const value = line.slice(1);
    const known = byHash.get(value.slice(0, 2));
    const number = Number(value);
    const points = unpackPoints(value);
    switch (line[0]) {
      case 'g':
        if (known) item.group = known;
        break;
      case 's':
        if (known) item.symbol = known;
        break;
      case 't':
        item.title = unpackText(value);
        break;
      case 'x':
        item.text = unpackText(value);
        break;
      case 'w':
        item.who = unpackText(value);
        break;
      case 'd':
        item.when = unpackText(value);
        break;
      case 'v':
        if (value && Number.isFinite(number)) item.value = number;
        break;
      case 'a':
        if (points[0]) item.at = points[0];
        break;
      case 'p':
        if (points.length > 0) item.path = points;
        break;
      case 'f':
        if (known) item.fields = { ...item.fields, [known]: unpackText(value.slice(2)) };
        break;
      case 'i':
        item.photos = [...(item.photos ?? []), value];
        break;
      default:
      // A field of a later version.
    }
  }
  return item;
}

/** The beginning of a saved text within `max` characters: whole items of a work, else just letters. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.lastIndexOf(END + END, max - 2);
  return end < 0 ? text.slice(0, max).replace(/[\ud800-\udbff]$/, '') : text.slice(0, end + 2);
}
