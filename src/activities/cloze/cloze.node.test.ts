import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionDefinition, responseText } from '../../records/interactions.ts';
import { scorm12Report } from '../../records/scorm12-values.ts';
import { scorm2004Report } from '../../records/scorm2004-values.ts';
import { decodeState, encodeState } from '../../core/state-codec.ts';
import { newState } from '../../core/state.ts';
import { choicesExample, example } from './cloze.example.ts';
import type { Cloze, ClozeResponse, Gap } from './cloze.schema.ts';
import { cloze, judgeGap, patterns } from './cloze.ts';
import { fillText, gapsIn } from './gaps.ts';
import { LONGEST_ANSWER } from './spelling.ts';

const right: ClozeResponse = {
  mill: 'mill',
  grain: 'grain',
  flour: 'flour',
  who: 'neighbours',
  cafe: 'café',
};
const gap = (accept: string, exact = false): Gap => ({ id: 'g', accept, exact });

const spellings: [string, Gap, string, { isRight: boolean; spelling?: string }][] = [
  ['the word itself', gap('mill'), 'mill', { isRight: true }],
  ['capitals', gap('mill'), 'MILL', { isRight: true }],
  ['spaces and a full stop', gap('water mill'), '  water   mill. ', { isRight: true }],
  ['the second answer', gap('mill | water mill'), 'Water Mill', { isRight: true }],
  ['an accent that is missing', gap('café'), 'cafe', { isRight: true, spelling: 'accents' }],
  ['an accent too many', gap('mano'), 'máno', { isRight: true, spelling: 'accents' }],
  ['a letter of two code points', gap('café'), 'cafe\u0301', { isRight: true }],
  ['another apostrophe', gap("l'eau"), 'l’eau', { isRight: true }],
  ['another hyphen', gap('eco-museum'), 'eco‑museum', { isRight: true }],
  ['another word', gap('mill'), 'wheel', { isRight: false }],
  ['a part of the word', gap('water mill'), 'mill', { isRight: false }],
  ['nothing', gap('mill'), '', { isRight: false }],
  ['only a full stop', gap('mill'), '.', { isRight: false }],
  ['capitals where they count', gap('Faro', true), 'faro', { isRight: false, spelling: 'exact' }],
  ['accents where they count', gap('año', true), 'ano', { isRight: false, spelling: 'exact' }],
  ['exactly what counts', gap('año', true), 'año', { isRight: true }],
  ['a vowel sign that makes another word', gap('कि'), 'की', { isRight: false }],
];

for (const [title, one, typed, expected] of spellings) {
  test(`cloze: ${title}`, () => {
    const { isRight, spelling } = judgeGap(one, typed);
    assert.deepEqual({ isRight, ...(spelling ? { spelling } : {}) }, expected);
  });
}

test('cloze: of two accepted answers the one that is spelled so is meant', () => {
  assert.deepEqual(judgeGap(gap('año | ano'), 'ano'), { isRight: true, answer: 'ano' });
});

test('cloze: the score is the share of right gaps, and a missing one is wrong', () => {
  assert.equal(cloze.score(example, right), 1);
  assert.equal(cloze.score(example, { ...right, mill: 'house', who: 'guests' }), 3 / 5);
  assert.equal(cloze.score(example, {}), 0);
  assert.equal(cloze.score(choicesExample, { who: 'visitors', where: 'place' }), 1 / 2);
});

test('cloze: an answer is complete when every gap has something that can be judged', () => {
  assert.equal(cloze.isComplete(example, undefined), false);
  assert.equal(cloze.isComplete(example, { ...right, mill: '  ' }), false);
  assert.equal(cloze.isComplete(example, { ...right, who: 'gone' }), false);
  assert.equal(cloze.isComplete(example, { ...right, mill: '?' }), true);
});

test('cloze: gaps of lists take a few bits, typed ones a line each', () => {
  assert.deepEqual(cloze.shape(choicesExample), { kind: 'assign', items: 2, to: 3 });
  assert.deepEqual(cloze.pack(choicesExample, { who: 'residents', where: 'city' }), [1, 2]);
  assert.deepEqual(cloze.shape(example), { kind: 'text', max: 5 * 31 - 1 });
  assert.equal(cloze.pack(example, right), 'mill\ngrain\nflour\n0\ncafé');
});

/** A small generator, so that a failure can be repeated. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    yield state / 2 ** 32;
  }
}

test('cloze: any answer survives the saved state', () => {
  const random = numbers(7);
  const letters = ['a', 'ñ', 'Q', ' ', '-', '7', '’', '漢', '😀', 'e\u0301'];
  const below = (count: number) => Math.floor(random.next().value * count);
  for (let run = 0; run < 300; run++) {
    const activity = run % 2 ? example : choicesExample;
    const response: ClozeResponse = {};
    for (const { id, choices } of activity.gaps) {
      if (below(6) === 0) continue;
      const word = Array.from({ length: 1 + below(10) }, () => letters[below(letters.length)]);
      const typed = word.join('').trim();
      if (choices) response[id] = choices[below(choices.length)]!.id;
      else if (typed) response[id] = typed;
    }
    if (Object.keys(response).length === 0) continue;
    const layout = {
      pages: [],
      activities: [{ id: activity.id, shape: cloze.shape(activity), signature: 3 }],
    };
    const state = newState(1);
    const value = cloze.pack(activity, response);
    state.activities.set(activity.id, { value, attempts: 1, done: true });
    const back = decodeState(encodeState(state, layout, Infinity).text, layout);
    const saved = back?.state.activities.get(activity.id)?.value;
    assert.deepEqual(cloze.unpack(activity, saved), response, JSON.stringify(response));
  }
});

test('cloze: rubbish is no answer, and too much is cut', () => {
  for (const value of [
    undefined,
    3,
    [],
    [1],
    '',
    'x',
    '\n\n\n\n',
    'a\nb\nc\n9\ne',
    'a\nb\nc\nx\ne',
  ]) {
    assert.equal(cloze.unpack(example, value), undefined, JSON.stringify(value));
  }
  for (const value of [undefined, 'x', [0], [0, 9], [-1, -1], [0.5, 0]]) {
    assert.equal(cloze.unpack(choicesExample, value), undefined);
  }
  const huge = '<script>'.repeat(13_000);
  const packed = cloze.pack(example, { ...right, mill: `${huge}\n${huge}` }) as string;
  assert.equal(packed.split('\n').length, 5);
  assert.equal(packed.split('\n')[0]!.length, LONGEST_ANSWER);
  assert.equal(cloze.unpack(example, `${huge}\n\n\n-1\n`)!.mill!.length, LONGEST_ANSWER);
});

test('cloze: records get the text of every gap, and whole right answers, the best one first', () => {
  const answer = {
    id: 'q',
    interaction: cloze.interaction(example),
    question: 'Q',
    response: cloze.interactionResponse(example, { ...right, grain: 'a, b[,]c' }),
    attempt: 1,
    at: new Date(0).toISOString(),
    seconds: 1,
  };
  assert.equal(scorm12Report(answer).response, 'mill, a, b[,]c, flour, Neighbours, café');
  assert.equal(scorm2004Report(answer).response, 'mill[,]a, b(,)c[,]flour[,]Neighbours[,]café');
  assert.equal(responseText(answer), scorm2004Report(answer).response);
  const { correctResponsesPattern = [] } = questionDefinition(answer, 'en');
  assert.equal(correctResponsesPattern[0], 'mill[,]grain[,]flour[,]Neighbours[,]café');
  assert.equal(correctResponsesPattern.length, 4 * 2);
});

test('cloze: of many right answers ten are told, the best among them', () => {
  const many = patterns([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h'],
  ]);
  assert.deepEqual(many[0], ['a', 'd', 'g']);
  assert.equal(many.length, 10);
  assert.ok(many.every((answer) => answer.length === 3));
});

test('cloze: a gap is named by the words around it in its own paragraph', () => {
  assert.deepEqual(
    gapsIn(example.text).map(({ id, before, after }) => [id, before, after]),
    [
      ['mill', 'This water', 'ground corn from'],
      ['grain', 'brought its own', 'and took home'],
      ['flour', 'and took home', '.'],
      ['who', '', 'now look after'],
      ['cafe', 'coffee at the', '.'],
    ],
  );
});

test('cloze: gaps are found in Markdown as in HTML, and filled in the order of the text', () => {
  const markdown = 'The [ ](gap:b) and the [x](gap:a).';
  assert.deepEqual(
    gapsIn(markdown).map(({ id }) => id),
    ['b', 'a'],
  );
  assert.equal(
    fillText(markdown, (id, place) => `${place}${id}`),
    'The 1b and the 2a.',
  );
});

test('cloze: an author hears of gaps that are missing, unknown, double or without an answer', () => {
  const said = (change: Partial<Cloze>) =>
    cloze.check!({ ...choicesExample, ...change }).map(
      ({ path, message }) => `${path}: ${message}`,
    );
  assert.deepEqual(said({}), []);
  assert.deepEqual(cloze.check!(example), []);
  assert.deepEqual(said({ text: 'The [ ](gap:who) stay [ ](gap:wher).' }), [
    'text: The text has a gap "wher", but nothing says what belongs there.',
    'text: The gap "where" does not stand in the text.',
  ]);
  assert.deepEqual(said({ text: '[ ](gap:who) [ ](gap:who) [ ](gap:where)' }), [
    'text: The gap "who" stands twice in the text.',
  ]);
  const gaps = (gap: Omit<Gap, 'id'>) => ({
    text: '[ ](gap:g)',
    gaps: [{ id: 'g', ...gap }],
  });
  assert.match(said(gaps({}))[0]!, /either answers to type or choices/);
  assert.match(said(gaps({ accept: ' | ' }))[0]!, /no answer besides the bars/);
  assert.match(said(gaps({ accept: 'x'.repeat(31) }))[0]!, /has 31 characters/);
  const choices = [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ];
  assert.match(said(gaps({ choices }))[0]!, /No choice is right/);
  assert.match(said(gaps({ choices, accept: 'a' }))[0]!, /either/);
  assert.match(
    said(gaps({ choices: choices.map((choice) => ({ ...choice, correct: true })) }))[0]!,
    /2 choices are right/,
  );
});
