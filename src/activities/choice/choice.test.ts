import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage } from '../testing.ts';
import type { EhChoice } from './choice.element.ts';
import { example, severalExample } from './choice.example.ts';

const open = (...rest: [Parameters<typeof stage>[1]?]) => stage<EhChoice>(example, ...rest);

describe('<eh-choice>', () => {
  it('shows the question and every option as a native control', async () => {
    const { all, one } = await open();
    expect(one('.prompt').textContent).to.contain('ecomuseum');
    expect(all('input[type="radio"]').length).to.equal(3);
    expect(one('fieldset').getAttribute('aria-labelledby')).to.equal('prompt legend');
  });

  it('is answered and checked by keyboard alone', async () => {
    const { heard, all, element } = await open();
    all('input')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(heard.map(({ type }) => type)).to.eql(['eh-respond']);
    const { response, seconds } = heard[0]!.detail as { response: string[]; seconds: number };
    expect(response).to.eql(['together']);
    expect(seconds).to.be.at.least(0);
  });

  it('says what a right answer means and moves the focus there', async () => {
    const { press, focused, spoken, one } = await open();
    await press('input[value="together"]');
    await press('[type="submit"]');
    expect(spoken()).to.contain('That is right.').and.to.contain('looks after its heritage');
    expect(focused()?.className).to.equal('verdict');
    expect(one('.row.right .mark').textContent).to.equal('right');
    expect(one('.row.right .note').textContent).to.contain('residents decide');
  });

  it('marks only what was chosen while there is another try', async () => {
    const { press, all, one } = await open();
    await press('input[value="park"]');
    await press('[type="submit"]');
    expect(all('.mark').length).to.equal(1);
    expect(one('.row.wrong .mark').textContent).to.equal('not right');
    expect(all<HTMLInputElement>('input').every((input) => input.disabled)).to.equal(true);
    expect(one('.actions').textContent).to.contain('Try again').and.to.contain('2 tries left');
  });

  it('keeps the choice and gives the focus back on another try', async () => {
    const { press, heard, focused, all } = await open({ response: ['park'] });
    await press('.primary');
    expect(heard.map(({ type }) => type)).to.eql(['eh-retry']);
    expect((focused() as HTMLInputElement).value).to.equal('park');
    expect(all('.mark').length).to.equal(0);
    await press('input[value="together"]');
    await press('[type="submit"]');
    expect(heard.at(-1)!.type).to.equal('eh-respond');
    expect(focused()?.className).to.equal('verdict');
  });

  it('shows the right answer on request when no try is left', async () => {
    const { press, all, one } = await open({ response: ['park'], attempts: 1 });
    expect(all('.primary').length).to.equal(0);
    await press('.actions button');
    expect(one('.row.right .mark').textContent).to.equal('Right answer');
    expect(one('.actions button').textContent.trim()).to.equal('Show my answer');
  });

  it('asks for an answer first, twice if need be, and goes to the options', async () => {
    const { press, spoken, focused, heard } = await open();
    await press('[type="submit"]');
    await press('[type="submit"]');
    expect(spoken()).to.equal('Choose an answer first.');
    expect(focused()?.localName).to.equal('input');
    expect(heard).to.eql([]);
    await press('input[value="park"]');
    expect(spoken()).to.equal('');
  });

  it('takes several options where several can be right', async () => {
    const { press, heard, all } = await stage<EhChoice>(severalExample);
    for (const id of ['miller', 'pupils', 'agency', 'agency']) await press(`input[value="${id}"]`);
    await press('[type="submit"]');
    expect((heard[0]!.detail as { response: string[] }).response).to.eql(['miller', 'pupils']);
    expect(all('.row.right').length).to.equal(2);
  });

  it('shows a saved answer at once', async () => {
    const { one, focused } = await open({ response: ['together'] });
    expect(one<HTMLInputElement>('input[value="together"]').checked).to.equal(true);
    expect(one('.verdict').textContent).to.contain('That is right.');
    expect(focused()).to.equal(null);
  });

  it('says so when the answer belongs to an earlier version', async () => {
    const { element, spoken, all } = await open();
    element.result = { score: 0, attempts: 1, final: false };
    await element.updateComplete;
    expect(spoken()).to.contain('earlier version');
    expect(all('.mark').length).to.equal(0);
  });

  it('is read only in a review', async () => {
    const { all } = await open({ response: ['together'], mode: 'review' });
    expect(all('button').length).to.equal(0);
    expect(all<HTMLInputElement>('input').every((input) => input.disabled)).to.equal(true);
  });

  it('keeps an answer when its texts change to another language', async () => {
    const { element, press, one } = await open();
    await press('input[value="park"]');
    element.activity = { ...example, prompt: '<p>¿Qué plan se parece más?</p>' };
    await element.updateComplete;
    expect(one<HTMLInputElement>('input[value="park"]').checked).to.equal(true);
  });

  it('falls back to the readable form when it cannot be shown', async () => {
    const { element } = await open();
    const error = console.error;
    console.error = () => undefined;
    element.activity = { ...example, id: 'broken', options: undefined as never };
    await element.updateComplete;
    console.error = error;
    const root = element.shadowRoot!;
    expect(root.textContent).to.contain('could not be shown');
    expect(root.querySelector('slot')).to.not.equal(null);
  });

  it('is accessible before and after the check', async () => {
    await expect((await open()).element).to.be.accessible();
    await expect((await open({ response: ['park'] })).element).to.be.accessible();
  });
});
