import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import { example, exampleWork } from './stakeholders.example.ts';
import type { EhStakeholders } from './stakeholders.element.ts';

const open = (setting?: Setting) => stage<EhStakeholders>(example, { attempts: 0, ...setting });

describe('<eh-stakeholders>', () => {
  it('moves somebody by the arrow keys and says where they are', async () => {
    const { all, heard, spoken, element } = await open({ response: exampleWork });
    all('.dot')[1]!.focus();
    for (let times = 0; times < 4; times++) await sendKeys({ press: 'ArrowUp' });
    await settle(element);
    expect(spoken()).to.contain('Families next door: Interest: much, Influence: some.');
    const { response } = heard.at(-1)!.detail as { response: typeof exampleWork };
    expect(response[1]!.at![1]).to.be.closeTo(0.5, 0.001);
  });

  it('moves somebody by the pointer', async () => {
    const { all, one, heard, element } = await open({ response: exampleWork });
    one('.plane').scrollIntoView();
    const dot = all('.dot')[0]!.getBoundingClientRect();
    const plane = one('.plane').getBoundingClientRect();
    const middle = (box: DOMRect): [number, number] => [
      Math.round(box.left + box.width / 2),
      Math.round(box.top + box.height / 2),
    ];
    await sendMouse({ type: 'move', position: middle(dot) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(plane) });
    await sendMouse({ type: 'up' });
    await settle(element);
    const { response } = heard.at(-1)!.detail as { response: typeof exampleWork };
    expect(response[0]!.at![0]).to.be.closeTo(0.5, 0.02);
    expect(response[0]!.at![1]).to.be.closeTo(0.5, 0.02);
  });

  it('can all be done in the form, without the sheet', async () => {
    const { press, one, heard, element } = await open();
    await press('#add');
    one<HTMLInputElement>('#f-title').value = 'The school';
    one('#f-title').dispatchEvent(new Event('input'));
    one<HTMLInputElement>('#f-at-y').value = '90';
    one('#f-at-y').dispatchEvent(new Event('input'));
    await press('.form .primary');
    await settle(element);
    const { response } = heard.at(-1)!.detail as { response: typeof exampleWork };
    expect(response[0]!.title).to.equal('The school');
    expect(response[0]!.at![1]).to.be.closeTo(0.1, 0.001);
  });
});
