import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const COST = 16_384;

/** `scrypt$cost$salt$hash`, the parts in base64url. */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(secret, salt, COST);
  return `scrypt$${COST}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

export async function isSecret(secret: string, stored: string): Promise<boolean> {
  const [kind, cost, salt = '', hash = ''] = stored.split('$');
  if (kind !== 'scrypt') return false;
  const wanted = Buffer.from(hash, 'base64url');
  const given = await derive(secret, Buffer.from(salt, 'base64url'), Number(cost));
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const derive = (secret: string, salt: Buffer, cost: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(secret, salt, 32, { N: cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Compares without telling by time where two texts differ. */
export const isSameText = (a: string, b: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(a)), Buffer.from(sha256(b)));
