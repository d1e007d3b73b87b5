import { type JsonObject, textOf } from '../json.ts';
import type { ErasedCounts, NewStatement, StatementRow, Store } from '../store.ts';
import {
  ANSWERED,
  answerRow,
  DROP_FRAMES,
  EVENT,
  eventRow,
  FACT_TABLES,
  factTexts,
  insertOne,
  NEW_GENERATION,
} from './fact-rows.ts';
import { KIND, text, type Kind, type SqlDriver, type SqlRow } from './driver.ts';

type NumberOf = (kind: Kind, value: string) => Promise<number | undefined>;
type Eraser = Pick<Store, 'statementsOfAgent' | 'eraseAgent' | 'eraseAuthority' | 'eraseBefore'>;

const OF_AGENT = `SELECT seq, body, voided FROM st WHERE actor = ? OR seq IN
  (SELECT seq FROM st_agent WHERE agent = ?) ORDER BY seq`;
const INDEXES = ['st_act', 'st_agent', 'st_ref', 'st_attachment', ...FACT_TABLES];

/** Taking people and old runs out for good: rows, index rows, files, facts, and the free pages. */
export function eraser(driver: SqlDriver, number: NumberOf): Eraser {
  return {
    statementsOfAgent: async (agent) => {
      const id = await number(KIND.agent, agent);
      if (id === undefined) return [];
      return (await driver.all(OF_AGENT, id, id)).map(asRow);
    },
    eraseAgent: async (agent, scrub) => {
      const counts = await driver.transaction((tx) => eraseAgent(tx, agent, scrub));
      // Always: names and identities leave pages too, and nobody erases people all day.
      await driver.compact();
      return counts;
    },
    eraseAuthority: async (authority) => {
      const counts = await driver.transaction((tx) => eraseAuthority(tx, authority));
      if (counts.statements > 0) await driver.compact();
      return counts;
    },
    eraseBefore: async (course, before) => {
      const counts = await driver.transaction((tx) => eraseBefore(tx, course, before));
      if (counts.statements + counts.documents > 0) await driver.compact();
      return counts;
    },
  };
}

const asRow = (row: SqlRow): StatementRow & { isVoided: boolean } => ({
  seq: Number(row['seq']),
  body: text(row['body']),
  isVoided: row['voided'] === 1,
});

async function eraseAgent(
  tx: SqlDriver,
  agent: string,
  scrub: (statement: JsonObject, isVoided: boolean) => NewStatement | undefined,
): Promise<ErasedCounts> {
  const counts: ErasedCounts = { statements: 0, documents: 0, attachments: 0 };
  const same = tx.dialect === 'sqlite' ? 'value = ?' : 'md5(value) = md5(?)';
  const [known] = await tx.all(`SELECT id FROM dict WHERE kind = ${KIND.agent} AND ${same}`, agent);
  const where = tx.dialect === 'sqlite' ? 'agent = ?' : 'md5(agent) = md5(?)';
  counts.documents = await tx.run(`DELETE FROM document WHERE ${where}`, agent);
  await tx.run('DELETE FROM identity WHERE pseudonym = ?', agent);
  if (known === undefined) return counts;
  const id = Number(known['id']);
  for (const row of (await tx.all(OF_AGENT, id, id)).map(asRow)) {
    const replacement = scrub(JSON.parse(row.body) as JsonObject, row.isVoided);
    counts.attachments += await dropAttachments(tx, row.seq);
    if (replacement === undefined) await dropStatement(tx, row.seq);
    else await replaceStatement(tx, row, replacement);
    counts.statements += 1;
  }
  await tx.run('DELETE FROM agent_name WHERE agent = ?', id);
  for (const table of ['fact_answered', 'fact_event', 'fact_session']) {
    await tx.run(`DELETE FROM ${table} WHERE actor = ?`, id);
  }
  await tx.run(
    `DELETE FROM entry WHERE ${tx.dialect === 'sqlite' ? 'subject = ?' : 'md5(subject) = md5(?)'} AND subject <> ''`,
    agent,
  );
  await rowsWent(tx);
  await tx.run('DELETE FROM dict WHERE id = ?', id);
  await newGeneration(tx);
  return counts;
}

async function rowsWent(tx: SqlDriver): Promise<void> {
  await tx.run(NEW_GENERATION);
  await tx.run(DROP_FRAMES);
}

/** Tells running servers that dictionary numbers they remember may be void. */
async function newGeneration(tx: SqlDriver): Promise<void> {
  const [row] = await tx.all("SELECT value FROM meta WHERE name = 'dictionary'");
  await tx.run(
    "UPDATE meta SET value = ? WHERE name = 'dictionary'",
    String(Number(row?.['value'] ?? 0) + 1),
  );
}

async function dropStatement(tx: SqlDriver, seq: number): Promise<void> {
  for (const table of INDEXES) await tx.run(`DELETE FROM ${table} WHERE seq = ?`, seq);
  await tx.run('DELETE FROM st WHERE seq = ?', seq);
}

/** @returns how many files nobody else uses and therefore went */
async function dropAttachments(tx: SqlDriver, seq: number): Promise<number> {
  const rows = await tx.all('SELECT sha2 FROM st_attachment WHERE seq = ?', seq);
  let gone = 0;
  for (const row of rows) {
    const sha2 = text(row['sha2']);
    await tx.run('DELETE FROM st_attachment WHERE seq = ? AND sha2 = ?', seq, sha2);
    gone += await tx.run(
      'DELETE FROM attachment WHERE sha2 = ? AND NOT EXISTS (SELECT 1 FROM st_attachment s WHERE s.sha2 = attachment.sha2)',
      sha2,
    );
  }
  return gone;
}

/** The number of a text, made when it has none. */
async function numberIn(tx: SqlDriver, kind: Kind, value: string): Promise<number> {
  const same = tx.dialect === 'sqlite' ? 'value = ?' : 'md5(value) = md5(?)';
  await tx.run('INSERT INTO dict (kind, value) VALUES (?, ?) ON CONFLICT DO NOTHING', kind, value);
  const [found] = await tx.all(`SELECT id FROM dict WHERE kind = ? AND ${same}`, kind, value);
  return Number(found?.['id']);
}

/** What is left of an answer still counts, under its new nobody. */
async function replaceFacts(
  tx: SqlDriver,
  seq: number,
  by: NewStatement,
  stored: number,
): Promise<void> {
  const numbers = new Map<string, number>();
  for (const [kind, value] of factTexts(by)) {
    numbers.set(`${kind}${value}`, await numberIn(tx, kind, value));
  }
  const number = (kind: Kind, value: string): number => numbers.get(`${kind}${value}`) ?? 0;
  const numbering = { number, numberOrZero: number };
  const rows = [
    [ANSWERED, answerRow(by, seq, stored, numbering)],
    [EVENT, eventRow(by, seq, stored, numbering)],
  ] as const;
  for (const [table, values] of rows) {
    if (values !== undefined) await tx.run(insertOne(table), ...values);
  }
}

async function replaceStatement(tx: SqlDriver, row: StatementRow, by: NewStatement): Promise<void> {
  const { seq } = row;
  const stored = (JSON.parse(row.body) as JsonObject)['stored'];
  const numberOf = async (kind: Kind, value: string | undefined): Promise<number | null> =>
    value === undefined ? null : numberIn(tx, kind, value);
  await tx.run(
    'UPDATE st SET actor = ?, reg = ?, body = ? WHERE seq = ?',
    await numberOf(KIND.agent, by.actor),
    await numberOf(KIND.registration, by.registration),
    `${by.head},"stored":${JSON.stringify(stored ?? null)}}`,
    seq,
  );
  for (const table of ['st_agent', 'st_act', ...FACT_TABLES]) {
    await tx.run(`DELETE FROM ${table} WHERE seq = ?`, seq);
  }
  await replaceFacts(tx, seq, by, Date.parse(textOf(stored)));
  for (const activity of by.activities) {
    await tx.run(
      'INSERT INTO st_act (activity, seq) VALUES (?, ?)',
      await numberOf(KIND.activity, activity),
      seq,
    );
  }
  for (const [agents, direct] of [
    [by.agents, 1],
    [by.relatedAgents, 0],
  ] as const) {
    for (const agent of agents) {
      await tx.run(
        'INSERT INTO st_agent (agent, seq, direct) VALUES (?, ?, ?)',
        await numberOf(KIND.agent, agent),
        seq,
        direct,
      );
    }
  }
  await tx.run(
    'UPDATE st_ref SET t_actor = (SELECT actor FROM st WHERE seq = ?), t_reg = (SELECT reg FROM st WHERE seq = ?) WHERE target_seq = ?',
    seq,
    seq,
    seq,
  );
}

async function eraseBefore(tx: SqlDriver, course: string, before: number): Promise<ErasedCounts> {
  const counts: ErasedCounts = { statements: 0, documents: 0, attachments: 0 };
  // A document belongs to the course when its activity is the course or lies below it.
  counts.documents = await tx.run(
    `DELETE FROM document WHERE updated < ? AND (activity = ? OR substr(activity, 1, ?) = ?)`,
    before,
    course,
    course.length + 1,
    `${course}/`,
  );
  const same = tx.dialect === 'sqlite' ? 'value = ?' : 'md5(value) = md5(?)';
  const [known] = await tx.all(
    `SELECT id FROM dict WHERE kind = ${KIND.activity} AND ${same}`,
    course,
  );
  if (known === undefined) return counts;
  const id = Number(known['id']);
  const rows = await tx.all(
    'SELECT s.seq FROM st_act x JOIN st s ON s.seq = x.seq WHERE x.activity = ? AND s.ts < ?',
    id,
    before,
  );
  for (const row of rows) {
    counts.attachments += await dropAttachments(tx, Number(row['seq']));
    await dropStatement(tx, Number(row['seq']));
    counts.statements += 1;
  }
  if (counts.statements > 0) await rowsWent(tx);
  await tx.run('DELETE FROM fact_session WHERE course = ? AND last_ts < ?', id, before);
  return counts;
}

async function eraseAuthority(tx: SqlDriver, authority: string): Promise<ErasedCounts> {
  const counts: ErasedCounts = { statements: 0, documents: 0, attachments: 0 };
  const same = tx.dialect === 'sqlite' ? 'value = ?' : 'md5(value) = md5(?)';
  const [known] = await tx.all(
    `SELECT id FROM dict WHERE kind = ${KIND.agent} AND ${same}`,
    authority,
  );
  if (known === undefined) return counts;
  const rows = await tx.all('SELECT seq, actor FROM st WHERE authority = ?', Number(known['id']));
  const actors = new Set<number>();
  for (const row of rows) {
    counts.attachments += await dropAttachments(tx, Number(row['seq']));
    await dropStatement(tx, Number(row['seq']));
    if (typeof row['actor'] === 'number') actors.add(row['actor']);
    counts.statements += 1;
  }
  for (const actor of actors) {
    await tx.run(
      'DELETE FROM fact_session WHERE actor = ? AND NOT EXISTS (SELECT 1 FROM st WHERE st.actor = fact_session.actor)',
      actor,
    );
  }
  if (rows.length > 0) await rowsWent(tx);
  return counts;
}
