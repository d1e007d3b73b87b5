import type { JsonObject } from '../json.ts';
import type { Attachment, NewStatement, StatementQuery, StatementRow, Store } from '../store.ts';
import { documentStore } from './documents.ts';
import {
  KIND,
  optionalNumber,
  placeholders,
  text,
  uuidValue,
  type Kind,
  type SqlDriver,
} from './driver.ts';
import { entryStore } from './entries.ts';
import { eraser } from './erase.ts';
import { factStore } from './facts.ts';
import { framePartStore } from './frame-parts.ts';
import { housekeeping } from './housekeeping.ts';
import { statementQuery, type ResolvedQuery } from './statement-query.ts';

export type AddStatements = (
  statements: readonly NewStatement[],
  attachments: readonly Attachment[],
) => Promise<number>;

/** The whole store over a driver; only the write path differs between databases. */
export function createSqlStore(driver: SqlDriver, addStatements: AddStatements): Store {
  const number = async (kind: Kind, value: string): Promise<number | undefined> => {
    const same = driver.dialect === 'sqlite' ? 'value = ?' : 'md5(value) = md5(?)';
    const [row] = await driver.all(`SELECT id FROM dict WHERE kind = ? AND ${same}`, kind, value);
    return optionalNumber(row?.['id']);
  };
  return {
    kind: driver.dialect,
    addStatements,
    statement: async (id, isVoided) => {
      const [row] = await driver.all(
        'SELECT seq, body FROM st WHERE id = ? AND voided = ?',
        uuidValue(driver.dialect, id.toLowerCase()),
        isVoided ? 1 : 0,
      );
      return row === undefined ? undefined : asRow(row);
    },
    statements: async (query) => {
      const resolved = await resolve(query, driver, number);
      if (resolved === undefined) return { rows: [], hasMore: false };
      const { sql, values } = statementQuery(resolved);
      const rows = (await driver.all(sql, ...values)).map(asRow);
      return { rows: rows.slice(0, query.limit), hasMore: rows.length > query.limit };
    },
    scan: async (after, limit) => {
      const rows = await driver.all(
        'SELECT seq, body, voided FROM st WHERE seq > ? ORDER BY seq LIMIT ?',
        after,
        limit,
      );
      return rows.map((row) => ({ ...asRow(row), isVoided: row['voided'] === 1 }));
    },
    attachment: async (sha2) => {
      const [row] = await driver.all(
        'SELECT sha2, content_type, body FROM attachment WHERE sha2 = ?',
        sha2.toLowerCase(),
      );
      if (row === undefined || !(row['body'] instanceof Uint8Array)) return undefined;
      return { sha2: text(row['sha2']), contentType: text(row['content_type']), body: row['body'] };
    },
    definitions: (activities) => definitions(driver, activities),
    agentNames: async (agent) => {
      const id = await number(KIND.agent, agent);
      if (id === undefined) return [];
      const rows = await driver.all(
        'SELECT name FROM agent_name WHERE agent = ? ORDER BY name',
        id,
      );
      return rows.map((row) => text(row['name']));
    },
    ...documentStore(driver),
    ...housekeeping(driver),
    ...eraser(driver, number),
    facts: factStore(driver, number),
    frameParts: framePartStore(driver, number),
    entries: entryStore(driver),
    close: () => driver.close(),
  };
}

const asRow = (row: Record<string, unknown>): StatementRow => ({
  seq: Number(row['seq']),
  body: String(row['body']),
});

async function definitions(
  driver: SqlDriver,
  activities: readonly string[],
): Promise<Map<string, JsonObject>> {
  const found = new Map<string, JsonObject>();
  const wanted = [...new Set(activities)];
  for (let start = 0; start < wanted.length; start += 200) {
    const part = wanted.slice(start, start + 200);
    const rows = await driver.all(
      `SELECT d.value, a.definition FROM dict d JOIN activity a ON a.id = d.id
       WHERE d.kind = ${KIND.activity} AND ${driver.dialect === 'sqlite' ? 'd.value' : 'md5(d.value)'}
       IN (${driver.dialect === 'sqlite' ? placeholders(part.length) : part.map(() => 'md5(?)').join(',')})`,
      ...part,
    );
    for (const row of rows) {
      found.set(text(row['value']), JSON.parse(text(row['definition'])) as JsonObject);
    }
  }
  return found;
}

/** @returns undefined when a text was never seen: then nothing can match */
async function resolve(
  query: StatementQuery,
  driver: SqlDriver,
  number: (kind: Kind, value: string) => Promise<number | undefined>,
): Promise<ResolvedQuery | undefined> {
  const resolved: ResolvedQuery = {
    relatedAgents: query.relatedAgents ?? false,
    relatedActivities: query.relatedActivities ?? false,
    after: 0,
    before: Number.MAX_SAFE_INTEGER,
    ascending: query.ascending ?? false,
    limit: query.limit + 1,
  };
  const parts = [
    ['agent', KIND.agent],
    ['verb', KIND.verb],
    ['activity', KIND.activity],
    ['registration', KIND.registration],
    ['authority', KIND.agent],
  ] as const;
  for (const [name, kind] of parts) {
    const value = query[name];
    if (value === undefined) continue;
    const id = await number(kind, value);
    if (id === undefined) return undefined;
    resolved[name] = id;
  }
  if (query.since !== undefined) resolved.after = await lastUntil(driver, query.since);
  if (query.until !== undefined) resolved.before = (await lastUntil(driver, query.until)) + 1;
  if (query.cursor !== undefined) {
    if (resolved.ascending) resolved.after = Math.max(resolved.after, query.cursor);
    else resolved.before = Math.min(resolved.before, query.cursor);
  }
  return resolved;
}

/** Positions and moments of storing grow together, so a moment becomes a position. */
async function lastUntil(driver: SqlDriver, moment: number): Promise<number> {
  const [row] = await driver.all(
    'SELECT seq FROM st WHERE stored <= ? ORDER BY stored DESC, seq DESC LIMIT 1',
    moment,
  );
  return optionalNumber(row?.['seq']) ?? 0;
}
