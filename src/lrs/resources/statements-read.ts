import { agentKey } from '../agent-key.ts';
import { requireScope } from '../credentials.ts';
import type { LrsContext } from '../context.ts';
import { lrsError } from '../errors.ts';
import { activityIds, toCanonical, toIds, type Format } from '../format.ts';
import { isObject, type JsonObject, textOf } from '../json.ts';
import { languageRanges } from '../language.ts';
import { writeMultipart } from '../multipart.ts';
import * as parameters from '../request.ts';
import type { LrsRequest } from '../request.ts';
import type { Attachment, StatementQuery } from '../store.ts';
import { actor } from '../validate/actor.ts';
import { isIri } from '../validate/formats.ts';
import { readMore, writeMore } from './more.ts';

const SINGLE = ['statementId', 'voidedStatementId'];
const WITH_SINGLE = [...SINGLE, 'format', 'attachments'];
const ALL = [
  ...WITH_SINGLE,
  'agent',
  'verb',
  'activity',
  'registration',
  'related_activities',
  'related_agents',
  'since',
  'until',
  'limit',
  'ascending',
  'more',
];

/** What to return and in which shape. */
export interface ReadPlan {
  query: StatementQuery;
  format: Format;
  attachments: boolean;
}

/** GET statements (xAPI 1.0.3 Communication 2.1.3, 2.0 4.1.6.1). */
export async function getStatements(request: LrsRequest, lrs: LrsContext): Promise<Response> {
  requireScope(request.principal, 'read-all', 'read-mine');
  parameters.checkParameters(request.query, ALL);
  const single = SINGLE.find((name) => request.query.has(name));
  if (single !== undefined) return getStatement(request, lrs, single);
  const plan = readMore(request.query, lrs.limits) ?? readPlan(request, lrs);
  if (!mayReadAll(request)) plan.query.authority = agentKey(request.principal.authority) ?? '';
  else delete plan.query.authority;
  const found = await lrs.store.statements(plan.query);
  const { rows, isCut } = cut(found.rows, lrs.limits.answer);
  const bodies = await shaped(
    rows.map((row) => row.body),
    plan.format,
    request,
    lrs,
  );
  const last = rows.at(-1);
  const hasMore = (found.hasMore || isCut) && last !== undefined;
  const more = hasMore ? `${request.base}/statements?more=${writeMore(plan, last.seq)}` : '';
  const json = `{"statements":[${bodies.join(',')}],"more":${JSON.stringify(more)}}`;
  const newest = plan.query.ascending ? bodies.at(-1) : bodies[0];
  return answer(
    json,
    plan.attachments ? rows.map((row) => row.body) : undefined,
    lrs,
    modified(newest),
  );
}

const mayReadAll = (request: LrsRequest): boolean =>
  request.principal.scopes.has('read-all') || request.principal.scopes.has('admin');

async function getStatement(request: LrsRequest, lrs: LrsContext, name: string): Promise<Response> {
  for (const other of request.query.keys()) {
    if (!WITH_SINGLE.includes(other) || (SINGLE.includes(other) && other !== name)) {
      throw lrsError.parameterClash(name, other);
    }
  }
  const id = parameters.uuidParameter(request.query, name) ?? '';
  const format = readFormat(request);
  const attachments = parameters.booleanParameter(request.query, 'attachments');
  const row = await lrs.store.statement(id, name === 'voidedStatementId');
  if (row === undefined || !isMine(row.body, request))
    throw lrsError.notFound('statement with this id');
  const [json = ''] = await shaped([row.body], format, request, lrs);
  return answer(json, attachments ? [row.body] : undefined, lrs, modified(row.body));
}

function isMine(body: string, request: LrsRequest): boolean {
  if (mayReadAll(request)) return true;
  const { authority } = JSON.parse(body) as JsonObject;
  return isObject(authority) && agentKey(authority) === agentKey(request.principal.authority);
}

function readPlan(request: LrsRequest, lrs: LrsContext): ReadPlan {
  const { query: given } = request;
  const limit = given.get('limit') ?? '0';
  if (!/^\d{1,9}$/.test(limit))
    throw lrsError.parameterInvalid('limit', 'must be a whole number, 0 or more');
  const attachments = parameters.booleanParameter(given, 'attachments');
  const most = attachments ? lrs.limits.pageWithAttachments : lrs.limits.page;
  const query: StatementQuery = {
    relatedActivities: parameters.booleanParameter(given, 'related_activities'),
    relatedAgents: parameters.booleanParameter(given, 'related_agents'),
    ascending: parameters.booleanParameter(given, 'ascending'),
    limit: Math.min(Number(limit) || most, most),
  };
  if (given.has('agent')) {
    const agent = parameters.agentParameter(given, request.version, actor);
    const key = agentKey(lrs.pseudonyms?.agent(agent) ?? agent);
    if (key === undefined)
      throw lrsError.parameterInvalid('agent', 'must have an identifier such as mbox');
    query.agent = key;
  }
  for (const name of ['verb', 'activity'] as const) {
    const value = given.get(name);
    if (value === null) continue;
    if (!isIri(value)) throw lrsError.parameterInvalid(name, 'must be an absolute IRI');
    query[name] = value;
  }
  const registration = parameters.uuidParameter(given, 'registration');
  if (registration !== undefined) query.registration = registration;
  const since = parameters.timeParameter(given, 'since');
  if (since !== undefined) query.since = since;
  const until = parameters.timeParameter(given, 'until');
  if (until !== undefined) query.until = until;
  return { query, format: readFormat(request), attachments };
}

function readFormat(request: LrsRequest): Format {
  const value = request.query.get('format') ?? 'exact';
  if (value === 'exact' || value === 'ids' || value === 'canonical') return value;
  throw lrsError.parameterInvalid('format', 'must be exact, ids or canonical');
}

/** A page ends before it grows too big to hold; the rest follows under `more`. */
function cut<T extends { body: string }>(rows: T[], limit: number): { rows: T[]; isCut: boolean } {
  let size = 0;
  for (const [index, row] of rows.entries()) {
    size += row.body.length;
    if (size > limit && index > 0) return { rows: rows.slice(0, index), isCut: true };
  }
  return { rows, isCut: false };
}

async function shaped(
  bodies: string[],
  format: Format,
  request: LrsRequest,
  lrs: LrsContext,
): Promise<string[]> {
  if (format === 'exact') return bodies;
  const statements = bodies.map((body) => JSON.parse(body) as JsonObject);
  if (format === 'ids') return statements.map((one) => JSON.stringify(toIds(one)));
  const definitions = await lrs.store.definitions(statements.flatMap(activityIds));
  const ranges = languageRanges(request.header('accept-language'));
  return statements.map((one) => JSON.stringify(toCanonical(one, definitions, ranges)));
}

/** `stored` as a date of HTTP (xAPI 2.0 4.1.6.1: Last-Modified). */
function modified(body: string | undefined): string | undefined {
  const stored = body === undefined ? undefined : /"stored":"([^"]+)"[^"]*$/.exec(body)?.[1];
  return stored === undefined ? undefined : new Date(stored).toUTCString();
}

async function answer(
  json: string,
  withAttachments: string[] | undefined,
  lrs: LrsContext,
  lastModified: string | undefined,
): Promise<Response> {
  const headers = new Headers();
  if (lastModified !== undefined) headers.set('last-modified', lastModified);
  if (withAttachments === undefined) {
    headers.set('content-type', 'application/json');
    return new Response(json, { headers });
  }
  const files: Attachment[] = [];
  for (const sha2 of new Set(withAttachments.flatMap(hashes))) {
    const file = await lrs.store.attachment(sha2);
    if (file !== undefined) files.push(file);
  }
  const multipart = writeMultipart(json, files);
  headers.set('content-type', multipart.contentType);
  return new Response(new Uint8Array(multipart.body), { headers });
}

function hashes(body: string): string[] {
  if (!body.includes('"attachments"')) return [];
  const statement = JSON.parse(body) as JsonObject;
  const lists = [statement['attachments']];
  if (isObject(statement['object'])) lists.push(statement['object']['attachments']);
  return lists
    .flatMap((list) => (Array.isArray(list) ? list : []))
    .filter(isObject)
    .map((file) => textOf(file['sha2']).toLowerCase());
}
