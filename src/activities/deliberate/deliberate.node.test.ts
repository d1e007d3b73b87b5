import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './deliberate.example.ts';
import { deliberate, strong } from './deliberate.ts';

test('deliberate: stands, reasons and weights survive packing within what is promised', () => {
  const packed = deliberate.pack(example, exampleWork) as string;
  assert.deepEqual(deliberate.unpack(example, packed), exampleWork);
  const longest = exampleWork.map((item) =>
    item.text ? { ...item, text: 'a'.repeat(200) } : item,
  );
  const { max } = deliberate.shape(example) as { max: number };
  assert.ok((deliberate.pack(example, longest) as string).length <= max);
});

test('deliberate: it is complete with a stand before and one after', () => {
  assert.equal(deliberate.isComplete(example, exampleWork), true);
  assert.equal(deliberate.isComplete(example, exampleWork.slice(0, 3)), false);
  assert.equal(deliberate.isComplete(example, [{ group: 'before', text: 'no stand' }]), false);
});

test('deliberate: the piece tells both stands and what weighed much', () => {
  const { text } = deliberate.piece!(example, exampleWork, { language: 'en' });
  const parts = ['At first', 'Yes, with names', 'strangers picked', 'In the end', 'Only of those'];
  const places = parts.map((part) => text.indexOf(part));
  assert.ok(
    places.every((place, index) => place > (places[index - 1] ?? -1)),
    text,
  );
  assert.deepEqual(strong(example, exampleWork), [
    'Last autumn strangers picked whole trees bare.',
  ]);
});

test('deliberate: an argument may not be called like a moment', () => {
  const wrong = { ...example, arguments: [{ id: 'after', text: 'x' }, ...example.arguments] };
  assert.equal(deliberate.check!(wrong)[0]!.path, 'arguments/0/id');
  assert.deepEqual(deliberate.check!(example), []);
});
