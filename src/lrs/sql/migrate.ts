import type { JsonObject } from '../json.ts';
import { prepare } from '../prepare.ts';
import type { SqlDriver, SqlRow } from './driver.ts';
import { factTables, frameTables, reviewTables, SCHEMA_VERSION } from './schema.ts';

/** How many statements are read at a time while facts are written anew. */
export const REBUILD_PART = 2000;

export const OF_REBUILD = `SELECT seq, stored, body FROM st WHERE seq > ? AND voided = 0
  ORDER BY seq LIMIT ${REBUILD_PART}`;

export interface Migration {
  steps: string[];
  /** Whether the facts are to be written anew from the statements. */
  rebuilds: boolean;
}

/**
 * What leads from an older layout to this one.
 * @throws Error when a newer program made the database
 */
export function migration(dialect: SqlDriver['dialect'], found: number): Migration {
  if (found === SCHEMA_VERSION) return { steps: [], rebuilds: false };
  if (found !== 1 && found !== 2) {
    throw new Error(
      `The database has layout ${found}; this program knows ${SCHEMA_VERSION}. Update the program.`,
    );
  }
  const toSecond = [
    ...['fact_answered', 'fact_session', 'fact_status'].map((table) => `DROP TABLE ${table}`),
    ...factTables(dialect),
    ...reviewTables(dialect),
  ];
  return {
    steps: [
      ...(found === 1 ? toSecond : []),
      ...frameTables(dialect),
      `UPDATE meta SET value = '${SCHEMA_VERSION}' WHERE name = 'schema'`,
    ],
    rebuilds: found === 1,
  };
}

/** A stored statement with all that is drawn from it. */
export const preparedRow = (row: SqlRow) => ({
  seq: Number(row['seq']),
  stored: Number(row['stored']),
  one: prepare(JSON.parse(String(row['body'])) as JsonObject, []),
});
