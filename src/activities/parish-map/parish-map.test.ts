import { expect } from '@open-wc/testing';
import {
  emulateMedia,
  resetMouse,
  sendKeys,
  sendMouse,
  setViewport,
} from '@web/test-runner-commands';
import { settle, stage, type Setting, type Stage } from '../testing.ts';
import type { Point, Work, WorkItem } from '../../core/work.ts';
import type { EhMapSheet } from './map-sheet.element.ts';
import { example, exampleWork } from './parish-map.example.ts';
import type { EhParishMap } from './parish-map.element.ts';
import { kindOf } from './sheet.ts';

const open = (setting?: Setting) => stage<EhParishMap>(example, { attempts: 0, ...setting });

type Scene = Stage<EhParishMap>;

const sheetOf = ({ one }: Scene): EhMapSheet => one<EhMapSheet>('eh-map-sheet');
const inSheet = <Found extends HTMLElement>(scene: Scene, selector: string): Found =>
  sheetOf(scene).shadowRoot!.querySelector<Found>(selector)!;

const wait = async ({ element, one }: Scene): Promise<void> => {
  await settle(element);
  await one<EhMapSheet>('eh-map-sheet').updateComplete;
};

async function keys(scene: Scene, ...presses: string[]): Promise<void> {
  for (const press of presses) await sendKeys({ press });
  await wait(scene);
}

/** The places as they were handed over last. */
function kept({ heard }: Scene): Work {
  const { response } = heard.at(-1)!.detail as { response: Work };
  return response.filter(({ group }) => group === undefined);
}

/** A spot of the sheet in the window. */
function spot(scene: Scene, [x, y]: Point): [number, number] {
  const box = inSheet(scene, '.sheet').getBoundingClientRect();
  return [Math.round(box.left + box.width * x), Math.round(box.top + box.height * y)];
}

async function drag(scene: Scene, ...points: Point[]): Promise<void> {
  const [first, ...rest] = points;
  await sendMouse({ type: 'move', position: spot(scene, first!) });
  await sendMouse({ type: 'down' });
  for (const point of rest) await sendMouse({ type: 'move', position: spot(scene, point) });
  await sendMouse({ type: 'up' });
  await wait(scene);
}

const tap = (scene: Scene, point: Point) => drag(scene, point);

const close = (item: WorkItem | undefined, at: Point): void => {
  expect(item!.at![0]).to.be.closeTo(at[0], 0.01);
  expect(item!.at![1]).to.be.closeTo(at[1], 0.01);
};

const focusedIn = (scene: Scene): Element | null => sheetOf(scene).shadowRoot!.activeElement;

describe('<eh-parish-map>', () => {
  before(async () => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = new URL('../../ui/tokens.css', import.meta.url).href;
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    await loaded;
  });

  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 1024, height: 768 });
  });

  it('is drawn and kept by keyboard alone: a place, a line and an area', async () => {
    const scene = await open();
    const { one, heard, spoken, element, focused } = scene;
    one('#add').focus();
    await keys(scene, 'Enter');
    expect(focusedIn(scene)).to.equal(inSheet(scene, '.pen'));
    for (let times = 0; times < 10; times++) await sendKeys({ press: 'ArrowLeft' });
    await keys(scene, 'ArrowUp');
    expect(spoken()).to.contain('left, 30 % from the left, 48 % from the top');
    await keys(scene, 'Enter');
    expect(spoken()).to.contain('New place: placed, left.');
    expect(focused()!.id).to.equal('f-title');
    await sendKeys({ type: 'Fountain' });
    await keys(scene, 'Enter');
    expect(focused()!.id).to.equal('add');

    one('#add-line').focus();
    await keys(scene, 'Enter', 'Enter', 'ArrowRight', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter');
    expect(spoken()).to.contain('Point 3 set');
    // The same point again is: ready.
    await keys(scene, 'Enter');
    await sendKeys({ type: 'Old way' });
    await keys(scene, 'Enter');

    one('#add-area').focus();
    await keys(scene, 'Enter', 'Enter', 'ArrowRight', 'Enter');
    await keys(scene, 'Enter');
    expect(spoken()).to.contain('An area needs three points.');
    expect(focusedIn(scene)).to.equal(inSheet(scene, '.pen'));
    await keys(scene, 'ArrowDown', 'Enter', 'Enter');
    await sendKeys({ type: 'Orchard' });
    await keys(scene, 'Enter');

    one('[type="submit"]').focus();
    await keys(scene, 'Enter');
    await settle(element);
    const { response } = heard.find(({ type }) => type === 'eh-respond')!.detail as {
      response: Work;
    };
    expect(response.map((item) => [item.title, kindOf(item)])).to.deep.equal([
      ['Fountain', 'place'],
      ['Old way', 'line'],
      ['Orchard', 'area'],
    ]);
    close(response[0], [0.3, 0.48]);
    expect(response[1]!.path!.length).to.equal(3);
    expect(spoken()).to.contain('Your work is kept.');
  });

  it('is drawn by pointer: a tap for a place, one stroke for a line, taps for an area', async () => {
    const scene = await open();
    const { press, one } = scene;
    one('eh-map-sheet').scrollIntoView({ block: 'center' });
    await press('#add');
    await tap(scene, [0.25, 0.75]);
    close(kept(scene)[0], [0.25, 0.75]);
    await press('.form button:not(.primary, .arrow)');
    await press('#add-line');
    one('eh-map-sheet').scrollIntoView({ block: 'center' });
    await drag(scene, [0.1, 0.2], [0.2, 0.2], [0.3, 0.2], [0.3, 0.4], [0.3, 0.6]);
    const line = kept(scene).at(-1)!;
    expect(kindOf(line)).to.equal('line');
    expect(line.path!.length).to.be.within(3, 4);
    await press('#add-area');
    one('eh-map-sheet').scrollIntoView({ block: 'center' });
    for (const point of [
      [0.6, 0.2],
      [0.8, 0.2],
      [0.8, 0.5],
    ] as Point[]) {
      await tap(scene, point);
    }
    await press('#ready');
    expect(kindOf(kept(scene).at(-1)!)).to.equal('area');
  });

  it('puts a place on a spot where a symbol stands already', async () => {
    const scene = await open({ response: exampleWork });
    await scene.press('#add');
    scene.one('eh-map-sheet').scrollIntoView({ block: 'center' });
    await tap(scene, [0.3, 0.42]);
    expect(kept(scene).length).to.equal(5);
    close(kept(scene)[4], [0.3, 0.42]);
  });

  it('moves a place by dragging and by keys, opens it by a press, and undoes', async () => {
    const scene = await open({ response: exampleWork });
    const { one, press, spoken, focused } = scene;
    one('eh-map-sheet').scrollIntoView({ block: 'center' });
    await wait(scene);
    await drag(scene, [0.3, 0.42], [0.4, 0.4], [0.45, 0.3]);
    close(kept(scene)[0], [0.45, 0.3]);
    expect(focused()?.id ?? '').to.not.equal('f-title');
    expect(spoken()).to.contain('The step of the bakery: upper middle, 45 % from the left');
    inSheet(scene, '#marker-2').focus();
    await keys(scene, 'ArrowDown', 'ArrowDown');
    await press('.actions button:not(.primary)');
    close(kept(scene)[0], [0.45, 0.3]);
    await press('.actions button:not(.primary)');
    close(kept(scene)[0], [0.3, 0.42]);
    await tap(scene, [0.3, 0.42]);
    expect(focused()!.id).to.equal('f-title');
  });

  it('removes by Delete, says so, and brings it back', async () => {
    const scene = await open({ response: exampleWork });
    const { spoken, press, focused } = scene;
    inSheet(scene, '#marker-5').focus();
    await keys(scene, 'Delete');
    expect(kept(scene).length).to.equal(3);
    expect(spoken()).to.contain('Removed: A bench at the ford. Undo brings it back.');
    expect(focused()!.id).to.equal('add');
    await press('.actions button:not(.primary)');
    expect(kept(scene).length).to.equal(4);
  });

  it('changes a line without the sheet: chooses a point, moves, adds and removes it', async () => {
    const scene = await open({ response: exampleWork });
    const { press, one, spoken, all } = scene;
    await press('#edit-3');
    const choice = one<HTMLSelectElement>('#point');
    choice.value = '1';
    choice.dispatchEvent(new Event('change'));
    await wait(scene);
    await press('.arrow[aria-label="Move up"]');
    expect(spoken()).to.contain('Point 2 of 5: ');
    const [added, removed] = all('.points button:not(.arrow)');
    added!.click();
    await wait(scene);
    expect(spoken()).to.contain('Point 3 of 6 added.');
    removed!.click();
    await wait(scene);
    expect(spoken()).to.contain('The point is removed. 5 left.');
    const handles = sheetOf(scene).shadowRoot!.querySelectorAll<HTMLElement>('.handle');
    expect(handles.length).to.equal(5);
    handles[4]!.focus();
    for (let times = 0; times < 4; times++) await keys(scene, 'Delete');
    expect(spoken()).to.contain('A line needs two points.');
    await press('.form .primary');
    expect(kept(scene)[1]!.path!.length).to.equal(2);
  });

  it('puts the pen away with Escape and adds nothing', async () => {
    const scene = await open();
    const { press, focused, heard } = scene;
    await press('#add-line');
    await wait(scene);
    await keys(scene, 'Enter', 'Escape');
    expect(focused()!.id).to.equal('add-line');
    expect(heard).to.deep.equal([]);
  });

  it('shares one device: places remember who told them, and the quiet one is next', async () => {
    const scene = await open();
    const { one, press, all, spoken } = scene;
    one<HTMLDetailsElement>('.together').open = true;
    for (const name of ['Ana', 'Rosa']) {
      one('#voice').focus();
      await sendKeys({ type: name });
      await keys(scene, 'Enter');
    }
    expect(spoken()).to.contain('Rosa is here.');
    await press('.voice');
    await press('#add');
    await wait(scene);
    await keys(scene, 'Enter');
    await sendKeys({ type: 'Oven' });
    await keys(scene, 'Enter');
    expect(kept(scene)[0]!.who).to.equal('Ana');
    expect(all('.voice').map((voice) => voice.getAttribute('aria-label'))).to.deep.equal([
      'Ana: 1 on the map',
      'Rosa: 0 on the map',
    ]);
    expect(one('.pass').textContent).to.contain('Pass the pen to Rosa');
    await press('.pass');
    expect(spoken()).to.contain('Rosa is drawing now.');
    expect(all('.voice')[1]!.getAttribute('aria-pressed')).to.equal('true');
  });

  it('zooms by buttons and keys, and shows what gets the focus', async () => {
    const scene = await open({ response: exampleWork });
    const { spoken } = scene;
    inSheet(scene, '.round[aria-label="Larger"]').click();
    await wait(scene);
    expect(spoken()).to.contain('150 %');
    const frame = inSheet(scene, '.view');
    frame.focus();
    await keys(scene, '+', '+');
    expect(sheetOf(scene).zoom).to.be.closeTo(3.375, 0.001);
    inSheet(scene, '#marker-5').focus();
    await wait(scene);
    const [marker, box] = [inSheet(scene, '#marker-5'), frame].map((part) =>
      part.getBoundingClientRect(),
    );
    expect(marker!.left).to.be.at.least(box!.left - 1);
    expect(marker!.bottom).to.be.at.most(box!.bottom + 1);
    await keys(scene, '0');
    expect(sheetOf(scene).zoom).to.equal(1);
  });

  it('takes what a field has room for from a long paste, and says so', async () => {
    const scene = await open({ response: exampleWork });
    const { press, one } = scene;
    await press('#edit-2');
    const field = one<HTMLTextAreaElement>('#f-text');
    const data = new DataTransfer();
    data.setData('text', '<script>alert(1)</script>'.repeat(4000));
    const paste = new Event('paste', { bubbles: true, composed: true });
    Object.defineProperty(paste, 'clipboardData', { value: data });
    field.dispatchEvent(paste);
    await wait(scene);
    expect(one('.form [role="status"]').textContent).to.contain('room for 400 characters');
    expect(field.maxLength).to.equal(400);
  });

  it('says calmly that a file is no picture, and keeps the map', async () => {
    const scene = await open({ response: exampleWork });
    const { one, heard } = scene;
    one<HTMLDetailsElement>('.options').open = true;
    const field = one('.options eh-photo-field').shadowRoot!;
    const input = field.querySelector('input')!;
    const files = new DataTransfer();
    files.items.add(new File(['x'.repeat(100_000)], 'plan.png', { type: 'image/png' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    const note = field.querySelector('[role="status"]')!;
    for (let tries = 0; tries < 1000 && !/no picture/.test(note.textContent); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(note.textContent).to.contain('no picture that can be shown');
    expect(heard).to.deep.equal([]);
  });

  it('takes an own picture as the sheet, with its proportions', async () => {
    const scene = await open({ response: exampleWork });
    const { one, heard, element } = scene;
    const canvas = new OffscreenCanvas(200, 100);
    canvas.getContext('2d')!.fillRect(0, 0, 50, 100);
    const files = new DataTransfer();
    files.items.add(new File([await canvas.convertToBlob()], 'plan.png', { type: 'image/png' }));
    const input = one('.options eh-photo-field').shadowRoot!.querySelector('input')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    for (let tries = 0; tries < 100 && !inSheet(scene, 'img.ground'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      await settle(element);
    }
    expect(inSheet<HTMLImageElement>(scene, 'img.ground').src).to.match(/^data:image\/jpeg/);
    const { response } = heard.at(-1)!.detail as { response: Work };
    expect(response.at(-1)!.value).to.equal(2);
    const { width, height } = inSheet(scene, '.sheet').getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.05);
  });

  it('lets one finger scroll the page, unless a line is being drawn', async () => {
    const scene = await open();
    const { press } = scene;
    const action = () => getComputedStyle(inSheet(scene, '.sheet')).touchAction;
    expect(action()).to.equal('auto');
    await press('#add');
    await wait(scene);
    expect(action()).to.equal('auto');
    await press('#add-line');
    await wait(scene);
    expect(action()).to.equal('none');
  });

  it('has targets for fingers on the sheet, on a small phone too', async () => {
    await setViewport({ width: 320, height: 640 });
    const scene = await open({ response: exampleWork });
    await scene.press('#edit-3');
    await wait(scene);
    for (const part of sheetOf(scene).shadowRoot!.querySelectorAll('button')) {
      const { width, height } = part.getBoundingClientRect();
      expect(Math.min(width, height), part.outerHTML).to.be.at.least(24);
      expect(part.getAttribute('aria-label') ?? part.textContent.trim()).to.not.equal('');
    }
  });

  it('is accessible while somebody draws or changes a line, light and dark', async () => {
    const scene = await open({ response: exampleWork });
    for (const theme of ['light', 'dark']) {
      document.documentElement.dataset.theme = theme;
      await scene.press('#add-area');
      await wait(scene);
      await expect(scene.element).to.be.accessible();
      await scene.press('#edit-3');
      await wait(scene);
      await expect(scene.element).to.be.accessible();
      await scene.press('.form .primary');
    }
    delete document.documentElement.dataset.theme;
  });

  it('shows a review without a control', async () => {
    const scene = await open({ response: exampleWork, mode: 'review' });
    expect(scene.all('.tool, .voice, .form')).to.deep.equal([]);
    expect(inSheet(scene, 'button.marker')).to.equal(null);
    expect(inSheet(scene, '.marker').getAttribute('aria-label')).to.equal(
      '1: The step of the bakery. Where people meet, left',
    );
  });

  it('is black and white on paper, with numbers beside its symbols', async function () {
    if (!('chrome' in window)) return this.skip();
    const scene = await open({ response: exampleWork });
    sheetOf(scene).zoom = 3;
    await wait(scene);
    await emulateMedia({ media: 'print' });
    const marker = inSheet(scene, '.marker');
    const { display, backgroundColor, color } = getComputedStyle(marker);
    expect([display, backgroundColor, color]).to.deep.equal([
      'grid',
      'rgb(255, 255, 255)',
      'rgb(0, 0, 0)',
    ]);
    expect(getComputedStyle(inSheet(scene, '.number')).display).to.not.equal('none');
    expect(inSheet(scene, '.sheet').offsetWidth).to.equal(inSheet(scene, '.view').clientWidth);
    expect(getComputedStyle(scene.one('.tools-row')).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });

  it('asks for a page of the chosen paper while it prints, and only then', async () => {
    const scene = await open({ response: exampleWork });
    const { one, element } = scene;
    const paper = one<HTMLSelectElement>('#paper');
    paper.value = 'A3';
    paper.dispatchEvent(new Event('change'));
    const rules: string[] = [];
    const pages = () =>
      [...document.head.querySelectorAll('style')]
        .map((style) => style.textContent)
        .filter((text) => text.includes('@page'));
    element.addEventListener('eh-print', () => rules.push(...pages()));
    one('.take-home button:last-child').click();
    expect(rules).to.deep.equal(['@page { size: A3 landscape; margin: 12mm; }']);
    expect(pages()).to.deep.equal([]);
  });

  it('stays calm with an old, a foreign and a huge saved map', async () => {
    const strange = [
      { title: 'x'.repeat(100_000), at: [0.5, 0.5] },
      { path: [[0.1, 0.1]], symbol: 'gone' },
      { path: Array.from({ length: 5000 }, (_none, step) => [step / 5000, 0.5]) },
      {},
    ];
    const scene = await open({ response: strange });
    expect(sheetOf(scene).shadowRoot!.querySelectorAll('.marker').length).to.equal(4);
    expect(document.documentElement.scrollWidth).to.be.at.most(
      document.documentElement.clientWidth,
    );
  });
});
