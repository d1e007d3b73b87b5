import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { settle, stage, type Setting } from '../testing.ts';
import { example, exampleWork } from './inventory.example.ts';
import type { EhInventory } from './inventory.element.ts';

const open = (setting?: Setting) => stage<EhInventory>(example, { attempts: 0, ...setting });

const write = (field: HTMLElement, value: string) => {
  (field as HTMLInputElement).value = value;
  field.dispatchEvent(new Event('input'));
};

/** A picture of the size that is given, as a file. */
async function picture(width: number, height: number): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  return new File([await canvas.convertToBlob()], 'oven.png', { type: 'image/png' });
}

async function choose(element: EhInventory, file: File): Promise<HTMLElement> {
  const field = element.shadowRoot!.querySelector('eh-photo-field')!;
  const input = field.shadowRoot!.querySelector('input')!;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  const note = () => field.shadowRoot!.querySelector('[role="status"]')!.textContent;
  for (let tries = 0; tries < 500 && /^$|smaller/.test(note()); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return field;
}

describe('<eh-inventory>', () => {
  it('takes a record by keyboard alone', async () => {
    const { one, heard, element } = await open();
    one('#add').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    await sendKeys({ type: 'The well' });
    await sendKeys({ press: 'Enter' });
    await settle(element);
    one('[type="submit"]').focus();
    await sendKeys({ press: 'Enter' });
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: unknown;
    };
    expect(response).to.eql([{ title: 'The well' }]);
  });

  it('says that a record of this name is there already', async () => {
    const { press, one, spoken, element } = await open({ response: exampleWork });
    await press('#add');
    write(one('#f-title'), 'the BREAD oven');
    await settle(element);
    expect(spoken()).to.contain('There is already a record called “The bread oven”');
  });

  it('keeps a photo on the device, smaller, and shows it', async () => {
    const { press, element, heard } = await open({ response: exampleWork });
    await press('#edit-0');
    const field = await choose(element, await picture(3000, 1000));
    expect(field.shadowRoot!.textContent).to.contain('The photo is on this device.');
    const { response } = heard.at(-1)!.detail as { response: { photos?: string[] }[] };
    expect(response[0]!.photos!.length).to.equal(1);
    await settle(element);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const shown = field.shadowRoot!.querySelector('img')!;
    expect(shown.naturalWidth).to.equal(1600);
  });

  it('says calmly that a file is no picture, however large', async () => {
    const { press, element, heard } = await open({ response: exampleWork });
    await press('#edit-0');
    const before = heard.length;
    const junk = new File([new Uint8Array(30_000_000)], 'huge.jpg', { type: 'image/jpeg' });
    const field = await choose(element, junk);
    expect(field.shadowRoot!.textContent).to.contain('This file is no picture');
    expect(heard.length).to.equal(before);
  });

  it('finds a record among two hundred', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      title: `Thing ${index}`,
      text: index === 150 ? 'The only one with a bell' : 'x',
    }));
    const { one, all, element } = await stage<EhInventory>(
      { ...example, maxRecords: 300 } as typeof example,
      { attempts: 0, response: many },
    );
    expect(all('.entry').length).to.equal(200);
    write(one('#find'), 'bell');
    await settle(element);
    expect(all('.entry').length).to.equal(1);
    expect(one('.found').textContent.trim()).to.equal('1 of 200 shown');
  });
});
