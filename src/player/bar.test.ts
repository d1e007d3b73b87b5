import { expect } from '@open-wc/testing';
import './bar.element.ts';
import { onVoices, voicesFor } from './voices.ts';

describe('the voices of a browser', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'speechSynthesis');
  const speaks = (value: unknown) =>
    Object.defineProperty(window, 'speechSynthesis', { value, configurable: true });

  afterEach(() => {
    if (own) Object.defineProperty(window, 'speechSynthesis', own);
  });

  it('are those of the language, whatever the region and however a phone writes it', () => {
    const voices = [{ lang: 'es-MX' }, { lang: 'es_ES' }, { lang: 'en' }, { lang: 'est-EE' }];
    speaks({ getVoices: () => voices });
    expect(voicesFor('es')).to.deep.equal(voices.slice(0, 2));
    expect(voicesFor('EN-gb')).to.deep.equal([voices[2]]);
    expect(voicesFor('el')).to.deep.equal([]);
  });

  it('are none where a browser cannot speak, and may come late', () => {
    speaks(undefined);
    expect(voicesFor('en')).to.deep.equal([]);
    expect(() => onVoices(() => undefined)).to.not.throw();
    const synthesis = new EventTarget();
    speaks(synthesis);
    let told = 0;
    onVoices(() => told++);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(told).to.equal(1);
  });
});

describe('the bar of a course', () => {
  it('offers to read aloud only where the page can be read', async () => {
    const bar = document.createElement('eh-bar');
    document.body.append(bar);
    await bar.updateComplete;
    const listen = bar.shadowRoot!.querySelector<HTMLElement>('.listen')!;
    expect(listen.checkVisibility()).to.equal(false);
    bar.canListen = true;
    await bar.updateComplete;
    expect(listen.checkVisibility()).to.equal(true);
    let asked = 0;
    bar.addEventListener('eh-listen', () => asked++);
    listen.click();
    expect(asked).to.equal(1);
    bar.remove();
  });
});
