import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhCloze } from './cloze.element.ts';
import { example } from './cloze.example.ts';

const open = (setting?: Setting) => stage<EhCloze>(example, setting);
const right = { mill: 'mill', grain: 'wheat', flour: 'flour', who: 'neighbours', cafe: 'café' };
const partly = { ...right, mill: 'wheel', who: 'experts', cafe: 'cafe' };
const words = (element: HTMLElement) => element.textContent.replace(/\s+/g, ' ').trim();

describe('<eh-cloze>', () => {
  it('names every gap by its place and the words around it', async () => {
    const { all } = await open();
    expect(all('[data-field]').map((field) => field.getAttribute('aria-label'))).to.eql([
      'Gap 1 of 5, after ‘This water’',
      'Gap 2 of 5, after ‘brought its own’',
      'Gap 3 of 5, after ‘and took home’',
      'Gap 4 of 5, before ‘now look after’',
      'Gap 5 of 5, after ‘coffee at the’',
    ]);
  });

  it('speaks Spanish where the page does', async () => {
    const { one, element } = await open();
    document.documentElement.lang = 'es';
    element.requestUpdate();
    await settle(element);
    expect(one('[data-field]').getAttribute('aria-label')).to.contain('Hueco 1 de 5');
    document.documentElement.lang = 'en';
  });

  it('is filled and checked by keyboard alone, in the order of the text', async () => {
    const { one, heard, element, focused } = await open();
    one('[data-field="mill"]').focus();
    for (const [id, keys] of [
      ['mill', 'mill'],
      ['grain', 'wheat'],
      ['flour', 'flour'],
      ['who', 'Nei'],
      ['cafe', 'cafe'],
    ] as const) {
      expect(focused()!.dataset.field).to.equal(id);
      await sendKeys({ type: keys });
      await settle(element);
      if (id !== 'cafe') await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard[0]!.detail as { response: unknown };
    expect(response).to.eql({ ...right, cafe: 'cafe' });
    expect(focused()!.className).to.equal('verdict');
  });

  it('marks every gap by sign and word, and says what helps', async () => {
    const { all, one, spoken } = await open({ response: partly });
    expect(all('.given').map(words)).to.eql([
      'wheelnot right',
      'wheatright',
      'flourright',
      'Experts from the capitalnot right',
      'caferight',
    ]);
    expect(all('.given .icon').length).to.equal(5);
    expect(all('.row').map(words)).to.eql([
      'Gap 1: wheel not right A building in which a wheel turns stones.',
      'Gap 4: Experts from the capital not right They advise when asked. They do not hold the key.',
      'Gap 5: cafe right Right. It is written café.',
    ]);
    expect(spoken()).to.contain('Partly right. 60 %');
    expect(one('.text').textContent).to.contain('ground corn from 1870 on');
  });

  it('keeps what stands there for another try and goes to the first wrong gap', async () => {
    const { press, focused, one, heard } = await open({ response: { ...right, flour: 'bread' } });
    await press('.primary');
    expect(heard.map(({ type }) => type)).to.eql(['eh-retry']);
    expect(focused()!.dataset.field).to.equal('flour');
    expect(one<HTMLInputElement>('[data-field="mill"]').value).to.equal('mill');
    expect(one<HTMLSelectElement>('[data-field="who"]').value).to.equal('neighbours');
  });

  it('goes to the first empty gap when Check is pressed too early', async () => {
    const { press, spoken, focused, heard, one, element } = await open();
    one<HTMLInputElement>('[data-field="mill"]').value = 'mill';
    one('[data-field="mill"]').dispatchEvent(new InputEvent('input'));
    await settle(element);
    await press('[type="submit"]');
    expect(spoken()).to.contain('A gap is still empty.');
    expect(focused()!.dataset.field).to.equal('grain');
    expect(one('[data-field="mill"]').hasAttribute('aria-invalid')).to.equal(false);
    expect(heard).to.eql([]);
  });

  it('shows the right words on request when no try is left', async () => {
    const { press, all } = await open({ response: partly, attempts: 1 });
    await press('.actions button');
    expect(all('.given.right').length).to.equal(5);
    expect(all('.given').map(words)[3]).to.equal('Neighboursright');
    await press('.actions button');
    expect(words(all('.given')[0]!)).to.equal('wheelnot right');
  });

  it('keeps the answer when the language changes and the gaps move', async () => {
    const { element, all, one } = await open();
    one<HTMLInputElement>('[data-field="grain"]').value = 'wheat';
    one('[data-field="grain"]').dispatchEvent(new InputEvent('input'));
    element.activity = {
      ...example,
      text: '<p>Con <span data-gap="grain"></span> el <span data-gap="mill"></span> hace <span data-gap="flour"></span>. <span data-gap="who"></span> <span data-gap="cafe"></span></p>',
    };
    await settle(element);
    expect(all('[data-field]').map(({ dataset }) => dataset.field)).to.eql([
      'grain',
      'mill',
      'flour',
      'who',
      'cafe',
    ]);
    expect(one<HTMLInputElement>('[data-field="grain"]').value).to.equal('wheat');
  });

  it('shows what was typed as text, whatever it is', async () => {
    const { all } = await open({ response: { ...right, mill: '<img src=x onerror=alert(1)>' } });
    expect(all('img').length).to.equal(0);
    expect(all('.given')[0]!.textContent).to.contain('<img');
  });

  it('is read only in a review, and calm without an answer', async () => {
    const { element, all } = await open({ mode: 'review' });
    expect(all('input, select').length).to.equal(0);
    expect(all('.given.empty').length).to.equal(5);
    element.result = { score: 0, attempts: 1, final: true };
    await settle(element);
    expect(element.shadowRoot!.textContent).to.contain('earlier version');
  });
});
