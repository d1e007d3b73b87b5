import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting, type Stage } from '../testing.ts';
import type { EhHotspot } from './hotspot.element.ts';
import { example, severalExample } from './hotspot.example.ts';

const open = (setting?: Setting) => stage<EhHotspot>(example, setting);
const several = (setting?: Setting) => stage<EhHotspot>(severalExample, setting);

/** Presses on the picture, where a finger would. */
async function touch({ element }: Stage<EhHotspot>, x: number, y: number): Promise<void> {
  const root = element.shadowRoot!;
  const image = root.querySelector('img')!;
  await image.decode();
  image.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = image.getBoundingClientRect();
  const hit = root.elementFromPoint(left + x * width, top + y * height)!;
  hit.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
  await settle(element);
}

describe('<eh-hotspot>', () => {
  it('has the picture with its text, and a list that does the same', async () => {
    const { one, all } = await open();
    expect(one('img').getAttribute('alt')).to.contain('invented village');
    expect(all('input[type="radio"]').length).to.equal(4);
    expect(all('.number').map(({ textContent }) => textContent.trim())).to.eql([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(all('.row').map((row) => row.querySelector('.count')!.textContent)).to.eql([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('is answered by keyboard alone', async () => {
    const { all, heard, element, focused, one } = await open();
    all('input')[0]!.focus();
    await settle(element);
    await sendKeys({ press: 'ArrowDown' });
    await settle(element);
    expect(one('.number.chosen').textContent.trim()).to.equal('2');
    await sendKeys({ press: 'Enter' });
    await settle(element);
    expect((heard[0]!.detail as { response: unknown }).response).to.eql(['ditch']);
    expect(focused()!.className).to.equal('verdict');
  });

  it('is answered on the picture, from right to left too', async () => {
    for (const dir of ['ltr', 'rtl']) {
      document.documentElement.dir = dir;
      const scene = await open();
      await touch(scene, 0.77, 0.75);
      expect(scene.one<HTMLInputElement>('input:checked').value, dir).to.equal('mill');
      await touch(scene, 0.94, 0.58);
      expect(scene.one<HTMLInputElement>('input:checked').value, dir).to.equal('road');
      // Where no place is, nothing happens.
      await touch(scene, 0.1, 0.05);
      expect(scene.one<HTMLInputElement>('input:checked').value, dir).to.equal('road');
    }
    document.documentElement.dir = 'ltr';
  });

  it('takes a place back when it is pressed again, where several can be right', async () => {
    const scene = await several();
    await touch(scene, 0.178, 0.84);
    await touch(scene, 0.39, 0.84);
    await touch(scene, 0.178, 0.84);
    await scene.press('[type="submit"]');
    expect((scene.heard[0]!.detail as { response: unknown }).response).to.eql(['bench']);
  });

  it('shows what was right by outline, sign and word', async () => {
    const { one, all, press } = await several({ response: ['bench', 'road'], attempts: 1 });
    expect(all('.place.right, .place.wrong').map(({ dataset }) => dataset.place)).to.eql([
      'bench',
      'road',
    ]);
    expect(all('.number .icon').length).to.equal(2);
    expect(one('.row.wrong .mark').textContent).to.equal('not right');
    await press('.actions button');
    expect(all('.place.right').length).to.equal(3);
    expect(all('.row.right .mark').map(({ textContent }) => textContent)).to.eql([
      'right',
      'this was right too',
      'this was right too',
    ]);
  });

  it('takes no more presses once it is checked', async () => {
    const scene = await open({ response: ['road'] });
    await touch(scene, 0.77, 0.75);
    expect(scene.one<HTMLInputElement>('input:checked').value).to.equal('road');
  });

  it('can be made larger, and then be scrolled by keyboard', async () => {
    const { press, one, element } = await open();
    const before = one('.picture').getBoundingClientRect().width;
    await press('.larger');
    expect(one('.larger').getAttribute('aria-pressed')).to.equal('true');
    expect(one('.picture').getBoundingClientRect().width).to.be.above(before * 1.5);
    expect(one('.window').tabIndex).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('works without its picture', async () => {
    const { picture: _picture, ...bare } = example;
    const { press, heard, all } = await stage<EhHotspot>(bare);
    expect(all('img').length).to.equal(0);
    await press('input[value="ditch"]');
    await press('[type="submit"]');
    expect((heard[0]!.detail as { response: unknown }).response).to.eql(['ditch']);
  });

  it('takes the picture that its readable form already shows', async () => {
    const { element, one } = await open();
    element.innerHTML = `<img src="${example.picture!.src}#page" alt="" />`;
    element.requestUpdate();
    await settle(element);
    expect(one('img').getAttribute('src')).to.contain('#page');
  });

  it('asks for a place first', async () => {
    const { press, spoken, focused, heard } = await open();
    await press('[type="submit"]');
    expect(spoken()).to.equal('Choose a place first.');
    expect(focused()!.localName).to.equal('input');
    expect(heard).to.eql([]);
  });
});
