import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhReflect } from './reflect.element.ts';
import { example } from './reflect.example.ts';

const open = (setting?: Setting) => stage<EhReflect>(example, { attempts: 0, ...setting });

describe('<eh-reflect>', () => {
  it('shows a labelled field with the lines and the length that were set', async () => {
    const { one } = await open();
    const field = one<HTMLTextAreaElement>('textarea');
    expect(field.rows).to.equal(5);
    expect(field.maxLength).to.equal(400);
    expect(field.getAttribute('aria-labelledby')).to.equal('label prompt');
  });

  it('is written and kept by keyboard alone; then others are heard', async () => {
    const { one, all, element, heard, spoken, focused } = await open();
    expect(all('.feedback').length).to.equal(0);
    one('textarea').focus();
    await sendKeys({ type: 'The old well' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const kept = heard.find(({ type }) => type === 'eh-respond')!.detail as { response: string };
    expect(kept.response).to.equal('The old well');
    expect(spoken()).to.contain('Your answer is kept.').and.to.contain('lime tree');
    expect(focused()!.localName).to.equal('button');
  });

  it('hands over a draft soon after typing, and when the field is left', async () => {
    const { one, heard } = await open();
    one('textarea').focus();
    await sendKeys({ type: 'The we' });
    expect(heard).to.eql([]);
    await aTimeout(1000);
    expect(heard).to.eql([{ type: 'eh-draft', detail: { response: 'The we' } }]);
    await sendKeys({ type: 'll' });
    one('textarea').blur();
    expect(heard.at(-1)).to.eql({ type: 'eh-draft', detail: { response: 'The well' } });
    await aTimeout(1000);
    expect(heard.length).to.equal(2);
  });

  it('asks for a text first', async () => {
    const { press, spoken, focused, heard } = await open();
    await press('[type="submit"]');
    expect(spoken()).to.equal('Write something first.');
    expect(focused()!.localName).to.equal('textarea');
    expect(heard).to.eql([]);
  });

  it('says how many characters are left only near the end', async () => {
    const { one, spoken, element } = await open();
    const field = one<HTMLTextAreaElement>('textarea');
    const write = async (length: number) => {
      field.value = 'a'.repeat(length);
      field.dispatchEvent(new Event('input'));
      await settle(element);
    };
    await write(300);
    expect(spoken()).to.equal('');
    await write(371);
    expect(spoken()).to.equal('40 characters left');
    expect(one('.count').textContent.trim()).to.equal('29 characters left');
  });

  it('can be changed at any time', async () => {
    const { one, press, heard, spoken, element } = await open({ response: 'The well' });
    expect(spoken()).to.contain('Your answer is kept.');
    const field = one<HTMLTextAreaElement>('textarea');
    field.value = 'The well and the bench';
    field.dispatchEvent(new Event('input'));
    await settle(element);
    expect(spoken()).to.not.contain('Your answer is kept.');
    await press('[type="submit"]');
    expect((heard.at(-1)!.detail as { response: string }).response).to.contain('and the bench');
  });

  it('does not lose what is typed when the player hands the saved text back', async () => {
    const { one, element } = await open({ response: 'The well' });
    const field = one<HTMLTextAreaElement>('textarea');
    field.value = 'The well, and';
    field.dispatchEvent(new Event('input'));
    element.response = 'The well';
    await settle(element);
    expect(field.value).to.equal('The well, and');
  });

  it('prints what was written instead of lines', async () => {
    const { one } = await open({ response: 'The well' });
    expect(one('.written').textContent).to.equal('The well');
    expect(one('.card').classList.contains('unanswered')).to.equal(false);
  });

  it('is accessible before and after', async () => {
    await expect((await open()).element).to.be.accessible();
    await expect((await open({ response: 'The well' })).element).to.be.accessible();
  });
});
