import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhMatch } from './match.element.ts';
import { example } from './match.example.ts';

const open = (setting?: Setting) => stage<EhMatch>(example, setting);
const right = Object.fromEntries(example.pairs.map(({ id }) => [id, id]));

/** Chooses as a learner does. */
function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

describe('<eh-match>', () => {
  it('shows every partner, in another order than the items', async () => {
    const { all } = await open();
    const texts = all('.partners li').map((line) => line.textContent);
    expect(texts.length).to.equal(5);
    expect(texts).to.not.eql([...example.pairs, ...example.extra!].map((one) => one.right));
  });

  it('names each list by its item and offers every partner with its letter', async () => {
    const { all } = await open();
    const [first] = all<HTMLSelectElement>('select');
    expect(first!.labels[0]!.textContent).to.contain('Which places do people here love');
    expect(first!.options.length).to.equal(6);
    expect(first!.options[1]!.textContent.trim()).to.match(/^A · /);
  });

  it('is answered by keyboard alone', async () => {
    const { all, element, heard } = await open();
    for (const select of all<HTMLSelectElement>('select')) {
      select.focus();
      const wanted = [...select.options].find(({ value }) => `s-${value}` === select.id)!;
      await sendKeys({ type: wanted.textContent.trim().slice(0, 1) });
      await settle(element);
    }
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect((heard[0]!.detail as { response: unknown }).response).to.eql(right);
  });

  it('goes to the first list that is still empty', async () => {
    const { all, press, focused, spoken, heard } = await open();
    choose(all<HTMLSelectElement>('select')[0]!, 'loved');
    await press('[type="submit"]');
    expect(focused()!.id).to.equal('s-remember');
    expect(focused()!.getAttribute('aria-invalid')).to.equal('true');
    expect(spoken()).to.contain('Something is still missing');
    expect(heard).to.eql([]);
  });

  it('shows each pair as text, with a mark and the feedback of wrong ones', async () => {
    const { all, spoken, one } = await open({ response: { ...right, remember: 'poster' } });
    expect(all('select').length).to.equal(0);
    expect(all('.row.right').length).to.equal(3);
    expect(one('.row.wrong').textContent).to.contain('Print a poster').and.to.contain('not right');
    expect(one('.row.wrong .note').textContent).to.contain('in no book');
    expect(spoken()).to.contain('Partly right. 75 %');
  });

  it('keeps the choices for another try', async () => {
    const { press, all, focused } = await open({ response: { ...right, remember: 'poster' } });
    await press('.primary');
    expect(all<HTMLSelectElement>('select').map(({ value }) => value)).to.eql([
      'loved',
      'poster',
      'exists',
      'agree',
    ]);
    expect(focused()!.id).to.equal('s-loved');
  });

  it('shows the right partners on request', async () => {
    const { press, all } = await open({ response: { ...right, loved: 'poster' }, attempts: 1 });
    await press('.actions button');
    expect(all('.row.right').length).to.equal(4);
    expect(all('.mark')[0]!.textContent).to.equal('Right answer');
  });

  it('is accessible before and after the check', async () => {
    await expect((await open()).element).to.be.accessible();
    await expect(
      (await open({ response: { ...right, loved: 'poster' } })).element,
    ).to.be.accessible();
  });
});
