import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import './settings.element.ts';
import type { EhSettings } from './settings.element.ts';

const KEY = 'eh:reader';
const root = document.documentElement;
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, unknown>;

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../ui/tokens.css', import.meta.url).href;

describe('the reading settings', () => {
  let settings: EhSettings;

  before(async () => {
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    root.lang = 'en';
    await loaded;
  });

  beforeEach(() => {
    localStorage.removeItem(KEY);
    settings = document.createElement('eh-settings');
    document.body.append(settings);
  });

  afterEach(async () => {
    settings.remove();
    localStorage.removeItem(KEY);
    for (const name of ['lines', 'letters', 'easy', 'saves', 'theme']) delete root.dataset[name];
    root.style.fontSize = '';
    await setViewport({ width: 1024, height: 768 });
  });

  const open = async () => {
    await settings.updateComplete;
    settings.open();
    await settings.updateComplete;
  };
  const labels = () => [...settings.shadowRoot!.querySelectorAll('label')];
  const press = async (name: string) => {
    labels()
      .find((label) => label.textContent.trim() === name)!
      .querySelector('input')!
      .click();
    await settings.updateComplete;
  };

  it('offer easy words and saving data only where a course has a use for them', async () => {
    await open();
    const text = () => labels().map((label) => label.textContent.trim());
    expect(text()).to.not.include('Easy words first');
    expect(text()).to.not.include('Save data: large files only on request');
    settings.hasEasy = true;
    settings.hasHeavy = true;
    await settings.updateComplete;
    expect(text()).to.include('Easy words first');
    expect(text()).to.include('Save data: large files only on request');
  });

  it('hold at once, tell the page, and are kept on the device', async () => {
    settings.hasEasy = true;
    await open();
    const told: string[] = [];
    settings.addEventListener('eh-reader', () => told.push(root.dataset.easy ?? 'off'));
    await press('Easy words first');
    await press('Very wide');
    await press('More room between letters');
    expect(kept()).to.deep.equal({ easy: true, lines: 'widest', letters: true });
    expect(Object.fromEntries(Object.entries(root.dataset))).to.deep.equal({
      easy: 'true',
      lines: 'widest',
      letters: 'true',
    });
    await press('Easy words first');
    await press('As usual');
    await press('More room between letters');
    expect(kept()).to.deep.equal({});
    expect(Object.fromEntries(Object.entries(root.dataset))).to.deep.equal({});
    expect(told).to.deep.equal(['true', 'true', 'true', 'off', 'off', 'off']);
  });

  it('save data as the device wishes until the reader says otherwise', async () => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
    try {
      settings.hasHeavy = true;
      await open();
      const input = labels()
        .find((label) => label.textContent.includes('Save data'))!
        .querySelector('input')!;
      expect(input.checked).to.equal(true);
      await press('Save data: large files only on request');
      expect(kept()).to.deep.equal({ saves: false });
      expect(root.dataset.saves).to.equal(undefined);
      await press('Save data: large files only on request');
      expect(kept()).to.deep.equal({ saves: true });
      expect(root.dataset.saves).to.equal('true');
    } finally {
      delete (navigator as { connection?: unknown }).connection;
    }
  });

  it('leave alone what other parts of the course have kept', async () => {
    await open();
    localStorage.setItem(KEY, JSON.stringify({ rate: 1.25, sends: true }));
    settings.shadowRoot!.querySelector('dialog')!.close();
    await open();
    await press('Wide');
    expect(kept()).to.deep.equal({ rate: 1.25, sends: true, lines: 'wide' });
  });

  it('are accessible and nothing of them is cut off on a small screen in very large text', async () => {
    settings.hasEasy = true;
    settings.hasHeavy = true;
    settings.languages = [
      { tag: 'en', name: 'English' },
      { tag: 'es', name: 'español' },
    ];
    settings.language = 'en';
    await setViewport({ width: 320, height: 640 });
    await open();
    const dialog = settings.shadowRoot!.querySelector('dialog')!;
    await expect(settings).to.be.accessible({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    root.style.fontSize = '200%';
    const edge = dialog.getBoundingClientRect().left + dialog.clientWidth;
    const cut = [...dialog.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > edge,
    );
    expect(cut.map((one) => one.outerHTML.slice(0, 90))).to.deep.equal([]);
  });
});
