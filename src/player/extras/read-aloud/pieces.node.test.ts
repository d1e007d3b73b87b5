import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LONGEST, piecesOf } from './pieces.ts';

test('leaves a short text whole and says nothing where there is none', () => {
  assert.deepEqual(piecesOf(' A short\n text. '), ['A short text.']);
  assert.deepEqual(piecesOf(' \n'), []);
});

test('stops after sentences, else after clauses, else between words', () => {
  assert.deepEqual(piecesOf('One two three. Four five six seven.', 20), [
    'One two three.',
    'Four five six seven.',
  ]);
  assert.deepEqual(piecesOf('One two three, four five six', 20), [
    'One two three,',
    'four five six',
  ]);
  assert.deepEqual(piecesOf('one two three four five', 12), ['one two', 'three four', 'five']);
});

test('does not stop after a first word when more can be said in one breath', () => {
  assert.deepEqual(piecesOf('Yes. Everybody in the village came along', 30), [
    'Yes. Everybody in the village',
    'came along',
  ]);
});

test('cuts even a word without end, and loses nothing of any text', () => {
  const texts = ['x'.repeat(1000), 'ab '.repeat(300), `¿${'Qué? '.repeat(99)}`, 'a'.repeat(131)];
  for (const text of texts) {
    const pieces = piecesOf(text);
    for (const piece of pieces) assert.ok(piece.length > 0 && piece.length <= LONGEST, piece);
    assert.equal(pieces.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
  }
});
