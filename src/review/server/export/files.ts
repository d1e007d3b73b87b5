import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import type { Ui, ColumnText, Value } from './columns.ts';

type Rows = AsyncGenerator<Record<string, Value>[]>;

/** Excel has a million rows; a table that long is no table. */
const MOST_SHEET_ROWS = 100_000;

/**
 * CSV as spreadsheets read it: UTF-8 with a byte order mark, cells that a spreadsheet would run as a
 * formula begin with an apostrophe (CWE-1236).
 */
export function csvStream(columns: readonly ColumnText[], rows: Rows, ui: Ui): Readable {
  const lines = async function* (): AsyncGenerator<Value[]> {
    yield columns.map(({ title }) => title[ui]);
    for await (const part of rows) {
      for (const row of part) yield columns.map(({ id }) => row[id]);
    }
  };
  const source = Readable.from(lines());
  const out = stringify({ bom: true, escape_formulas: true });
  source.on('error', (error) => out.destroy(error));
  return source.pipe(out);
}

/** One JSON object a line, under the ids of the columns. */
export async function* ndjsonLines(columns: readonly ColumnText[], rows: Rows) {
  for await (const part of rows) {
    for (const row of part) {
      const known = columns
        .map(({ id }) => [id, row[id]])
        .filter(([, value]) => value !== undefined);
      yield `${JSON.stringify(Object.fromEntries(known))}\n`;
    }
  }
}

/** A workbook with the table and its data dictionary. Texts are texts, never formulas. */
export async function workbook(
  columns: readonly ColumnText[],
  rows: Rows,
  ui: Ui,
  notes: readonly string[],
): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head = (texts: readonly string[]) =>
    texts.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data: { value: string | number; type: typeof String | typeof Number }[][] = [];
  for await (const part of rows) {
    for (const row of part) {
      if (data.length < MOST_SHEET_ROWS) data.push(columns.map(({ id }) => cell(row[id])));
    }
  }
  const sheets = [
    {
      sheet: ui === 'es' ? 'Datos' : 'Data',
      data: [head(columns.map(({ title }) => title[ui])), ...data],
    },
    {
      sheet: ui === 'es' ? 'Diccionario' : 'Dictionary',
      data: [
        head(ui === 'es' ? ['Columna', 'Id', 'Significado'] : ['Column', 'Id', 'Meaning']),
        ...columns.map(({ title, id, meaning }) => [title[ui], id, meaning[ui]].map(cell)),
        ...notes.map((text) => [cell(text)]),
      ],
    },
  ];
  return writeExcelFile(sheets).toBuffer();
}

/** A cell of a workbook holds 32,767 characters. */
const cell = (value: Value) =>
  typeof value === 'number'
    ? { value, type: Number }
    : {
        // Characters that XML cannot hold would break the file.
        value: String(value ?? '')
          .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
          .slice(0, 32_000),
        type: String,
      };
