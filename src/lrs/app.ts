import { Hono } from 'hono';
import { cors, type CorsOptions } from './cors.ts';
import { createCredentials, type StaticKey } from './credentials.ts';
import type { LrsContext } from './context.ts';
import { lrsError } from './errors.ts';
import type { Json, JsonObject } from './json.ts';
import { createRateLimiter, DEFAULT_LIMITS, type Limits } from './limits.ts';
import { rememberIdentities } from './privacy/identities.ts';
import { createPseudonyms, type PseudonymOptions } from './privacy/pseudonyms.ts';
import { Problem } from './problem.ts';
import { checkParameters, readRequest, type LrsRequest, type RawRequest } from './request.ts';
import { activities, agents } from './resources/lookups.ts';
import { activityProfile, agentProfile } from './resources/profiles.ts';
import { state } from './resources/state.ts';
import { getStatements } from './resources/statements-read.ts';
import { postStatements, putStatement } from './resources/statements-write.ts';
import type { Store } from './store.ts';
import { readVersion } from './version.ts';

export interface LrsOptions {
  store: Store;
  /** Keys given by configuration, besides those in the store. */
  keys?: readonly StaticKey[];
  /** Which web pages may call; default none. */
  cors?: CorsOptions;
  limits?: Partial<Limits>;
  /** Replaces people by pseudonyms before anything is stored. */
  pseudonyms?: PseudonymOptions;
  /** Names this store in authorities. Default `https://w3id.org/ecoheritage/lrs`. */
  homePage?: string;
  /** Extensions of the about resource, by IRI. */
  aboutExtensions?: JsonObject;
  /** Told about faults that are ours; default `console.error`. */
  onFault?: (error: unknown) => void;
}

type Resource = (request: LrsRequest, lrs: LrsContext) => Promise<Response>;

const statements: Resource = (request, lrs) => {
  if (request.method === 'GET') return getStatements(request, lrs);
  if (request.method === 'POST') return postStatements(request, lrs);
  if (request.method === 'PUT') return putStatement(request, lrs);
  throw lrsError.methodNotAllowed(request.method, ['GET', 'HEAD', 'POST', 'PUT']);
};

const RESOURCES: readonly (readonly [string, Resource])[] = [
  ['/statements', statements],
  ['/activities/state', state],
  ['/activities/profile', activityProfile],
  ['/activities', activities],
  ['/agents/profile', agentProfile],
  ['/agents', agents],
];

/**
 * A learning record store for xAPI 1.0.3 and 2.0 as an application to be mounted, e.g.
 * `server.route('/xapi', createLrs({ store }))`. TLS is left to a proxy in front.
 */
export function createLrs(options: LrsOptions): Hono {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  const lrs: LrsContext = {
    store: options.store,
    limits,
    pseudonyms: options.pseudonyms && createPseudonyms(options.pseudonyms),
    identities: rememberIdentities(options.store),
    about: { version: ['1.0.3', '2.0.0'], extensions: options.aboutExtensions ?? {} },
  };
  const homePage = options.homePage ?? 'https://w3id.org/ecoheritage/lrs';
  const requests = createRateLimiter(limits.requestsPerSecond, limits.burst);
  const tries = createRateLimiter(limits.refusalsPerMinute / 60, limits.refusalsPerMinute);
  const credentials = createCredentials(options.store, options.keys ?? [], homePage, tries);
  const app = new Hono();
  if (options.cors !== undefined) app.use('*', cors(options.cors));

  const serve = async (request: Request, path: string, resource: Resource): Promise<Response> => {
    const url = new URL(request.url);
    const raw = await readRequest(request, url, limits);
    const version = readVersion(raw.header('x-experience-api-version'));
    const principal = await credentials.authenticate(raw.header('authorization'));
    if (principal === undefined) throw lrsError.unauthorized();
    const wait = requests.take(principal.key);
    if (wait > 0) throw lrsError.rateLimited(wait);
    const base = url.pathname.slice(0, url.pathname.lastIndexOf(path));
    return finish(await resource({ ...raw, base, version, principal }, lrs), version);
  };

  for (const [path, resource] of RESOURCES) {
    app.all(path, async (c) => {
      try {
        return await serve(c.req.raw, path, resource);
      } catch (error) {
        return failure(error, c.req.raw, options.onFault);
      }
    });
  }
  app.all('/about', async (c) => {
    try {
      const raw = await readRequest(c.req.raw, new URL(c.req.url), limits);
      return about(raw, lrs);
    } catch (error) {
      return failure(error, c.req.raw, options.onFault);
    }
  });
  app.notFound((c) => failure(lrsError.notFound('resource of xAPI'), c.req.raw, options.onFault));
  return app;
}

/** GET /about needs neither version nor key (xAPI 1.0.3 Communication 2.8). */
function about(raw: RawRequest, lrs: LrsContext): Response {
  if (raw.method !== 'GET') throw lrsError.methodNotAllowed(raw.method, ['GET', 'HEAD']);
  checkParameters(raw.query, []);
  const asked = raw.header('x-experience-api-version') ?? '';
  return finish(Response.json(lrs.about), asked.startsWith('1.0') ? '1.0.3' : '2.0.0');
}

/** Headers that every answer carries (xAPI 1.0.3 Communication 3.3, 2.1.3). */
function finish(response: Response, version: string): Response {
  response.headers.set('x-experience-api-version', version);
  response.headers.set('x-experience-api-consistent-through', new Date().toISOString());
  response.headers.set('cache-control', 'no-store');
  return response;
}

function failure(error: unknown, request: Request, onFault?: (error: unknown) => void): Response {
  const problem = error instanceof Problem ? error : unexpected(error, onFault);
  const body: Record<string, Json> = { code: problem.code, message: problem.message };
  if (problem.path !== undefined) body['path'] = problem.path;
  const asked = request.headers.get('x-experience-api-version') ?? '';
  const version = asked.startsWith('1.0') ? '1.0.3' : '2.0.0';
  const response = finish(Response.json(body, { status: problem.status }), version);
  for (const [name, value] of Object.entries(problem.headers)) response.headers.set(name, value);
  // A browser would open a password prompt and the call would hang (spec/xapi.md 4).
  const isBrowser = request.headers.has('origin') || request.headers.has('sec-fetch-mode');
  if (problem.status === 401 && !isBrowser) {
    response.headers.set('www-authenticate', 'Basic realm="xAPI", charset="UTF-8"');
  }
  return response;
}

function unexpected(error: unknown, onFault: ((error: unknown) => void) | undefined): Problem {
  (onFault ?? console.error)(error);
  return new Problem(
    500,
    'FAULT',
    'The record store has a fault; nothing was stored. Tell its operator.',
  );
}
