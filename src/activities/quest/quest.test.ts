import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import type { EhQuest } from './quest.element.ts';
import { example, exampleWork, makeExample, makeExampleWork } from './quest.example.ts';
import type { Quest } from './quest.schema.ts';

const open = (activity: Quest, setting?: Setting) =>
  stage<EhQuest>(activity, { attempts: 0, ...setting });

const type = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
};

describe('<eh-quest> that is walked', () => {
  it('is walked to its end by keyboard alone, the focus going with the story', async () => {
    const { one, all, heard, element, focused, spoken } = await open(example);
    expect(one('.progress').textContent).to.equal('0 of 3 stops found.');
    expect(all('.stops li').length).to.equal(0);
    one('#answer').focus();
    await sendKeys({ type: 'The LIÓN' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.id).to.equal('story');
    expect(focused()!.textContent).to.contain('barrel of wine');
    expect(spoken()).to.contain('1 of 3 stops found.');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.equal('Where news was made');
    one('#see-hint').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('beam by the door');
    one('#pass').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('Passed over: 1911').and.to.contain('dirty shirt');
    expect(heard.some(({ type }) => type === 'eh-respond')).to.equal(false);
    one('#next').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    one('[type="submit"]').focus();
    expect(focused()!.textContent).to.equal('I am here');
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown;
    };
    expect(response).to.eql(exampleWork);
    expect(focused()!.textContent).to.contain('until 1968');
    one('#next').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('You have walked the whole quest.');
    expect(one('.feedback').textContent).to.contain('Which story did you not know?');
  });

  it('says what is wrong each time, keeps what was typed, and tells nothing', async () => {
    const { one, all, element, spoken, focused, press } = await open(example);
    await press('[type="submit"]');
    await settle(element);
    expect(spoken()).to.contain('Write first what you found.');
    type(one('#answer'), 'a dog');
    await press('[type="submit"]');
    await settle(element);
    expect(spoken()).to.contain('“a dog” is not it. Look again.');
    expect(focused()!.id).to.equal('answer');
    expect(one<HTMLInputElement>('#answer').value).to.equal('a dog');
    expect(one('#answer').getAttribute('aria-invalid')).to.equal('true');
    expect(one('.walk').textContent).to.not.contain('lion');
    expect(all('#pass').length).to.equal(1);
  });

  it('lets nobody pass before the hint was seen or an answer tried', async () => {
    const { all, press } = await open(example);
    expect(all('#pass').length).to.equal(0);
    await press('#see-hint');
    expect(all('#pass').length).to.equal(1);
  });

  it('goes on where it was left, on another day', async () => {
    const { one, all } = await open(example, { response: exampleWork.slice(0, 1) });
    expect(one('#stop').textContent).to.equal('Where news was made');
    expect(all('.stops details').length).to.equal(1);
    expect(one('.stops').textContent).to.contain('Found: lion');
  });

  it('shows all stops in a free walk, and opens any of them', async () => {
    const { one, all, press, focused, element } = await open({ ...example, order: 'free' });
    expect(all('.way').length).to.equal(3);
    expect(all('#answer').length).to.equal(0);
    expect(all('.way')[2]!.getAttribute('aria-label')).to.equal(
      'Go to: Where it worked, still to be found',
    );
    await press('.stops li:nth-child(3) .way');
    expect(focused()!.textContent).to.equal('Where it worked');
    await press('[type="submit"]');
    await settle(element);
    await press('#next');
    await settle(element);
    expect(focused()!.id).to.equal('stops');
    expect(one('.progress').textContent).to.contain('1 of 3');
    expect(all('.way').length).to.equal(2);
  });

  it('has large black letters on white for the sun, whatever the theme', async () => {
    const { one, press } = await open(example);
    const size = () => Number.parseFloat(getComputedStyle(one('.clue')).fontSize);
    const before = size();
    await press('#large');
    expect(one('#large').getAttribute('aria-pressed')).to.equal('true');
    expect(size()).to.be.above(before * 1.25);
    expect(getComputedStyle(one('.clue')).color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(one('.stop')).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('is walked again from the start', async () => {
    const { press, one, heard, element } = await open(example, { response: exampleWork });
    await press('#again');
    await settle(element);
    expect(one('#stop').textContent).to.equal('Where it begins');
    expect(heard.at(-1)).to.eql({ type: 'eh-draft', detail: { response: [] } });
  });

  it('takes no answer in a review, and shows the stories', async () => {
    const { all, one } = await open(example, { response: exampleWork, mode: 'review' });
    expect(all('input, [type="submit"], #again, #large').length).to.equal(0);
    expect(all('.stops details[open]').length).to.equal(3);
    expect(one('.stops').textContent).to.contain('dirty shirt');
  });

  it('is accessible with the hint open and a wrong answer', async () => {
    const { element, one, press } = await open(example);
    type(one('#answer'), 'x');
    await press('[type="submit"]');
    await press('#see-hint');
    await expect(element).to.be.accessible();
    await press('#large');
    await expect(element).to.be.accessible();
    await press('#pass');
    await expect(element).to.be.accessible();
  });
});

describe('<eh-quest> that is made', () => {
  it('takes a stop by keyboard alone, and says what it still lacks', async () => {
    const { one, element, spoken, focused } = await open(makeExample);
    one('#add').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    await sendKeys({ type: 'The well' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('Added: The well. 1 entry now.');
    expect(one('.entry').textContent).to.contain('Still lacks a clue and an answer.');
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(spoken()).to.contain('“The well” still lacks a clue and an answer.');
    expect(focused()).to.not.equal(null);
  });

  it('puts stops into order by buttons, the focus and the news going along', async () => {
    const { one, all, element, spoken, focused } = await open(makeExample, {
      response: makeExampleWork,
    });
    expect(one<HTMLButtonElement>('.up').disabled).to.equal(true);
    one('.entries > :first-child .down').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(all('.entry .name').map((name) => name.textContent)).to.eql([
      'The bench under the lime tree',
      'The bread oven',
    ]);
    expect(spoken()).to.contain('The bread oven: now 2 of 2');
    expect(focused()!.getAttribute('aria-label')).to.equal('Move up: The bread oven');
  });

  it('is tried out as others would walk it, and nothing of that is kept', async () => {
    const { one, press, heard, element, focused, spoken } = await open(makeExample, {
      response: makeExampleWork,
    });
    await press('#try');
    await settle(element);
    expect(focused()!.textContent).to.equal('The bread oven');
    expect(one('.clue').textContent).to.contain('my belly round');
    type(one('#answer'), 'the OVEN');
    one('#answer').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect(focused()!.textContent).to.contain('Every family had its day');
    expect(spoken()).to.contain('1 of 2 stops found.');
    await press('#next');
    type(one('#answer'), '7');
    await press('[type="submit"]');
    await press('#next');
    await settle(element);
    expect(focused()!.textContent).to.contain('You have walked the whole quest.');
    await press('#stop-trying');
    await settle(element);
    expect(focused()!.id).to.equal('try');
    expect(heard).to.eql([]);
  });

  it('shows what was typed as text, in the list, on trial and on paper', async () => {
    const evil = '<img src=x onerror="window.hacked = 1">';
    const work = makeExampleWork.map((item) => ({
      ...item,
      title: evil,
      text: evil,
      who: evil,
      fields: { answer: 'x', story: evil, look: evil },
    }));
    const { all, press, one, element } = await open(makeExample, { response: work });
    expect(all('img').length).to.equal(0);
    await press('#try');
    await press('#see-hint');
    type(one('#answer'), 'x');
    await press('[type="submit"]');
    await settle(element);
    expect(all('img').length).to.equal(0);
    expect(one('.story').textContent).to.contain(evil);
    expect('hacked' in window).to.equal(false);
  });

  it('is accessible while a stop is written and while it is tried out', async () => {
    const { element, press } = await open(makeExample, { response: makeExampleWork });
    await press('#edit-0');
    await settle(element);
    await expect(element).to.be.accessible();
    await press('.form .primary');
    await settle(element);
    await press('#try');
    await expect(element).to.be.accessible();
  });
});
