import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { readAloud, type EhReadAloud } from './read-aloud.element.ts';

/** What a browser's voice would say; the test says when it has done so. */
class StandIn extends EventTarget {
  voices: Partial<SpeechSynthesisVoice>[] = [];
  said: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  getVoices = () => this.voices;
  speak(utterance: SpeechSynthesisUtterance) {
    this.said.push(utterance);
  }
  cancel() {
    this.cancelled++;
    // As browsers do: what is cancelled tells of its end.
    this.said.at(-1)?.onerror?.({ error: 'canceled' } as SpeechSynthesisErrorEvent);
  }
  get last(): string {
    return this.said.at(-1)!.text;
  }
  finish() {
    this.said.at(-1)!.onend?.({} as SpeechSynthesisEvent);
  }
}

/** As much of an utterance as is used: real ones take no voices but the browser's. */
class Utterance {
  text: string;
  voice: Partial<SpeechSynthesisVoice> | null = null;
  lang = '';
  rate = 1;
  onend: unknown;
  onerror: unknown;
  constructor(text: string) {
    this.text = text;
  }
}

const local = { lang: 'en-GB', localService: true, name: 'Local' };
const remote = { lang: 'en', localService: false, default: true, name: 'Remote' };

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('../../../ui/tokens.css', import.meta.url).href;

let voice: StandIn;
let page: HTMLElement;

const bar = () => document.querySelector('eh-read-aloud');
const inBar = (selector: string) => bar()!.shadowRoot!.querySelector<HTMLElement>(selector)!;
const button = (name: RegExp) =>
  [...bar()!.shadowRoot!.querySelectorAll('button')].find((one) =>
    name.test(one.getAttribute('aria-label') ?? one.textContent.trim()),
  )!;
const marked = () =>
  [...document.querySelectorAll('.read-aloud')].map((element) => element.textContent);

async function begin(): Promise<EhReadAloud> {
  readAloud(page);
  await bar()?.updateComplete;
  return bar()!;
}

describe('the bar that reads aloud', () => {
  const own = {
    synthesis: Object.getOwnPropertyDescriptor(window, 'speechSynthesis'),
    utterance: Object.getOwnPropertyDescriptor(window, 'SpeechSynthesisUtterance'),
  };

  before(async () => {
    const loaded = new Promise((resolve) => (style.onload = resolve));
    document.head.append(style);
    await loaded;
  });

  beforeEach(() => {
    localStorage.removeItem('eh:reader');
    document.documentElement.lang = 'en-GB';
    voice = new StandIn();
    voice.voices = [remote, local];
    Object.defineProperty(window, 'speechSynthesis', { value: voice, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: Utterance,
      configurable: true,
    });
    page = document.createElement('main');
    page.innerHTML = '<h1>Title</h1><p>First. Text.</p><p>Second.</p>';
    document.body.append(page);
  });

  afterEach(async () => {
    bar()?.remove();
    page.remove();
    localStorage.removeItem('eh:reader');
    if (own.synthesis) Object.defineProperty(window, 'speechSynthesis', own.synthesis);
    if (own.utterance) Object.defineProperty(window, 'SpeechSynthesisUtterance', own.utterance);
    await setViewport({ width: 1024, height: 768 });
  });

  it('reads one passage after another with a voice of the device, and marks it', async () => {
    await begin();
    expect(voice.last).to.equal('Title');
    expect(voice.said[0]!.voice).to.equal(local);
    expect(marked()).to.deep.equal(['Title']);
    expect(bar()!.shadowRoot!.activeElement).to.equal(inBar('.play'));
    voice.finish();
    expect(voice.last).to.equal('First. Text.');
    expect(marked()).to.deep.equal(['First. Text.']);
    voice.finish();
    voice.finish();
    await bar()!.updateComplete;
    expect(voice.said.length).to.equal(3);
    expect(inBar('[role=status]').textContent).to.equal('That was the page.');
    expect(button(/^Play/)).to.not.equal(undefined);
    button(/^Play/).click();
    expect(voice.last).to.equal('Title');
  });

  it('rests and goes on where it was, in a long text too', async () => {
    page.innerHTML = `<p>${'This is one of many sentences. '.repeat(20)}</p><p>End.</p>`;
    await begin();
    const first = voice.last;
    voice.finish();
    const second = voice.last;
    expect(voice.said.length).to.equal(2);
    button(/^Pause/).click();
    await bar()!.updateComplete;
    expect(voice.cancelled).to.be.above(0);
    expect(voice.said.length).to.equal(2);
    button(/^Play/).click();
    expect(voice.last).to.equal(second);
    expect(first.length).to.be.at.most(130);
  });

  it('goes to the passage before and after, playing or not', async () => {
    await begin();
    button(/^On/).click();
    expect(voice.last).to.equal('First. Text.');
    button(/^Back/).click();
    button(/^Back/).click();
    expect(voice.last).to.equal('Title');
    button(/^Pause/).click();
    const before = voice.said.length;
    button(/^On/).click();
    expect(voice.said.length).to.equal(before);
    expect(marked()).to.deep.equal(['First. Text.']);
  });

  it('changes its speed at once and keeps it for the next time', async () => {
    await begin();
    const select = bar()!.shadowRoot!.querySelector('select')!;
    select.value = '1.5';
    select.dispatchEvent(new Event('change'));
    expect(voice.said.at(-1)!.rate).to.equal(1.5);
    expect(voice.last).to.equal('Title');
    bar()!.remove();
    await begin();
    expect(voice.said.at(-1)!.rate).to.equal(1.5);
  });

  it('is silent when it is closed, when the page changes and when nobody sees it', async () => {
    await begin();
    button(/^Stop/).click();
    expect(bar()).to.equal(null);
    expect(marked()).to.deep.equal([]);
    const heard = voice.said.length;
    voice.finish();
    expect(voice.said.length).to.equal(heard);

    await begin();
    page.innerHTML = '<h1>Another page</h1>';
    await waitUntil(() => button(/^Play/), 'it rests', { timeout: 30_000 });
    expect(marked()).to.deep.equal([]);
    button(/^Play/).click();
    expect(voice.last).to.equal('Another page');

    await bar()!.updateComplete;
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete (document as { visibilityState?: unknown }).visibilityState;
    await bar()!.updateComplete;
    expect(button(/^Play/)).to.not.equal(undefined);
  });

  it('goes when the next page has nothing to say, or no voice speaks its language', async () => {
    await begin();
    page.innerHTML = '<p></p>';
    await waitUntil(() => bar() === null, 'nothing to say', { timeout: 30_000 });
    page.innerHTML = '<p>Text.</p>';
    document.documentElement.lang = 'el';
    await begin();
    expect(bar()).to.equal(null);
    expect(voice.said.at(-1)!.text).to.equal('Title');
  });

  it('asks before a text goes to a service, once on a device', async () => {
    voice.voices = [remote];
    await begin();
    expect(voice.said).to.deep.equal([]);
    expect(inBar('section').textContent).to.contain('would be sent');
    button(/^Do not/).click();
    expect(bar()).to.equal(null);
    await begin();
    button(/all the same/).click();
    expect(voice.said.at(-1)!.voice).to.equal(remote);
    bar()!.remove();
    await begin();
    expect(voice.said.length).to.equal(2);
  });

  it('says so when the browser does not speak', async () => {
    await begin();
    voice.said.at(-1)!.onerror?.({ error: 'synthesis-failed' } as SpeechSynthesisErrorEvent);
    await bar()!.updateComplete;
    expect(inBar('[role=status]').textContent).to.contain('could not read');
    button(/^Play/).click();
    expect(voice.last).to.equal('Title');
  });

  it('takes the voice closest to the language among those of the device', async () => {
    const plain = { lang: 'en-US', localService: true, default: true };
    voice.voices = [remote, plain, { ...local, lang: 'en_GB' }];
    await begin();
    expect(voice.said[0]!.voice!.lang).to.equal('en_GB');
  });

  it('is accessible, and fits a small screen', async () => {
    await setViewport({ width: 320, height: 640 });
    await begin();
    const axe = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    await expect(bar()!).to.be.accessible(axe);
    expect(bar()!.scrollWidth).to.be.at.most(320);
    for (const control of bar()!.shadowRoot!.querySelectorAll('button, select')) {
      const { width, height } = control.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
