import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { certificateOf, givenName, type CertificateSource } from './certificate.ts';
import { keyboardMap } from './keys.ts';
import { matchingTerms, sortedTerms } from './terms.ts';

const term = (name: string, definition = '') => [name, { term: name, definition }] as const;

describe('the glossary', () => {
  const glossary = Object.fromEntries([
    term('ñandú', 'A bird'),
    term('Zona', 'Part <em>of</em> a &amp; b'),
    term('nube'),
    term('Árbol', 'Una planta'),
    term('oveja'),
  ]);

  test('is in the order in which its readers look words up', () => {
    const order = (language: string) => sortedTerms(glossary, language).map(({ term }) => term);
    // Spanish has ñ as a letter of its own, after n; English takes it for an n.
    assert.deepEqual(order('es'), ['Árbol', 'nube', 'ñandú', 'oveja', 'Zona']);
    assert.deepEqual(order('en'), ['Árbol', 'ñandú', 'nube', 'oveja', 'Zona']);
  });

  test('is searched in terms and meanings, whatever the accents and the case', () => {
    const found = (words: string) =>
      matchingTerms(sortedTerms(glossary, 'es'), words).map(({ term }) => term);
    assert.deepEqual(found('ARBOL'), ['Árbol']);
    assert.deepEqual(found(' nandu '), ['ñandú']);
    assert.deepEqual(found('a & b'), ['Zona']);
    assert.deepEqual(found('em>'), []);
    assert.equal(found('').length, 5);
  });
});

describe('a certificate', () => {
  const source: CertificateSource = {
    course: {
      title: 'Bread',
      version: '1.2.0',
      language: 'en',
      licence: { name: 'CC BY 4.0', url: 'https://example.org' },
    },
    facts: { time: '60 min', outcomes: ['Bake'], competences: ['A: b'], credits: ['Text: Ana'] },
    completed: '2026-11-20T12:00:00.000Z',
    now: '2026-11-23T12:00:00.000Z',
    readers: [],
  };

  test('has the day of completion as its reader writes it', () => {
    const dateFor = (language: string, readers: string[]) =>
      certificateOf({ ...source, course: { ...source.course, language }, readers }).date;
    assert.equal(dateFor('en', ['fr-FR', 'en-GB', 'en-US']), 'Completed on 20 November 2026');
    assert.equal(dateFor('en', ['en-US']), 'Completed on November 20, 2026');
    assert.equal(dateFor('es', ['en-GB']), 'Completado el 20 de noviembre de 2026');
  });

  test('says when it was printed where nobody knows when the course was completed', () => {
    const { date } = certificateOf({ ...source, completed: '', readers: ['en-GB'] });
    assert.equal(date, 'Printed on 23 November 2026');
  });

  test('lists competences while they are few', () => {
    assert.deepEqual(certificateOf(source).competences, ['A: b']);
    const competences = Array.from({ length: 7 }, (_, index) => `A: ${index}`);
    const many = certificateOf({ ...source, facts: { ...source.facts, competences } });
    assert.deepEqual(many.competences, []);
  });

  test('writes a learner of an LMS as people are called', () => {
    assert.equal(givenName('Fernández Ruiz, Ana'), 'Ana Fernández Ruiz');
    assert.equal(givenName(' Ana Fernández '), 'Ana Fernández');
    assert.equal(givenName('Ana, '), 'Ana,');
    assert.equal(givenName('a, b, c'), 'a, b, c');
    assert.equal(givenName(''), '');
  });
});

/** What an activity without keys of its own is made of. */
class Element_ {
  activity = {};
}

describe('the keyboard map', () => {
  class Sheet extends Element_ {
    static keys = { en: [['Enter', 'adds <one>']], es: [['Intro', 'añade']] };
  }
  class Map_ extends Sheet {
    static override keys = { en: [['Delete', 'removes']], es: [['Supr', 'quita']] };
  }
  const task = (constructor: object, title: string) => ({
    constructor,
    activity: { title, prompt: 'Do it' },
  });

  test('has the keys of each kind of task once, with those it is made from', () => {
    const html = keyboardMap(
      [task(Map_, 'My &lt;map&gt;'), task(Map_, 'Another'), task(Element_, 'A question')],
      'en',
    );
    const after = html.slice(html.indexOf('My &lt;map&gt;'));
    assert.ok(after.indexOf('adds &lt;one&gt;') < after.indexOf('removes'));
    assert.ok(after.includes('removes'));
    assert.ok(!html.includes('Another') && !html.includes('A question'));
  });

  test('speaks the language of the course', () => {
    const html = keyboardMap([task(Map_, 'Mapa')], 'es');
    assert.ok(html.includes('Mayús + Tab') && html.includes('Intro') && html.includes('quita'));
  });
});
