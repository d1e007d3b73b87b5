import { markup, raw, type Markup, type MarkupValue } from '../../core/markup.ts';
import type { Work, WorkItem } from '../../core/work.ts';
import type { PieceContext, TakeHome } from '../activity.ts';
import { plain } from '../plain.ts';
import { wordsFor } from '../words.ts';
import { csv } from './table.ts';
import { workWords } from './work.words.ts';

/** Something an item may belong to, as the activity names it. Texts are HTML. */
export interface Named {
  id: string;
  text: string;
}

/** What the generic forms of a work need to know of its activity. */
export interface WorkNames {
  /** Areas, criteria, moments, in order. */
  groups?: readonly Named[];
  /** Kinds of items. */
  symbols?: readonly Named[];
  /** Further fields of an item. */
  fields?: readonly Named[];
  /** Headings where the general ones do not fit: `{ title: 'Step', value: 'Influence' }`. */
  headings?: Partial<
    Record<'title' | 'text' | 'who' | 'when' | 'value' | 'group' | 'symbol', string>
  >;
}

const nameOf = (list: readonly Named[] | undefined, id: string | undefined): string | undefined =>
  list?.find((named) => named.id === id)?.text;

/** A learner's text as paragraphs. */
export const paragraphs = (text: string | undefined): MarkupValue =>
  text
    ?.split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => markup`<p>${line}</p>`);

/** The pictures of an item, where the device has them. */
export const photosOf = ({ photos = [], title }: WorkItem, context: PieceContext): MarkupValue => {
  const words = wordsFor(workWords, context.language);
  return photos.map((key) => {
    const address = context.photo?.(key);
    return address
      ? markup`<p><img src="${address}" alt="${words.photoOf(title ?? words.untitled)}" /></p>`
      : markup`<p><em>${words.photoGone}</em></p>`;
  });
};

/** One item in words: its name, what is said of it, and its particulars. */
function itemLine(item: WorkItem, names: WorkNames, context: PieceContext): Markup {
  const words = wordsFor(workWords, context.language);
  const headings = names.headings ?? {};
  const symbol = nameOf(names.symbols, item.symbol);
  const particulars = [
    symbol && [headings.symbol ?? words.kind, plain(symbol)],
    item.who && [headings.who ?? words.who, item.who],
    item.when && [headings.when ?? words.when, item.when],
    item.value !== undefined && [headings.value ?? words.value, String(item.value)],
    ...(names.fields ?? []).map(
      ({ id, text }) => item.fields?.[id] && [plain(text), item.fields[id]],
    ),
  ].filter((pair): pair is [string, string] => Array.isArray(pair));
  const head = item.title && markup`<strong>${item.title}</strong>`;
  return markup`<li>${head && markup`<p>${head}</p>`}${paragraphs(item.text)}${
    particulars.length > 0 &&
    markup`<dl>${particulars.map(([name, value]) => markup`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`
  }${photosOf(item, context)}</li>`;
}

/** Any work as lists under the names of its groups. */
export function workPiece(work: Work, names: WorkNames, context: PieceContext): Markup {
  const words = wordsFor(workWords, context.language);
  const list = (items: Work): Markup =>
    markup`<ul class="work">${items.map((item) => itemLine(item, names, context))}</ul>`;
  if (!names.groups) return list(work);
  const known = new Set(names.groups.map(({ id }) => id));
  const unsorted = work.filter(({ group }) => group === undefined || !known.has(group));
  return markup`${names.groups.map(({ id, text }) => {
    const items = work.filter(({ group }) => group === id);
    return items.length > 0 && markup`<h4>${plain(text)}</h4>${list(items)}`;
  })}${unsorted.length > 0 && markup`<h4>${words.unsorted}</h4>${list(unsorted)}`}`;
}

/** A page to take home: HTML that stands alone, without script. `body` has everything that is seen. */
export const takeHomePage = (
  language: string,
  title: string,
  style: string,
  body: Markup,
): string =>
  markup`${raw('<!doctype html>')}
<html lang="${language}" dir="auto"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${raw(style)}</style></head>
<body>${body}</body></html>
`.text;

/** Any work as a table for a spreadsheet: one row an item, the columns that it uses. */
export function workTable(
  work: Work,
  names: WorkNames,
  { language }: PieceContext,
  name = 'work',
): TakeHome {
  const words = wordsFor(workWords, language);
  const headings = names.headings ?? {};
  const columns: [heading: string, read: (item: WorkItem) => string | number | undefined][] = [
    [headings.group ?? words.group, ({ group }) => plain(nameOf(names.groups, group) ?? '')],
    [headings.title ?? words.title, ({ title }) => title],
    [headings.symbol ?? words.kind, ({ symbol }) => plain(nameOf(names.symbols, symbol) ?? '')],
    [headings.text ?? words.text, ({ text }) => text],
    [headings.who ?? words.who, ({ who }) => who],
    [headings.when ?? words.when, ({ when }) => when],
    [headings.value ?? words.value, ({ value }) => value],
    ...(names.fields ?? []).map(
      ({ id, text }): [string, (item: WorkItem) => string | undefined] => [
        plain(text),
        ({ fields }) => fields?.[id],
      ],
    ),
  ];
  return {
    name: `${name}.csv`,
    type: 'text/csv',
    label: words.table,
    // Made when it is asked for: its button stands there at every change.
    get content() {
      const used = columns.filter(([, read]) => work.some((item) => read(item)));
      return csv([
        used.map(([heading]) => heading),
        ...work.map((item) => used.map(([, read]) => read(item))),
      ]);
    },
  };
}

/** Any work in one text, as records and reports show it: one line an item. */
export function workText(work: Work, names: WorkNames): string {
  return work
    .map((item) => {
      const group = nameOf(names.groups, item.group);
      const symbol = nameOf(names.symbols, item.symbol);
      const said = [
        symbol && plain(symbol),
        item.title,
        item.text?.replace(/\s*\n\s*/g, ' '),
        item.who,
        item.when,
        item.value,
        ...(names.fields ?? []).map(({ id }) => item.fields?.[id]),
      ].filter((part) => part !== undefined && part !== '');
      return `${group ? `${plain(group)}: ` : ''}${said.join(' · ')}`;
    })
    .join('\n');
}
