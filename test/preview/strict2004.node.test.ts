import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ScormState } from '../../src/preview/scorm-version.ts';
import { ELEMENTS } from '../../src/preview/strict2004.elements.ts';
import { judgeScorm2004 } from '../../src/preview/strict2004.ts';

const state = (
  values: Record<string, string> = {},
  phase: ScormState['phase'] = 'running',
): ScormState => ({ phase, values: new Map(Object.entries(values)) });

const codeOf = (name: string, parameters: unknown[], at = state()): number =>
  judgeScorm2004({ name, parameters }, at).errorCode;
const set = (element: string, value: unknown, at = state()): number =>
  codeOf('SetValue', [element, value], at);
const get = (element: unknown, at = state()): number => codeOf('GetValue', [element], at);

const question = (type: string): ScormState =>
  state({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type });
const objective = state({ 'cmi.objectives.0.id': 'o1' });

/** For each element: values that pass, values that do not (type), values out of range. */
type Row = [
  element: string,
  good: string[],
  badType: string[],
  outOfRange?: string[],
  at?: ScormState,
];

const noNumbers = ['', '.5', '1e-7', '85,5', '123456', '0.12345678', 'NaN', '5.'];
const spans: [string[], string[]] = [
  ['PT5S', 'PT1H5M30S', 'PT330.25S', 'PT0S', 'P1DT1H', 'P2D'],
  ['PT', 'P', 'P1W', 'PT5.123S', '00:00:05', '5', '', 'P1DT'],
];
const moments: [string[], string[]] = [
  ['2026-05-01T12:00:00', '2026-05-01T12:00:00.0Z', '2026-05-01T12:00:00.25+02:00'],
  ['2026-05-01T12:00:00Z', '2026-05-01T12:00:00.123Z', '12:00:00', '2026-05-01', ''],
];

const rows: Row[] = [
  ['cmi.completion_status', ['completed', 'incomplete', 'unknown'], ['passed', '', 'Completed']],
  ['cmi.success_status', ['passed', 'failed', 'unknown'], ['completed', '', 'browsed']],
  ['cmi.progress_measure', ['0', '0.5', '1'], noNumbers, ['-0.1', '1.01']],
  ['cmi.score.scaled', ['-1', '0.8567', '1'], noNumbers, ['1.5', '-1.1']],
  ['cmi.score.raw', ['0', '85.5', '-20', '99999'], noNumbers],
  ['cmi.score.min', ['0'], noNumbers],
  ['cmi.score.max', ['100'], noNumbers],
  ['cmi.location', ['', 'page 2', 'x'.repeat(1000)], ['x'.repeat(1001)]],
  ['cmi.suspend_data', ['', 'x'.repeat(64_000)], ['x'.repeat(64_001)]],
  ['cmi.session_time', ...spans],
  ['cmi.exit', ['suspend', 'normal', '', 'time-out', 'logout'], ['Suspend', 'resume']],
  ['cmi.learner_preference.audio_captioning', ['-1', '0', '1'], ['2', '']],
  ['cmi.learner_preference.audio_level', ['0', '1.5'], ['loud'], ['-1']],
  ['cmi.objectives.0.id', ['o1', 'urn:x:y'], ['', 'a', 'two words', 'a-', 'añ1', 'urn:x']],
  ['cmi.objectives.0.success_status', ['passed'], ['completed'], [], objective],
  ['cmi.objectives.0.score.scaled', ['0.5'], noNumbers, ['2'], objective],
  [
    'cmi.objectives.0.description',
    ['One line', '{lang=es}Una'],
    ['a\nb', 'x'.repeat(251)],
    [],
    objective,
  ],
  ['cmi.interactions.0.id', ['q-1', 'urn:eh:q1'], ['', 'two words', 'ñ']],
  ['cmi.interactions.0.timestamp', ...moments, [], question('choice')],
  ['cmi.interactions.0.latency', ...spans, [], question('choice')],
  ['cmi.interactions.0.weighting', ['1', '0.5'], noNumbers, [], question('choice')],
  [
    'cmi.interactions.0.result',
    ['correct', 'incorrect', 'neutral', '0.5'],
    ['wrong', '', 'right'],
    [],
    question('choice'),
  ],
  [
    'cmi.interactions.0.type',
    ['choice', 'long-fill-in', 'other'],
    ['multiple', ''],
    [],
    question('choice'),
  ],
  ['cmi.comments_from_learner.0.comment', ['Good'], ['two\nlines', 'x'.repeat(4001)]],
  [
    'adl.nav.request',
    ['continue', 'previous', 'suspendAll'],
    ['exit', 'exitAll', 'abandonAll', '_none_'],
  ],
];

describe('the strict layer of SCORM 2004', () => {
  for (const [element, good, badType, outOfRange = [], at = state()] of rows) {
    it(`takes and refuses values of ${element}`, () => {
      for (const value of good) assert.equal(set(element, value, at), 0, `good: ${value}`);
      for (const value of badType) assert.equal(set(element, value, at), 406, `bad: ${value}`);
      for (const value of outOfRange) assert.equal(set(element, value, at), 407, `range: ${value}`);
      assert.equal(set(element, 5, at), 406, 'a number is no text');
    });
  }

  it('knows how an answer is written for each type of interaction', () => {
    const cases: [type: string, good: string[], bad: string[]][] = [
      ['true-false', ['true', 'false'], ['t', '1', '', 'true[,]false']],
      ['choice', ['a', 'a[,]b_1'], ['a,b', 'with-hyphen', 'a[,]a', 'a b', '']],
      ['fill-in', ['a word', '{lang=es}uno[,]dos', ''], ['a\nb', '{colour}x', 'x'.repeat(251)]],
      ['long-fill-in', ['A text, with [,] in it.', ''], ['two\nlines', 'x'.repeat(4001)]],
      ['matching', ['a[.]1', 'a[.]1[,]b[.]2'], ['a.1', 'a', 'a-b[.]1']],
      ['performance', ['dig[.]1', 'dig[.]-2.5'], ['dig', '[.]3', '']],
      ['sequencing', ['b[,]a', 'a[,]a'], ['b,a', 'a b']],
      ['likert', ['agree'], ['agree[,]not', 'i-agree']],
      ['numeric', ['3.5', '-2'], ['3,5', '1e3', '[:]5', '']],
      ['other', ['anything at all'], ['two\nlines']],
    ];
    for (const [type, good, bad] of cases) {
      const response = (value: string) =>
        set('cmi.interactions.0.learner_response', value, question(type));
      for (const value of good) assert.equal(response(value), 0, `${type}: ${value}`);
      for (const value of bad) assert.equal(response(value), 406, `${type}: ${value}`);
    }
  });

  it('takes a range as the pattern of a number, from low to high', () => {
    const pattern = (value: string) =>
      set('cmi.interactions.0.correct_responses.0.pattern', value, question('numeric'));
    for (const value of ['3[:]4', '[:]4', '3[:]', '[:]']) assert.equal(pattern(value), 0, value);
    for (const value of ['4[:]3', '3']) assert.equal(pattern(value), 406, value);
  });

  it('wants the first element of an entry first, the type before the answer, and no gaps', () => {
    assert.equal(set('cmi.interactions.0.type', 'choice'), 408);
    const named = state({ 'cmi.interactions.0.id': 'q' });
    assert.equal(set('cmi.interactions.0.learner_response', 'a', named), 408);
    assert.equal(set('cmi.interactions.0.result', 'correct', named), 0);
    assert.equal(set('cmi.interactions.2.id', 'r', named), 351);
    assert.equal(set('cmi.interactions.1.id', 'r', named), 0);
    assert.equal(set('cmi.objectives.0.success_status', 'passed'), 408);
  });

  it('never lets an id change or an objective be there twice', () => {
    const named = state({ 'cmi.interactions.0.id': 'q', 'cmi.objectives.0.id': 'o1' });
    assert.equal(set('cmi.interactions.0.id', 'other', named), 351);
    assert.equal(set('cmi.interactions.0.id', 'q', named), 0);
    assert.equal(set('cmi.objectives.1.id', 'o1', named), 351);
    assert.equal(set('cmi.objectives.1.id', 'o2', named), 0);
  });

  it('has an error of its own for every call at the wrong time', () => {
    const before = state({}, 'not-initialized');
    const after = state({}, 'finished');
    const codes = (name: string, ...parameters: unknown[]) =>
      [before, state(), after].map((at) => codeOf(name, parameters, at));
    assert.deepEqual(codes('Initialize', ''), [0, 103, 104]);
    assert.deepEqual(codes('Terminate', ''), [112, 0, 113]);
    assert.deepEqual(codes('Commit', ''), [142, 0, 143]);
    assert.deepEqual(codes('GetValue', 'cmi.mode'), [122, 0, 123]);
    assert.deepEqual(codes('SetValue', 'cmi.location', 'x'), [132, 0, 133]);
    assert.deepEqual(codes('GetLastError'), [0, 0, 0]);
    assert.deepEqual(codes('Commit', 'x'), [142, 201, 143]);
    assert.deepEqual(codes('Initialize'), [201, 201, 201]);
  });

  it('reads what can be read, and says what cannot', () => {
    assert.equal(get('cmi.location'), 0);
    assert.equal(get('cmi.interactions._count'), 0);
    assert.equal(get('cmi.exit'), 405);
    assert.equal(get('cmi.session_time'), 405);
    assert.equal(get('cmi.interactions.0.id'), 301);
    assert.equal(get('cmi.core.lesson_status'), 401);
    assert.equal(get('cmi.location._count'), 301);
    assert.equal(get(undefined), 301);
    assert.equal(set('cmi.mode', 'review'), 404);
    assert.equal(set('cmi._version', '2'), 404);
    assert.equal(set('cmi.nothing', '2'), 401);
  });

  it('tells in words what is wrong and what to do', () => {
    const { message } = judgeScorm2004(
      { name: 'SetValue', parameters: ['cmi.interactions.0.result', 'wrong'] },
      question('choice'),
    );
    assert.match(message, /“wrong”.*the word is “incorrect”.*"false" with error 406/);
  });

  it('can judge every element of its table', () => {
    for (const element of Object.keys(ELEMENTS))
      assert.doesNotThrow(() => set(element.replaceAll('.n.', '.0.'), 'x'), element);
  });
});
