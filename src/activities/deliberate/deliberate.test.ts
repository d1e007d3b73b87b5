import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhDeliberate } from './deliberate.element.ts';
import { example, exampleWork } from './deliberate.example.ts';

const open = (setting?: Setting) => stage<EhDeliberate>(example, { attempts: 0, ...setting });

describe('<eh-deliberate>', () => {
  it('is done by keyboard alone, step by step, with the focus on the new step', async () => {
    const { one, focused, heard, element, spoken } = await open();
    one('[name="before"]').focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'An honour' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.id).to.equal('h-arguments');
    one('[name="w-thieves"]').focus();
    await sendKeys({ press: 'ArrowRight' });
    one('.row-of-buttons button').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.id).to.equal('h-after');
    one('[name="after"][value="no"]').focus();
    await sendKeys({ press: ' ' });
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown;
    };
    expect(response).to.deep.include({ group: 'before', symbol: 'yes', text: 'An honour' });
    expect(response).to.deep.include({ group: 'thieves', value: 1 });
    expect(response).to.deep.include({ group: 'after', symbol: 'no' });
    expect(spoken()).to.contain('Your work is kept.');
  });

  it('does not show the arguments before a stand is taken', async () => {
    const { all, press, spoken, focused } = await open();
    expect(all('.argument').length).to.equal(0);
    await press('.row-of-buttons button');
    expect(all('.argument').length).to.equal(0);
    expect(spoken()).to.contain('Take a stand first');
    expect(focused()!.getAttribute('name')).to.equal('before');
  });

  it('opens where it was left, and shows everything in a review', async () => {
    const half = await open({ response: exampleWork.slice(0, 2) });
    expect(half.all('.argument').length).to.equal(3);
    expect(half.all('[name="after"]').length).to.equal(0);
    const review = await open({ response: exampleWork, mode: 'review' });
    expect(review.all('input:checked').length).to.equal(4);
    expect(review.all('input:not([disabled]), [type="submit"]').length).to.equal(0);
  });
});
