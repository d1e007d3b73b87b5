import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type * as api from '../../../src/review/api.ts';
import '../../../src/review/page/views/matrix.element.ts';
import { allText, dressPage, matrix, matrixRow, openView, settle, view } from './support.ts';

const rows = Array.from({ length: 30 }, (_, at) => matrixRow(at));

/** What has the keyboard: its row and its column in the grid. */
function focused(root: ShadowRoot): [row: number, column: number] {
  const cell = root.activeElement as HTMLTableCellElement;
  const row = cell.closest('tr')!;
  return [[...root.querySelectorAll('tbody tr')].indexOf(row), cell.cellIndex];
}

describe('the matrix of learners', () => {
  dressPage();

  it('says each state by colour, sign and words', async () => {
    const { root } = await openView<api.Matrix>('eh-matrix', { matrix: matrix([matrixRow(1)]) });
    const cells = [...root.querySelectorAll('td.cell')].map((cell) => allText(cell));
    expect(cells[0]).to.contain('✓').and.to.contain('all right').and.to.contain('3 of 3 right');
    expect(cells[1]).to.contain('✗ 1/4').and.to.contain('less than half right');
    expect(cells[2]).to.contain('not opened');
    expect(allText(root.querySelector('.legend')!)).to.contain('half or more right');
  });

  it('is one stop of Tab; arrows, Home, End and Page keys move, Enter opens the learner', async () => {
    const { root } = await openView('eh-matrix', { matrix: matrix(rows) });
    const stops = root.querySelectorAll('table [tabindex="0"]');
    expect(stops).to.have.length(1);
    (stops[0] as HTMLElement).focus();
    expect(focused(root)).to.deep.equal([0, 0]);
    const steps: [string, [number, number]][] = [
      ['ArrowDown', [1, 0]],
      ['ArrowRight', [1, 1]],
      ['End', [1, 7]],
      ['ArrowRight', [1, 7]],
      ['PageDown', [11, 7]],
      ['Control+End', [29, 7]],
      ['ArrowDown', [29, 7]],
      ['PageUp', [19, 7]],
      ['Home', [19, 0]],
      ['Control+Home', [0, 0]],
      ['ArrowUp', [0, 0]],
      ['ArrowRight', [0, 1]],
      ['ArrowRight', [0, 2]],
    ];
    for (const [press, place] of steps) {
      const [key = '', modifier] = press.split('+').toReversed();
      if (modifier) await sendKeys({ down: modifier });
      await sendKeys({ press: key });
      if (modifier) await sendKeys({ up: modifier });
      expect(focused(root), press).to.deep.equal(place);
      expect(root.querySelectorAll('table [tabindex="0"]'), press).to.have.length(1);
    }
    await settle(root.host as unknown as { updateComplete: Promise<boolean> });
    expect(root.querySelector('.told')!.textContent).to.contain('A0000 · Start here · all right');
    await sendKeys({ press: 'Enter' });
    expect(location.hash).to.contain('#/learner?').and.to.contain('learner=l0');
  });

  it('shows a part of 200,000 learners, and the address names the part', async () => {
    const answer = ({ offset }: { offset: string }): api.Matrix => {
      const from = Number(offset);
      const part = Array.from({ length: 100 }, (_, at) => matrixRow(from + at));
      return matrix(part, { view: view(200_000), offset: from, total: 200_000 });
    };
    const { root, client } = await openView('eh-matrix', { matrix: answer }, { offset: '199900' });
    expect(client.asked[0]).to.contain('offset=199900').and.to.contain('limit=100');
    expect(root.querySelectorAll('tbody tr')).to.have.length(100);
    expect(root.querySelector('table')!.getAttribute('aria-rowcount')).to.equal('200001');
    expect(root.querySelector('tbody tr')!.getAttribute('aria-rowindex')).to.equal('199902');
    const pager = root.querySelector('.pager')!;
    expect(allText(pager)).to.contain('199,901–200,000 of 200,000');
    expect([...pager.querySelectorAll('a')].map((link) => link.textContent.trim())).to.deep.equal([
      'First',
      'Previous',
    ]);
    expect(pager.querySelectorAll('a')[1]!.hash).to.contain('offset=199800');
  });

  it('finds by code, orders and turns its columns by the address', async () => {
    const { root, client, element } = await openView(
      'eh-matrix',
      { matrix: matrix([]) },
      { search: 'ZZ' },
    );
    expect(client.asked[0]).to.contain('search=ZZ');
    expect(allText(root)).to.contain('Nobody is in this selection');
    const found = await openView(
      'eh-matrix',
      { matrix: matrix([], { view: view(5) }) },
      { search: 'ZZ' },
    );
    expect(allText(found.root)).to.contain('No learner’s code has “ZZ” in it.');
    const select = found.root.querySelectorAll('select')[1]!;
    select.value = 'stuck';
    select.dispatchEvent(new Event('change'));
    expect(location.hash).to.contain('sort=stuck').and.to.contain('search=ZZ');
    element.remove();
  });
});
