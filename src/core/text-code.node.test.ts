import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bitReader, bitWriter } from './bits.ts';
import { readText, TEXT_END_BITS, TEXT_WORST_BITS, writeText } from './text-code.ts';

function bitsOf(text: string): number {
  const writer = bitWriter();
  writeText(writer, text);
  return writer.length();
}

function readBack(text: string): string | undefined {
  const writer = bitWriter();
  writeText(writer, text);
  return readText(bitReader(writer.toText())!);
}

const SAMPLES = {
  en: 'we spoke with the neighbours about the old mill and wrote down what they remember of the flood. the garden behind the school belongs to everyone.',
  es: 'hablamos con los vecinos sobre el viejo molino y apuntamos lo que recuerdan de la inundación. el huerto detrás de la escuela es de todos.',
  it: 'abbiamo parlato con gli abitanti del vecchio mulino e scritto quello che ricordano della piena. il giardino dietro la scuola è di tutti.',
  pt: 'falámos com os vizinhos sobre o moinho antigo e anotámos o que se lembram das cheias. a horta atrás da escola é de todos.',
  pl: 'rozmawialiśmy z sąsiadami o starym młynie i zapisaliśmy, co pamiętają z powodzi. ogród za szkołą należy do wszystkich.',
};

for (const [language, text] of Object.entries(SAMPLES)) {
  test(`writes lower-case prose in ${language} with at most 5 bits a character`, () => {
    assert.ok(bitsOf(text) / text.length <= 5, String(bitsOf(text) / text.length));
    assert.equal(readBack(text), text);
  });
}

test('reads back any text, well formed or not', () => {
  const texts = [
    '',
    'ÀÉÎÕÜŁŻ ŚĆ ß ẞ İı ǅ ŉ',
    'line\nline\r\n\ttab',
    '\u0000\u0001\u0002\u0003\u0004',
    'Ελληνικά Русский العربية 水の都 🌿👩‍👩‍👧',
    '\ud800 alone \udfff',
    'a"b\'c`d~e^f|g{h}[i]',
  ];
  for (const text of texts) assert.equal(readBack(text), text);
});

test('never takes more than the stated bits for a character', () => {
  for (let point = 0; point < 0x10000; point++) {
    const bits = bitsOf(String.fromCharCode(point)) - TEXT_END_BITS;
    assert.ok(bits > 0 && bits <= TEXT_WORST_BITS, `U+${point.toString(16)}: ${bits}`);
  }
  assert.equal(bitsOf(''), TEXT_END_BITS);
});

test('says so when the bits end before the text does', () => {
  const writer = bitWriter();
  writeText(writer, 'the old mill');
  const text = writer.toText();
  for (let length = 0; length < text.length - 2; length++) {
    assert.equal(readText(bitReader(text.slice(0, length))!), undefined);
  }
});
