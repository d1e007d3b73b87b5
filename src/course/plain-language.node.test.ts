import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meanSentence, sentenceLengths } from './plain-language.ts';

test('counts the words of each sentence as it is read', () => {
  assert.deepEqual(
    sentenceLengths('Ask three neighbours. Do they “agree?” Listen well!'),
    [3, 3, 2],
  );
});

test('takes an item of a list and a new paragraph for the end of a sentence', () => {
  assert.deepEqual(
    sentenceLengths('You need:\n\n- pens\n- a *large* sheet\n\nThat is all'),
    [2, 1, 3, 3],
  );
});

test('reads links as their text and no source as words', () => {
  assert.deepEqual(
    sentenceLengths('A [parish map](term:parish-map) shows it. [](ref:book) [mappa](lang:it)'),
    [5, 1],
  );
});

test('counts what an apostrophe or a hyphen joins as one word, in any alphabet', () => {
  assert.deepEqual(sentenceLengths('Don’t touch the dry-stone wall.'), [5]);
  assert.deepEqual(sentenceLengths('¿Qué ves tú? Ας δούμε.'), [3, 2]);
});

test('has an average, and none where there are no words', () => {
  assert.equal(meanSentence('One. One two three.'), 2);
  assert.equal(meanSentence('[](ref:book)'), 0);
});
