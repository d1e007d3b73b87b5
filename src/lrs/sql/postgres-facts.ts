import type { NewStatement } from '../store.ts';
import { KIND } from './driver.ts';
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
  const answers: unknown[][] = [];
  const reg = (value: string): number =>
    value === '' ? 0 : dictionary.number(KIND.registration, value);
  for (const { one, seq } of placed) {
    factRows.sumFacts(sums, one, stored);
    const answer = one.facts?.answer;
    if (answer === undefined || one.facts === undefined || !one.actor || !one.activity) continue;
    answers.push([
      seq,
      dictionary.number(KIND.activity, one.facts.course),
      dictionary.number(KIND.activity, one.activity),
      dictionary.number(KIND.agent, one.actor),
      reg(one.registration ?? ''),
      one.timestamp ?? stored,
      answer.success === undefined ? null : Number(answer.success),
      answer.scaled ?? null,
      answer.duration ?? null,
      answer.response ?? null,
    ]);
  }
  await bulk(
    tx,
    'fact_answered',
    'seq bigint, course bigint, activity bigint, actor bigint, reg bigint, ts bigint, success bigint, scaled float8, duration bigint, response text',
    answers,
  );
  for (const one of sums.sessions.values()) {
    const session = one.session === '' ? 0 : dictionary.number(KIND.session, one.session);
    await tx.run(
      factRows.UPSERT_SESSION,
      dictionary.number(KIND.activity, one.course),
      dictionary.number(KIND.agent, one.actor),
      reg(one.registration),
      session,
      one.first,
      one.last,
      one.active,
      one.count,
    );
  }
  await writeStatuses(tx, sums, dictionary);
}

export async function writeStatuses(
  tx: PostgresTransaction,
  sums: factRows.FactSums,
  dictionary: Dictionary,
): Promise<void> {
  for (const one of sums.statuses.values()) {
    const { moments } = one;
    const reg =
      one.registration === '' ? 0 : dictionary.number(KIND.registration, one.registration);
    await tx.run(
      factRows.UPSERT_STATUS,
      dictionary.number(KIND.activity, one.course),
      dictionary.number(KIND.agent, one.actor),
      reg,
      dictionary.number(KIND.activity, one.activity),
      moments.initialized ?? null,
      moments.completed ?? null,
      moments.passed ?? null,
      moments.failed ?? null,
      moments.terminated ?? null,
      one.scaled ?? null,
      one.progress ?? null,
    );
  }
}
