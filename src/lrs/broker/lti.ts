import { verify, type JsonWebKey, type KeyObject } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { brokerError } from './errors.ts';
import { readKeys, type KeySets } from './key-set.ts';

/** An LTI 1.3 platform, e.g. a Moodle site. */
export interface LtiPlatform {
  issuer: string;
  clientId: string;
  /** Its public keys: an address, or the keys themselves. */
  keys: string | readonly JsonWebKey[];
}

export interface LtiLearner {
  issuer: string;
  learner: string;
  /** Used once. */
  nonce: string;
}

const MAX_AGE_MS = 600_000;

/** Verifies an LTI 1.3 id_token (RS256 only): signature, issuer, audience, times. */
export async function readIdToken(
  token: string,
  platforms: readonly LtiPlatform[],
  now: number,
  keySets: KeySets,
): Promise<LtiLearner> {
  const [head = '', payload = '', mark = '', ...rest] = token.split('.');
  const [header, claims] = [decode(head), decode(payload)];
  const platform = platforms.find(
    ({ issuer, clientId }) => issuer === claims?.['iss'] && isFor(claims, clientId),
  );
  if (!header || !claims || !platform || rest.length > 0 || header['alg'] !== 'RS256') {
    throw brokerError.assertion('comes from no platform known here');
  }
  const input = Buffer.from(`${head}.${payload}`);
  const keys = await keysOf(platform, header['kid'], keySets);
  const isSigned = keys.some((key) =>
    verify('RSA-SHA256', input, key, Buffer.from(mark, 'base64url')),
  );
  if (!isSigned) throw brokerError.assertion('is not signed by the platform it names');
  const { exp, iat, sub, nonce } = claims;
  const isFresh =
    typeof exp === 'number' &&
    exp * 1000 > now &&
    typeof iat === 'number' &&
    now - iat * 1000 < MAX_AGE_MS;
  if (!isFresh) throw brokerError.assertion('has expired');
  if (typeof sub !== 'string' || typeof nonce !== 'string') {
    throw brokerError.assertion('names no learner or has no nonce');
  }
  return { issuer: platform.issuer, learner: sub, nonce };
}

/** Of several audiences `azp` names the one that is meant (OpenID Connect Core 3.1.3.7). */
function isFor({ aud, azp }: JsonObject, clientId: string): boolean {
  const audiences = Array.isArray(aud) ? aud : [aud ?? null];
  return audiences.includes(clientId) && (azp === undefined || azp === clientId);
}

const keysOf = async (
  { keys }: LtiPlatform,
  keyId: Json | undefined,
  keySets: KeySets,
): Promise<KeyObject[]> =>
  typeof keys === 'string'
    ? keySets(keys, keyId)
    : readKeys(keys as readonly Json[])
        .filter(({ id }) => keyId === undefined || id === keyId)
        .map(({ key }) => key);

function decode(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
