import { flag, type BitStream } from './bits.ts';

/**
 * Free text in about 4.6 bits a character: a fixed canonical prefix code over the letter frequencies
 * of English, Spanish, Italian, Portuguese and Polish. A capital is a shift and its small letter;
 * what the code has not is written as an escape and its code point. The table is part of the format:
 * it may only change together with `FORMAT` of the state codec.
 */

const END = '\u0001';
const SHIFT = '\u0002';
const ESCAPE = '\u0003';

/** The symbols whose code is 3, 4, 5 … bits long. */
const SYMBOLS = [
  ' ',
  'aeinors',
  'cdlmptu',
  SHIFT + 'bghwyz',
  ',.fjkv',
  END + "'qół",
  ESCAPE + '\n"-ąęśż',
  '()012:?xàáâãéíôć’',
  '!3456789;çêñúń–',
  '%/«»¿èù“”…',
  '&¡òöź',
  'ßäïõ€',
  'ìü',
];
const SHORTEST = 3;

/** Bits for a character beyond U+07FF, the dearest there is; also the bound for any UTF-16 unit. */
export const TEXT_WORST_BITS = 9 + 1 + 21;
/** Bits for a character of prose in the languages of the table, capitals and marks included. */
export const TEXT_TYPICAL_BITS = 5;
/** Bits that every text takes besides its characters. */
export const TEXT_END_BITS = 8;

const codes = new Map<string, { code: number; width: number }>();
const symbols = new Map<number, string>();

// A canonical code: counted up within a length, doubled at every longer one. In `symbols` a code has
// a leading 1, so that equal numbers of different length differ.
let next = 0;
SYMBOLS.forEach((group, index) => {
  const width = SHORTEST + index;
  for (const symbol of group) {
    codes.set(symbol, { code: next, width });
    symbols.set(2 ** width + next, symbol);
    next++;
  }
  next *= 2;
});

export function writeText(stream: BitStream, text: string): void {
  const writeSymbol = (symbol: string): boolean => {
    const found = codes.get(symbol);
    if (found) stream.bits(found.code, found.width);
    return !!found;
  };
  for (const character of text) {
    if (character > ESCAPE && writeSymbol(character)) continue;
    const small = character.toLowerCase();
    if (small !== character && small.toUpperCase() === character && codes.has(small)) {
      writeSymbol(SHIFT);
      writeSymbol(small);
      continue;
    }
    const point = character.codePointAt(0)!;
    writeSymbol(ESCAPE);
    stream.bits(point, flag(stream, point > 0x7ff) ? 21 : 11);
  }
  writeSymbol(END);
}

/** `undefined` when the bits end before the text does. */
export function readText(stream: BitStream): string | undefined {
  let text = '';
  let isShifted = false;
  for (;;) {
    let code = 1;
    let symbol: string | undefined;
    while (symbol === undefined) {
      code = code * 2 + stream.bits(0, 1);
      if (stream.isExhausted()) return undefined;
      symbol = symbols.get(code);
    }
    if (symbol === END) return text;
    if (symbol === SHIFT) {
      isShifted = true;
      continue;
    }
    if (symbol === ESCAPE) {
      const point = stream.bits(0, flag(stream, false) ? 21 : 11);
      symbol = point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    }
    text += isShifted ? symbol.toUpperCase() : symbol;
    isShifted = false;
  }
}
