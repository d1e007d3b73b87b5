import { csvFormatRows } from 'd3-dsv';

/** Spreadsheets run what begins like a formula; a leading apostrophe makes it text again. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/** A table as CSV (RFC 4180) with a byte order mark, so that spreadsheets read its letters right. */
export const csv = (rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\ufeff${rows
    .map((row) => `${csvFormatRows([row.map((cell) => harmless(String(cell ?? '')))])}\r\n`)
    .join('')}`;
