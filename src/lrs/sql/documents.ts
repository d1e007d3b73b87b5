import { createHash } from 'node:crypto';
import type { DocumentKey, DocumentKind, DocumentScope, Store, StoredDocument } from '../store.ts';
import { text, type SqlDriver, type SqlRow } from './driver.ts';

type Documents = Pick<
  Store,
  'document' | 'changeDocument' | 'documentIds' | 'deleteDocuments' | 'documentsOfAgent'
>;

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const placeOf = (key: DocumentKey): string =>
  digest([key.kind, key.activity, key.agent, key.registration, key.id]);
const scopeOf = (scope: DocumentScope): string => digest([scope.kind, scope.activity, scope.agent]);

export function documentStore(driver: SqlDriver): Documents {
  return {
    document: (key) => read(driver, key),
    changeDocument: (key, change) =>
      driver.transaction(async (tx) => {
        const result = change(await read(tx, key));
        if (result.do === 'delete')
          await tx.run('DELETE FROM document WHERE place = ?', placeOf(key));
        if (result.do === 'put') await write(tx, key, result.document);
      }),
    documentIds: async (scope, since) => {
      const [where, values] = within(scope);
      const rows = await driver.all(
        `SELECT doc, max(updated) AS updated FROM document WHERE ${where} AND updated > ? GROUP BY doc ORDER BY doc`,
        ...values,
        since ?? -1,
      );
      return rows.map((row) => ({ id: text(row['doc']), updated: Number(row['updated']) }));
    },
    deleteDocuments: async (scope) => {
      const [where, values] = within(scope);
      await driver.run(`DELETE FROM document WHERE ${where}`, ...values);
    },
    documentsOfAgent: async (agent) => {
      const rows = await driver.all(
        `SELECT * FROM document WHERE ${driver.dialect === 'sqlite' ? 'agent = ?' : 'md5(agent) = md5(?)'}`,
        agent,
      );
      return rows.flatMap((row) => {
        const document = asDocument(row);
        return document === undefined ? [] : [{ ...document, ...asKey(row) }];
      });
    },
  };
}

function within(scope: DocumentScope): [string, string[]] {
  return scope.registration === undefined
    ? ['scope = ?', [scopeOf(scope)]]
    : ['scope = ? AND registration = ?', [scopeOf(scope), scope.registration]];
}

async function read(driver: SqlDriver, key: DocumentKey): Promise<StoredDocument | undefined> {
  const [row] = await driver.all('SELECT * FROM document WHERE place = ?', placeOf(key));
  return row === undefined ? undefined : asDocument(row);
}

async function write(tx: SqlDriver, key: DocumentKey, document: StoredDocument): Promise<void> {
  await tx.run(
    `INSERT INTO document (place, kind, activity, agent, registration, doc, scope, content_type, etag,
     updated, body) VALUES (?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT (place) DO UPDATE SET
     content_type = excluded.content_type, etag = excluded.etag, updated = excluded.updated, body = excluded.body`,
    placeOf(key),
    key.kind,
    key.activity,
    key.agent,
    key.registration,
    key.id,
    scopeOf(key),
    document.contentType,
    document.etag,
    document.updated,
    document.body,
  );
}

function asDocument(row: SqlRow): StoredDocument | undefined {
  const { body } = row;
  if (!(body instanceof Uint8Array)) return undefined;
  return {
    contentType: text(row['content_type']),
    etag: text(row['etag']),
    updated: Number(row['updated']),
    body,
  };
}

const asKey = (row: SqlRow): DocumentKey => ({
  // Written by `write` above from a DocumentKey.
  kind: text(row['kind']) as DocumentKind,
  activity: text(row['activity']),
  agent: text(row['agent']),
  registration: text(row['registration']),
  id: text(row['doc']),
});
