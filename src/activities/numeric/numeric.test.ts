import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhNumeric } from './numeric.element.ts';
import { example } from './numeric.example.ts';

const open = (setting?: Setting) => stage<EhNumeric>(example, setting);

describe('<eh-numeric>', () => {
  it('is answered by keyboard alone, with a comma or a point', async () => {
    for (const keys of ['2,5', '2.5', '2.5 km']) {
      const { one, heard, element, focused, spoken } = await open();
      one('#number').focus();
      await sendKeys({ type: keys });
      await sendKeys({ press: 'Enter' });
      await settle(element);
      expect((heard[0]!.detail as { response: unknown }).response, keys).to.equal(2.5);
      expect(focused()!.className).to.equal('verdict');
      expect(spoken()).to.contain('That is right.');
    }
  });

  it('asks phones for a keyboard of numbers and has no spinner', async () => {
    const { one } = await open();
    const { type, inputMode, labels } = one<HTMLInputElement>('#number');
    expect([type, inputMode]).to.eql(['text', 'decimal']);
    expect(labels![0]!.textContent).to.equal('Your number');
    expect(one('#number').getAttribute('aria-describedby')).to.equal('unit read');
  });

  it('offers a minus where numbers below nought can be right', async () => {
    const { one } = await stage<EhNumeric>({
      ...example,
      answer: -4,
      id: 'cold',
    } as typeof example);
    expect(one<HTMLInputElement>('#number').inputMode).to.equal('text');
  });

  it('says how it read a number once the field is left', async () => {
    const { one, element } = await open();
    one('#number').focus();
    await sendKeys({ type: '1,250' });
    await settle(element);
    expect(one('#read').textContent.trim()).to.equal('');
    await sendKeys({ press: 'Tab' });
    await settle(element);
    expect(one('#read').textContent.trim()).to.equal('Read as 1250\u00a0km');
    expect(one<HTMLInputElement>('#number').value).to.equal('1,250');
  });

  it('says what it cannot read, and goes back to the field', async () => {
    const { one, heard, element, focused, spoken, press } = await open();
    await press('[type="submit"]');
    expect(spoken()).to.equal('Write a number first.');
    await sendKeys({ type: 'half an hour' });
    await press('[type="submit"]');
    expect(spoken())
      .to.contain('“half an hour” cannot be read as a number')
      .and.contain('12,500.5');
    expect(focused()!.id).to.equal('number');
    expect(one<HTMLInputElement>('#number').value).to.equal('half an hour');
    expect(heard).to.eql([]);
    await settle(element);
  });

  it('says what kind of mistake it was', async () => {
    const { one } = await open({ response: 2500 });
    expect(one('.row.wrong').textContent).to.contain('2500').and.contain('metres and kilometres');
    expect((await open({ response: 2.8 })).one('.note').textContent).to.contain('Measure again');
    expect((await open({ response: 1 })).one('.note').textContent).to.contain('few minutes');
  });

  it('keeps the number for another try', async () => {
    const { press, one, focused } = await open({ response: 2500 });
    await press('.primary');
    expect(one<HTMLInputElement>('#number').value).to.equal('2500');
    expect(focused()!.id).to.equal('number');
  });

  it('shows the right number and what is accepted on request', async () => {
    const { press, one } = await open({ response: 1, attempts: 1 });
    await press('.actions button');
    expect(one('.row.right').textContent.replace(/\s+/g, ' ')).to.contain('2.5 km');
    expect(one('.note').textContent).to.contain('from 2.45 to 2.55');
  });

  it('writes a saved number as the language does', async () => {
    document.documentElement.lang = 'es';
    const { one } = await open({ response: 12345.5 });
    expect(one('.head strong').textContent).to.equal('12\u202f345,5\u00a0km');
    document.documentElement.lang = 'en';
  });

  it('shows nothing but a dash in a review without an answer', async () => {
    const { all, one } = await open({ mode: 'review' });
    expect(all('input').length).to.equal(0);
    expect(one('.given').textContent).to.equal('–');
  });
});
