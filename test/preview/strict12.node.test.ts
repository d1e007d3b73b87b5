import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ELEMENTS } from '../../src/preview/strict12.elements.ts';
import type { ScormState } from '../../src/preview/scorm-version.ts';
import { judgeScorm12, type Scorm12Function } from '../../src/preview/strict12.ts';

const state = (
  values: Record<string, string> = {},
  phase: ScormState['phase'] = 'running',
): ScormState => ({ phase, values: new Map(Object.entries(values)) });

const question = (type: string, more: Record<string, string> = {}): ScormState =>
  state({ 'cmi.interactions.0.id': 'q', 'cmi.interactions.0.type': type, ...more });

const codeOf = (name: Scorm12Function, parameters: unknown[], at = state()): number =>
  judgeScorm12({ name, parameters }, at).errorCode;

const set = (element: string, value: unknown, at = state()): number =>
  codeOf('LMSSetValue', [element, value], at);

const get = (element: unknown, at = state()): number => codeOf('LMSGetValue', [element], at);

/** For each element: where it is tried, values that pass, values that do not. */
type Row = [element: string, good: string[], bad: string[], at?: ScormState];

const score: [string[], string[]] = [
  ['0', '100', '85.5', '07', ''],
  ['-1', '101', '85,5', '1e-7', '.5', '85.', ' 5', '1000'],
];
const objective = state({ 'cmi.objectives.0.id': 'o' });
const status = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];
const spans: [string[], string[]] = [
  ['00:00:05', '0000:59:59', '000:00:00.5', '9999:00:00.25'],
  ['0:00:05', '00:60:00', '00:00:60', '00:00:05.123', '5', 'PT5S', '', '10000:00:00'],
];

const rows: Row[] = [
  ['cmi.core.lesson_location', ['', 'page 2', 'x'.repeat(255), 'año'], ['x'.repeat(256)]],
  ['cmi.core.lesson_status', status, ['not attempted', 'unknown', '', 'Passed']],
  ['cmi.core.score.raw', ...score],
  ['cmi.core.score.min', ...score],
  ['cmi.core.score.max', ...score],
  ['cmi.core.exit', ['', 'suspend', 'logout', 'time-out'], ['normal', 'Suspend']],
  ['cmi.core.session_time', ...spans],
  ['cmi.suspend_data', ['', 'x'.repeat(4096)], ['x'.repeat(4097)]],
  ['cmi.comments', ['line\nline', 'x'.repeat(4096)], ['x'.repeat(4097)]],
  ['cmi.comments', ['x'.repeat(4086)], ['x'.repeat(4087)], state({ 'cmi.comments': '0123456789' })],
  ['cmi.objectives.0.id', ['o-1', 'o_1:2/x', 'x'.repeat(255)], ['', 'o 1', 'año', 'x'.repeat(256)]],
  ['cmi.objectives.0.score.raw', ...score, objective],
  ['cmi.objectives.0.score.min', ...score, objective],
  ['cmi.objectives.0.score.max', ...score, objective],
  ['cmi.objectives.0.status', [...status, 'not attempted'], ['unknown', ''], objective],
  ['cmi.student_preference.audio', ['-1', '0', '100'], ['-2', '101', '1.5', '']],
  ['cmi.student_preference.language', ['', 'es'], ['x'.repeat(256)]],
  ['cmi.student_preference.speed', ['-100', '100'], ['-101', '101']],
  ['cmi.student_preference.text', ['-1', '0', '1'], ['2', '-2']],
  ['cmi.interactions.0.id', ['q-1', 'A_b.c'], ['q 1', 'pregunta-ñ', '', 'x'.repeat(256)]],
  [
    'cmi.interactions.0.type',
    [
      'true-false',
      'choice',
      'fill-in',
      'matching',
      'performance',
      'sequencing',
      'likert',
      'numeric',
    ],
    ['other', 'long-fill-in', 'Choice', ''],
    state({ 'cmi.interactions.0.id': 'q' }),
  ],
  ['cmi.interactions.0.objectives.0.id', ['o'], ['o 1', ''], question('choice')],
  [
    'cmi.interactions.0.time',
    ['00:00:00', '23:59:59', '12:00:00.5'],
    ['24:00:00', '9:00:00', '12:00', '12:00:00.123', ''],
    question('choice'),
  ],
  ['cmi.interactions.0.weighting', ['1', '-100', '0.5'], ['101', '', '1e2'], question('choice')],
  [
    'cmi.interactions.0.result',
    ['correct', 'wrong', 'unanticipated', 'neutral', '0.5', '100'],
    ['incorrect', '', 'true', '1e1'],
    question('choice'),
  ],
  ['cmi.interactions.0.latency', ...spans, question('choice')],
];

const responses: [type: string, good: string[], bad: string[]][] = [
  ['true-false', ['t', 'f', '0', '1'], ['true', '', 'T']],
  ['choice', ['a', 'a,c', '0,9,z'], ['A', 'ab', 'a, c', 'a,,c', 'option-1', '', 'a[,]c', '{a,c}']],
  ['sequencing', ['b,a,c'], ['b a c', '1.a', 'item1,item2']],
  ['matching', ['1.a', '1.a,2.c'], ['1a', '1.a;2.c', 'a[.]1', '1.', 'one.a', '']],
  ['likert', ['3', 'b'], ['33', '', 'B']],
  ['numeric', ['3', '-3.5', '1000'], ['3,5', '.5', '1e3', 'three', '']],
  ['fill-in', ['', 'Un pueblo, ñandú', 'x'.repeat(255)], ['x'.repeat(256), 'two\nlines']],
  ['performance', ['walked the path'], ['x'.repeat(256), 'two\r\nlines']],
];

describe('values in SCORM 1.2', () => {
  for (const [element, good, bad, at] of rows) {
    it(`takes and refuses for ${element}${at && element === 'cmi.comments' ? ' (appended)' : ''}`, () => {
      for (const value of good) assert.equal(set(element, value, at), 0, `good: ${value}`);
      for (const value of bad) assert.equal(set(element, value, at), 405, `bad: ${value}`);
    });
  }

  for (const [type, good, bad] of responses) {
    it(`takes and refuses answers of type ${type}`, () => {
      const element = 'cmi.interactions.0.student_response';
      for (const value of good) assert.equal(set(element, value, question(type)), 0, value);
      for (const value of bad) assert.equal(set(element, value, question(type)), 405, value);
    });
  }

  it('takes braces in patterns of choice and matching, and an empty one for likert', () => {
    const element = 'cmi.interactions.0.correct_responses.0.pattern';
    assert.equal(set(element, '{a,c}', question('choice')), 0);
    assert.equal(set(element, '{1.a,2.c}', question('matching')), 0);
    assert.equal(set(element, '{b,a}', question('sequencing')), 405);
    assert.equal(set(element, '', question('likert')), 0);
    assert.equal(set(element, '', question('choice')), 405);
  });

  it('has a row for every element that can be written', () => {
    const tried = new Set(rows.map(([element]) => element.replaceAll('.0.', '.n.')));
    tried.add('cmi.interactions.n.student_response');
    tried.add('cmi.interactions.n.correct_responses.n.pattern');
    const written = Object.entries(ELEMENTS)
      .filter(([, { access }]) => access === 'both' || access === 'write')
      .map(([element]) => element);
    assert.deepEqual(
      written.filter((element) => !tried.has(element)),
      [],
    );
  });
});

describe('access in SCORM 1.2', () => {
  it('refuses to write what only the LMS says', () => {
    for (const name of [
      'student_id',
      'student_name',
      'credit',
      'entry',
      'total_time',
      'lesson_mode',
    ])
      assert.equal(set(`cmi.core.${name}`, 'x'), 403, name);
    assert.equal(set('cmi.launch_data', 'x'), 403);
    assert.equal(set('cmi.student_data.mastery_score', '70'), 403);
  });

  it('refuses to write keywords', () => {
    assert.equal(set('cmi.core._children', 'x'), 402);
    assert.equal(set('cmi.interactions._count', '1'), 402);
    assert.equal(set('cmi._version', '3.4'), 402);
  });

  it('refuses to read what can only be written', () => {
    assert.equal(get('cmi.core.exit'), 404);
    assert.equal(get('cmi.core.session_time'), 404);
    assert.equal(get('cmi.interactions.0.id', question('choice')), 404);
  });

  it('lets keywords and other elements be read', () => {
    for (const element of ['cmi._version', 'cmi.core._children', 'cmi.interactions._count'])
      assert.equal(get(element), 0, element);
    assert.equal(get('cmi.suspend_data'), 0);
    assert.equal(get('cmi.objectives.0.id', objective), 0);
    assert.equal(get('cmi.interactions.0.correct_responses._count', question('choice')), 0);
  });

  it('knows no other elements', () => {
    for (const element of [
      'cmi.foo',
      'cmi.completion_status',
      'cmi.core.score.scaled',
      'x',
      '__proto__',
    ]) {
      assert.equal(get(element), 401, element);
      assert.equal(set(element, 'x'), 401, element);
    }
    assert.equal(get('cmi.interactions.01.id'), 401);
  });

  it('says when there are no children and no count', () => {
    assert.equal(get('cmi.core.lesson_status._children'), 202);
    assert.equal(get('cmi.suspend_data._count'), 203);
  });

  it('refuses arguments that are not text', () => {
    assert.equal(set('cmi.core.score.raw', 85), 405);
    assert.equal(set('cmi.suspend_data', undefined), 405);
    assert.equal(codeOf('LMSSetValue', [undefined, 'x']), 201);
    assert.equal(get(5), 201);
    assert.equal(get(''), 201);
    assert.equal(codeOf('LMSGetErrorString', [405]), 201);
    assert.equal(codeOf('LMSGetErrorString', ['405']), 0);
  });
});

describe('lists in SCORM 1.2', () => {
  it('grow at the end, one by one', () => {
    assert.equal(set('cmi.interactions.1.id', 'q'), 201);
    assert.equal(set('cmi.interactions.1.id', 'q', question('choice')), 0);
    assert.equal(set('cmi.interactions.2.id', 'q', question('choice')), 201);
    assert.equal(
      set('cmi.interactions.0.correct_responses.1.pattern', 'a', question('choice')),
      201,
    );
  });

  it('want id first and type second', () => {
    assert.equal(set('cmi.interactions.0.type', 'choice'), 201);
    assert.equal(set('cmi.interactions.0.result', 'correct'), 201);
    const named = state({ 'cmi.interactions.0.id': 'q' });
    for (const child of ['time', 'student_response', 'result', 'weighting', 'latency'])
      assert.equal(set(`cmi.interactions.0.${child}`, 'x', named), 201, child);
    assert.equal(set('cmi.objectives.0.status', 'passed'), 201);
  });

  it('have no entries beyond their count', () => {
    assert.equal(get('cmi.objectives.0.id'), 201);
    assert.equal(get('cmi.objectives.1.status', objective), 201);
  });
});

describe('the life of a SCORM 1.2 session', () => {
  it('begins and ends once', () => {
    const [before, running, after] = (['not-initialized', 'running', 'finished'] as const).map(
      (phase) => state({}, phase),
    );
    assert.equal(codeOf('LMSInitialize', [''], before), 0);
    assert.equal(codeOf('LMSInitialize', [''], running), 101);
    assert.equal(codeOf('LMSInitialize', [''], after), 101);
    assert.equal(codeOf('LMSFinish', [''], before), 301);
    assert.equal(codeOf('LMSFinish', [''], running), 0);
    assert.equal(codeOf('LMSFinish', [''], after), 301);
    for (const at of [before!, after!]) {
      assert.equal(codeOf('LMSCommit', [''], at), 301);
      assert.equal(get('cmi.suspend_data', at), 301);
      assert.equal(set('cmi.suspend_data', 'x', at), 301);
      assert.equal(codeOf('LMSGetLastError', [], at), 0);
    }
  });

  it('takes the empty text as the only argument', () => {
    for (const parameters of [[], ['x'], [null], [undefined]]) {
      assert.equal(codeOf('LMSInitialize', parameters, state({}, 'not-initialized')), 201);
      assert.equal(codeOf('LMSCommit', parameters), 201);
      assert.equal(codeOf('LMSFinish', parameters), 201);
    }
  });

  it('says in plain words what was wrong and what a strict LMS does', () => {
    const { message } = judgeScorm12(
      { name: 'LMSSetValue', parameters: ['cmi.core.exit', 'normal'] },
      state(),
    );
    assert.match(message, /“normal” is not one of: time-out, suspend, logout, empty\./);
    assert.match(message, /A strict LMS answers "false" with error 405\.$/);
  });
});
