import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhCanvas } from './canvas.element.ts';
import { example, exampleWork } from './canvas.example.ts';

const open = (setting?: Setting) => stage<EhCanvas>(example, { attempts: 0, ...setting });

describe('<eh-canvas>', () => {
  it('is filled and kept by keyboard alone', async () => {
    const { one, heard, spoken, element, focused } = await open();
    one('#new-risks').focus();
    await sendKeys({ type: 'Mud' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('Added: Mud. 1 entry now.');
    expect(focused()!.id).to.equal('new-risks');
    await sendKeys({ type: 'Rain' });
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const kept = heard.find(({ type }) => type === 'eh-respond')!.detail as { response: unknown };
    expect(kept.response).to.eql([
      { group: 'risks', text: 'Mud' },
      { group: 'risks', text: 'Rain' },
    ]);
    expect(spoken()).to.contain('Your work is kept.');
  });

  it('keeps a note that was begun when the learner goes on to something else', async () => {
    const { one, heard, spoken, element } = await open();
    one('#new-risks').focus();
    await sendKeys({ type: 'Half a th' });
    one('[type="submit"]').focus();
    await settle(element);
    expect(heard.at(-1)!.detail).to.eql({ response: [{ group: 'risks', text: 'Half a th' }] });
    expect(spoken()).to.contain('Added: Half a th.');
  });

  it('says what was cut from a long paste', async () => {
    const { one, spoken, element } = await open();
    const field = one<HTMLTextAreaElement>('#new-risks');
    const data = new DataTransfer();
    data.setData('text', '<script>alert(1)</script>'.repeat(4000));
    const paste = new Event('paste', { bubbles: true, composed: true });
    Object.defineProperty(paste, 'clipboardData', { value: data });
    field.dispatchEvent(paste);
    await settle(element);
    expect(spoken()).to.contain('There is room for 120 characters.');
  });

  it('keeps every change at once, without being asked', async () => {
    const { element, heard, one } = await open({ response: exampleWork });
    one<HTMLTextAreaElement>('#new-risks').value = 'Mud';
    one('#new-risks').dispatchEvent(new Event('input'));
    one('#new-risks + button').click();
    await settle(element);
    one('.tools [aria-label^="Remove"]').click();
    const drafts = heard.filter(({ type }) => type === 'eh-draft');
    expect(drafts.map(({ detail }) => (detail as { response: unknown[] }).response.length)).to.eql([
      5, 4,
    ]);
  });

  it('changes a note and moves it to another area', async () => {
    const { one, all, press, element, spoken } = await open({ response: exampleWork });
    await press('#edit-0');
    one<HTMLTextAreaElement>('#editing').value = 'Two people';
    one<HTMLSelectElement>('#area').value = 'chances';
    await press('.editing .primary');
    await settle(element);
    expect(spoken()).to.contain('Changed: Two people.');
    const area = all('.area').find((section) => section.textContent.includes('Two people'))!;
    expect(area.textContent).to.contain('Chances');
  });

  it('leaves a note as it was with Escape', async () => {
    const { one, press, element, focused } = await open({ response: exampleWork });
    await press('#edit-0');
    await settle(element);
    one<HTMLTextAreaElement>('#editing').value = 'Nonsense';
    await sendKeys({ press: 'Escape' });
    await settle(element);
    expect(one('.sheet').textContent).to.contain('Three people');
    expect(focused()!.id).to.equal('edit-0');
  });

  it('brings a removed note back', async () => {
    const { one, press, spoken } = await open({ response: exampleWork });
    await press('[aria-label="Remove: Strengths: note 1 of 1"]');
    expect(one('.sheet').textContent).to.not.contain('Three people');
    expect(spoken()).to.contain('Undo brings it back');
    await press('.actions button:not(.primary)');
    expect(one('.sheet').textContent).to.contain('Three people');
  });

  it('says when it is full, and asks for a note before it keeps', async () => {
    const full = Array.from({ length: 12 }, (_, index) => ({ group: 'risks', text: `${index}` }));
    const { all } = await open({ response: full });
    expect(all('textarea').length).to.equal(0);
    expect(all('.new')[0]!.textContent).to.contain('There is room for 12.');
    const empty = await open();
    await empty.press('[type="submit"]');
    expect(empty.spoken()).to.contain('There is nothing here yet.');
    expect(empty.heard).to.eql([]);
  });

  it('shows the notes without controls in a review', async () => {
    const { all } = await open({ response: exampleWork, mode: 'review' });
    expect(all('.entry').length).to.equal(4);
    expect(all('textarea, .tools, [type="submit"]').length).to.equal(0);
  });
});
