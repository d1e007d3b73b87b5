import { randomUUID } from 'node:crypto';
import { readFiles, splitBody } from './attachment-parts.ts';
import { decodeUtf8, parseJson } from './body.ts';
import { lrsError } from './errors.ts';
import { isObject, type Json, type JsonObject, textOf } from './json.ts';
import type { Part } from './multipart.ts';
import { prepare } from './prepare.ts';
import type { Limits } from './limits.ts';
import type { Principal } from './credentials.ts';
import { signatureHashes, verifySignature } from './signature.ts';
import type { Attachment, NewStatement } from './store.ts';
import { toUtc } from './validate/formats.ts';
import { validateStatement } from './validate/statement.ts';
import type { Version } from './version.ts';

export interface Ingest {
  version: Version;
  principal: Principal;
  limits: Limits;
  /** Changes a statement before it is stored, e.g. puts a pseudonym in; returns what it changed. */
  transform?: (statement: JsonObject) => JsonObject;
}

export interface Ingested {
  statements: NewStatement[];
  attachments: Attachment[];
}

/** Takes apart the body of a PUT or POST on statements: JSON or multipart/mixed. */
export function readStatements(
  contentType: string,
  body: Buffer,
  ingest: Ingest,
  mustBe: { single: boolean; id?: string },
): Ingested {
  const { json, parts } = splitBody(contentType, body);
  checkCharset(contentType);
  const value = parseJson(decodeUtf8(json), ingest.limits.depth);
  return takeStatements(value, parts, ingest, mustBe);
}

export function checkCharset(contentType: string): void {
  const charset = /;\s*charset="?([^\s";]+)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^(utf-8|us-ascii|ascii)$/i.test(charset))
    throw lrsError.charset(charset);
}

function takeStatements(
  value: Json,
  parts: Part[],
  ingest: Ingest,
  mustBe: { single: boolean; id?: string },
): Ingested {
  if (mustBe.single && Array.isArray(value)) {
    throw lrsError.invalid(
      'statement',
      'must be one statement, not an array',
      'xAPI Communication 2.1.1',
    );
  }
  const list = Array.isArray(value) ? value : [value];
  if (list.length > ingest.limits.statements) {
    throw lrsError.tooManyStatements(list.length, ingest.limits.statements);
  }
  const files = readFiles(parts);
  const ids = new Set<string>();
  const used = new Set<string>();
  const statements = list.map((one, index) => {
    const path = Array.isArray(value) ? `statements[${index}]` : 'statement';
    const statement = validateStatement(one, { path, version: ingest.version });
    if (mustBe.id !== undefined) matchId(statement, mustBe.id);
    const id = textOf((statement['id'] ??= randomUUID())).toLowerCase();
    if (ids.has(id)) {
      throw lrsError.invalid(`${path}.id`, 'appears twice in this request', 'xAPI Data 2.3');
    }
    ids.add(id);
    const stored = attachmentsOf(statement, files, path);
    for (const sha2 of signatureHashes(statement)) {
      const file = files.get(sha2);
      if (file === undefined) throw lrsError.signature('is not part of the request');
      verifySignature(Buffer.from(file.body), statement);
      if (ingest.transform !== undefined) {
        throw lrsError.signature('cannot be kept here: this store replaces actors by pseudonyms');
      }
    }
    for (const sha2 of stored) used.add(sha2);
    return prepare(complete(statement, ingest), stored);
  });
  const stray = [...files.keys()].find((sha2) => !used.has(sha2));
  if (stray !== undefined) {
    throw lrsError.multipart(`has a part with the hash ${stray} that no attachment names`);
  }
  return { statements, attachments: [...files.values()] };
}

function matchId(statement: JsonObject, id: string): void {
  if (statement['id'] === undefined) statement['id'] = id;
  else if (textOf(statement['id']).toLowerCase() !== id) {
    throw lrsError.parameterInvalid('statementId', 'differs from the id inside the statement');
  }
}

/** What the record store sets itself (xAPI 1.0.3 Data 2.4.7 to 2.4.10). */
function complete(statement: JsonObject, ingest: Ingest): JsonObject {
  const { principal, version, transform } = ingest;
  if (!(principal.setsAuthority && isObject(statement['authority']))) {
    statement['authority'] = principal.authority;
  }
  statement['version'] ??= version === '1.0.3' ? '1.0.0' : '2.0.0';
  const timestamp = statement['timestamp'];
  if (version === '2.0.0' && typeof timestamp === 'string')
    statement['timestamp'] = toUtc(timestamp);
  return transform === undefined ? statement : transform(statement);
}

/** @returns the hashes of this statement's attachments that travel with the request */
function attachmentsOf(
  statement: JsonObject,
  files: ReadonlyMap<string, Attachment>,
  path: string,
): string[] {
  const lists = [statement['attachments']];
  const object = statement['object'];
  if (isObject(object) && object['objectType'] === 'SubStatement')
    lists.push(object['attachments']);
  const stored: string[] = [];
  for (const list of lists) {
    for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
      if (!isObject(entry)) continue;
      const sha2 = textOf(entry['sha2']).toLowerCase();
      if (files.has(sha2)) stored.push(sha2);
      else if (entry['fileUrl'] === undefined) {
        const what = 'has neither a fileUrl nor a part with its sha2 in this request';
        throw lrsError.invalid(`${path}.attachments[${index}]`, what, 'xAPI Data 2.4.11');
      }
    }
  }
  return stored;
}

/** One statement from a file instead of a request; `files` are hashes of contents at hand. */
export function takeStatement(
  value: Json,
  ingest: Ingest & { files: readonly string[] },
): NewStatement {
  const statement = validateStatement(value, { path: 'statement', version: ingest.version });
  statement['id'] ??= randomUUID();
  return prepare(complete(statement, ingest), ingest.files);
}
