import { randomBytes } from 'node:crypto';
import { sha256 } from '../../lrs/secret.ts';
import type { Store } from '../../lrs/store.ts';

export interface TrainerSession {
  /** SHA-256 of the cookie's token. */
  hash: string;
  user: string;
  csrf: string;
  /** Milliseconds. */
  expires: number;
  ends: number;
}

const KIND = 'session';
/** Without use, and in all. */
const IDLE_MS = 8 * 3_600_000;
const LONGEST_MS = 24 * 3_600_000;
/** A session is written again at most this often. */
const TOUCH_MS = 300_000;

export async function openSession(
  store: Store,
  user: string,
): Promise<{ token: string; session: TrainerSession }> {
  const now = Date.now();
  const token = randomBytes(32).toString('base64url');
  const session: TrainerSession = {
    hash: sha256(token),
    user,
    csrf: randomBytes(24).toString('base64url'),
    expires: now + IDLE_MS,
    ends: now + LONGEST_MS,
  };
  await store.entries.removeBefore(KIND, now - LONGEST_MS);
  await write(store, session, now);
  return { token, session };
}

/** @returns undefined when it is unknown or over */
export async function readSession(
  store: Store,
  token: string,
): Promise<TrainerSession | undefined> {
  if (token === '' || token.length > 100) return undefined;
  const entry = await store.entries.get(KIND, sha256(token));
  if (entry === undefined) return undefined;
  // Written by `write` only.
  const session = JSON.parse(entry.body) as TrainerSession;
  const now = Date.now();
  if (session.expires < now || session.ends < now) {
    await store.entries.remove(KIND, session.hash);
    return undefined;
  }
  if (session.expires - now < IDLE_MS - TOUCH_MS) {
    session.expires = Math.min(now + IDLE_MS, session.ends);
    await write(store, session, now);
  }
  return session;
}

export const closeSession = (store: Store, hash: string): Promise<boolean> =>
  store.entries.remove(KIND, hash);

const write = (store: Store, session: TrainerSession, now: number): Promise<void> =>
  store.entries.put([
    { kind: KIND, key: session.hash, subject: '', body: JSON.stringify(session), updated: now },
  ]);
