import type { WorkItem } from '../../core/work.ts';

/** A field of the form in which an entry is written. */
export interface EntryField {
  /** Where it stands in the item; anything else is one of its `fields`. */
  name:
    | 'title'
    | 'text'
    | 'who'
    | 'when'
    | 'value'
    | 'group'
    | 'symbol'
    | 'photos'
    | 'at.x'
    | 'at.y'
    | `fields.${string}`;
  /** Plain text. */
  label: string;
  /** What to write, below the label. Plain text. */
  hint?: string | undefined;
  kind: 'line' | 'lines' | 'date' | 'number' | 'choice' | 'range' | 'photos';
  /** For a choice. Texts are plain. */
  options?: readonly { id: string; text: string }[];
  required?: boolean;
  /** Longest text in characters, or most photos. */
  max?: number;
  /** Lines on screen. */
  rows?: number;
  /** What the ends of a range mean: little, much. */
  ends?: readonly [low: string, high: string];
  /** Range of a number. */
  range?: readonly [min: number, max: number];
}

/** The id of the control of a field. */
export const idOf = (name: string): string => `f-${name.replace('.', '-')}`;

const fieldOf = (name: string): string | undefined =>
  name.startsWith('fields.') ? name.slice('fields.'.length) : undefined;

/** What stands in a field, as text. */
export function valueOf(item: WorkItem, name: EntryField['name']): string {
  const [x, y] = item.at ?? [0.5, 0.5];
  // A range is said in percent; on the sheet above is much, and the place counts from above.
  if (name === 'at.x') return String(Math.round(x * 100));
  if (name === 'at.y') return String(Math.round((1 - y) * 100));
  const field = fieldOf(name);
  const value = field === undefined ? item[name as 'title' | 'value'] : item.fields?.[field];
  return value === undefined ? '' : String(value);
}

/** What becomes of an item when `text` stands in a field. */
export function changeOf(
  item: WorkItem,
  name: EntryField['name'],
  kind: EntryField['kind'],
  text: string,
): Partial<WorkItem> {
  const field = fieldOf(name);
  if (field !== undefined) return { fields: { ...item.fields, [field]: text } };
  const number = Number(text);
  const [x, y] = item.at ?? [0.5, 0.5];
  if (name === 'at.x') return { at: [number / 100, y] };
  if (name === 'at.y') return { at: [x, 1 - number / 100] };
  const value =
    kind === 'number'
      ? text.trim() && Number.isFinite(number)
        ? number
        : undefined
      : text || undefined;
  return { [name]: value };
}
