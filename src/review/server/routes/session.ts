import type { Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { sha256 } from '../../../lrs/secret.ts';
import type { Done } from '../../api/common.ts';
import type { SessionInfo } from '../../api/session.ts';
import { COOKIE } from '../door.ts';
import { note } from '../log.ts';
import { fields, readJson } from '../read.ts';
import { refuse } from '../refusal.ts';
import type { Parts, ReviewEnv } from '../review.ts';
import { closeSession, openSession } from '../sessions.ts';
import { rightsOf } from '../visitor.ts';
import { checkPassword, endSessions, LEAST_PASSWORD, saveUser } from '../users.ts';

/** Sign in, sign out, change the password. */
export function sessionRoutes(api: Hono<ReviewEnv>, ready: () => Promise<Parts>): void {
  api.get('/session', async (c) => {
    const { door } = await ready();
    return c.json(await door.info(c));
  });

  api.post('/sign-in', async (c) => {
    const { door, options } = await ready();
    door.mustBeOwnPage(c);
    const body = fields(await readJson(c.req.raw, 10_000));
    const name = body.text('name', 1, 100);
    const password = body.text('password', 1, 500);
    for (const who of [`name ${name.toLowerCase()}`, `address ${addressOf(c)}`]) {
      const wait = door.tries.take(who);
      if (wait > 0) throw refuse.tries(wait);
    }
    const user = await checkPassword(options.store, name, password);
    if (user === undefined) {
      await note(options.store, { user: name, action: 'sign-in-refused' });
      throw refuse.wrongPassword();
    }
    const { token, session } = await openSession(options.store, user.name);
    await note(options.store, { user: user.name, action: 'sign-in' });
    setCookie(c, COOKIE, token, { ...cookieOptions(c), expires: new Date(session.ends) });
    const { hash: _hash, created: _created, ...plain } = user;
    const info: SessionInfo = {
      user: plain,
      by: 'password',
      csrf: session.csrf,
      expires: new Date(session.expires).toISOString(),
      may: rightsOf(plain),
      needsFirstUser: false,
    };
    return c.json(info);
  });

  api.post('/sign-out', async (c) => {
    const { door, book, options } = await ready();
    await door.enter(c);
    const hash = sha256(getCookie(c, COOKIE) ?? '');
    await closeSession(options.store, hash);
    book.forget(hash);
    deleteCookie(c, COOKIE, cookieOptions(c));
    // What the browser keeps of the page goes too.
    c.header('clear-site-data', '"cache"');
    return c.json({ may: rightsOf(undefined), needsFirstUser: false } satisfies SessionInfo);
  });

  api.post('/password', async (c) => {
    const { door, options } = await ready();
    const { user, session } = await door.enter(c);
    const body = fields(await readJson(c.req.raw, 10_000));
    const wait = door.tries.take(`name ${user.name.toLowerCase()}`);
    if (wait > 0) throw refuse.tries(wait);
    if ((await checkPassword(options.store, user.name, body.text('old', 1, 500))) === undefined) {
      throw refuse.wrongPassword();
    }
    await saveUser(options.store, user, body.text('new', LEAST_PASSWORD, 500));
    await endSessions(options.store, user.name, session);
    await note(options.store, { user: user.name, action: 'password' });
    return c.json({ done: true } satisfies Done);
  });
}

const addressOf = (c: Context): string => {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  return env?.incoming?.socket?.remoteAddress ?? '';
};

/** Secure wherever the browser came by TLS, also through a proxy that says so. */
function cookieOptions(c: Context) {
  const isSecure =
    new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https';
  const path = new URL(c.req.url).pathname.replace(/api\/[^/]*$/, '');
  return { httpOnly: true, sameSite: 'Strict', secure: isSecure, path } as const;
}
