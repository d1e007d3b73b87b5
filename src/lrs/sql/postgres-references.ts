import { VOIDED } from '../verbs.ts';
import { KIND } from './driver.ts';
import * as factRows from './fact-rows.ts';
import type { Dictionary } from './postgres-dictionary.ts';
import type { PostgresTransaction } from './postgres-driver.ts';
import type { Placed } from './postgres-facts.ts';

const REFER = `INSERT INTO st_ref (seq, target, target_seq, t_actor, t_verb, t_activity, t_reg)
  SELECT $1::bigint, $2::uuid, s.seq, s.actor, s.verb, s.activity, s.reg
  FROM (SELECT 1) one LEFT JOIN st s ON s.id = $2::uuid ON CONFLICT DO NOTHING`;
const CHAIN = `INSERT INTO st_ref (seq, target, target_seq, t_actor, t_verb, t_activity, t_reg)
  SELECT a.seq, b.target, b.target_seq, b.t_actor, b.t_verb, b.t_activity, b.t_reg
  FROM st_ref a JOIN st_ref b ON b.seq = a.target_seq
  WHERE a.seq = ANY($1::bigint[]) OR b.seq = ANY($1::bigint[]) ON CONFLICT DO NOTHING RETURNING seq`;
const ARRIVED = `UPDATE st_ref r SET target_seq = s.seq, t_actor = s.actor, t_verb = s.verb,
  t_activity = s.activity, t_reg = s.reg FROM st s WHERE s.id = r.target AND r.target = ANY($1::uuid[])
  AND r.target_seq IS NULL RETURNING r.seq AS seq, s.seq AS target_seq`;

/**
 * Ties statements to those they speak of, whichever came first, and voids.
 * @returns positions of new statements that a voiding statement was waiting for
 */
export async function resolveReferences(
  tx: PostgresTransaction,
  placed: readonly Placed[],
  dictionary: Dictionary,
): Promise<Set<number>> {
  const voided = new Set<number>();
  const arrived = await tx.query(
    ARRIVED,
    placed.map(({ one }) => one.id),
  );
  const speakers = placed.filter(({ one }) => one.refersTo !== undefined);
  for (const { one, seq } of speakers) await tx.query(REFER, seq, one.refersTo);
  let grown = [...speakers.map(({ seq }) => seq), ...arrived.map((row) => Number(row['seq']))];
  // Each round makes chains one link longer; a statement about itself ends them at once.
  for (let round = 0; grown.length > 0 && round < 50; round += 1) {
    grown = (await tx.query(CHAIN, grown)).map((row) => Number(row['seq']));
  }
  for (const { one } of speakers) {
    if (one.refersTo === undefined) continue;
    if (one.voids) await voidStatement(tx, one.refersTo, voided, placed, dictionary);
  }
  if (arrived.length === 0) return voided;
  await dictionary.learn(tx, [[KIND.verb, VOIDED]]);
  const rows = await tx.query(
    `UPDATE st t SET voided = 1 FROM st_ref r JOIN st s ON s.seq = r.seq
     WHERE r.target = t.id AND t.id = ANY($1::uuid[]) AND s.verb = $2 AND s.voided = 0 AND t.verb <> $2 RETURNING t.seq`,
    placed.map(({ one }) => one.id),
    dictionary.number(KIND.verb, VOIDED),
  );
  for (const row of rows) voided.add(Number(row['seq']));
  return voided;
}

async function voidStatement(
  tx: PostgresTransaction,
  target: string,
  voided: Set<number>,
  placed: readonly Placed[],
  dictionary: Dictionary,
): Promise<void> {
  const [row] = await tx.query(
    'UPDATE st SET voided = 1 WHERE id = $1::uuid AND verb <> $2 AND voided = 0 RETURNING seq',
    target,
    dictionary.number(KIND.verb, VOIDED),
  );
  if (row === undefined) return;
  const seq = Number(row['seq']);
  if (placed.some((one) => one.seq === seq)) voided.add(seq);
  else await dropFacts(tx, seq);
}

/** The facts without this statement. */
async function dropFacts(tx: PostgresTransaction, seq: number): Promise<void> {
  for (const table of factRows.FACT_TABLES) {
    await tx.query(`DELETE FROM ${table} WHERE seq = $1`, seq);
  }
  await tx.query(factRows.NEW_GENERATION);
}
