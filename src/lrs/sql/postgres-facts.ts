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
  placed: readonly Placed[],
  stored: number,
  dictionary: Dictionary,
): Promise<void> {
  const sums = factRows.noFacts();
  for (const { one } of placed) factRows.sumFacts(sums, one, stored);
  const answers = placed.map(({ one, seq }) => factRows.answerRow(one, seq, stored, dictionary));
  await write(
    tx,
    factRows.ANSWERED,
    answers.filter((row) => row !== undefined),
  );
  const sessions = [...sums.sessions.values()];
  await write(
    tx,
    factRows.SESSION,
    sessions.map((one) => factRows.sessionRow(one, dictionary)),
  );
  await writeStatuses(tx, sums, dictionary);
}

export async function writeStatuses(
  tx: PostgresTransaction,
  sums: factRows.FactSums,
  dictionary: Dictionary,
): Promise<void> {
  const statuses = [...sums.statuses.values()];
  await write(
    tx,
    factRows.STATUS,
    statuses.map((one) => factRows.statusRow(one, dictionary)),
  );
}

const write = (
  tx: PostgresTransaction,
  { name, columns, conflict }: factRows.FactTable,
  rows: readonly (readonly unknown[])[],
): Promise<void> => bulk(tx, name, columns, rows, conflict);
