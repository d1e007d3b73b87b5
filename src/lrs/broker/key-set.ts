import { createPublicKey, type KeyObject } from 'node:crypto';
import { isObject, type Json } from '../json.ts';
import { brokerError } from './errors.ts';

export interface KeySetOptions {
  fetch?: typeof fetch;
  clock?: () => number;
}

/** Public keys of a platform that may have signed under this key id. */
export type KeySets = (address: string, keyId: Json | undefined) => Promise<KeyObject[]>;

interface Kept {
  keys: { id: Json | undefined; key: KeyObject }[];
  at: number;
}

const FRESH_MS = 600_000;
/** A platform that changed its keys is asked before that, but not at every forged token. */
const PATIENCE_MS = 30_000;
const MOST_BYTES = 65_536;
const MOST_KEYS = 20;

/**
 * Reads key sets (RFC 7517) from the addresses of platforms: at most 64 KB in five seconds, kept for
 * ten minutes; an unknown key id asks again after half a minute.
 */
export function createKeySets({ fetch = globalThis.fetch, clock = Date.now }: KeySetOptions = {}) {
  const kept = new Map<string, Kept>();
  const asking = new Map<string, Promise<Kept>>();

  async function ask(address: string): Promise<Kept> {
    try {
      const signal = AbortSignal.timeout(5000);
      const answer = await fetch(address, { signal, redirect: 'error' });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      const value = JSON.parse(await boundedText(answer)) as Json;
      const list = isObject(value) && Array.isArray(value['keys']) ? value['keys'] : [];
      const fresh = { keys: readKeys(list), at: clock() };
      kept.set(address, fresh);
      return fresh;
    } catch {
      throw brokerError.platformKeys();
    } finally {
      asking.delete(address);
    }
  }

  const once = (address: string): Promise<Kept> => {
    const running = asking.get(address) ?? ask(address);
    asking.set(address, running);
    return running;
  };

  const fitting = ({ keys }: Kept, keyId: Json | undefined): KeyObject[] =>
    keys.filter(({ id }) => keyId === undefined || id === keyId).map(({ key }) => key);

  return async (address: string, keyId: Json | undefined): Promise<KeyObject[]> => {
    const known = kept.get(address);
    const age = clock() - (known?.at ?? -Infinity);
    if (known !== undefined && age < FRESH_MS) {
      const found = fitting(known, keyId);
      if (found.length > 0 || age < PATIENCE_MS) return found;
    }
    return fitting(await once(address), keyId);
  };
}

/** Those that are RSA keys; one that is none must not hide the others. */
export function readKeys(list: readonly Json[]): Kept['keys'] {
  return list.slice(0, MOST_KEYS).flatMap((entry) => {
    if (!isObject(entry) || entry['kty'] !== 'RSA') return [];
    try {
      const key = createPublicKey({ key: entry, format: 'jwk' });
      return [{ id: entry['kid'], key }];
    } catch {
      return [];
    }
  });
}

async function boundedText(answer: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new Error('too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
