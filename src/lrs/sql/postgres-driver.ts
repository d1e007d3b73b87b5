import { Pool, types, type PoolClient, type QueryResult } from 'pg';
import { lrsError } from '../errors.ts';
import { Problem } from '../problem.ts';
import type { SqlDriver, SqlRow, SqlValue } from './driver.ts';
import { migratePostgres } from './postgres-migrate.ts';
import { schema } from './schema.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  /** Connections of this process. */
  connections?: number;
}

export interface PostgresDriver extends SqlDriver {
  readonly dialect: 'postgres';
  /** Runs `work` on one connection in a transaction that is alone among all processes. */
  locked<T>(work: (tx: PostgresTransaction) => Promise<T>): Promise<T>;
}

export interface PostgresTransaction extends SqlDriver {
  /** Takes arrays as values; placeholders are `$1`, `$2`… */
  query(sql: string, ...values: unknown[]): Promise<SqlRow[]>;
}

/**
 * The lock of all writers of one database. With it positions become visible in their order, so a
 * reader that has seen position n never meets a smaller one later.
 */
const WRITER_LOCK = 4_276_001;
/** Type ids of int8 and numeric, which arrive as text and fit a number here. */
const NUMBERS: ReadonlySet<number> = new Set([20, 1700]);

export async function openPostgres(options: PostgresOptions): Promise<PostgresDriver> {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections ?? 6,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid, format) =>
        NUMBERS.has(oid) ? Number : types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks while idle is replaced by the pool at the next use.
  pool.on('error', () => undefined);
  const driver: PostgresDriver = {
    dialect: 'postgres',
    all: (sql, ...values) => guard(async () => rows(await pool.query(numbered(sql), values))),
    lists: (sql, ...values) =>
      guard(async () => {
        const text = numbered(sql);
        return (await pool.query<SqlValue[]>({ text, values, rowMode: 'array' })).rows;
      }),
    run: (sql, ...values) =>
      guard(async () => (await pool.query(numbered(sql), values)).rowCount ?? 0),
    locked: (work) => guard(() => locked(pool, work)),
    transaction: (work) => guard(() => locked(pool, work)),
    compact: () =>
      guard(async () => {
        for (const table of [
          'st',
          'document',
          'attachment',
          'identity',
          'dict',
          'entry',
          'fact_answered',
          'frame_part',
        ]) {
          await pool.query(`VACUUM FULL ${table}`);
        }
      }),
    close: () => pool.end(),
  };
  await driver.locked(createTables);
  return driver;
}

async function createTables(tx: PostgresTransaction): Promise<void> {
  const [found] = await tx.query("SELECT to_regclass('meta')::text AS name");
  if (found?.['name'] === null) for (const sql of schema('postgres')) await tx.query(sql);
  await migratePostgres(tx);
}

async function locked<T>(pool: Pool, work: (tx: PostgresTransaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [WRITER_LOCK]);
    const value = await work(transactionOn(client));
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch((reason: unknown) => {
      broken = reason instanceof Error ? reason : new Error(String(reason));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

function transactionOn(client: PoolClient): PostgresTransaction {
  const tx: PostgresTransaction = {
    dialect: 'postgres',
    query: async (sql, ...values) => rows(await client.query(sql, values)),
    all: async (sql, ...values) => rows(await client.query(numbered(sql), values)),
    lists: async (sql, ...values) => {
      const text = numbered(sql);
      return (await client.query<SqlValue[]>({ text, values, rowMode: 'array' })).rows;
    },
    run: async (sql, ...values) => (await client.query(numbered(sql), values)).rowCount ?? 0,
    transaction: (work) => work(tx),
    compact: async () => undefined,
    close: async () => undefined,
  };
  return tx;
}

const rows = (result: QueryResult<Record<string, SqlValue>>): SqlRow[] => result.rows;

const known = new Map<string, string>();

/** `?` becomes `$1`, `$2`…; none of our texts has a question mark of its own. */
function numbered(sql: string): string {
  let text = known.get(sql);
  if (text === undefined) {
    let count = 0;
    text = sql.replaceAll('?', () => `$${(count += 1)}`);
    if (known.size > 1000) known.clear();
    known.set(sql, text);
  }
  return text;
}

async function guard<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}

function asProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '53100') return lrsError.storeFull();
  const isAway =
    /^(08|57P|53|40)/.test(code) ||
    /^E[A-Z]+$/.test(code) ||
    /timeout|terminated/i.test(error.message);
  return isAway ? lrsError.storeBusy() : error;
}
