import { markup } from '../../core/markup.ts';
import type { ActivityKind } from '../activity.ts';
import { repeatedIds } from '../problems.ts';
import { csv, photosOf, workKind, workWords } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { Inventory, InventoryResponse } from './inventory.schema.ts';
import { inventoryWords } from './inventory.words.ts';
import { cellOf, columnsOf, isOpen, jsonLd, kindsOf } from './record.ts';

export const mostRecords = (activity: Inventory): number => activity.maxRecords ?? 40;

const OURS = ['place', 'rights', 'consent'] as const;

const base = workKind<Inventory>({
  type: 'inventory',
  characters: (activity) => activity.characters ?? 800,
  names: (activity, language = 'en') => {
    const words = wordsFor(inventoryWords, language);
    return {
      symbols: kindsOf(activity, words),
      fields: [
        ...OURS.map((id) => ({ id, text: words[id] })),
        ...(activity.fields ?? []).map(({ id, text }) => ({ id, text })),
      ],
      headings: { title: words.name, text: words.description, symbol: words.kind },
    };
  },
});

/** Records of heritage; there is no right answer. */
export const inventory: ActivityKind<Inventory, InventoryResponse> = {
  ...base,
  check: (activity) => [
    ...repeatedIds('kinds', activity.kinds ?? []),
    ...repeatedIds('fields', activity.fields ?? []),
    ...(activity.fields ?? []).flatMap(({ id }, index) =>
      OURS.some((own) => own === id)
        ? [
            {
              path: `fields/${index}/id`,
              message: `“${id}” is a field that every inventory has.`,
              hint: 'Leave yours out, or call it otherwise.',
            },
          ]
        : [],
    ),
    ...base.check(activity),
  ],
  piece(activity, work, context) {
    const words = wordsFor(inventoryWords, context.language);
    const [title, ...columns] = columnsOf(activity, context.language);
    return markup`${work.map((item) => {
      const cells = columns
        .filter(({ name }) => name !== 'photos')
        .map((column) => ({ label: column.label, cell: cellOf(item, column) }))
        .filter(({ cell }) => cell);
      const name = cellOf(item, title!) || wordsFor(workWords, context.language).untitled;
      return markup`<section class="record"><h4>${name}</h4><dl>${cells.map(
        ({ label, cell }) => markup`<dt>${label}</dt><dd>${cell}</dd>`,
      )}</dl>${!isOpen(item) && markup`<p><em>${words.notOpen}</em></p>`}${photosOf(item, context)}</section>`;
    })}`;
  },
  files(activity, work, { language }) {
    const words = wordsFor(workWords, language);
    const columns = columnsOf(activity, language);
    return [
      {
        name: `${activity.id}.csv`,
        type: 'text/csv',
        label: words.table,
        get content() {
          return csv([
            columns.map(({ label, term }) => (term ? `${label} (dc:${term})` : label)),
            ...work.map((item) => columns.map((column) => cellOf(item, column))),
          ]);
        },
      },
      {
        name: `${activity.id}.json`,
        type: 'application/ld+json',
        label: wordsFor(inventoryWords, language).data,
        get content() {
          return jsonLd(activity, work, language);
        },
      },
    ];
  },
};
