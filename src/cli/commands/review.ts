import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import { UserError } from '../../core/user-error.ts';
import { listen } from '../../preview/listen.ts';
import { createReview } from '../../review/server/review.ts';
import { handedInReader } from '../handed-in-reader.ts';
import { builtReviewPage } from '../review-page.ts';
import { follow } from './lrs-serve.ts';
import { withStore } from './lrs-settings.ts';

export interface ReviewSettings {
  follow?: string;
  database?: string;
  port?: string;
}

const DEFAULT_PORT = 4620;

/**
 * Opens the trainer's page alone on this machine: over the own record store, or over a copy of another
 * one that it keeps up to date. Only requests to this computer are let in.
 */
export async function review(options: ReviewSettings): Promise<void> {
  const port = Number(options.port ?? process.env['PORT'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UserError({ code: 'USAGE_PORT', message: 'The port must be a number up to 65535.' });
  }
  const endpoint = options.follow === undefined ? undefined : readAddress(options.follow);
  const database = options.database ?? (endpoint === undefined ? undefined : copyOf(endpoint));
  await withStore({ ...(database !== undefined && { database }) }, async (store) => {
    const follower = endpoint === undefined ? undefined : follow(endpoint, store);
    const app = new Hono({ strict: false });
    app.get('/', (context) => context.redirect('/review/'));
    app.route(
      '/review',
      createReview({
        store,
        opensOnThisMachine: true,
        page: builtReviewPage(),
        ...(follower === undefined
          ? { handedIn: handedInReader('courses') }
          : { source: follower.source }),
      }),
    );
    const { address, close } = await listen(app, port);
    console.log(`\n  What learners did: ${address}review/`);
    if (endpoint !== undefined) {
      console.log(`  A copy of ${endpoint}, kept in ${database}; the page says how fresh it is.`);
    }
    console.log('  Only this machine can open it. Stop with Ctrl+C.\n');
    follower?.start();
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await follower?.stop();
    await close();
  });
}

function readAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new UserError({
    code: 'USAGE_ADDRESS',
    message: `“${text}” is not the address of a record store.`,
    hint: 'Such as https://lrs.example.org/xapi',
  });
}

/** Each record store has a copy of its own: two in one would be one course run with both. */
const copyOf = (endpoint: string): string =>
  join(
    '.eco',
    `copy-${createHash('sha256').update(endpoint.replace(/\/$/, '')).digest('hex').slice(0, 12)}.sqlite`,
  );
