import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { createLrs } from '../../lrs/app.ts';
import { createBroker } from '../../lrs/broker/broker.ts';
import { signTicket } from '../../lrs/broker/ticket.ts';
import type { Store } from '../../lrs/store.ts';
import type { PreviewRecords } from '../../preview/options.ts';
import { pseudonymOptions } from './lrs-settings.ts';

/** Names the preview where an account needs a home. */
const HOME_PAGE = 'https://w3id.org/ecoheritage/preview';

interface RecordsOptions {
  store: Store;
  /** Whether an IRI is that of a course which may report here. */
  isCourse(iri: string): boolean;
  /** Origins of this preview. The list may grow once the port is known. */
  origins: readonly string[];
  /** Kept from start to start, so that a learner has the same pseudonym. */
  secret: string;
}

/**
 * The embedded record store at `/xapi/` and the broker at `/broker/`, as `eco lrs serve` has them,
 * and what the preview LMS needs of both.
 */
export function previewRecords({ store, isCourse, origins, secret }: RecordsOptions): {
  app: Hono;
  records: PreviewRecords;
} {
  const random = (): string => randomBytes(24).toString('base64url');
  const pseudonyms = pseudonymOptions(HOME_PAGE);
  // Keys that exist in this process only.
  const inner = { key: 'broker', secret: random() };
  const own = { key: 'preview-lms', secret: random() };
  const tickets = random();
  const lrs = createLrs({
    store,
    homePage: HOME_PAGE,
    cors: { origins },
    limits: { requestsPerSecond: 1000, burst: 5000 },
    ...(pseudonyms && { pseudonyms }),
    keys: [
      { ...inner, scopes: ['write', 'read-all', 'profile'], setsAuthority: true },
      { ...own, name: 'Preview LMS', scopes: ['write', 'read-all', 'profile'] },
    ],
  });
  const broker = createBroker({
    store,
    upstream: { url: 'http://inside/', ...inner, fetch: (request) => lrs.fetch(request) },
    // This machine only: here a package may also say by itself who learns.
    course: (iri) => (isCourse(iri) ? { iri, allowsClaimed: true } : undefined),
    origins,
    secret,
    homePage: `${HOME_PAGE}/learners`,
    ticketSecrets: { [HOME_PAGE]: tickets },
    keepIdentities: true,
    limits: { requestsPerSecond: 100 },
  });
  const app = new Hono();
  app.route('/xapi', lrs);
  app.route('/broker', broker);
  for (const place of ['/xapi', '/broker'])
    app.all(`${place}/*`, (context) =>
      context.json({ code: 'NOT_FOUND', message: `There is nothing at ${context.req.path}.` }, 404),
    );
  const authorization = `Basic ${Buffer.from(`${own.key}:${own.secret}`).toString('base64')}`;
  return {
    app,
    records: {
      asPlatform(request) {
        request.headers.set('authorization', authorization);
        return lrs.fetch(request);
      },
      broker: (request) => broker.fetch(request),
      ticket: (claims) => signTicket(tickets, { issuer: HOME_PAGE, ...claims }),
    },
  };
}
