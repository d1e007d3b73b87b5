import type { Work, WorkItem } from '../../core/work.ts';
import { plain } from '../plain.ts';
import { wordsFor } from '../words.ts';
import { STANDARD_FIELDS, type Inventory } from './inventory.schema.ts';
import { inventoryWords, type InventoryWords } from './inventory.words.ts';

/** One column of an inventory: where a record has it, what it is called, its Dublin Core term. */
export interface Column {
  name: 'title' | 'symbol' | 'text' | 'when' | 'who' | 'photos' | `fields.${string}`;
  label: string;
  hint?: string;
  /** Term of http://purl.org/dc/terms/. */
  term?: string;
  options?: { id: string; text: string }[];
  isLong?: boolean;
  isRequired?: boolean;
}

type Standard = (typeof STANDARD_FIELDS)[number];

const optionsOf = (texts: Record<string, string>) =>
  Object.entries(texts).map(([id, text]) => ({ id, text }));

/** The kinds that the author gives, or ours. */
export const kindsOf = ({ kinds }: Inventory, words: InventoryWords) =>
  kinds ?? optionsOf(words.kinds);

const standard = (activity: Inventory, words: InventoryWords): Record<Standard, Column> => ({
  kind: {
    name: 'symbol',
    label: words.kind,
    term: 'type',
    options: kindsOf(activity, words),
  },
  description: {
    name: 'text',
    label: words.description,
    hint: words.descriptionHint,
    term: 'description',
    isLong: true,
  },
  place: { name: 'fields.place', label: words.place, term: 'spatial' },
  when: { name: 'when', label: words.when, term: 'temporal' },
  who: { name: 'who', label: words.who, term: 'contributor' },
  rights: {
    name: 'fields.rights',
    label: words.rights,
    term: 'rights',
    options: optionsOf(words.rightsOptions),
  },
  consent: {
    name: 'fields.consent',
    label: words.consent,
    options: optionsOf(words.consentOptions),
  },
  photos: { name: 'photos', label: words.photos },
});

/** Every column of an inventory, in the order of the form. */
export function columnsOf(activity: Inventory, language: string): Column[] {
  const words = wordsFor(inventoryWords, language);
  const ours = standard(activity, words);
  const used = (name: Standard): boolean => activity.use?.includes(name) ?? true;
  const own = (activity.fields ?? []).map(
    ({ id, text, hint, long, required, choices, dublinCore }): Column => ({
      name: `fields.${id}`,
      label: text,
      ...(hint ? { hint: plain(hint) } : {}),
      ...(dublinCore ? { term: dublinCore } : {}),
      ...(choices ? { options: choices.map((choice) => ({ id: choice, text: choice })) } : {}),
      isLong: !!long,
      isRequired: !!required,
    }),
  );
  const [photos, others] = [used('photos') ? [ours.photos] : [], STANDARD_FIELDS.slice(0, -1)];
  return [
    { name: 'title', label: words.name, hint: words.nameHint, term: 'title', isRequired: true },
    ...others.filter(used).map((name) => ours[name]),
    ...own,
    ...photos,
  ];
}

/** What stands in a column of a record, with choices in words. */
export function cellOf(item: WorkItem, { name, options }: Column): string {
  const field = name.startsWith('fields.') ? name.slice('fields.'.length) : undefined;
  const value =
    field === undefined
      ? name === 'photos'
        ? String(item.photos?.length ?? '')
        : item[name as 'title']
      : item.fields?.[field];
  return options?.find(({ id }) => id === value)?.text ?? value ?? '';
}

const fold = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}|\W/gu, '')
    .toLowerCase();

/** Another record with the same name, whatever its case and accents. */
export function twinOf(work: readonly WorkItem[], index: number): WorkItem | undefined {
  const name = fold(work[index]?.title);
  return name
    ? work.find((other, place) => place !== index && fold(other.title) === name)
    : undefined;
}

/** True for a record in which every word is found somewhere. */
export function isFound(item: WorkItem, query: string): boolean {
  const text = fold(
    [item.title, item.text, item.who, item.when, ...Object.values(item.fields ?? {})].join(' '),
  );
  return query
    .split(/\s+/)
    .map(fold)
    .every((word) => text.includes(word));
}

/** Records that may be shared: their rights say so and nobody in them is still to be asked. */
export const isOpen = ({ fields }: WorkItem): boolean =>
  fields?.rights === 'free' && (fields.consent === 'yes' || fields.consent === 'nobody');

/** All records as JSON-LD in Dublin Core terms, for a database or another project. */
export function jsonLd(activity: Inventory, work: Work, language: string): string {
  const columns = columnsOf(activity, language).filter(({ name }) => name !== 'photos');
  const graph = work.map((item) => ({
    '@type': 'dcterms:PhysicalResource',
    ...Object.fromEntries(
      columns.flatMap((column) => {
        const cell = cellOf(item, column);
        return cell ? [[column.term ? `dcterms:${column.term}` : column.label, cell]] : [];
      }),
    ),
  }));
  const context = { dcterms: 'http://purl.org/dc/terms/', '@language': language };
  return JSON.stringify({ '@context': context, '@graph': graph }, null, 2);
}
