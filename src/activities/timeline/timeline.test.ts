import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import { example, exampleWork } from './timeline.example.ts';
import type { EhTimeline } from './timeline.element.ts';

const open = (setting?: Setting) => stage<EhTimeline>(example, { attempts: 0, ...setting });

describe('<eh-timeline>', () => {
  it('takes an event by keyboard and puts it into its place', async () => {
    const { one, all, element } = await open();
    one('#add').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    await sendKeys({ type: '1960' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'The road' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const texts = all('.point').map((point) => point.textContent.replace(/\s+/g, ' '));
    expect(texts.length).to.equal(3);
    expect(texts[1]).to.contain('1960').and.to.contain('The road');
  });

  it('shows given events without controls, and says to a screen reader that they were there', async () => {
    const { all } = await open({ response: exampleWork });
    const given = all('.given');
    expect(given.length).to.equal(2);
    expect(given[0]!.textContent).to.contain('already there');
    expect(given[0]!.querySelector('button')).to.equal(null);
    expect(all('.entry').length).to.equal(2);
  });
});
