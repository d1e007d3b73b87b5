import type { JsonObject } from '../json.ts';
import { prepare } from '../prepare.ts';
import type { SqlDriver, SqlRow } from './driver.ts';
import { factTables, reviewTables, SCHEMA_VERSION } from './schema.ts';

/** How many statements are read at a time while facts are written anew. */
export const REBUILD_PART = 2000;

export const OF_REBUILD = `SELECT seq, stored, body FROM st WHERE seq > ? AND voided = 0
  ORDER BY seq LIMIT ${REBUILD_PART}`;

/**
 * What leads from an older layout to this one, besides writing the facts anew.
 * @throws Error when a newer program made the database
 */
export function migrationSteps(dialect: SqlDriver['dialect'], found: number): string[] {
  if (found === SCHEMA_VERSION) return [];
  if (found !== 1) {
    throw new Error(
      `The database has layout ${found}; this program knows ${SCHEMA_VERSION}. Update the program.`,
    );
  }
  return [
    ...['fact_answered', 'fact_session', 'fact_status'].map((table) => `DROP TABLE ${table}`),
    ...factTables(dialect),
    ...reviewTables(dialect),
    `UPDATE meta SET value = '${SCHEMA_VERSION}' WHERE name = 'schema'`,
  ];
}

/** A stored statement with all that is drawn from it. */
export const preparedRow = (row: SqlRow) => ({
  seq: Number(row['seq']),
  stored: Number(row['stored']),
  one: prepare(JSON.parse(String(row['body'])) as JsonObject, []),
});
