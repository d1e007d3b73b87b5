export type SqlValue = null | number | string | Uint8Array;
export type SqlRow = Record<string, SqlValue>;

/** What both databases offer, so that all but the write path is written once. Placeholders: `?`. */
export interface SqlDriver {
  readonly dialect: 'sqlite' | 'postgres';
  all(sql: string, ...values: SqlValue[]): Promise<SqlRow[]>;
  /** Rows as lists in the order of the columns: for many rows. */
  lists(sql: string, ...values: SqlValue[]): Promise<SqlValue[][]>;
  /** @returns the number of rows changed */
  run(sql: string, ...values: SqlValue[]): Promise<number>;
  /** One transaction, alone among the writers; everything inside goes through `tx`. */
  transaction<T>(work: (tx: SqlDriver) => Promise<T>): Promise<T>;
  /** Gives freed pages back after they were overwritten. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/** Kinds of the dictionary: one number for each text that repeats. */
export const KIND = {
  agent: 1,
  verb: 2,
  activity: 3,
  registration: 4,
  session: 5,
  circumstances: 6,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

export const uuidValue = (dialect: SqlDriver['dialect'], id: string): SqlValue =>
  dialect === 'sqlite' ? Buffer.from(id.replaceAll('-', ''), 'hex') : id;

export const text = (value: SqlValue | undefined): string => String(value ?? '');
export const optionalNumber = (value: SqlValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;
export const placeholders = (count: number): string =>
  Array.from({ length: count }, () => '?').join(',');
