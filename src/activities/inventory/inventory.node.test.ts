import assert from 'node:assert/strict';
import { test } from 'node:test';
import { example, exampleWork } from './inventory.example.ts';
import { inventory } from './inventory.ts';
import { columnsOf, isFound, isOpen, twinOf } from './record.ts';

test('inventory: records survive packing with every field', () => {
  assert.deepEqual(inventory.unpack(example, inventory.pack(example, exampleWork)), exampleWork);
});

test('inventory: the table has Dublin Core in its headings and choices in words', () => {
  const [table, data] = inventory.files!(example, exampleWork, { language: 'en' });
  const [head, ...rest] = table!.content.slice(1).split('\r\n');
  assert.ok(head!.startsWith('Name (dc:title),Kind (dc:type),Story (dc:description)'));
  assert.match(rest.join('\n'), /Building/);
  assert.match(rest.join('\n'), /"Everybody, if we are named \(CC BY\)"/);
  const { '@graph': graph } = JSON.parse(data!.content) as { '@graph': object[] };
  assert.deepEqual(graph[1], {
    '@type': 'dcterms:PhysicalResource',
    'dcterms:title': 'Calling the sheep',
    'dcterms:type': 'Living tradition',
    'dcterms:description': 'Three notes, the last one long.',
    'dcterms:rights': 'Only after asking',
    'Have the people in it agreed?': 'Not asked yet',
  });
});

test('inventory: the same name is noticed whatever its case and accents', () => {
  const work = [{ title: 'El Molíno' }, { title: 'el molino ' }, { title: 'The oven' }, {}];
  assert.equal(twinOf(work, 1), work[0]);
  assert.equal(twinOf(work, 2), undefined);
  assert.equal(twinOf(work, 3), undefined);
});

test('inventory: words are found in any field, and all of them have to be', () => {
  assert.equal(isFound(exampleWork[0]!, 'CHURCH oven'), true);
  assert.equal(isFound(exampleWork[0]!, 'church sheep'), false);
});

test('inventory: only what is free and agreed to may be shared', () => {
  assert.deepEqual(exampleWork.map(isOpen), [true, false]);
  assert.equal(isOpen({ fields: { rights: 'free', consent: 'part' } }), false);
  assert.equal(isOpen({ fields: { rights: 'free', consent: 'nobody' } }), true);
});

test('inventory: an author chooses fields, adds some, and hears of a name that is taken', () => {
  const own = { ...example, use: ['place' as const], fields: [{ id: 'use', text: 'Use' }] };
  assert.deepEqual(
    columnsOf(own, 'en').map(({ name }) => name),
    ['title', 'fields.place', 'fields.use'],
  );
  const wrong = { ...example, fields: [{ id: 'rights', text: 'x' }] };
  assert.equal(inventory.check!(wrong)[0]!.path, 'fields/0/id');
  assert.deepEqual(inventory.check!(example), []);
});
