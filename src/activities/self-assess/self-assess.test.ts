import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage } from '../testing.ts';
import type { EhSelfAssess } from './self-assess.element.ts';
import { example } from './self-assess.example.ts';

describe('<eh-self-assess>', () => {
  it('is filled in by keyboard alone, and asks for what is missing', async () => {
    const { one, heard, spoken, element, focused } = await stage<EhSelfAssess>(example, {
      attempts: 0,
    });
    for (const { id } of example.criteria.slice(0, 3)) {
      one(`[name="${id}"]`).focus();
      await sendKeys({ press: 'ArrowRight' });
    }
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('Choose a level for every line');
    expect(focused()).to.not.equal(null);
    one('[name="tell"]').focus();
    await sendKeys({ press: ' ' });
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown[];
    };
    expect(response.length).to.equal(4);
    expect(response[0]).to.eql({ group: 'invited', symbol: 'sometimes', value: 2 });
    expect(response[3]).to.eql({ group: 'tell', symbol: 'seldom', value: 1 });
  });
});
