import { decodeUtf8, parseJson, readBody } from './body.ts';
import type { Principal } from './credentials.ts';
import { lrsError } from './errors.ts';
import type { JsonObject } from './json.ts';
import type { Limits } from './limits.ts';
import { agent } from './validate/actor.ts';
import { isTimestamp, isUuid, timestampMs } from './validate/formats.ts';
import type { Version } from './version.ts';

/** A request as the resources see it, whichever syntax it came in. */
export interface LrsRequest {
  method: string;
  /** Path of the record store itself, e.g. `/xapi`. */
  base: string;
  query: URLSearchParams;
  /** Header by lower-case name. */
  header(name: string): string | undefined;
  body(): Promise<Buffer>;
  version: Version;
  principal: Principal;
}

const HEADER_FIELDS = new Set([
  'authorization',
  'x-experience-api-version',
  'content-type',
  'content-length',
  'if-match',
  'if-none-match',
  'accept-language',
  'accept',
]);

/** What a request says before anybody knows who sent it. */
export type RawRequest = Omit<LrsRequest, 'version' | 'principal' | 'base'>;

/**
 * Reads the request; with `?method=` also the alternate syntax of xAPI 1.0.3 Communication 1.3,
 * where a form carries the headers, parameters and `content`.
 */
export async function readRequest(request: Request, url: URL, limits: Limits): Promise<RawRequest> {
  const plain: RawRequest = {
    method: asGet(request.method),
    query: url.searchParams,
    header: (name) => request.headers.get(name) ?? undefined,
    body: () => {
      const type = request.headers.get('content-type') ?? '';
      return readBody(request, /^multipart\//i.test(type) ? limits.multipart : limits.body);
    },
  };
  const method = url.searchParams.get('method');
  if (method === null) return plain;
  return readForm(request, plain, method, limits);
}

/** HEAD is answered like GET; the framework leaves the body out. */
const asGet = (method: string): string => (method === 'HEAD' ? 'GET' : method);

async function readForm(
  request: Request,
  plain: RawRequest,
  method: string,
  limits: Limits,
): Promise<RawRequest> {
  const version = plain.header('x-experience-api-version') ?? '';
  if (version.startsWith('2.0')) {
    throw lrsError.parameterInvalid(
      'method',
      'belongs to the alternate syntax, which xAPI 2.0 has not',
    );
  }
  if (request.method !== 'POST') {
    throw lrsError.parameterInvalid('method', 'may be used with POST only (Communication 1.3)');
  }
  if ([...plain.query.keys()].length > 1) {
    throw lrsError.parameterInvalid('method', 'must stand alone; all else goes into the form');
  }
  const form = new URLSearchParams(decodeUtf8(await readBody(request, limits.body)));
  const headers = new Map<string, string>();
  const query = new URLSearchParams();
  let content: string | undefined;
  for (const [name, value] of form) {
    if (HEADER_FIELDS.has(name.toLowerCase())) headers.set(name.toLowerCase(), value);
    else if (name === 'content') content = value;
    else query.append(name, value);
  }
  const wanted = method.toUpperCase();
  if (!['GET', 'PUT', 'POST', 'DELETE', 'HEAD'].includes(wanted)) {
    throw lrsError.parameterInvalid('method', 'must be GET, PUT, POST or DELETE');
  }
  if ((wanted === 'PUT' || wanted === 'POST') && content === undefined) {
    throw lrsError.parameterMissing('content');
  }
  if (content !== undefined && !headers.has('content-type')) {
    headers.set('content-type', 'application/json');
  }
  return {
    method: asGet(wanted),
    query,
    header: (name) => headers.get(name) ?? plain.header(name),
    body: async () => Buffer.from(content ?? '', 'utf8'),
  };
}

/** Refuses parameters that are unknown or given twice (xAPI 1.0.3 Communication 3.2). */
export function checkParameters(query: URLSearchParams, known: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of query.keys()) {
    if (!known.includes(name)) throw lrsError.parameterUnknown(name.slice(0, 60), known);
    if (seen.has(name)) throw lrsError.parameterTwice(name);
    seen.add(name);
  }
}

export function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value === null || value === '') throw lrsError.parameterMissing(name);
  return value;
}

export function uuidParameter(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  if (!isUuid(value)) throw lrsError.parameterInvalid(name, 'must be a UUID');
  return value.toLowerCase();
}

/** @returns milliseconds */
export function timeParameter(query: URLSearchParams, name: string): number | undefined {
  const value = query.get(name);
  if (value === null) return undefined;
  // A plus sign that was not escaped arrives as a space.
  const text = value.replace(/ (?=\d\d:?\d\d$)/, '+');
  if (!isTimestamp(text))
    throw lrsError.parameterInvalid(name, 'must be an ISO 8601 date and time');
  return timestampMs(text);
}

export function booleanParameter(query: URLSearchParams, name: string): boolean {
  const value = query.get(name);
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  throw lrsError.parameterInvalid(name, 'must be true or false');
}

export function agentParameter(
  query: URLSearchParams,
  version: Version,
  check: typeof agent = agent,
): JsonObject {
  const value = parseJson(required(query, 'agent'), 10);
  check(value, { path: 'agent', version });
  return value as JsonObject;
}
