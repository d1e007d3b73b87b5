import { varint, type BitStream } from './bits.ts';
import type { StateLayout } from './state.ts';

/**
 * Ids as hashes of 16 bits, so that every later version of a course can read what an earlier one
 * saved. The hash takes a salt, written with the state: the first one under which no two pages and
 * no two activities of the course fall together.
 */

export const HASH_RANGE = 2 ** 16;

/** Width of a hash on its own. */
export const HASH_WIDTH = 16;
/** Width of the salt. */
export const SALT_WIDTH = 6;
const LAST_SALT = 2 ** SALT_WIDTH - 1;

/** A number of 32 bits from text; no secret, only a short name. */
export function hashText(text: string, salt: number): number {
  let hash = Math.imul(2166136261 ^ salt, 16777619);
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

export const hashId = (id: string, salt: number): number => hashText(id, salt) >>> 16;

const salts = new WeakMap<StateLayout, number>();

const areApart = (ids: string[], salt: number): boolean =>
  new Set(ids.map((id) => hashId(id, salt))).size === new Set(ids).size;

/** The salt under which the states of this layout are written. */
export function saltOf(layout: StateLayout): number {
  const known = salts.get(layout);
  if (known !== undefined) return known;
  const activities = layout.activities.map(({ id }) => id);
  let salt = 0;
  while (salt < LAST_SALT && !(areApart(layout.pages, salt) && areApart(activities, salt))) salt++;
  salts.set(layout, salt);
  return salt;
}

/**
 * Pairs of ids that no salt keeps apart; a build must refuse a course that has any. It takes some
 * 500 pages or activities for one to be likely.
 */
export function layoutCollisions(layout: StateLayout): [string, string][] {
  const salt = saltOf(layout);
  return [layout.pages, layout.activities.map(({ id }) => id)].flatMap((ids) => {
    const byHash = new Map<number, string>();
    return [...new Set(ids)].flatMap((id): [string, string][] => {
      const other = byHash.get(hashId(id, salt));
      byHash.set(hashId(id, salt), id);
      return other === undefined ? [] : [[other, id]];
    });
  });
}

/**
 * A sorted list of hashes is written as gaps in Rice code: so many low bits of a gap are written as
 * they are; the rest is counted.
 */
export const riceWidth = (count: number): number =>
  count > 0 ? Math.max(31 - Math.clz32(HASH_RANGE / count), 0) : 0;

function gap(stream: BitStream, value: number, width: number): number {
  let count = 0;
  while (stream.bits(value >>> width > count ? 1 : 0, 1) && !stream.isExhausted()) count++;
  return count * 2 ** width + stream.bits(value, width);
}

/** Group width of the numbers of variable length, lists' lengths among them. */
export const NUMBER_GROUP = 4;

/** Writes or reads ascending hashes, and after each what `codeItem` writes or reads of its item. */
export function codeHashes(
  stream: BitStream,
  hashes: number[],
  codeItem: (hash: number) => void,
): void {
  const count = varint(stream, hashes.length, NUMBER_GROUP);
  const width = riceWidth(count);
  let before = -1;
  for (let index = 0; index < count && !stream.isExhausted(); index++) {
    before += gap(stream, (hashes[index] ?? 0) - before - 1, width) + 1;
    codeItem(before);
  }
}
