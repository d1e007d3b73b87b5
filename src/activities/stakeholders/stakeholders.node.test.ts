import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './stakeholders.example.ts';
import { levelOf, placeIn, quadrantOf, sheetSvg, stakeholders } from './stakeholders.ts';

test('stakeholders: names and notes survive packing, places to within a thousandth', () => {
  const packed = stakeholders.pack(example, exampleWork);
  const back = stakeholders.unpack(example, packed)!;
  back.forEach((item, index) => {
    const given = exampleWork[index]!;
    assert.deepEqual({ ...item, at: 0 }, { ...given, at: 0 });
    assert.ok(Math.abs(item.at![0] - given.at![0]) < 0.001);
    assert.ok(Math.abs(item.at![1] - given.at![1]) < 0.001);
  });
});

test('stakeholders: above is much influence, right is much interest', () => {
  assert.equal(quadrantOf([0.9, 0.1]), 'close');
  assert.equal(quadrantOf([0.1, 0.1]), 'win');
  assert.equal(quadrantOf([0.9, 0.9]), 'hear');
  assert.equal(quadrantOf([0.1, 0.9]), 'watch');
  assert.deepEqual([0, 0.5, 1].map(levelOf), [0, 1, 2]);
  assert.deepEqual(placeIn(example, [0.9, 0.9], 'en'), ['Interest: much', 'Influence: little']);
});

test('stakeholders: the drawing has a number a person, names escaped, no script', () => {
  const { text } = sheetSvg(example, [{ title: '<script>x</script>', at: [0, 0] }], 'en');
  assert.ok(!text.includes('<script>'));
  assert.equal(text.match(/<circle/g)!.length, 1);
});

test('stakeholders: the table says places in words', () => {
  const [table] = stakeholders.files!(example, exampleWork, { language: 'en' });
  assert.match(table!.content, /Families next door,for it,.*Interest: much,Influence: little/);
});
