import type { BitStream } from './bits.ts';
import type { Shape, ShapeValue } from './shape.ts';

/**
 * Answers as digits: every shape has a fixed list of radices, an answer is one digit for each, and
 * neighbouring digits are multiplied into one number as far as 30 bits reach. An order is so its
 * Lehmer code, a set its bitmap. Text has no digits: it stands in a block of its own.
 */

function radicesOf(shape: Shape): number[] {
  switch (shape.kind) {
    case 'one':
      return [shape.of];
    case 'some':
      return new Array<number>(shape.of).fill(2);
    case 'order':
      return Array.from({ length: shape.of }, (_, index) => shape.of - index);
    case 'assign':
      return new Array<number>(shape.items).fill(shape.to + 1);
    case 'path':
      return new Array<number>(shape.steps).fill(shape.of + 1);
    default:
      return [];
  }
}

/** `undefined` when the value is none of the shape's. */
function toDigits(shape: Shape, value: ShapeValue): number[] | undefined {
  if (shape.kind === 'one') return typeof value === 'number' ? [value] : undefined;
  if (!Array.isArray(value)) return undefined;
  switch (shape.kind) {
    case 'some':
      if (new Set(value).size < value.length) return undefined;
      if (!value.every((item) => Number.isInteger(item) && item >= 0 && item < shape.of))
        return undefined;
      return Array.from({ length: shape.of }, (_, index) => (value.includes(index) ? 1 : 0));
    case 'order': {
      const left = Array.from({ length: shape.of }, (_, index) => index);
      return value.map((item) => {
        const place = left.indexOf(item);
        if (place >= 0) left.splice(place, 1);
        return place;
      });
    }
    case 'assign':
      return value.map((place) => place + 1);
    case 'path':
      if (value.length > shape.steps || value.includes(-1)) return undefined;
      return Array.from({ length: shape.steps }, (_, index) => (value[index] ?? -1) + 1);
    default:
      return undefined;
  }
}

function fromDigits(shape: Shape, digits: number[]): ShapeValue {
  switch (shape.kind) {
    case 'one':
      return digits[0];
    case 'some':
      return digits.flatMap((digit, index) => (digit ? [index] : []));
    case 'order': {
      const left = digits.map((_, index) => index);
      return digits.map((digit) => left.splice(digit, 1)[0]!);
    }
    case 'assign':
      return digits.map((digit) => digit - 1);
    case 'path': {
      const end = digits.indexOf(0);
      const picks = end < 0 ? digits : digits.slice(0, end);
      const isBroken = end >= 0 && digits.slice(end).some((digit) => digit > 0);
      return isBroken ? undefined : picks.map((digit) => digit - 1);
    }
    default:
      return undefined;
  }
}

interface Group {
  radices: number[];
  product: number;
}

function groupsOf(radices: number[]): Group[] {
  const groups: Group[] = [];
  for (const radix of radices) {
    const last = groups.at(-1);
    if (last && last.product * radix <= 2 ** 30) {
      last.radices.push(radix);
      last.product *= radix;
    } else groups.push({ radices: [radix], product: radix });
  }
  return groups;
}

const groupWidth = ({ product }: Group): number => (product > 1 ? 32 - Math.clz32(product - 1) : 0);

/** Bits an answer of this shape takes: at least one when the shape has answers, none for text. */
export function valueWidth(shape: Shape): number {
  if (shape.kind === 'none' || shape.kind === 'text') return 0;
  return Math.max(
    groupsOf(radicesOf(shape)).reduce((sum, group) => sum + groupWidth(group), 0),
    1,
  );
}

/** True when the value is an answer of the shape, and not text. */
export const fitsShape = (shape: Shape, value: ShapeValue): boolean =>
  !!fittingDigits(shape, value);

function fittingDigits(shape: Shape, value: ShapeValue): number[] | undefined {
  const radices = radicesOf(shape);
  const digits = toDigits(shape, value);
  const fits =
    digits?.length === radices.length &&
    digits.every(
      (digit, index) => Number.isInteger(digit) && digit >= 0 && digit < radices[index]!,
    );
  return fits ? digits : undefined;
}

/** Writes a value that fits, or reads one; `undefined` when what was read is no answer. */
export function codeValue(stream: BitStream, shape: Shape, value: ShapeValue): ShapeValue {
  const given = fittingDigits(shape, value);
  const digits: number[] = [];
  const end = stream.length() + valueWidth(shape);
  let isValid = true;
  for (const group of groupsOf(radicesOf(shape))) {
    const start = digits.length;
    let number = 0;
    group.radices.forEach((radix, index) => {
      number = number * radix + (given?.[start + index] ?? 0);
    });
    number = stream.bits(number, groupWidth(group));
    if (number >= group.product) isValid = false;
    for (const radix of [...group.radices].reverse()) {
      digits.splice(start, 0, number % radix);
      number = Math.floor(number / radix);
    }
  }
  stream.bits(0, end - stream.length());
  return isValid ? fromDigits(shape, digits) : undefined;
}
