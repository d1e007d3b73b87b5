import { css, html, svg } from 'lit';
import { EhElement, wordsFor } from '../../../activities/kit.ts';
import { chromeStyles } from '../../chrome.styles.ts';
import { keepSettings, readSettings } from '../../reader.ts';
import { voicesFor } from '../../voices.ts';
import { passagesOf, type Passage } from './passages.ts';
import { readAloudWords } from './read-aloud.words.ts';
import { bestVoice, Speaker } from './speaker.ts';

/** Named one by one in the words. */
const SPEEDS = [0.75, 1, 1.25, 1.5];

const ICONS = {
  play: svg`<path d="M8 5v14l11-7z"/>`,
  pause: svg`<path d="M8 5v14M16 5v14"/>`,
  back: svg`<path d="m14 6-6 6 6 6"/>`,
  next: svg`<path d="m10 6 6 6-6 6"/>`,
  stop: svg`<path d="M7 7h10v10H7z"/>`,
};

/**
 * @summary The bar from which the browser's own voice reads a page aloud. It stops when the page changes and
 * rests while nobody sees it.
 */
export class EhReadAloud extends EhElement {
  static override properties = {
    isPlaying: { state: true },
    rate: { state: true },
    asks: { state: true },
    said: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      :host {
        position: sticky;
        inset-block-end: var(--eh-space-s);
        z-index: 2;
        margin-block-start: var(--eh-space-l);
      }
      section {
        padding: var(--eh-space-s) var(--eh-space-m);
        border: 1px solid var(--eh-color-accent);
        border-radius: var(--eh-radius);
        background: var(--eh-color-surface);
        box-shadow: var(--eh-shadow);
      }
      .row {
        align-items: center;
      }
      button {
        display: inline-flex;
        align-items: center;
        justify-content: center;
        gap: var(--eh-space-xs);
        min-width: var(--eh-target);
        padding: var(--eh-space-xs) var(--eh-space-s);
      }
      .play {
        min-width: 6.5rem;
      }
      .icon:dir(rtl) {
        transform: scaleX(-1);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--eh-space-s);
        margin-inline-start: auto;
      }
      select {
        min-height: var(--eh-target);
        padding-inline: var(--eh-space-s);
        border: 1px solid var(--eh-color-control);
        border-radius: var(--eh-radius);
        background: var(--eh-color-surface);
        color: inherit;
        font: inherit;
      }
      p:empty {
        display: none;
      }
      p {
        margin-block: var(--eh-space-xs);
      }
      @media (max-width: 30rem) {
        section {
          padding-inline: var(--eh-space-s);
        }
        .row {
          gap: var(--eh-space-xs);
        }
        .play {
          min-width: 5.5rem;
        }
        label > span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
    `,
  ];

  declare private isPlaying: boolean;
  declare private rate: number;
  declare private asks: boolean;
  declare private said: string;
  private page: Element | undefined;
  private passages: Passage[] = [];
  private readonly speaker = new Speaker({
    onPassage: (index) => this.mark(this.passages[index]?.element),
    onEnd: () => this.rest(this.words.ended),
    onFailure: () => this.rest(this.words.failed),
  });
  private readonly watch = new MutationObserver(() => this.handlePage());

  constructor() {
    super();
    this.isPlaying = false;
    this.rate = readSettings().rate ?? 1;
    this.asks = false;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.handleHidden);
    window.addEventListener('pagehide', this.handleHidden);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.handleHidden);
    window.removeEventListener('pagehide', this.handleHidden);
    this.watch.disconnect();
    this.rest();
    this.mark(undefined);
  }

  private get words() {
    return wordsFor(readAloudWords, this.languageTag);
  }

  /** Reads a page from what is in sight; asks first where the text would go to a service. */
  begin(page: Element): void {
    this.page = page;
    this.watch.disconnect();
    this.watch.observe(page, { childList: true });
    if (!this.load()) return;
    this.asks = !this.voice!.localService && !readSettings().sends;
    if (!this.asks) this.play();
    void this.updateComplete.then(() => this.focusOn('.play, .agree'));
  }

  private get voice(): SpeechSynthesisVoice | undefined {
    return bestVoice(voicesFor(this.languageTag), this.languageTag);
  }

  /** Takes over the page as it stands; goes where there is nothing to read or no voice. */
  private load(): boolean {
    const { voice, words } = this;
    this.passages = passagesOf(this.page!, words.picture);
    if (!voice || this.passages.length === 0) {
      this.close();
      return false;
    }
    const below = document.querySelector('eh-bar')?.getBoundingClientRect().bottom ?? 0;
    const first = this.passages.findIndex(
      ({ element }) => element.getBoundingClientRect().bottom > below,
    );
    const texts = this.passages.map(({ text }) => text);
    this.speaker.load(texts, voice, Math.max(0, first));
    return true;
  }

  protected override render() {
    return html`<section aria-label=${this.words.title}>
      ${this.asks ? this.renderQuestion() : this.renderControls()}
    </section>`;
  }

  private renderQuestion() {
    const { words } = this;
    return html`<p>${words.sends}</p>
      <div class="row">
        <button class="agree" @click=${this.handleAgree}>${words.agree}</button>
        <button @click=${this.close}>${words.refuse}</button>
      </div>`;
  }

  private renderControls() {
    const { words, isPlaying } = this;
    return html`<p role="status">${this.said}</p>
      <div class="row">
        <button aria-label=${words.back} @click=${() => this.move(-1)}>${icon('back')}</button>
        <button class="primary play" @click=${this.handlePlay}>
          ${icon(isPlaying ? 'pause' : 'play')}${isPlaying ? words.pause : words.play}
        </button>
        <button aria-label=${words.next} @click=${() => this.move(1)}>${icon('next')}</button>
        <button aria-label=${words.stop} @click=${this.close}>${icon('stop')}</button>
        <label
          ><span>${words.speed}</span
          ><select aria-label=${words.speed} @change=${this.handleSpeed}>
            ${SPEEDS.map(
              (speed, index) =>
                html`<option value=${speed} ?selected=${speed === this.rate}>
                  ${words.speeds[index]}
                </option>`,
            )}
          </select></label
        >
      </div>`;
  }

  private play() {
    this.said = '';
    this.isPlaying = true;
    this.speaker.rate = this.rate;
    this.speaker.play();
  }

  private rest(said = '') {
    this.speaker.pause();
    this.isPlaying = false;
    this.said = said;
  }

  private move(step: 1 | -1) {
    this.said = '';
    this.speaker.move(step);
  }

  /** Marks what is being read, and brings it into sight. */
  private mark(element: Element | undefined) {
    for (const before of document.querySelectorAll('.read-aloud')) {
      before.classList.remove('read-aloud');
    }
    if (!element) return;
    element.classList.add('read-aloud');
    const { top, bottom } = element.getBoundingClientRect();
    const room = innerHeight - this.getBoundingClientRect().height;
    if (top > 60 && bottom < room) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  }

  private close() {
    const hadFocus = this.matches(':focus-within');
    this.remove();
    if (!hadFocus) return;
    document
      .querySelector('eh-bar')
      ?.shadowRoot?.querySelector<HTMLElement>('.listen:not([hidden])')
      ?.focus();
  }

  private focusOn(selector: string) {
    this.shadowRoot!.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  private handlePlay() {
    if (this.isPlaying) this.rest();
    else this.play();
  }

  private handleAgree() {
    this.asks = false;
    keepSettings({ ...readSettings(), sends: true });
    this.play();
    void this.updateComplete.then(() => this.focusOn('.play'));
  }

  private handleSpeed(event: Event) {
    this.rate = Number((event.target as HTMLSelectElement).value);
    keepSettings({ ...readSettings(), rate: this.rate });
    if (this.isPlaying) this.play();
  }

  private handlePage() {
    this.rest();
    this.mark(undefined);
    this.load();
  }

  private handleHidden = (event: Event) => {
    if (event.type === 'pagehide' || document.visibilityState === 'hidden') this.rest();
  };
}

const icon = (name: keyof typeof ICONS) =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;

/** Opens the bar for a page and begins to read. */
export function readAloud(page: Element): void {
  let bar = document.querySelector('eh-read-aloud');
  if (!bar) {
    bar = document.createElement('eh-read-aloud');
    page.after(bar);
  }
  bar.begin(page);
}

if (!customElements.get('eh-read-aloud')) customElements.define('eh-read-aloud', EhReadAloud);

declare global {
  interface HTMLElementTagNameMap {
    'eh-read-aloud': EhReadAloud;
  }
}
