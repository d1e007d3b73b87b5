import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhOrder } from './order.element.ts';
import { example } from './order.example.ts';

const open = (setting?: Setting) => stage<EhOrder>(example, setting);
const right = example.items.map(({ id }) => id);

const textsOf = (lines: HTMLElement[]): string[] =>
  lines.map((line) => line.querySelector(':scope > span:not(.grip, .place, .moves)')!.textContent);

describe('<eh-order>', () => {
  it('shows the items in another order than the right one', async () => {
    const { all } = await open();
    const texts = textsOf(all('li'));
    expect(texts.length).to.equal(5);
    expect(texts).to.not.eql(example.items.map(({ text }) => text));
  });

  it('moves an item by keyboard, keeps the focus on it and says where it is', async () => {
    const { all, focused, spoken, element } = await open();
    const [first, second] = textsOf(all('li'));
    all('.down')[0]!.focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(textsOf(all('li')).slice(0, 2)).to.eql([second, first]);
    expect(focused()!.getAttribute('aria-label')).to.equal(`Move down: ${first}`);
    expect(spoken()).to.equal(`${first}: now 2 of 5`);
    await sendKeys({ press: ' ' });
    await settle(element);
    expect(spoken()).to.equal(`${first}: now 3 of 5`);
  });

  it('keeps the focus on an item that arrives at the end of the list', async () => {
    const { all, focused, element } = await open();
    const [, second] = textsOf(all('li'));
    all('.up')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.getAttribute('aria-label')).to.equal(`Move down: ${second}`);
  });

  it('moves an item by dragging its handle', async () => {
    const { all, spoken, element } = await open();
    const [first] = textsOf(all('li'));
    const middle = (target: HTMLElement): [number, number] => {
      const { left, top, width, height } = target.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    element.scrollIntoView();
    const [grip] = all('.grip');
    await sendMouse({ type: 'move', position: middle(grip!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(all('.grip')[1]!) });
    await sendMouse({ type: 'move', position: middle(all('.grip')[2]!) });
    await sendMouse({ type: 'up' });
    await settle(element);
    expect(textsOf(all('li'))[2]).to.equal(first);
    expect(spoken()).to.equal(`${first}: now 3 of 5`);
  });

  it('sends the order that stands on screen', async () => {
    const { all, press, heard } = await open();
    const texts = textsOf(all('li'));
    await press('[type="submit"]');
    const { response } = heard[0]!.detail as { response: string[] };
    expect(response.map((id) => example.items.find((item) => item.id === id)!.text)).to.eql(texts);
  });

  it('marks only the items that have to move', async () => {
    const { all, spoken, focused } = await open({
      response: ['listen', 'choose', 'map', 'act', 'look-back'],
    });
    expect(all('.row.wrong').length).to.equal(1);
    expect(all('button:not(.primary)').length).to.equal(0);
    expect(spoken()).to.contain('Partly right. 75 %');
    expect(focused()).to.equal(null);
  });

  it('shows the right order on request', async () => {
    const { press, all } = await open({ response: [...right].reverse(), attempts: 1 });
    await press('.actions button');
    expect(textsOf(all('li'))).to.eql(example.items.map(({ text }) => text));
    expect(all('.note').length).to.equal(1);
  });

  it('is accessible before and after the check', async () => {
    await expect((await open()).element).to.be.accessible();
    await expect((await open({ response: [...right].reverse() })).element).to.be.accessible();
  });
});
