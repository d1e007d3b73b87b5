import type { PostgresTransaction } from './postgres-driver.ts';

/** One INSERT for many rows: each column travels as an array. */
export async function bulk(
  tx: PostgresTransaction,
  table: string,
  columns: string,
  rows: readonly (readonly unknown[])[],
  conflict = 'ON CONFLICT DO NOTHING',
): Promise<void> {
  if (rows.length === 0) return;
  const list = columns.split(', ').map((column) => column.split(' '));
  const names = list.map(([name]) => name).join(', ');
  const arrays = list.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  const values = list.map((_, index) => rows.map((row) => row[index] ?? null));
  await tx.query(
    `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays}) ${conflict}`,
    ...values,
  );
}
