import type { Format } from './strict12.formats.ts';

/** Who may do what with an element. Keywords such as `_children` are answered by the LMS. */
export type Access = 'keyword' | 'read' | 'write' | 'both';

export interface ElementRule {
  access: Access;
  format: Format;
  /** What the LMS answers before anything was written. */
  initial: string;
}

const rule =
  (access: Access) =>
  (format: Format = () => undefined, initial = ''): ElementRule => ({ access, format, initial });

/** How a table of elements is written. */
export const keyword = rule('keyword')();
export const read = rule('read')();
export const write = rule('write');
export const both = rule('both');

/** What makes an entry of a list exist: it is written first. */
const FIRST_CHILD: Readonly<Record<string, string>> = {
  objectives: 'id',
  interactions: 'id',
  correct_responses: 'pattern',
  comments_from_learner: 'comment',
  comments_from_lms: 'comment',
};

/** An entry of a list that an element's name passes through. */
export interface ListEntry {
  /** Path of the list, e.g. `cmi.interactions`. */
  list: string;
  /** Path of the entry, e.g. `cmi.interactions.3`. */
  path: string;
  index: number;
  /** The element that makes the entry exist, e.g. `cmi.interactions.3.id`. */
  first: string;
}

/** Reads an element's name: its name in the table, and the list entries on the way. */
export function readElement(element: string): { generic: string; entries: ListEntry[] } {
  const parts = element.split('.');
  const entries: ListEntry[] = [];
  const generic = parts.map((part, place) => {
    if (!/^(0|[1-9]\d{0,5})$/.test(part)) return part;
    const path = parts.slice(0, place + 1).join('.');
    const first = FIRST_CHILD[parts[place - 1] ?? ''] ?? 'id';
    const list = parts.slice(0, place).join('.');
    entries.push({ list, path, index: Number(part), first: `${path}.${first}` });
    return 'n';
  });
  return { generic: generic.join('.'), entries };
}

/** How many entries a list has. After lost commits it may have holes: they do not count. */
export function listCount(list: string, values: ReadonlyMap<string, string>): number {
  const first = FIRST_CHILD[list.split('.').at(-1)!] ?? 'id';
  let count = 0;
  for (const element of values.keys()) {
    if (!element.startsWith(`${list}.`)) continue;
    const [index, child, ...deeper] = element.slice(list.length + 1).split('.');
    if (deeper.length === 0 && child === first && /^\d+$/.test(index!)) count++;
  }
  return count;
}

/** Finds the rule of an element in a table. */
export const ruleIn =
  (table: Readonly<Record<string, ElementRule>>) =>
  (element: string): ElementRule | undefined => {
    const { generic } = readElement(element);
    return Object.hasOwn(table, generic) ? table[generic] : undefined;
  };

/** Lists grow by one at the end, and an entry's first element comes first. */
export function judgeOrder(
  element: string,
  entries: readonly ListEntry[],
  values: ReadonlyMap<string, string>,
): { isGap: boolean; text: string } | undefined {
  for (const entry of entries) {
    if (values.has(entry.first)) continue;
    if (entry.index > listCount(entry.list, values))
      return { isGap: true, text: `${entry.path} leaves a gap: ${countText(entry, values)}.` };
    if (element !== entry.first)
      return { isGap: false, text: `${element} comes too early: set ${entry.first} first.` };
  }
  return undefined;
}

export const countText = ({ list }: ListEntry, values: ReadonlyMap<string, string>): string =>
  `${list}._count is ${listCount(list, values)}`;
