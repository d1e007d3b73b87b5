import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Work } from '../../core/work.ts';
import { example, exampleWork, makeExample, makeExampleWork } from './quest.example.ts';
import { quest } from './quest.ts';
import { fold, isRight, lackOf, madeStops, nextStop } from './stops.ts';

test('quest: a walk takes a few bits, half done too, and comes back as it was', () => {
  assert.deepEqual(quest.pack(example, exampleWork), [0, 1, 0]);
  assert.deepEqual(quest.shape(example), { kind: 'assign', items: 3, to: 2 });
  const half = exampleWork.slice(1, 2);
  assert.deepEqual(quest.pack(example, half), [-1, 1, -1]);
  assert.deepEqual(quest.unpack(example, [-1, 1, -1]), half);
});

test('quest: a made quest survives packing with rhymes, stories and photos', () => {
  const work: Work = [{ ...makeExampleWork[0]!, photos: ['abcdefgh'] }, makeExampleWork[1]!];
  assert.deepEqual(quest.unpack(makeExample, quest.pack(makeExample, work)), work);
  const { kind, max } = quest.shape(makeExample) as { kind: string; max: number };
  assert.deepEqual([kind, max], ['text', 800]);
});

test('quest: rubbish, and what was saved for another use, is no answer', () => {
  for (const value of [undefined, 'text', 3, [0], [9, 9, 9], [-1, -1, -1]]) {
    assert.equal(quest.unpack(example, value), undefined);
  }
  for (const value of [undefined, 3, [0, 1, 0], '']) {
    assert.equal(quest.unpack(makeExample, value), undefined);
  }
  // Items of a later version keep what this one knows.
  assert.deepEqual(quest.unpack(makeExample, 'tOven\nzunknown\nfzz?\n\n'), [{ title: 'Oven' }]);
});

test('quest: case, accents, articles and punctuation do not decide over a find', () => {
  const stop = { answers: ['El horno', 'Łaźnia', '1911'] };
  for (const typed of ['horno', ' EL HORNO! ', 'un hórno', 'laznia', 'the 1911']) {
    assert.equal(isRight(stop, typed), true, typed);
  }
  for (const typed of ['', '  ', '!', 'hornos', '191', 'el']) {
    assert.equal(isRight(stop, typed), false, typed);
  }
  assert.equal(isRight({}, 'anything'), false);
});

test('quest: an answer that is an article only, such as a carved letter, is kept whole', () => {
  assert.equal(fold('A'), 'a');
  assert.equal(isRight({ answers: ['A'] }, 'a'), true);
  assert.equal(isRight({ answers: ['A'] }, 'o'), false);
});

test('quest: a walk goes on at the first stop that was not left, and ends with the last', () => {
  const stops = example.stops!;
  assert.equal(nextStop(stops, [])!.id, 'spring');
  assert.equal(nextStop(stops, [exampleWork[0]!, exampleWork[2]!])!.id, 'wash-house');
  assert.equal(nextStop(stops, exampleWork), undefined);
  assert.equal(quest.isComplete(example, exampleWork.slice(1)), false);
  assert.equal(quest.isComplete(example, exampleWork), true);
});

test('quest: a made quest is complete with two stops, each with a clue and an answer', () => {
  assert.equal(quest.isComplete(makeExample, makeExampleWork), true);
  assert.equal(quest.isComplete(makeExample, makeExampleWork.slice(1)), false);
  const [first, second] = makeExampleWork as [Work[0], Work[0]];
  assert.deepEqual(lackOf({ title: 'The well' }), ['clue', 'answer']);
  assert.deepEqual(lackOf({ ...first, fields: { answer: ' / ;' } }), ['answer']);
  assert.equal(quest.isComplete(makeExample, [first, { ...second, text: ' ' }]), false);
});

test('quest: records of a walk are pairs of stop and end, of a made one its text', () => {
  assert.deepEqual(quest.interactionResponse(example, exampleWork), [
    ['spring', 'found'],
    ['wash-house', 'passed'],
    ['mill', 'found'],
  ]);
  assert.equal(quest.interaction(example).type, 'matching');
  assert.equal(quest.interaction(makeExample).type, 'long-fill-in');
  assert.match(
    quest.interactionResponse(makeExample, makeExampleWork) as string,
    /The bench under the lime tree · Count the hearts in my wood\. · 7/,
  );
});

test('quest: the piece of a walk tells no story of a stop that was not reached', () => {
  const { text } = quest.piece!(example, exampleWork.slice(0, 1), { language: 'en' });
  assert.match(text, /barrel of wine/);
  assert.doesNotMatch(text, /dirty shirt/);
});

test('quest: on trial, a stop that lacks something is left out, and several answers are right', () => {
  const stops = madeStops([...makeExampleWork, { title: 'The well' }], 'without a name');
  assert.deepEqual(
    stops.map(({ title, answers }) => [title, answers]),
    [
      ['The bread oven', ['oven', 'bread oven']],
      ['The bench under the lime tree', ['7']],
    ],
  );
});

test('quest: the leaflet has clues before answers, and what was typed cannot run in it', () => {
  const evil = '<img src=x onerror=alert(1)><script>';
  const work: Work = [
    ...makeExampleWork,
    { title: evil, text: evil, who: evil, fields: { answer: evil, story: evil, look: evil } },
  ];
  const [page, table] = quest.files!(makeExample, work, { language: 'en' });
  assert.equal(page!.name, 'our-own-quest.html');
  assert.doesNotMatch(page!.content, /<script|<img/);
  const [front, back] = page!.content.split('<section class="back">') as [string, string];
  assert.match(front, /<title>Make your own quest<\/title>/);
  assert.match(front, /<h1>Make your own quest<\/h1><h2>A quest: a walk with 3 clues<\/h2>/);
  assert.match(front, /Count the hearts/);
  assert.doesNotMatch(front, /bread oven|Two of them still hold/);
  assert.match(back, /oven \/ bread oven/);
  assert.match(table!.content, /^\ufeffWhere is it\?,/);
  assert.equal(table!.content.trim().split('\r\n').length > work.length, true);
  for (const { text } of [
    quest.piece!(makeExample, work, { language: 'en' }),
    {
      text: madeStops(work, '')
        .map(({ clue, found, hint }) => clue + found + hint)
        .join(''),
    },
  ]) {
    assert.doesNotMatch(text, /<script|<img/);
  }
  assert.deepEqual(quest.files!(example, exampleWork, { language: 'en' }), []);
});

test('quest: an author hears what cannot work, and where', () => {
  assert.deepEqual(quest.check!(example), []);
  assert.deepEqual(quest.check!(makeExample), []);
  const [first, ...rest] = example.stops!;
  const wrong = {
    ...example,
    stops: [
      { ...first!, answers: ['lion', '?!'] },
      { ...rest[0]!, id: first!.id },
    ],
    maxStops: 5,
  };
  assert.deepEqual(
    quest.check!(wrong).map(({ path }) => path),
    ['stops/1/id', 'stops/0/answers/1', 'maxStops'],
  );
  assert.equal(quest.check!({ ...makeExample, order: 'free' })[0]!.path, 'order');
});
