import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  readCourseStructure,
  unitsOf,
  type Group,
} from '../../src/preview/launch/course-structure.ts';
import { newlySatisfied } from '../../src/preview/launch/move-on.ts';

const title = '<title><langstring lang="en">T</langstring></title>';
const au = (id: string, moveOn: string): string =>
  `<au id="urn:x:${id}" moveOn="${moveOn}">${title}<url>${id}.html</url></au>`;

/** Two blocks, one inside the other, and a unit beside them. */
const XML = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="urn:x:course">${title}</course>
<block id="urn:x:outer">${title}${au('a', 'Passed')}
<block id="urn:x:inner">${title}${au('b', 'Completed')}${au('c', 'NotApplicable')}</block></block>
${au('d', 'CompletedOrPassed')}</courseStructure>`;

const structure = readCourseStructure(XML) as Group;

const idsOf = (units: Parameters<typeof newlySatisfied>[1], announced: string[] = []): string[] =>
  newlySatisfied(structure, units, announced).map(({ id }) => id.replace('urn:x:', ''));

describe('a course structure with blocks', () => {
  it('is read with its units in order', () => {
    assert.deepEqual(
      unitsOf(structure).map(({ id, moveOn }) => `${id} ${moveOn}`),
      ['urn:x:a Passed', 'urn:x:b Completed', 'urn:x:c NotApplicable', 'urn:x:d CompletedOrPassed'],
    );
  });

  it('is satisfied block by block, the inner one first and the course last', () => {
    assert.deepEqual(idsOf({}), []);
    assert.deepEqual(idsOf({ 'urn:x:b': { completed: '1' } }), ['inner']);
    const [a, b, d] = [{ passed: '2' }, { completed: '1' }, { passed: '3' }];
    assert.deepEqual(idsOf({ 'urn:x:a': a, 'urn:x:b': b }), ['inner', 'outer']);
    assert.deepEqual(idsOf({ 'urn:x:a': a, 'urn:x:b': b, 'urn:x:d': d }), [
      'inner',
      'outer',
      'course',
    ]);
  });

  it('announces nothing twice, and counts a waived unit', () => {
    const units = { 'urn:x:a': { waived: '4' }, 'urn:x:b': { completed: '1' } };
    assert.deepEqual(idsOf(units, ['urn:x:inner']), ['outer']);
    assert.deepEqual(idsOf(units, ['urn:x:inner', 'urn:x:outer']), []);
  });

  it('says what is wrong with ids that are none', () => {
    const wrong = XML.replace('urn:x:inner', 'inner');
    assert.match(readCourseStructure(wrong) as string, /<block> .* absolute IRI/);
  });
});
