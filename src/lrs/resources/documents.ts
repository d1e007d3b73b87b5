import { checkCharset } from '../ingest.ts';
import { decodeUtf8, parseJson } from '../body.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import { checkPreconditions, etagOf, type Preconditions } from '../etag.ts';
import { isObject, type JsonObject } from '../json.ts';
import { timeParameter, type LrsRequest } from '../request.ts';
import type { DocumentKey, DocumentScope, StoredDocument } from '../store.ts';

/** Rules in which the three document resources differ. */
export interface DocumentRules {
  /** PUT needs If-Match or If-None-Match: `always`, or only over an existing document. */
  putNeedsPrecondition: 'always' | 'to overwrite' | 'never';
}

export async function getDocument(key: DocumentKey, lrs: LrsContext): Promise<Response> {
  const document = await lrs.store.document(key);
  if (document === undefined) throw lrsError.notFound('document with this id');
  return new Response(new Uint8Array(document.body), {
    headers: {
      'content-type': document.contentType,
      etag: `"${document.etag}"`,
      'last-modified': new Date(document.updated).toUTCString(),
      // A document is whatever somebody sent: never let a browser run it.
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  });
}

export async function getIds(
  scope: DocumentScope,
  request: LrsRequest,
  lrs: LrsContext,
): Promise<Response> {
  const documents = await lrs.store.documentIds(scope, timeParameter(request.query, 'since'));
  const ids = documents.map((one) => one.id);
  const last = Math.max(0, ...documents.map((one) => one.updated));
  const headers: Record<string, string> = { etag: `"${etagOf(Buffer.from(JSON.stringify(ids)))}"` };
  if (last > 0) headers['last-modified'] = new Date(last).toUTCString();
  return Response.json(ids, { headers });
}

export async function putDocument(
  key: DocumentKey,
  request: LrsRequest,
  lrs: LrsContext,
  rules: DocumentRules,
): Promise<Response> {
  const sent = await readDocument(request, lrs);
  if (sent.json !== undefined) parseJson(sent.json, lrs.limits.depth);
  const given = preconditions(request);
  await lrs.store.changeDocument(key, (existing) => {
    const isBlind = given.ifMatch === undefined && given.ifNoneMatch === undefined;
    if (isBlind && existing !== undefined && rules.putNeedsPrecondition !== 'never') {
      throw lrsError.documentConflict();
    }
    if (isBlind && rules.putNeedsPrecondition === 'always') throw lrsError.preconditionMissing();
    checkPreconditions(given, existing?.etag);
    return { do: 'put', document: sent.document };
  });
  // It is stored byte for byte, so its version is known (RFC 9110 9.3.4): the sender need not ask.
  return new Response(null, { status: 204, headers: { etag: `"${sent.document.etag}"` } });
}

/** POST merges JSON objects at the top level (xAPI 1.0.3 Communication 2.2). */
export async function postDocument(
  key: DocumentKey,
  request: LrsRequest,
  lrs: LrsContext,
): Promise<Response> {
  const sent = await readDocument(request, lrs);
  const value = sent.json === undefined ? undefined : asObject(sent.json, 'sent', lrs);
  const given = preconditions(request);
  await lrs.store.changeDocument(key, (existing) => {
    checkPreconditions(given, existing?.etag);
    if (existing === undefined) return { do: 'put', document: sent.document };
    if (!isJson(existing.contentType)) {
      throw lrsError.contentType(
        existing.contentType,
        'application/json to be merged into; use PUT',
      );
    }
    if (value === undefined) {
      throw lrsError.contentType(
        sent.document.contentType,
        'application/json to be merged; use PUT',
      );
    }
    const stored = asObject(decodeUtf8(existing.body), 'stored', lrs);
    const body = Buffer.from(JSON.stringify({ ...stored, ...value }));
    return { do: 'put', document: { ...sent.document, body, etag: etagOf(body) } };
  });
  return new Response(null, { status: 204 });
}

export async function deleteDocument(
  key: DocumentKey,
  request: LrsRequest,
  lrs: LrsContext,
): Promise<Response> {
  const given = preconditions(request);
  await lrs.store.changeDocument(key, (existing) => {
    checkPreconditions(given, existing?.etag);
    return existing === undefined ? { do: 'nothing' } : { do: 'delete' };
  });
  return new Response(null, { status: 204 });
}

/** Ids go into databases and logs: no control characters. */
export function documentId(value: string, name: string): string {
  if (/\p{Cc}/u.test(value))
    throw lrsError.parameterInvalid(name, 'must not have control characters');
  return value;
}

const preconditions = (request: LrsRequest): Preconditions => ({
  ifMatch: request.header('if-match'),
  ifNoneMatch: request.header('if-none-match'),
});

const isJson = (contentType: string): boolean => /^application\/json\b/i.test(contentType);

interface Sent {
  document: StoredDocument;
  /** The text, when it is sent as JSON. */
  json: string | undefined;
}

async function readDocument(request: LrsRequest, lrs: LrsContext): Promise<Sent> {
  const body = await request.body();
  if (body.byteLength > lrs.limits.body) throw lrsError.bodyTooLarge(lrs.limits.body);
  const contentType = request.header('content-type') ?? 'application/octet-stream';
  const document = { contentType, etag: etagOf(body), updated: Date.now(), body };
  if (!isJson(contentType)) return { document, json: undefined };
  checkCharset(contentType);
  return { document, json: decodeUtf8(body) };
}

function asObject(text: string, which: string, lrs: LrsContext): JsonObject {
  const value = parseJson(text, lrs.limits.depth);
  if (isObject(value)) return value;
  throw lrsError.jsonMalformed(`the ${which} document must be an object to be merged`);
}
