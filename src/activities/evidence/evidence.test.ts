import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage } from '../testing.ts';
import type { EhEvidence } from './evidence.element.ts';
import { example, exampleWork } from './evidence.example.ts';

describe('<eh-evidence>', () => {
  it('takes an entry by keyboard and says how much is shown', async () => {
    const { one, element } = await stage<EhEvidence>(example, {
      attempts: 0,
      response: exampleWork.slice(1),
    });
    expect(one('.card').textContent).to.contain('0 of 2 shown');
    one('#add').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    one('#f-title').focus();
    await sendKeys({ type: 'Asked the baker' });
    one('#f-group').focus();
    await sendKeys({ press: 'ArrowDown' });
    one('.form .primary').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(one('.card').textContent).to.contain('1 of 2 shown').and.to.contain('Asked the baker');
  });
});
