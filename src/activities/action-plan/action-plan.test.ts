import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhActionPlan } from './action-plan.element.ts';
import { example, exampleWork } from './action-plan.example.ts';

const open = (setting?: Setting) => stage<EhActionPlan>(example, { attempts: 0, ...setting });

describe('<eh-action-plan>', () => {
  it('is written and kept by keyboard alone', async () => {
    const { one, focused, heard, element, spoken } = await open();
    one('#add').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.id).to.equal('f-title');
    await sendKeys({ type: 'Mend the roof' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Rosa' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('Added: Mend the roof. 1 entry now.');
    expect(focused()!.id).to.equal('add');
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown;
    };
    expect(response).to.eql([{ symbol: 'open', title: 'Mend the roof', who: 'Rosa' }]);
  });

  it('saves an entry while it is typed, so that a closed tab loses nothing', async () => {
    const { press, heard, one, element } = await open();
    await press('#add');
    one<HTMLTextAreaElement>('#f-title').value = 'Half a thou';
    one('#f-title').dispatchEvent(new Event('input'));
    one('#f-title').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settle(element);
    const last = heard.at(-1)!;
    expect(last.type).to.equal('eh-draft');
    expect((last.detail as { response: unknown }).response).to.eql([
      { symbol: 'open', title: 'Half a thou' },
    ]);
  });

  it('asks for what a step needs, and Cancel takes the new step away', async () => {
    const { press, spoken, focused, all, one, element } = await open({ response: exampleWork });
    await press('#add');
    await press('.form .primary');
    await settle(element);
    expect(spoken()).to.contain('Please fill in: What is to be done?');
    expect(focused()!.id).to.equal('f-title');
    expect(one('#f-title').getAttribute('aria-invalid')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    await settle(element);
    expect(all('.entry').length).to.equal(2);
  });

  it('puts a changed step back with Cancel', async () => {
    const { press, one, element } = await open({ response: exampleWork });
    await press('#edit-0');
    one<HTMLTextAreaElement>('#f-title').value = 'Nonsense';
    one('#f-title').dispatchEvent(new Event('input'));
    await press('.form button:not(.primary)');
    await settle(element);
    expect(one('.entries').textContent).to.contain('Ask the parish').and.to.not.contain('Nonsense');
  });

  it('hands out a table and a calendar', async () => {
    const { all } = await open({ response: exampleWork });
    const labels = all('.files button').map((button) => button.textContent.trim());
    expect(labels).to.eql(['Table (CSV)', 'Calendar (ICS)', 'Print']);
  });
});
