import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { RateLimiter } from '../../lrs/limits.ts';
import { isSameText } from '../../lrs/secret.ts';
import type { Store } from '../../lrs/store.ts';
import type { SessionInfo, SessionUser } from '../api/session.ts';
import type { NamesBook } from './known-names.ts';
import { refuse } from './refusal.ts';
import { readSession } from './sessions.ts';
import { findUser, hasUsers } from './users.ts';
import { createVisitor, rightsOf, type Visitor } from './visitor.ts';

export const COOKIE = 'eco-review';

export interface DoorOptions {
  store: Store;
  opensOnThisMachine: boolean;
  /** Stands in for a session's token where nobody signed in. */
  machineToken: string;
  tries: RateLimiter;
  book: NamesBook;
}

export interface Door {
  readonly tries: RateLimiter;
  /** @throws Refusal 401 signed out, 403 wrong origin or token */
  enter(c: Context): Promise<Visitor>;
  info(c: Context): Promise<SessionInfo>;
  /** @throws Refusal 403 when another site sends it */
  mustBeOwnPage(c: Context): void;
}

interface Found {
  user: SessionUser;
  session: string;
  csrf: string;
  by: 'password' | 'this-machine';
  expires?: number;
}

const MACHINE: SessionUser = { name: 'this machine', role: 'admin', courses: [], groups: [] };
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

export function createDoor(options: DoorOptions): Door {
  const { store, book } = options;
  const find = async (c: Context): Promise<Found | undefined> => {
    const session = await readSession(store, getCookie(c, COOKIE) ?? '');
    const record = session && (await findUser(store, session.user));
    if (session !== undefined && record !== undefined) {
      const { name, role, courses, groups } = record;
      const { hash, csrf, expires } = session;
      const user = { name, role, courses, groups };
      return { user, session: hash, csrf, by: 'password', expires };
    }
    if (!options.opensOnThisMachine || !isThisMachine(c)) return undefined;
    return { user: MACHINE, session: '', csrf: options.machineToken, by: 'this-machine' };
  };
  return {
    tries: options.tries,
    mustBeOwnPage,
    async enter(c) {
      mustBeOwnPage(c);
      const found = await find(c);
      if (found === undefined) throw refuse.signedOut();
      const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
      const token = c.req.header('x-csrf-token') ?? '';
      if (!isReading && !isSameText(token, found.csrf)) throw refuse.csrf();
      return createVisitor(found.user, found.session, (course) => book.of(found.session, course));
    },
    async info(c) {
      const found = await find(c);
      return {
        ...(found && { user: found.user, by: found.by, csrf: found.csrf }),
        ...(found?.expires !== undefined && { expires: new Date(found.expires).toISOString() }),
        may: rightsOf(found?.user),
        needsFirstUser: !options.opensOnThisMachine && !(await hasUsers(store)),
      };
    },
  };
}

/** No other site may make a browser ask here, whatever cookies it has. */
function mustBeOwnPage(c: Context): void {
  const origin = c.req.header('origin');
  const site = c.req.header('sec-fetch-site');
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const isOther = origin !== undefined && hostOf(origin) !== host;
  if (isOther || site === 'cross-site' || site === 'same-site') throw refuse.csrf();
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host;
  } catch {
    return '';
  }
}

/** Asked by a name of this machine (no rebound DNS), from this machine, through no proxy. */
function isThisMachine(c: Context): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const remote = env?.incoming?.socket?.remoteAddress;
  const isNear = remote === undefined || /^(127\.|::1$|::ffff:127\.)/.test(remote);
  const isPlain = PROXIED.every((name) => c.req.header(name) === undefined);
  return isNear && isPlain && LOOPBACK.test(host.replace(/:\d+$/, ''));
}
