import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import type { Hono } from 'hono';
import { createLrs, type LrsOptions } from '../../src/lrs/app.ts';
import { isObject, type Json, type JsonObject } from '../../src/lrs/json.ts';
import { prepare } from '../../src/lrs/prepare.ts';
import { openSqliteStore, type SqliteOptions } from '../../src/lrs/store-sqlite.ts';
import type { NewStatement, Store } from '../../src/lrs/store.ts';

const cleanups: (() => unknown)[] = [];
// A hook of the file: one that is registered inside another hook would run too early.
after(async () => {
  for (const clean of cleanups.toReversed()) await clean();
});

/** Runs after all tests of the file, last come first. */
export const atEnd = (clean: () => unknown): void => void cleanups.push(clean);

/** A folder that goes after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lrs-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A fresh SQLite store; NORMAL, because most tests need no promise to disk. */
export function temporaryStore(options: Partial<SqliteOptions> = {}): Store {
  const path = join(temporaryFolder(), 'lrs.sqlite');
  const store = openSqliteStore({ path, synchronous: 'NORMAL', ...options });
  atEnd(() => store.close());
  return store;
}

export const KEY = {
  key: 'test',
  secret: 'secret',
  scopes: ['write', 'read-all', 'profile'],
} as const;

export interface TestLrs {
  app: Hono;
  store: Store;
  call(method: string, path: string, options?: Call): Promise<Answer>;
}

export interface Call {
  /** Objects go as JSON, text and bytes as they are. */
  body?: Json | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
  version?: string;
  query?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON, undefined when it is none. */
  json: Json | undefined;
}

/** A record store without a network, with one key that may do everything but administer. */
export function testLrs(options: Partial<LrsOptions> = {}): TestLrs {
  const store = options.store ?? temporaryStore();
  const limits = { requestsPerSecond: 0, refusalsPerMinute: 0, ...options.limits };
  const app = createLrs({ keys: [KEY], ...options, store, limits });
  return { app, store, call: (method, path, call) => send(app, method, path, call) };
}

export async function send(
  app: Pick<Hono, 'request'>,
  method: string,
  path: string,
  { body, headers, version = '1.0.3', query }: Call = {},
): Promise<Answer> {
  const isRaw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
  const search = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
  const response = await app.request(`${path}${search}`, {
    method,
    headers: {
      authorization: basic(KEY.key, KEY.secret),
      'x-experience-api-version': version,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isRaw ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: asJson(text) };
}

function asJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

export const basic = (key: string, secret: string): string =>
  `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

/** The code of a refusal. */
export const codeOf = (answer: Answer): unknown =>
  isObject(answer.json) ? answer.json['code'] : undefined;

/** The statements of a StatementResult. */
export function statementsOf(answer: Answer): JsonObject[] {
  const list = isObject(answer.json) ? answer.json['statements'] : undefined;
  return Array.isArray(list) ? list.filter(isObject) : [];
}

export const AUTHORITY: JsonObject = {
  objectType: 'Agent',
  account: { homePage: 'https://example.org', name: 'authority' },
};

export const agentNamed = (name: string): JsonObject => ({
  objectType: 'Agent',
  account: { homePage: 'https://example.org', name },
});

/** A small valid statement. */
export function plainStatement(changes: JsonObject = {}): JsonObject {
  return {
    actor: agentNamed('ana'),
    verb: { id: 'http://adlnet.gov/expapi/verbs/experienced' },
    object: { id: 'https://example.org/course/page' },
    ...changes,
  };
}

/** The statement as the store takes it. */
export const prepared = (statement: JsonObject, attachments: string[] = []): NewStatement =>
  prepare({ authority: AUTHORITY, version: '1.0.0', ...statement }, attachments);
