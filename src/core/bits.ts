/**
 * Whole numbers packed bit by bit into base64url text, most significant bit first. Writing and
 * reading are one interface: what is saved is described once, by code that runs in both directions.
 */
export interface BitStream {
  /**
   * Writes the lowest `width` bits of a whole number and returns them; a reader ignores `value` and
   * returns what stands there. `width` is 0 to 30.
   */
  bits(value: number, width: number): number;
  /** A checksum of `SUM_WIDTH` bits over everything written or read so far. */
  sum(): number;
  /** Bits written or read so far. */
  length(): number;
  /** True once a reader was asked for more than there was: all that is zeros. */
  isExhausted(): boolean;
}

export const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export const SUM_WIDTH = 12;

/** `next` takes or gives one bit and knows the position of it. */
function stream(end: number, next: (bit: number, position: number) => number): BitStream {
  let position = 0;
  let sum = 2166136261;
  return {
    bits(value, width) {
      let result = 0;
      for (let shift = width - 1; shift >= 0; shift--) {
        const bit = next((value >>> shift) & 1, position++);
        sum = Math.imul(sum ^ (bit + 1), 16777619);
        result = result * 2 + bit;
      }
      return result;
    },
    sum: () => (sum ^ (sum >>> 12) ^ (sum >>> 20)) & (2 ** SUM_WIDTH - 1),
    length: () => position,
    isExhausted: () => position > end,
  };
}

/** `toText` fills the last character up with zeros. */
export function bitWriter(): BitStream & { toText(): string } {
  const written: number[] = [];
  return {
    ...stream(Infinity, (bit) => {
      written.push(bit);
      return bit;
    }),
    toText() {
      let text = '';
      for (let start = 0; start < written.length; start += 6) {
        let value = 0;
        for (let index = 0; index < 6; index++) value = value * 2 + (written[start + index] ?? 0);
        text += BASE64URL[value]!;
      }
      return text;
    },
  };
}

/** `undefined` when the text has a character that base64url has not. */
export function bitReader(text: string): BitStream | undefined {
  const values = Array.from(text, (character) => BASE64URL.indexOf(character));
  if (values.includes(-1)) return undefined;
  return stream(
    values.length * 6,
    (_, position) => ((values[Math.floor(position / 6)] ?? 0) >>> (5 - (position % 6))) & 1,
  );
}

/** The largest number of variable length; larger ones are written as this one. */
export const VARINT_MAX = 2 ** 24 - 1;

/** A whole number from 0 in groups of `group` bits: the smaller, the shorter. */
export function varint(stream: BitStream, value: number, group: number): number {
  let rest = clampInteger(value, VARINT_MAX);
  let result = 0;
  for (let factor = 1; factor <= VARINT_MAX; factor *= 2 ** group) {
    const more = stream.bits(rest >= 2 ** group ? 1 : 0, 1);
    result += stream.bits(rest, group) * factor;
    rest >>>= group;
    if (!more) break;
  }
  return result;
}

/** A truth value in one bit. */
export const flag = (stream: BitStream, value: boolean): boolean =>
  stream.bits(value ? 1 : 0, 1) === 1;

/** A whole number from 0 to `max`, whatever came in. */
export const clampInteger = (value: number, max: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(Math.round(value), 0), max) : 0;
