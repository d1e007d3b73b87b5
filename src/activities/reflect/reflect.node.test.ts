import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example } from './reflect.example.ts';
import { reflect } from './reflect.ts';

test('reflect: there is no right answer', () => {
  assert.equal(reflect.assessed, false);
  assert.equal(reflect.score(example, 'The well'), undefined);
  assert.equal(reflect.solution(example), undefined);
});

test('reflect: the text survives packing', () => {
  for (const text of ['The well', 'línea\nsegunda – “¿qué?” 🌿']) {
    assert.equal(reflect.unpack(example, reflect.pack(example, text)), text);
  }
});

test('reflect: a text over the limit keeps its beginning', () => {
  const long = 'a'.repeat(900);
  assert.equal((reflect.pack(example, long) as string).length, 400);
  assert.equal(reflect.unpack(example, long)!.length, 400);
  assert.deepEqual(reflect.shape(example), { kind: 'text', max: 400 });
  assert.deepEqual(reflect.shape({ ...example, maxLength: 100 }), { kind: 'text', max: 100 });
});

test('reflect: rubbish is no answer', () => {
  for (const value of [undefined, 4, [1, 2], '', NaN]) {
    assert.equal(reflect.unpack(example, value), undefined);
  }
});

test('reflect: blank space is not a text', () => {
  for (const text of [undefined, '', ' \n ']) {
    assert.equal(reflect.isComplete(example, text), false);
  }
  assert.equal(reflect.isComplete(example, 'x'), true);
});

test('reflect: records get the text as it is', () => {
  assert.deepEqual(reflect.interaction(example), { type: 'long-fill-in' });
  assert.equal(reflect.interactionResponse(example, 'The well'), 'The well');
});
