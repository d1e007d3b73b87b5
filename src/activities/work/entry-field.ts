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
    | `fields.${string}`;
  /** Plain text. */
  label: string;
  /** What to write, below the label. Plain text. */
  hint?: string | undefined;
  kind: 'line' | 'lines' | 'date' | 'number' | 'choice' | 'photos';
  /** For a choice. Texts are plain. */
  options?: readonly { id: string; text: string }[];
  required?: boolean;
  /** Longest text in characters, or most photos. */
  max?: number;
  /** Lines on screen. */
  rows?: number;
  /** Range of a number. */
  range?: readonly [min: number, max: number];
}

/** The id of the control of a field. */
export const idOf = (name: string): string => `f-${name.replace('.', '-')}`;

const fieldOf = (name: string): string | undefined =>
  name.startsWith('fields.') ? name.slice('fields.'.length) : undefined;

/** What stands in a field, as text. */
export function valueOf(item: WorkItem, name: EntryField['name']): string {
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
  const value =
    kind === 'number'
      ? text.trim() && Number.isFinite(number)
        ? number
        : undefined
      : text || undefined;
  return { [name]: value };
}
