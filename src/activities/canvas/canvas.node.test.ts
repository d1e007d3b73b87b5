import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './canvas.example.ts';
import { canvas } from './canvas.ts';

test('canvas: the notes survive packing', () => {
  assert.deepEqual(canvas.unpack(example, canvas.pack(example, exampleWork)), exampleWork);
});

test('canvas: nothing is no answer, one note is one', () => {
  for (const value of [undefined, 4, [1], '', 'rubbish']) {
    assert.equal(canvas.isComplete(example, canvas.unpack(example, value)), false);
  }
  assert.equal(canvas.isComplete(example, exampleWork.slice(0, 1)), true);
});

test('canvas: records get the notes as text, one a line, with the name of the area', () => {
  assert.deepEqual(canvas.interaction(example), { type: 'long-fill-in' });
  const text = canvas.interactionResponse(example, exampleWork) as string;
  assert.equal(text.split('\n').length, 4);
  assert.equal(text.split('\n')[0], 'Strengths: Three people can still run the mill.');
  assert.match(text, /Risks: Nobody knows who owns the race\. The land register is in the town\.$/);
});

test('canvas: the piece has the areas with their notes, escaped', () => {
  const work = [...exampleWork, { group: 'risks', text: '<script>alert(1)</script>' }];
  const { text } = canvas.piece!(example, work, { language: 'en' });
  assert.ok(text.indexOf('Strengths') < text.indexOf('Three people'));
  assert.ok(!text.includes('<script>'));
  assert.ok(text.includes('&lt;script&gt;'));
});

test('canvas: the table has a heading, a row a note, and no formula', () => {
  const [file] = canvas.files!(example, [{ group: 'risks', text: '=1+1' }], { language: 'es' });
  assert.equal(file!.name, 'mill-swot.csv');
  assert.equal(file!.content, "\ufeffGrupo,Texto\r\nRisks,'=1+1\r\n");
});
