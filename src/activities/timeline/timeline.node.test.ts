import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './timeline.example.ts';
import { lineOf, timeline, timeOf } from './timeline.ts';

test('timeline: times are found in words', () => {
  assert.equal(timeOf('about 1900'), 1900);
  assert.equal(timeOf('-200'), -200);
  assert.equal(timeOf('after the flood'), undefined);
  assert.equal(timeOf(undefined), undefined);
  assert.ok(timeOf('1951-11-14')! > timeOf('1951-02-03')!);
  assert.ok(timeOf('1951-12-31')! < timeOf('1952')!);
});

test('timeline: given and own events stand together by time, unknown times at the end', () => {
  const titles = lineOf(example, exampleWork).map(({ title }) => title);
  assert.deepEqual(titles, [
    'The great flood',
    'The first tractor',
    'The school closes',
    'We moved up the hill',
  ]);
});

test('timeline: the events survive packing', () => {
  assert.deepEqual(timeline.unpack(example, timeline.pack(example, exampleWork)), exampleWork);
});

test('timeline: the piece tells own and given events in order', () => {
  const { text } = timeline.piece!(example, exampleWork, { language: 'es' });
  assert.ok(text.indexOf('about 1970') > text.indexOf('1951'));
  assert.ok(text.indexOf('about 1970') < text.indexOf('1986'));
  assert.match(text, /My family/);
});
