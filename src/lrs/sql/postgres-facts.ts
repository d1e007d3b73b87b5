import type { NewStatement } from '../store.ts';
import * as factRows from './fact-rows.ts';
import { bulk } from './postgres-bulk.ts';
import type { Dictionary } from './postgres-dictionary.ts';
import type { PostgresTransaction } from './postgres-driver.ts';

/** A statement that is not there yet, with its position. */
export interface Placed {
  one: NewStatement;
  seq: number;
  body: string;
}

export async function writeFacts(
  tx: PostgresTransaction,
  placed: readonly { one: NewStatement; seq: number }[],
  stored: number,
  dictionary: Dictionary,
): Promise<void> {
  const sums: factRows.SessionSums = new Map();
  for (const { one } of placed) factRows.sumSessions(sums, one, stored);
  for (const [table, row] of [
    [factRows.ANSWERED, factRows.answerRow],
    [factRows.EVENT, factRows.eventRow],
    [factRows.ISSUE, factRows.issueRow],
  ] as const) {
    const rows = placed.map(({ one, seq }) => row(one, seq, stored, dictionary));
    await write(
      tx,
      table,
      rows.filter((values) => values !== undefined),
    );
  }
  const sessions = [...sums.values()];
  await write(
    tx,
    factRows.SESSION,
    sessions.map((one) => factRows.sessionRow(one, dictionary)),
  );
}

const write = (
  tx: PostgresTransaction,
  { name, columns, conflict }: factRows.FactTable,
  rows: readonly (readonly unknown[])[],
): Promise<void> => bulk(tx, name, columns, rows, conflict);
