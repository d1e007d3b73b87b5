import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './evidence.example.ts';
import { evidence, shownClaims } from './evidence.ts';

test('evidence: entries survive packing, photos by their keys', () => {
  const work = [{ ...exampleWork[0], photos: ['abcdefgh'] }, exampleWork[1]!];
  assert.deepEqual(evidence.unpack(example, evidence.pack(example, work)), work);
});

test('evidence: it knows which claims are shown', () => {
  assert.deepEqual(shownClaims(example, exampleWork), ['listen']);
  assert.deepEqual(shownClaims({ ...example, claims: undefined } as never, exampleWork), []);
});

test('evidence: the piece is in the order of time; a photo of another device is said to be there', () => {
  const work = [{ ...exampleWork[0]!, photos: ['gone'] }, exampleWork[1]!];
  const { text } = evidence.piece!(example, work, { language: 'en', photo: () => undefined });
  assert.ok(text.indexOf('spring') < text.indexOf('cheese maker'));
  assert.match(text, /2 April 2027/);
  assert.match(text, /another device/);
  const shown = evidence.piece!(example, work, { language: 'en', photo: () => 'data:x' });
  assert.match(shown.text, /<img src="data:x" alt="Photo: Tea with the cheese maker" \/>/);
});
