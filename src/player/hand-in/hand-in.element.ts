import { css, html, nothing } from 'lit';
import { renderSVG } from 'uqr';
import { EhElement, unsafeHTML, wordsFor } from '../../activities/kit.ts';
import { chromeStyles } from '../chrome.styles.ts';
import { localWords } from '../local-words.ts';
import { saveFile, shareable } from './files.ts';
import { formStyles } from './form.styles.ts';

/** What the element asks for its results. */
export interface ResultsSource {
  /** Name of the course in names of files. */
  courseId: string;
  /** The text of the file. */
  file(name: string): Promise<string>;
  /** The line for a QR code, and how many long texts are not in it. */
  code(name: string): { text: string; dropped: number } | undefined;
}

/** @summary Hands results in: as a file, by the device's own way of sharing, as a QR code. */
export class EhHandIn extends EhElement {
  static override properties = {
    source: { attribute: false },
    said: { state: true },
    code: { state: true },
    canShare: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    formStyles,
    css`
      .code {
        width: min(26rem, 100%);
        margin: var(--eh-space-m) 0 0;
      }
      .code svg {
        display: block;
        width: 100%;
        height: auto;
        border-radius: var(--eh-radius);
        background: #fff;
      }
    `,
  ];

  /** Where the results come from. */
  declare source: ResultsSource | undefined;
  declare private said: string;
  declare private code: { text: string; dropped: number } | 'too-long' | undefined;
  declare private canShare: boolean;

  constructor() {
    super();
    this.said = '';
    this.canShare = shareable('x.json', '{}') !== undefined;
  }

  protected override render() {
    const words = wordsFor(localWords, this.languageTag).handIn;
    return html`<section class="card" aria-labelledby="title">
      <h2 id="title">${words.title}</h2>
      <p>${words.about}</p>
      <p>
        <label for="name">${words.name}</label>
        <input
          id="name"
          autocomplete="off"
          maxlength="80"
          aria-describedby="name-help"
          @input=${this.handleName}
        />
        <span id="name-help" class="soft">${words.nameHelp}</span>
      </p>
      <p class="row">
        <button class="primary" @click=${this.handleSave}>${words.save}</button>
        ${this.canShare ? html`<button @click=${this.handleShare}>${words.share}</button>` : nothing}
        <button aria-expanded=${this.code !== undefined} @click=${this.handleCode}>
          ${this.code ? words.hideCode : words.showCode}
        </button>
      </p>
      <p class="said" role="status">${this.said}</p>
      ${this.code ? this.renderCode() : nothing}
    </section>`;
  }

  private renderCode() {
    const words = wordsFor(localWords, this.languageTag).handIn;
    if (this.code === 'too-long') return html`<p>${words.codeTooLong}</p>`;
    const { text, dropped } = this.code!;
    const picture = renderSVG(text, {
      ecc: 'L',
      border: 4,
      whiteColor: '#fff',
      blackColor: '#000',
    });
    return html`<figure class="code">
        <div role="img" aria-label=${words.codeAlt} data-code=${text}>${unsafeHTML(picture)}</div>
      </figure>
      <p class="soft">${words.codeHelp}</p>
      ${dropped > 0 ? html`<p class="soft">${words.codeDropped(dropped)}</p>` : nothing}`;
  }

  private get name(): string {
    return this.shadowRoot!.querySelector<HTMLInputElement>('#name')!.value;
  }

  private get fileName(): string {
    return `${this.source!.courseId}-results.json`;
  }

  private handleName() {
    if (this.code) this.code = this.readCode();
  }

  private async handleSave() {
    const words = wordsFor(localWords, this.languageTag).handIn;
    this.said = '';
    const isSaved = saveFile(this.fileName, await this.source!.file(this.name));
    this.said = isSaved ? words.saved(this.fileName) : words.saveFailed;
  }

  private async handleShare() {
    const file = shareable(this.fileName, await this.source!.file(this.name));
    // Somebody who turns back from sharing has done nothing wrong.
    if (file) await navigator.share({ files: [file] }).catch(() => undefined);
  }

  private handleCode() {
    this.code = this.code ? undefined : this.readCode();
  }

  private readCode(): { text: string; dropped: number } | 'too-long' {
    return this.source!.code(this.name) ?? 'too-long';
  }
}

if (!customElements.get('eh-hand-in')) customElements.define('eh-hand-in', EhHandIn);

declare global {
  interface HTMLElementTagNameMap {
    'eh-hand-in': EhHandIn;
  }
}
