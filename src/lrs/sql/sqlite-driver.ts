import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { lrsError } from '../errors.ts';
import { Problem } from '../problem.ts';
import type { SqlDriver, SqlRow, SqlValue } from './driver.ts';
import { schema } from './schema.ts';
import { migrateSqlite } from './sqlite-migrate.ts';

export interface SqliteOptions {
  /** The database file; its folder is made. */
  path: string;
  /** FULL: a 200 is a promise, also through a power cut. NORMAL: through a crash of the process. */
  synchronous?: 'FULL' | 'NORMAL';
  /** Upper bound of pages, to try a full disk. */
  maxPages?: number;
}

/** One writing and one reading connection; writers take turns. */
export interface SqliteDriver extends SqlDriver {
  readonly dialect: 'sqlite';
  /** A prepared statement of the writing connection. */
  prepare(sql: string): StatementSync;
  /** Runs `work` in one transaction without giving up the thread. */
  immediate<T>(work: () => T): T;
  /** Waits until no other writer is inside. */
  exclusive<T>(work: () => Promise<T> | T): Promise<T>;
}

export function openSqlite(options: SqliteOptions): SqliteDriver {
  mkdirSync(dirname(options.path), { recursive: true });
  const writer = connect(options);
  createTables(writer);
  const reader = connect(options);
  reader.exec('PRAGMA query_only = ON');
  reader.exec('PRAGMA mmap_size = 2147418112');
  const prepare = preparing(writer);
  const prepareRead = preparing(reader);
  const prepareLists = preparing(reader, true);
  let turn: Promise<unknown> = Promise.resolve();
  const exclusive = <T>(work: () => Promise<T> | T): Promise<T> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const inside: SqlDriver = {
    dialect: 'sqlite',
    all: async (sql, ...values) => prepare(sql).all(...values) as SqlRow[],
    lists: async (sql, ...values) =>
      prepare(sql)
        .all(...values)
        .map((row) => Object.values(row) as SqlValue[]),
    run: async (sql, ...values) => Number(prepare(sql).run(...values).changes),
    transaction: (work) => work(inside),
    compact: async () => undefined,
    close: async () => undefined,
  };
  return {
    dialect: 'sqlite',
    prepare,
    exclusive,
    all: async (sql, ...values) => guard(() => prepareRead(sql).all(...values) as SqlRow[]),
    lists: async (sql, ...values) =>
      guard(() => prepareLists(sql).all(...values) as unknown as SqlValue[][]),
    run: (sql, ...values) =>
      exclusive(() => guard(() => Number(prepare(sql).run(...values).changes))),
    immediate: (work) => guard(() => transactionSync(writer, work)),
    transaction: (work) =>
      exclusive(async () => {
        try {
          writer.exec('BEGIN IMMEDIATE');
          const value = await work(inside);
          writer.exec('COMMIT');
          return value;
        } catch (error) {
          if (writer.isTransaction) writer.exec('ROLLBACK');
          throw asProblem(error);
        }
      }),
    compact: () =>
      exclusive(() => {
        writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        writer.exec('VACUUM');
        writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      }),
    close: () =>
      exclusive(() => {
        reader.close();
        writer.close();
      }),
  };
}

function connect(options: SqliteOptions): DatabaseSync {
  const database = new DatabaseSync(options.path, { timeout: 10_000 });
  database.exec('PRAGMA journal_mode = WAL');
  database.exec(`PRAGMA synchronous = ${options.synchronous ?? 'FULL'}`);
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA cache_size = -131072');
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA wal_autocheckpoint = 8000');
  database.exec('PRAGMA journal_size_limit = 67108864');
  if (options.maxPages !== undefined) database.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  return database;
}

function createTables(database: DatabaseSync): void {
  transactionSync(database, () => {
    const found = database.prepare("SELECT name FROM sqlite_master WHERE name = 'meta'").get();
    if (found === undefined) for (const sql of schema('sqlite')) database.exec(sql);
    migrateSqlite(database);
  });
}

function transactionSync<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function preparing(database: DatabaseSync, asLists = false): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size > 500) prepared.clear();
    const statement = database.prepare(sql);
    if (asLists) statement.setReturnArrays(true);
    prepared.set(sql, statement);
    return statement;
  };
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asProblem(error);
  }
}

const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_IOERR = 10;
const SQLITE_FULL = 13;

function asProblem(error: unknown): unknown {
  if (error instanceof Problem || !(error instanceof Error) || !('errcode' in error)) return error;
  const code = Number(error.errcode) & 0xff;
  if (code === SQLITE_FULL) return lrsError.storeFull();
  if (code === SQLITE_BUSY || code === SQLITE_LOCKED || code === SQLITE_IOERR)
    return lrsError.storeBusy();
  return error;
}
