import type { TemplateResult } from 'lit';
import type { WorkEntry, WorkItemView, WorkNames } from '../../api/reading.ts';
import type { Format } from '../format.ts';
import type { ReviewStrings } from '../words.ts';

/** What the sheets of the wall draw with. */
export interface Wall {
  works: readonly WorkEntry[];
  words: ReviewStrings;
  format: Format;
  names: Names;
  /** Whose it is, as small text; nothing where codes are not to be shown. */
  by: (work: WorkEntry) => TemplateResult | undefined;
}

export interface Names {
  group(id: string): string;
  symbol(id: string): string;
  field(id: string): string;
}

/** One thing of a work, with the work it belongs to. */
export interface Piece {
  item: WorkItemView;
  work: WorkEntry;
}

/** A date as people write it; a time in words stays as it is. */
export const whenOf = (when: string, format: Format): string =>
  /^\d{4}-\d\d-\d\d$/.test(when) ? format.day(when) : when;

export const piecesOf = ({ works }: Pick<Wall, 'works'>): Piece[] =>
  works.flatMap((work) => work.items.map((item) => ({ item, work })));

/** Names of ids from all works together; an id nobody named is shown as words. */
export function namesOf(works: readonly WorkEntry[]): Names {
  const find = (part: keyof WorkNames) => {
    const known = new Map<string, string>();
    for (const { names } of works) {
      for (const [id, text] of Object.entries(names?.[part] ?? {})) {
        if (!known.has(id)) known.set(id, text);
      }
    }
    return (id: string): string => known.get(id) ?? asWords(id);
  };
  return { group: find('groups'), symbol: find('symbols'), field: find('fields') };
}

/** `land-use` → “Land use”. */
const asWords = (id: string): string => {
  const text = id.replaceAll(/[-_]+/g, ' ').trim();
  return text === '' ? id : text[0]!.toLocaleUpperCase() + text.slice(1);
};

/** Pieces by what they have in common, in order of first appearance; '' for those without. */
export function grouped(
  pieces: readonly Piece[],
  key: (piece: Piece) => string,
): Map<string, Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const id = key(piece);
    const list = groups.get(id);
    if (list === undefined) groups.set(id, [piece]);
    else list.push(piece);
  }
  return groups;
}

export type Sheet =
  'places' | 'deliberation' | 'spread' | 'plan' | 'timeline' | 'records' | 'notes' | 'list';

const BY_KIND: Readonly<Record<string, Sheet>> = {
  'parish-map': 'places',
  stakeholders: 'places',
  deliberate: 'deliberation',
  'self-assess': 'spread',
  'action-plan': 'plan',
  pledge: 'plan',
  timeline: 'timeline',
  evidence: 'timeline',
  inventory: 'records',
  canvas: 'notes',
};

/** How works are shown together: by their kind, else by what they are made of. */
export function sheetOf(kind: string, works: readonly WorkEntry[]): Sheet {
  const items = works.flatMap((work) => work.items);
  const some = (has: (item: WorkItemView) => unknown): boolean =>
    items.some((one) => has(one) !== undefined);
  const most = (has: (item: WorkItemView) => unknown): boolean =>
    items.filter((one) => has(one) !== undefined).length * 2 > items.length;
  const known = BY_KIND[kind];
  // A kind may have grown: a map without a place is no map.
  if (known !== undefined && (known !== 'places' || some((one) => one.at ?? one.path)))
    return known;
  if (most((one) => one.at ?? one.path)) return 'places';
  const groups = new Set(items.map((one) => one.group));
  if (groups.has('before') && groups.has('after')) return 'deliberation';
  if (most((one) => one.value) && most((one) => one.group)) return 'spread';
  if (some((one) => one.fields)) return 'records';
  if (most((one) => one.who)) return 'plan';
  if (most((one) => one.when)) return 'timeline';
  if (most((one) => one.group)) return 'notes';
  return 'list';
}
