import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { brokerError } from './errors.ts';

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
): Promise<LtiLearner> {
  const [head = '', payload = '', mark = '', ...rest] = token.split('.');
  const [header, claims] = [decode(head), decode(payload)];
  const platform = platforms.find(
    (one) => one.issuer === claims?.['iss'] && audience(claims).includes(one.clientId),
  );
  if (!header || !claims || !platform || rest.length > 0 || header['alg'] !== 'RS256') {
    throw brokerError.assertion('comes from no platform known here');
  }
  const keys = await keysOf(platform);
  const fitting = keys.filter((key) => header['kid'] === undefined || key['kid'] === header['kid']);
  const isSigned = fitting.some((key) => {
    const publicKey = createPublicKey({ key, format: 'jwk' });
    return verify(
      'RSA-SHA256',
      Buffer.from(`${head}.${payload}`),
      publicKey,
      Buffer.from(mark, 'base64url'),
    );
  });
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

const audience = (claims: JsonObject): Json[] => {
  const { aud } = claims;
  return Array.isArray(aud) ? aud : [aud ?? null];
};

async function keysOf(platform: LtiPlatform): Promise<readonly JsonWebKey[]> {
  if (typeof platform.keys !== 'string') return platform.keys;
  const answer = await fetch(platform.keys, { signal: AbortSignal.timeout(5000) });
  const body = (await answer.json()) as Json;
  const list = isObject(body) ? body['keys'] : undefined;
  // createPublicKey checks each key itself and refuses what is none.
  return Array.isArray(list) ? list.filter(isObject) : [];
}

function decode(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
