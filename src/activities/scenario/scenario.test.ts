import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhScenario } from './scenario.element.ts';
import { example } from './scenario.example.ts';

const open = (setting?: Setting) => stage<EhScenario>(example, { attempts: 0, ...setting });

describe('<eh-scenario>', () => {
  it('begins with the first scene and its choices', async () => {
    const { one, all } = await open();
    expect(one('.scene').textContent).to.contain('An investor');
    expect(all('.way').length).to.equal(2);
    expect(all('.path').length).to.equal(0);
  });

  it('is played to the end by keyboard alone, the focus going with the story', async () => {
    const { all, element, focused, heard } = await open();
    all('.way')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('Sixty people come');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('The hall is getting warm');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await settle(element);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('Rooms above, grain below');
    expect(heard.map(({ type }) => type)).to.eql(['eh-respond']);
    expect((heard[0]!.detail as { response: unknown }).response).to.eql(['assembly', 'group']);
  });

  it('tells the choices taken so far as a list', async () => {
    const { press, all } = await open();
    await press('.way');
    await press('.primary');
    expect(all('.path li').map((line) => line.textContent)).to.eql([
      'You agree. The roof has been leaking for years.',
    ]);
  });

  it('takes a decision back, and then the one before', async () => {
    const { press, one, all, focused } = await open();
    await press('.way');
    await press('.primary');
    await press('.way');
    await press('.actions button:not(.primary)');
    expect(one('.scene').textContent).to.contain('summer walk');
    await press('.actions button');
    expect(one('.scene').textContent).to.contain('An investor');
    expect(all('.path').length).to.equal(0);
    expect(focused()!.className).to.contain('scene');
  });

  it('shows a saved ending at once, with the way to it', async () => {
    const { one, all } = await open({ response: ['agree', 'explain'] });
    expect(one('.ending').textContent).to.contain('A fine hotel, an empty ecomuseum');
    expect(one('.ending').classList.contains('wrong')).to.equal(true);
    expect(all('.path li').length).to.equal(2);
  });

  it('can be told again, and sends the new way', async () => {
    const { press, one, heard } = await open({ response: ['agree', 'explain'] });
    await press('.actions button:last-child');
    expect(heard.map(({ type }) => type)).to.eql(['eh-retry']);
    expect(one('.scene').textContent).to.contain('An investor');
    for (const place of [2, 1]) {
      await press(`.row:nth-child(${place}) .way`);
      await press('.primary');
    }
    expect((heard[1]!.detail as { response: unknown }).response).to.eql(['assembly', 'vote']);
    expect(one('.ending').textContent).to.contain('Decided, not settled');
  });

  it('neither steps back nor begins again in a test', async () => {
    const { press, all } = await open({ mode: 'test', attempts: 1 });
    await press('.row:nth-child(2) .way');
    expect(all('.actions button').length).to.equal(1);
    await press('.primary');
    await press('.way');
    await press('.primary');
    expect(all('.actions button').length).to.equal(0);
  });

  it('is accessible in a scene, after a decision and at the end', async () => {
    const { element, press } = await open();
    await expect(element).to.be.accessible();
    await press('.way');
    await expect(element).to.be.accessible();
    await expect((await open({ response: ['agree', 'explain'] })).element).to.be.accessible();
  });
});
