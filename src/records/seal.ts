import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Anything that carries a hash of the rest of itself. */
export type Sealed<Value> = Value & { integrity: string };

/** SHA-256 in hexadecimal digits of the JSON of a value. */
export const hashOf = (value: unknown): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(value))));

/** The value with a hash of itself, so that damage on the way is noticed. It is no signature. */
export const seal = <Value extends object>(value: Value): Sealed<Value> => ({
  ...value,
  integrity: hashOf(value),
});

/** Whether the hash fits. White space between the parts of the file does not matter. */
export function isIntact({ integrity, ...rest }: Sealed<object>): boolean {
  return hashOf(rest) === integrity;
}
