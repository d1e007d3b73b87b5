import type { BitStream } from './bits.ts';
import type { Shape, ShapeValue } from './shape.ts';

/**
 * Answers as digits: every shape has a fixed list of radices, an answer is one digit for each, and
 * neighbouring digits are multiplied into one number as far as 30 bits reach. An order is so its
 * Lehmer code, a set its bitmap. Text has no digits: it stands in a block of its own.
 */

const repeated = (count: number, radix: number): number[] =>
  Array.from({ length: count }, () => radix);

function radicesOf(shape: Shape): number[] {
  switch (shape.kind) {
    case 'one':
      return [shape.of];
    case 'some':
      return repeated(shape.of, 2);
    case 'order':
      return Array.from({ length: shape.of }, (_, index) => shape.of - index);
    case 'assign':
      return repeated(shape.items, shape.to + 1);
    case 'path':
      return repeated(shape.steps, shape.of + 1);
    default:
      return [];
  }
}

/** Digits of any value; whether they mean it shows only when they are read back. */
function toDigits(shape: Shape, value: ShapeValue): number[] {
  const list = Array.isArray(value) ? value : [];
  switch (shape.kind) {
    case 'one':
      return [value as number];
    case 'some':
      return Array.from({ length: shape.of }, (_, index) => (list.includes(index) ? 1 : 0));
    case 'order': {
      const left = list.map((_, index) => index);
      return list.map((item) => {
        const place = left.indexOf(item);
        left.splice(place, 1);
        return place;
      });
    }
    case 'path':
      return Array.from({ length: shape.steps }, (_, index) => (list[index] ?? -1) + 1);
    default:
      return list.map((place) => place + 1);
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
      return picks.map((digit) => digit - 1);
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
  const isInRange =
    radices.length > 0 &&
    digits.length === radices.length &&
    digits.every(
      (digit, index) => Number.isInteger(digit) && digit >= 0 && digit < radices[index]!,
    );
  const given =
    shape.kind === 'some' && Array.isArray(value) ? [...value].sort((a, b) => a - b) : value;
  return isInRange && String(fromDigits(shape, digits)) === String(given) ? digits : undefined;
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
