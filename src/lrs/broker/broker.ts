import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { readFiles, splitBody } from '../attachment-parts.ts';
import { decodeUtf8, parseJson, readBody } from '../body.ts';
import { cors } from '../cors.ts';
import { lrsError } from '../errors.ts';
import { isObject, type Json, type JsonObject, textOf } from '../json.ts';
import { createRateLimiter } from '../limits.ts';
import { writeMultipart } from '../multipart.ts';
import { Problem } from '../problem.ts';
import type { Attachment } from '../store.ts';
import { brokerError } from './errors.ts';
import { createKeySets } from './key-set.ts';
import { launch } from './launch.ts';
import { DEFAULT_BROKER_LIMITS, type BrokerLimits, type BrokerOptions } from './options.ts';
import { createPinGuard } from './pin-guard.ts';
import { checkAttachments, checkStatement, isInside, isSelf } from './rules.ts';
import * as sessions from './session.ts';

type Session = Awaited<ReturnType<typeof sessions.findSession>>;

interface Broker {
  options: BrokerOptions;
  limits: BrokerLimits;
  now: () => number;
}

/**
 * The token broker and write-mostly proxy (spec/xapi.md 7), to be mounted, e.g. under `/broker`:
 * `POST /launch` → token; `/xapi/…` takes that token; `DELETE /launch` ends the session.
 */
export function createBroker(options: BrokerOptions): Hono {
  if (options.secret.length < 32) {
    throw new Error("The broker's secret is shorter than 32 characters. Make a longer one.");
  }
  const limits: BrokerLimits = { ...DEFAULT_BROKER_LIMITS, ...options.limits };
  const broker: Broker = { options, limits, now: options.clock ?? Date.now };
  const launches = createRateLimiter(limits.launchesPerMinute / 60, limits.launchesPerMinute);
  const requests = createRateLimiter(limits.requestsPerSecond, limits.requestsPerSecond * 10);
  const keySets = createKeySets({
    clock: broker.now,
    ...(options.fetchKeys && { fetch: options.fetchKeys }),
  });
  const pins = createPinGuard(limits.wrongPins, broker.now);
  const app = new Hono();
  app.use('*', cors({ origins: options.origins }));

  app.post('/launch', (c) =>
    answer(async () => {
      const wait = launches.take(c.req.header('origin') ?? 'no origin');
      if (wait > 0) throw lrsError.rateLimited(wait);
      const launched = await launch(c.req.raw, { ...broker, keySets, pins });
      return Response.json(launched, { headers: { 'cache-control': 'no-store' } });
    }),
  );
  app.delete('/launch', (c) =>
    answer(async () => {
      const session = await find(c.req.raw, broker);
      await options.store.deleteSession(session.tokenHash);
      return new Response(null, { status: 204 });
    }),
  );
  app.all('/xapi/:path{.+}', (c) =>
    answer(async () => {
      const session = await find(c.req.raw, broker);
      const wait = requests.take(session.tokenHash);
      if (wait > 0) throw lrsError.rateLimited(wait);
      return proxy(c.req.raw, `/${c.req.param('path')}`, session, broker);
    }),
  );
  app.notFound(() =>
    answer(async () => Promise.reject(lrsError.notFound('resource of the broker'))),
  );
  return app;
}

const find = (request: Request, { options, now }: Broker): Promise<Session> =>
  sessions.findSession(options.store, request.headers.get('authorization') ?? undefined, now());

async function answer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const body = { code: error.code, message: error.message };
    return Response.json(body, { status: error.status, headers: error.headers });
  }
}

/** Lets through what a learner's course needs; everything else is 403. */
async function proxy(
  request: Request,
  path: string,
  session: Session,
  broker: Broker,
): Promise<Response> {
  const { options, limits, now } = broker;
  const query = new URL(request.url).searchParams;
  if (query.has('method')) throw brokerError.outside('use the alternate request syntax');
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  if (path === '/statements' && request.method === 'GET' && isOneById(query)) {
    await sessions.touch(options.store, session, limits, now(), 0);
    return ownStatement(await forward(request, path, query, NOTHING, broker), session);
  }
  let body =
    isRead || request.method === 'DELETE' ? undefined : await readBody(request, limits.body);
  let count = 0;
  let contentType = request.headers.get('content-type');
  if (path === '/statements' && (request.method === 'POST' || request.method === 'PUT')) {
    const read = readStatements(request, body ?? Buffer.alloc(0), session, broker);
    count = read.statements.length;
    if (session.statements + count > limits.statementsPerSession) {
      throw brokerError.quota(limits.statementsPerSession);
    }
    ({ body, contentType } = writeStatements(request.method === 'PUT', read));
  } else if (path === '/activities/state') {
    checkOwn(query, session);
    if (!isInside(query.get('activityId') ?? '', session.course)) {
      throw brokerError.outside('touch the state of an activity outside its course');
    }
    if (query.get('registration')?.toLowerCase() !== session.registration) {
      throw brokerError.outside('touch the state of another registration');
    }
  } else if (path === '/agents/profile' && request.method !== 'DELETE') checkOwn(query, session);
  else
    throw brokerError.outside(
      'use this resource; statements may be sent, own state, profile and single statements read',
    );
  await sessions.touch(options.store, session, limits, now(), count);
  return forward(request, path, query, { body, contentType }, broker);
}

/** One statement by its id, and nothing that could widen the question. */
const isOneById = (query: URLSearchParams): boolean =>
  query.size === 1 && query.get('statementId') !== null;

/** A course may ask whether its own statement has arrived; of others it does not learn that they exist. */
async function ownStatement(found: Response, session: Session): Promise<Response> {
  if (!found.ok) return found;
  const statement = parseJson(await found.clone().text(), 64);
  const { actor, context } = isObject(statement) ? statement : {};
  const registration = isObject(context) ? context['registration'] : undefined;
  const isOwn =
    isObject(actor) &&
    isSelf(actor, session) &&
    textOf(registration).toLowerCase() === session.registration;
  if (!isOwn) throw lrsError.notFound('statement with this id');
  return found;
}

function checkOwn(query: URLSearchParams, session: Session): void {
  const agent = parseJson(query.get('agent') ?? 'null', 6);
  if (!isObject(agent) || !isSelf(agent, session)) {
    throw brokerError.outside("touch somebody else's data; use the actor of the launch");
  }
}

interface Read {
  statements: JsonObject[];
  files: ReadonlyMap<string, Attachment>;
}

/** The statements of a request and the files beside them, all of them allowed and whole. */
function readStatements(
  request: Request,
  body: Buffer,
  session: Session,
  { options, limits }: Broker,
): Read {
  const { json, parts } = splitBody(request.headers.get('content-type') ?? '', body);
  const value = parseJson(decodeUtf8(json), 32);
  const list: Json[] = Array.isArray(value) ? value : [value];
  if (list.length > limits.statementsPerRequest) {
    throw lrsError.tooManyStatements(list.length, limits.statementsPerRequest);
  }
  const policy = options.course(session.course);
  if (policy === undefined) throw brokerError.unknownCourse();
  const files = readFiles(parts);
  const statements = list.map((one) => {
    const statement = checkStatement(one, session, policy, options.homePage);
    checkAttachments(statement, files);
    statement['id'] ??= new URL(request.url).searchParams.get('statementId') ?? randomUUID();
    return statement;
  });
  return { statements, files };
}

/** The request anew, as the broker vouches for it. */
function writeStatements(
  isPut: boolean,
  { statements, files }: Read,
): { body: Buffer; contentType: string } {
  const json = JSON.stringify(isPut ? statements[0] : statements);
  if (files.size === 0) return { body: Buffer.from(json), contentType: 'application/json' };
  return writeMultipart(json, [...files.values()]);
}

const NOTHING = { body: undefined, contentType: null };

const PASSED_ON = ['x-experience-api-version', 'if-match', 'if-none-match', 'accept-language'];
const PASSED_BACK = [
  'content-type',
  'etag',
  'last-modified',
  'x-experience-api-version',
  'retry-after',
  'x-experience-api-consistent-through',
];

async function forward(
  request: Request,
  path: string,
  query: URLSearchParams,
  { body, contentType }: { body: Buffer | undefined; contentType: string | null },
  { options }: Broker,
): Promise<Response> {
  const { url, key, secret } = options.upstream;
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  if (contentType !== null) headers.set('content-type', contentType);
  headers.set('authorization', `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`);
  const search = query.size > 0 ? `?${query.toString()}` : '';
  const onward = new Request(`${url.replace(/\/$/, '')}${path}${search}`, {
    method: request.method,
    headers,
    ...(body && { body: new Uint8Array(body) }),
  });
  const send = options.upstream.fetch ?? fetch;
  const got = await Promise.resolve(send(onward)).catch(() => undefined);
  // Our own key being refused is nothing the learner could mend.
  if (got === undefined || got.status === 401 || got.status === 403) throw brokerError.upstream();
  const back = new Headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  for (const name of PASSED_BACK) {
    const value = got.headers.get(name);
    if (value !== null) back.set(name, value);
  }
  return new Response(got.status === 204 ? null : await got.arrayBuffer(), {
    status: got.status,
    headers: back,
  });
}
