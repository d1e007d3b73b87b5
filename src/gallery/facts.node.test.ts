import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example as cloze } from '../activities/cloze/cloze.example.ts';
import { example as hotspot } from '../activities/hotspot/hotspot.example.ts';
import { authored } from './facts.ts';

test('an author is shown gaps and paragraphs as they are written', () => {
  const { text } = JSON.parse(authored(cloze)) as { text: string };
  assert.match(text, /^This water \[ \]\(gap:mill\) ground corn/);
  assert.match(text, /\.\n\n\[ \]\(gap:who\) now look after it/);
  assert.doesNotMatch(text, /</);
});

test('an author is not shown what compiling adds', () => {
  assert.doesNotMatch(authored(hotspot), /"picture"|data:image/);
});
