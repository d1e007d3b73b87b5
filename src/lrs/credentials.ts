import { randomBytes } from 'node:crypto';
import { lrsError } from './errors.ts';
import type { JsonObject } from './json.ts';
import type { RateLimiter } from './limits.ts';
import { hashSecret, isSameText, isSecret, sha256 } from './secret.ts';
import type { KeyRecord, Scope, Store } from './store.ts';

export const SCOPES: readonly Scope[] = ['write', 'read-mine', 'read-all', 'profile', 'admin'];

/** Who asks. */
export interface Principal {
  key: string;
  scopes: ReadonlySet<Scope>;
  /** Written into each statement of this key. */
  authority: JsonObject;
  /** May say itself who vouches for a statement (the broker, an import). */
  setsAuthority: boolean;
}

/** A key that is given by configuration and not kept in the store. */
export interface StaticKey {
  key: string;
  secret: string;
  scopes: readonly Scope[];
  name?: string;
  setsAuthority?: boolean;
}

/** How long a checked secret is trusted without asking the store again. A revoked key ends then. */
const CHECKED_MS = 30_000;

export interface Credentials {
  /**
   * @returns undefined for a missing, wrong or revoked key
   * @throws Problem 429 after too many tries
   */
  authenticate(authorization: string | undefined): Promise<Principal | undefined>;
}

/**
 * @param homePage names this record store in authorities
 * @param tries bounds how often a secret of one key may be tried
 */
export function createCredentials(
  store: Store,
  fixed: readonly StaticKey[],
  homePage: string,
  tries: RateLimiter,
): Credentials {
  const checked = new Map<string, { principal: Principal; until: number }>();
  const failed = new Map<string, number>();
  return {
    async authenticate(authorization) {
      const pair = basicPair(authorization);
      if (pair === undefined) return undefined;
      const print = sha256(`${pair.key}:${pair.secret}`);
      const now = Date.now();
      const known = checked.get(print);
      if (known !== undefined && known.until > now) return known.principal;
      const given = fromFixed(pair, fixed, homePage);
      const wait = given === undefined ? tries.take(pair.key) : 0;
      if (wait > 0) throw lrsError.rateLimited(wait);
      if ((failed.get(print) ?? 0) > now) return undefined;
      const principal = given ?? (await fromStore(pair, store, homePage));
      const memory: Map<string, unknown> = principal === undefined ? failed : checked;
      if (memory.size > 10_000) memory.clear();
      if (principal === undefined) failed.set(print, now + 2000);
      else checked.set(print, { principal, until: now + CHECKED_MS });
      return principal;
    },
  };
}

export function requireScope(principal: Principal, ...anyOf: Scope[]): void {
  if (principal.scopes.has('admin') || anyOf.some((scope) => principal.scopes.has(scope))) return;
  throw lrsError.forbidden(anyOf[0] ?? 'admin');
}

/** Makes a key; the secret is shown this once and kept only as a hash. */
export async function createKey(
  store: Store,
  name: string,
  scopes: readonly Scope[],
): Promise<{ record: KeyRecord; secret: string }> {
  const secret = randomBytes(24).toString('base64url');
  const record: KeyRecord = {
    key: `eco_${randomBytes(9).toString('hex')}`,
    hash: await hashSecret(secret),
    scopes: [...scopes],
    name,
    created: Date.now(),
    revoked: undefined,
  };
  await store.addKey(record);
  return { record, secret };
}

interface Pair {
  key: string;
  secret: string;
}

function basicPair(authorization: string | undefined): Pair | undefined {
  const match = /^Basic\s+([A-Za-z0-9+/=_-]+)\s*$/i.exec(authorization ?? '');
  if (!match) return undefined;
  const text = Buffer.from(match[1] ?? '', 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 1 ? undefined : { key: text.slice(0, colon), secret: text.slice(colon + 1) };
}

function fromFixed(
  pair: Pair,
  fixed: readonly StaticKey[],
  homePage: string,
): Principal | undefined {
  const found = fixed.find((one) => one.key === pair.key && isSameText(one.secret, pair.secret));
  if (found === undefined) return undefined;
  const authority = authorityOf(found.key, found.name ?? found.key, homePage);
  const setsAuthority = found.setsAuthority ?? false;
  return { key: found.key, scopes: new Set(found.scopes), authority, setsAuthority };
}

async function fromStore(
  pair: Pair,
  store: Store,
  homePage: string,
): Promise<Principal | undefined> {
  const record = await store.key(pair.key);
  if (record === undefined || record.revoked !== undefined) return undefined;
  if (!(await isSecret(pair.secret, record.hash))) return undefined;
  const authority = authorityOf(record.key, record.name, homePage);
  return { key: record.key, scopes: new Set(record.scopes), authority, setsAuthority: false };
}

const authorityOf = (key: string, name: string, homePage: string): JsonObject => ({
  objectType: 'Agent',
  name,
  account: { homePage, name: key },
});
