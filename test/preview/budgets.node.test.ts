import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBudgets } from '../../src/preview/budgets.ts';
import type { Scorm12Call } from '../../src/preview/strict12.ts';

const set = (element: string, value: string): Scorm12Call => ({
  name: 'LMSSetValue',
  parameters: [element, value],
});
const commit: Scorm12Call = { name: 'LMSCommit', parameters: [''] };
const nothing = new Map<string, string>();

describe('budgets', () => {
  it('remarks once on more than 20 calls within a second', () => {
    const budgets = createBudgets();
    const remarks = Array.from({ length: 25 }, (_, index) =>
      budgets.remark({ name: 'LMSGetLastError', parameters: [] }, index * 10, nothing),
    );
    assert.equal(remarks.flat().length, 1);
    assert.match(remarks[20]![0]!, /More than 20 calls/);
    assert.equal(budgets.peak, 25);
  });

  it('lets 20 calls a second pass', () => {
    const budgets = createBudgets();
    for (let index = 0; index < 60; index++)
      assert.deepEqual(budgets.remark(commit, index * 50, nothing), []);
    assert.equal(budgets.peak, 20);
  });

  it('remarks on the sixth SetValue of one answer, and begins anew after a commit', () => {
    const budgets = createBudgets();
    const children = ['id', 'type', 'time', 'result', 'student_response', 'latency', 'weighting'];
    const answer = (index: number): number[] =>
      children.map(
        (child) =>
          budgets.remark(set(`cmi.interactions.${index}.${child}`, 'x'), 0, nothing).length,
      );
    for (const name of ['lesson_status', 'exit', 'lesson_location'])
      budgets.remark(set(`cmi.core.${name}`, 'x'), 0, nothing);
    assert.deepEqual(answer(0), [0, 0, 0, 0, 0, 1, 0]);
    budgets.remark(commit, 0, nothing);
    assert.deepEqual(answer(1), [0, 0, 0, 0, 0, 1, 0]);
  });

  it('remarks on a value that was there already', () => {
    const values = new Map([['cmi.suspend_data', 'a']]);
    assert.match(
      createBudgets().remark(set('cmi.suspend_data', 'a'), 0, values).join(),
      /had this value already/,
    );
    assert.deepEqual(createBudgets().remark(set('cmi.suspend_data', 'b'), 0, values), []);
  });

  it('does not blame a package for what it cannot read', () => {
    const budgets = createBudgets();
    const values = new Map([['cmi.core.exit', 'suspend']]);
    assert.deepEqual(budgets.remark(set('cmi.core.exit', 'suspend'), 0, values), []);
    assert.match(budgets.remark(set('cmi.core.exit', 'suspend'), 0, values).join(), /already/);
  });

  it('remarks when a good end is taken back, and on results in a review', () => {
    const remark = (status: string, next: string, mode = 'normal'): string =>
      createBudgets()
        .remark(
          set('cmi.core.lesson_status', next),
          0,
          new Map([
            ['cmi.core.lesson_status', status],
            ['cmi.core.lesson_mode', mode],
          ]),
        )
        .join();
    assert.match(remark('passed', 'completed'), /takes “passed” back/);
    assert.match(remark('completed', 'incomplete'), /takes “completed” back/);
    assert.equal(remark('completed', 'passed'), '');
    assert.equal(remark('incomplete', 'completed'), '');
    assert.match(remark('incomplete', 'passed', 'review'), /This is a review/);
  });
});
