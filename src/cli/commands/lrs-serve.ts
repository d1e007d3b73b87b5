import { serve } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { UserError } from '../../core/user-error.ts';
import { createLrs } from '../../lrs/app.ts';
import { createBroker } from '../../lrs/broker/broker.ts';
import { createFollower, type Follower } from '../../review/server/follow.ts';
import { createReview } from '../../review/server/review.ts';
import { applyRetention } from '../../lrs/privacy/retention.ts';
import type { Store } from '../../lrs/store.ts';
import { startForwarding } from '../../lrs/transfer/forward.ts';
import { handedInReader } from '../handed-in-reader.ts';
import { builtReviewPage } from '../review-page.ts';
import {
  pseudonymOptions,
  readConfig,
  withStore,
  type LrsConfig,
  type LrsSettings,
} from './lrs-settings.ts';

const DAY = 86_400_000;

/** Serves `/xapi/` and, when the settings have it, `/broker/`, until the process is told to end. */
export async function serveLrs(options: LrsSettings): Promise<void> {
  const port = Number(options.port ?? process.env['PORT'] ?? 4610);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError({ code: 'USAGE_PORT', message: 'The port must be a number up to 65535.' });
  }
  const config = readConfig(options.config);
  await withStore(options, async (store) => {
    const forwarding = startForwarding({ store, onReport: (text) => console.error(text) });
    const daily = setInterval(
      () => void applyRetention(store, Date.now()).catch(console.error),
      DAY,
    );
    const app = application(store, config);
    const follower = options.follow === undefined ? undefined : follow(options.follow, store);
    if (options.review === true || follower !== undefined) {
      app.route(
        '/review',
        createReview({
          store,
          page: builtReviewPage(),
          handedIn: handedInReader('courses'),
          ...(follower && { source: follower.source }),
        }),
      );
    }
    follower?.start();
    await new Promise<void>((resolve, reject) => {
      const server = serve(
        { fetch: app.fetch, port, hostname: options.host ?? '127.0.0.1' },
        (info) => {
          const url = `http://${info.address}:${info.port}/xapi/`;
          console.log(
            options.json ? JSON.stringify({ url, store: store.kind }) : `Record store: ${url}`,
          );
        },
      );
      server.on('error', reject);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.once(signal, () => server.close(() => resolve()));
      }
    });
    clearInterval(daily);
    await forwarding.stop();
    await follower?.stop();
  });
}

/** Copies a foreign record store into this one; the key comes from the environment. */
export function follow(endpoint: string, store: Store): Follower {
  const [key, secret] = [process.env['LRS_FOLLOW_KEY'], process.env['LRS_FOLLOW_SECRET']];
  if (key === undefined || secret === undefined) {
    throw new UserError({
      code: 'LRS_FOLLOW_KEY',
      message: 'To follow another record store, its key is needed.',
      hint: 'Set LRS_FOLLOW_KEY and LRS_FOLLOW_SECRET to a key that may read all statements there.',
    });
  }
  return createFollower({ store, endpoint, key, secret });
}

function application(store: Store, config: LrsConfig): Hono {
  const app = new Hono();
  const homePage = config.homePage ?? 'https://w3id.org/ecoheritage/lrs';
  const origins = config.origins ?? [];
  const pseudonyms = pseudonymOptions(homePage);
  // The broker's way in: a key that exists in this process only.
  const inner = { key: 'broker', secret: randomBytes(24).toString('base64url') };
  const lrs = createLrs({
    store,
    homePage,
    cors: { origins },
    ...(config.limits && { limits: config.limits }),
    ...(pseudonyms && { pseudonyms }),
    keys: config.broker
      ? [{ ...inner, scopes: ['write', 'read-all', 'profile'], setsAuthority: true }]
      : [],
  });
  app.route('/xapi', lrs);
  if (config.broker === undefined) return app;
  const { courses, platforms, keepIdentities } = config.broker;
  const secret = process.env['LRS_BROKER_SECRET'];
  if (secret === undefined || secret.length < 32) {
    throw new UserError({
      code: 'LRS_BROKER_SECRET',
      message: 'The broker needs a secret of at least 32 characters.',
      hint: 'Set LRS_BROKER_SECRET, e.g. to the output of: openssl rand -base64 32. Keep it: pseudonyms depend on it.',
    });
  }
  const tickets = process.env['LRS_TICKET_SECRETS'];
  const broker = createBroker({
    store,
    upstream: { url: 'http://inside/', ...inner, fetch: (request) => lrs.fetch(request) },
    course: (iri) => courses.find((one) => one.iri === iri),
    origins,
    secret,
    homePage: `${homePage}/learners`,
    ...(tickets !== undefined && { ticketSecrets: JSON.parse(tickets) as Record<string, string> }),
    ...(platforms && { platforms }),
    ...(keepIdentities !== undefined && { keepIdentities }),
  });
  app.route('/broker', broker);
  return app;
}
