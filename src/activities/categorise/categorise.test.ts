import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhCategorise } from './categorise.element.ts';
import { example } from './categorise.example.ts';

const open = (setting?: Setting) => stage<EhCategorise>(example, setting);
const right = Object.fromEntries(example.items.map(({ id, group }) => [id, group]));

describe('<eh-categorise>', () => {
  it('asks for the group of every item', async () => {
    const { all } = await open();
    const selects = all<HTMLSelectElement>('select');
    expect(selects.map((select) => select.labels[0]!.textContent.trim())).to.contain(
      'The water mill',
    );
    expect([...selects[0]!.options].map(({ text }) => text)).to.eql([
      '– choose –',
      'Things and buildings',
      'Living practice',
      'Landscape',
    ]);
  });

  it('is answered by keyboard alone', async () => {
    const { all, element, heard } = await open();
    for (const select of all<HTMLSelectElement>('select')) {
      select.focus();
      const group = right[select.id.slice(2)]!;
      const title = example.groups.find(({ id }) => id === group)!.title;
      await sendKeys({ type: title.slice(0, 2) });
      await settle(element);
    }
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect((heard[0]!.detail as { response: unknown }).response).to.eql(right);
  });

  it('shows the groups with what was put there, each marked', async () => {
    const { all, spoken } = await open({ response: { ...right, song: 'landscape' } });
    const groups = all('.group').map((group) => group.textContent.replace(/\s+/g, ' ').trim());
    expect(groups[1]).to.contain('Living practice').and.to.not.contain('transhumance');
    expect(groups[2]).to.contain('transhumance').and.to.contain('not right');
    expect(groups[2]).to.contain('as somebody sings it');
    expect(spoken()).to.contain('Partly right. 80 %');
  });

  it('shows where each item belongs on request', async () => {
    const { press, all } = await open({ response: { ...right, song: 'landscape' }, attempts: 1 });
    await press('.actions button');
    expect(all('.row.right').length).to.equal(5);
    expect(all('.group')[1]!.textContent).to.contain('Right answer');
  });

  it('goes to the first item without a group', async () => {
    const { press, focused } = await open();
    await press('[type="submit"]');
    expect(focused()!.id).to.equal('s-mill');
  });

  it('is accessible before and after the check', async () => {
    await expect((await open()).element).to.be.accessible();
    await expect(
      (await open({ response: { ...right, song: 'landscape' } })).element,
    ).to.be.accessible();
  });
});
