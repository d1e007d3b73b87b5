import { expect } from '@open-wc/testing';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/player/popup.element.ts';
import '../../src/player/remaining.element.ts';
import '../../src/player/extras/certificate.element.ts';
import { certificateOf } from '../../src/player/extras/certificate.ts';
import '../../src/player/extras/glossary.element.ts';
import { keyboardMap } from '../../src/player/extras/keys.ts';
import { noteLines } from '../../src/player/extras/note-lines.ts';
import '../../src/player/extras/notes.element.ts';
import { openNotebook, type Notebook } from '../../src/player/extras/notes.ts';
import '../../src/player/extras/page-notes.element.ts';
import { sortedTerms } from '../../src/player/extras/terms.ts';

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
} as const;
const isChromium = 'chrome' in window;

const modules = [
  {
    id: 'm',
    title: 'M',
    script: 'm.js',
    pages: ['walk', 'bake'].map((id) => ({ id, title: `To ${id}`, activities: [] })),
  },
];
const HTML = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';

let stage: HTMLElement;
let book: Notebook;
let heard: string[];

/** The store of this test alone. */
const fresh = (storage: Storage | undefined = localStorage) =>
  openNotebook(storage, `${Math.random()}`, 'bread');

async function shown<Element extends HTMLElement & { updateComplete: Promise<boolean> }>(
  element: Element,
): Promise<ShadowRoot> {
  stage.append(element);
  await element.updateComplete;
  return element.shadowRoot!;
}

const glossary = () =>
  Object.assign(document.createElement('eh-glossary'), {
    terms: sortedTerms(
      {
        oven: { term: 'Oven', definition: 'Where <em>bread</em> is baked.', pages: ['bake'] },
        acequia: { term: 'Acequia', definition: 'See <a href="#t" data-term="oven">oven</a>.' },
      },
      'en',
    ),
    titles: new Map([['bake', 'To bake']]),
  });

const notes = () =>
  Object.assign(document.createElement('eh-notes'), {
    source: {
      course: { id: 'bread', title: 'Bread', language: 'en' },
      book,
      lines: () => noteLines(book.list(), { modules }),
    },
  });

const pageNotes = () => {
  const element = document.createElement('eh-page-notes');
  element.show(book, { id: 'walk', title: 'To walk' });
  return element;
};

const certificate = (name = 'Ana') =>
  Object.assign(document.createElement('eh-certificate'), {
    course: 'Bread & stones',
    name,
    percent: 80,
    certificate: certificateOf({
      course: {
        title: 'Bread',
        version: '1.0.0',
        language: 'en',
        licence: { name: 'CC BY 4.0', url: '' },
      },
      facts: {
        time: '60 min',
        outcomes: ['Bake &amp; tell'],
        competences: ['A: b'],
        credits: ['Text: Bo'],
      },
      completed: '2026-11-20T12:00:00Z',
      now: '2026-11-20T12:00:00Z',
      readers: ['en-GB'],
    }),
  });

const remaining = () =>
  Object.assign(document.createElement('eh-remaining'), {
    result: {
      score: undefined,
      best: undefined,
      mastery: 0.7,
      passed: false,
      completed: false,
      hasTest: true,
      unread: [modules[0]!.pages[0]!],
      open: 3,
      undone: [{ page: modules[0]!.pages[1]!, tasks: 2 }],
    },
    testPage: { id: 'test', title: 'The check' },
  });

const input = async (root: ShadowRoot, selector: string, text: string): Promise<void> => {
  root.querySelector<HTMLElement>(selector)!.focus();
  await sendKeys({ type: text });
};

describe('what stands around the pages', function () {
  this.timeout(60_000);

  before(async () => {
    for (const file of ['../../src/ui/tokens.css', '../../src/player/page.css']) {
      const style = document.createElement('link');
      style.rel = 'stylesheet';
      style.href = new URL(file, import.meta.url).href;
      const loaded = new Promise((resolve) => (style.onload = resolve));
      document.head.append(style);
      await loaded;
    }
    document.documentElement.lang = 'en';
  });

  beforeEach(() => {
    stage?.remove();
    stage = document.createElement('main');
    document.body.append(stage);
    book = fresh();
    heard = [];
    stage.addEventListener('eh-go', (event) => heard.push(event.detail));
  });

  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    delete document.documentElement.dataset.theme;
    await setViewport({ width: 1024, height: 768 });
  });

  const places: [string, () => HTMLElement & { updateComplete: Promise<boolean> }][] = [
    ['glossary', glossary],
    ['notes', notes],
    ['page-notes', pageNotes],
    ['certificate', certificate],
    ['remaining', remaining],
  ];
  for (const [name, make] of places) {
    for (const theme of ['light', 'dark']) {
      it(`<eh-${name}> passes axe in ${theme}, at 320 px and from right to left, without sideways scrolling`, async () => {
        document.documentElement.dataset.theme = theme;
        book.keep(
          { page: 'walk', title: '', marked: true, text: 'x'.repeat(300), at: 1 },
          book.read('walk', ''),
        );
        const root = await shown(make());
        if (name === 'page-notes') {
          root.querySelectorAll('button')[1]!.click();
          await (stage.firstElementChild as unknown as { updateComplete: Promise<boolean> })
            .updateComplete;
        }
        await expect(stage).to.be.accessible(AXE);
        await setViewport({ width: 320, height: 640 });
        for (const direction of ['ltr', 'rtl']) {
          document.documentElement.dir = direction;
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, direction).to.be.at.most(clientWidth);
        }
        await expect(stage).to.be.accessible(AXE);
        for (const control of root.querySelectorAll<HTMLElement>('button, input, textarea')) {
          const target = control.closest('label') ?? control;
          const { width, height } = target.getBoundingClientRect();
          if (width > 0) expect(Math.min(width, height), control.outerHTML).to.be.at.least(24);
        }
      });
    }
  }

  it('the glossary is filtered while one types and says how many terms are left', async () => {
    const element = glossary();
    const root = await shown(element);
    const terms = () => [...root.querySelectorAll('dt')].map((dt) => dt.textContent);
    const said = () => root.querySelector('[role=status]')!.textContent;
    expect(terms()).to.eql(['Acequia', 'Oven']);
    expect(said()).to.equal('2 terms');
    await input(root, 'input', 'BREAD');
    await element.updateComplete;
    expect(terms()).to.eql(['Oven']);
    expect(said()).to.equal('1 term');
    expect(root.querySelector('.pages a')!.textContent).to.equal('To bake');
    await sendKeys({ type: 'zz' });
    await element.updateComplete;
    expect(said()).to.equal('No term found');
  });

  it('a page is bookmarked and noted by keyboard, and what was typed is there again', async () => {
    const element = pageNotes();
    const root = await shown(element);
    const [mark, open] = root.querySelectorAll('button') as unknown as [HTMLElement, HTMLElement];
    mark.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(mark.getAttribute('aria-pressed')).to.equal('true');
    open.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    const field = root.querySelector('eh-note-field')!;
    await field.updateComplete;
    expect(field.shadowRoot!.activeElement!.localName).to.equal('textarea');
    const noted = new Promise((resolve) =>
      stage.addEventListener('eh-noted', resolve, { once: true }),
    );
    await sendKeys({ type: '<b>Ask</b> Ana' });
    await noted;
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent.trim()).to.equal(
      'Kept on this device.',
    );
    const { text, marked } = book.read('walk', '');
    expect({ text, marked }).to.eql({ text: '<b>Ask</b> Ana', marked: true });
  });

  it('a note is kept when its field goes in the middle of a word, and when the page does', async () => {
    const element = pageNotes();
    const root = await shown(element);
    root.querySelectorAll('button')[1]!.click();
    await element.updateComplete;
    await root.querySelector('eh-note-field')!.updateComplete;
    await input(root, 'eh-note-field', 'Half a w');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(book.read('walk', '').text).to.equal('Half a w');
    await input(root, 'eh-note-field', 'ord');
    element.show(book, { id: 'bake', title: 'To bake' });
    await element.updateComplete;
    expect(book.read('walk', '').text).to.equal('Half a word');
    expect(book.read('bake', '').text).to.equal('');
  });

  it('says so where nothing can be kept, at the bookmark and at the note', async () => {
    book = openNotebook(undefined, 'ana', 'bread');
    const element = pageNotes();
    const root = await shown(element);
    root.querySelector('button')!.click();
    await element.updateComplete;
    expect(root.querySelector('[role=status]')!.textContent).to.contain('cannot be kept');
    root.querySelectorAll('button')[1]!.click();
    await element.updateComplete;
    const field = root.querySelector('eh-note-field')!;
    await field.updateComplete;
    await input(root, 'eh-note-field', 'Lost');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await field.updateComplete;
    expect(field.shadowRoot!.querySelector('[role=status]')!.textContent).to.contain(
      'cannot be kept in this browser window',
    );
  });

  it('all notes are listed as text, lead to their pages, are deleted and come back', async () => {
    const write = (page: string, text: string) =>
      book.keep({ page, title: page, marked: false, text, at: 1 }, book.read(page, ''));
    write('bake', HTML);
    write('walk', 'The well');
    const element = notes();
    const root = await shown(element);
    const titles = () => [...root.querySelectorAll('[data-page] h2')].map((h2) => h2.textContent);
    expect(titles().map((title) => title.trim())).to.eql(['To walk', 'To bake']);
    const field = root.querySelector('[data-page=bake] eh-note-field')!;
    await (field as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    expect(field.shadowRoot!.querySelector('textarea')!.value).to.equal(HTML);
    expect('broken' in window).to.equal(false);
    root.querySelector<HTMLElement>('h2 button')!.click();
    expect(heard).to.eql(['walk']);

    root.querySelector<HTMLElement>('[data-page=walk] .quiet')!.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(book.list().map(({ page }) => page)).to.eql(['bake']);
    expect(root.activeElement!.textContent.trim()).to.equal('Undo');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(book.read('walk', '').text).to.equal('The well');
  });

  it('without notes it says how to make one', async () => {
    const root = await shown(notes());
    expect(root.textContent).to.contain('Write a note');
  });

  it('the certificate takes any name, and shows the score only when it is wanted', async () => {
    const element = certificate('');
    const root = await shown(element);
    const name = () => root.querySelector('.name')!.textContent.trim();
    expect(name()).to.equal('');
    const told: string[] = [];
    element.addEventListener('eh-name', ({ detail }) => told.push(detail));
    const typed = root.querySelector('input')!;
    for (const text of ['عبد الرحمن', HTML, 'ñ'.repeat(300)]) {
      typed.value = text;
      typed.dispatchEvent(new InputEvent('input'));
      await element.updateComplete;
      expect(name()).to.equal(text);
      const { scrollWidth, clientWidth } = document.documentElement;
      expect(scrollWidth).to.be.at.most(clientWidth);
    }
    expect(told.at(-1)).to.equal('ñ'.repeat(300));
    expect('broken' in window).to.equal(false);
    expect(root.querySelector('.sheet')!.textContent).not.to.contain('80 %');
    root.querySelector<HTMLElement>('[type=checkbox]')!.click();
    await element.updateComplete;
    expect(root.querySelector('.sheet')!.textContent).to.contain('80 %');
    expect(root.querySelector('.sheet')!.textContent).to.contain('Bake & tell');
  });

  it('what remains leads to pages, tasks and the check', async () => {
    const root = await shown(remaining());
    for (const button of root.querySelectorAll('button')) button.click();
    expect(heard).to.eql(['test', 'walk', 'bake']);
    expect(root.textContent).to.contain('3 questions still open');
    expect(root.textContent).to.contain('2 tasks not answered yet');
  });

  for (const theme of ['light', 'dark']) {
    it(`the keyboard map passes axe in ${theme}, in a window of 320 px too`, async () => {
      document.documentElement.dataset.theme = theme;
      const popup = document.createElement('eh-popup');
      stage.append(popup);
      await popup.updateComplete;
      await popup.show('Keyboard', keyboardMap([], 'en'));
      await expect(popup).to.be.accessible(AXE);
      await setViewport({ width: 320, height: 640 });
      const dialog = popup.shadowRoot!.querySelector('dialog')!;
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
    });
  }

  it('a meaning leads on to all terms', async () => {
    const popup = document.createElement('eh-popup');
    stage.append(popup);
    await popup.updateComplete;
    let isAsked = false;
    await popup.show('Oven', '<p>Warm</p>', { label: 'All terms', run: () => (isAsked = true) });
    popup.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
    expect(isAsked).to.equal(true);
    expect(popup.shadowRoot!.querySelector('dialog')!.open).to.equal(false);
  });

  it('on paper there are the notes as text, the terms and the certificate, and no controls', async () => {
    if (!isChromium) return;
    book.keep(
      { page: 'walk', title: '', marked: false, text: 'On paper', at: 1 },
      book.read('walk', ''),
    );
    await emulateMedia({ media: 'print' });
    const visible = (element: Element) => element.getClientRects().length > 0;
    const roots = [await shown(notes()), await shown(glossary()), await shown(certificate())];
    const field = roots[0]!.querySelector('eh-note-field')!;
    await field.updateComplete;
    expect(visible(field.shadowRoot!.querySelector('.paper')!)).to.equal(true);
    expect(visible(field.shadowRoot!.querySelector('textarea')!)).to.equal(false);
    expect(visible(roots[1]!.querySelector('dl')!)).to.equal(true);
    expect(visible(roots[2]!.querySelector('.sheet')!)).to.equal(true);
    for (const input of roots.flatMap((root) => [...root.querySelectorAll('input')])) {
      expect(visible(input)).to.equal(false);
    }
    await emulateMedia({ media: 'screen' });
  });
});
