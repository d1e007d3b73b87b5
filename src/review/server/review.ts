import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { createRateLimiter } from '../../lrs/limits.ts';
import type { Store } from '../../lrs/store.ts';
import type { SourceInfo } from '../api/course.ts';
import { createDesk, type Desk } from './desk.ts';
import { createDoor, type Door } from './door.ts';
import { failure } from './failure.ts';
import { throughSharedView } from './shared-view.ts';
import { createKnownNames, type NamesBook } from './known-names.ts';
import { figureRoutes } from './routes/figures.ts';
import { liveRoutes } from './routes/live.ts';
import { peopleRoutes } from './routes/people.ts';
import { readingRoutes } from './routes/reading.ts';
import { sessionRoutes } from './routes/session.ts';
import { transferRoutes, type HandedInReader } from './routes/transfer.ts';
import { upkeepRoutes } from './routes/upkeep.ts';
import type { Visitor } from './visitor.ts';

export interface ReviewOptions {
  store: Store;
  /**
   * Lets whoever sits at this computer in without a password: for the workbench, never for a server
   * that others reach. Requests that came through a proxy or by another name are not let in.
   */
  opensOnThisMachine?: boolean;
  /** The page itself: files below `/review/`. */
  page?: (path: string) => Response | undefined | Promise<Response | undefined>;
  /**
   * Writes the demonstration and returns the IRI of its course; offered to administrators while the
   * store has none.
   */
  demonstration?: (store: Store) => Promise<string>;
  /** Reads files that a player without a record exported. */
  handedIn?: HandedInReader;
  /** Where the records come from, when not from this store's own resources. */
  source?: () => Promise<SourceInfo>;
  /** Sign-ins of one name, and of one address, in a minute. Default 6. */
  triesPerMinute?: number;
  /** Told about faults that are ours; default `console.error`. */
  onFault?: (error: unknown) => void;
}

/** What all routes work with. */
export interface Parts {
  desk: Desk;
  door: Door;
  book: NamesBook;
  options: ReviewOptions;
}

export type ReviewEnv = { Variables: { visitor: Visitor } };

/**
 * The trainer's page as an application to be mounted:
 * `server.route('/review', createReview({ store }))`. TLS is left to a proxy in front.
 */
export function createReview(options: ReviewOptions): Hono<ReviewEnv> {
  const book = createKnownNames();
  const perMinute = options.triesPerMinute ?? 6;
  const door = createDoor({
    store: options.store,
    opensOnThisMachine: options.opensOnThisMachine ?? false,
    machineToken: randomBytes(24).toString('base64url'),
    tries: createRateLimiter(perMinute / 60, perMinute),
    book,
  });
  const own = async (): Promise<SourceInfo> => ({ kind: 'own' });
  const app = new Hono<ReviewEnv>();
  let parts: Promise<Parts> | undefined;
  const ready = (): Promise<Parts> => {
    parts ??= createDesk(options.store, options.source ?? own).then((desk) => ({
      desk,
      door,
      book,
      options,
    }));
    return parts;
  };

  app.use('*', async (c, next) => {
    await next();
    // A file of a learner has a narrower policy of its own.
    for (const [name, value] of HEADERS) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
  });
  const api = new Hono<ReviewEnv>();
  sessionRoutes(api, ready);
  api.use('*', async (c, next) => {
    const visitor = await door.enter(c);
    c.set('visitor', await throughSharedView(options.store, visitor, c.req.query()));
    await next();
  });
  figureRoutes(api, ready);
  readingRoutes(api, ready);
  liveRoutes(api, ready);
  peopleRoutes(api, ready);
  upkeepRoutes(api, ready);
  transferRoutes(api, ready);
  api.notFound((c) => c.json({ code: 'NOT_FOUND', message: 'There is no such request.' }, 404));
  api.onError((error, c) => failure(error, c, options.onFault));
  app.route('/api', api);
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname;
    return (await options.page?.(path)) ?? c.notFound();
  });
  app.onError((error, c) => failure(error, c, options.onFault));
  return app;
}

/** Nothing from elsewhere, nobody around it, no trace in other sites' logs. */
const HEADERS: readonly (readonly [string, string])[] = [
  [
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  ],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
];
