import { createHmac, randomBytes } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { sha256 } from '../secret.ts';
import type { Store } from '../store.ts';
import { brokerError } from './errors.ts';
import type { BrokerLimits } from './options.ts';

export type Trust = 'verified' | 'claimed';

/** What a token is bound to. */
export interface Session {
  actor: JsonObject;
  course: string;
  registration: string;
  trust: Trust;
}

export interface OpenSession extends Session {
  tokenHash: string;
  statements: number;
}

const MINUTE = 60_000;

/** @returns the token (256 bit, base64url); only its hash is kept */
export async function openSession(
  store: Store,
  session: Session,
  limits: BrokerLimits,
  now: number,
): Promise<{ token: string; expires: number }> {
  const token = randomBytes(32).toString('base64url');
  const ends = now + limits.maximumMinutes * MINUTE;
  const expires = Math.min(ends, now + limits.slidingMinutes * MINUTE);
  const data = JSON.stringify(session);
  await store.addSession({ tokenHash: sha256(token), data, expires, ends, statements: 0 });
  return { token, expires };
}

/** Finds the session of an `Authorization` header (`Bearer token`; `Basic token` for cmi5 clients). */
export async function findSession(
  store: Store,
  authorization: string | undefined,
  now: number,
): Promise<OpenSession & { ends: number }> {
  const token = /^(?:Bearer|Basic)\s+([A-Za-z0-9_-]{43})=?$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw brokerError.token();
  const record = await store.session(sha256(token));
  if (record === undefined || record.expires < now || record.ends < now) throw brokerError.token();
  const { tokenHash, statements, ends } = record;
  return { ...(JSON.parse(record.data) as Session), tokenHash, statements, ends };
}

/** Counts and slides; called once for each request that passed. */
export function touch(
  store: Store,
  session: { tokenHash: string; ends: number },
  limits: BrokerLimits,
  now: number,
  statements: number,
): Promise<void> {
  const expires = Math.min(session.ends, now + limits.slidingMinutes * MINUTE);
  return store.touchSession(session.tokenHash, expires, statements);
}

/** Makes something usable once, in every process: its hash is a row that can be added only once. */
export async function useOnce(store: Store, what: string, until: number): Promise<void> {
  const tokenHash = `once:${sha256(what)}`;
  if ((await store.session(tokenHash)) !== undefined) throw brokerError.replayed();
  try {
    await store.addSession({ tokenHash, data: '{}', expires: until, ends: until, statements: 0 });
  } catch (error) {
    // Somebody was faster: the row is there now.
    if ((await store.session(tokenHash)) !== undefined) throw brokerError.replayed();
    throw error;
  }
}

/**
 * The learner's pseudonym. Claimed and verified learners never share one, so that who merely claims
 * an id reads and writes nothing of the verified learner.
 */
export function learnerActor(
  secret: string,
  homePage: string,
  who: { trust: Trust; issuer: string; learner: string },
): JsonObject {
  const input = JSON.stringify([who.trust, who.issuer, who.learner]);
  const name = createHmac('sha256', secret).update(input).digest('base64url');
  return { objectType: 'Agent', account: { homePage, name } };
}

/** A registration that stays the same for a learner in a course. */
export function derivedRegistration(secret: string, actor: JsonObject, course: string): string {
  const digest = createHmac('sha256', secret)
    .update(JSON.stringify([actor, course]))
    .digest('hex');
  const variant = ((parseInt(digest.slice(16, 17), 16) & 3) | 8).toString(16);
  const parts = [digest.slice(0, 8), digest.slice(8, 12), `5${digest.slice(13, 16)}`];
  return [...parts, `${variant}${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
}
