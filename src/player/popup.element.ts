import { css, html, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { EhElement } from '../ui/eh-element.ts';
import { chromeStyles } from './chrome.styles.ts';
import type { PlayerAction } from './extension.ts';
import { icon } from './icons.ts';

/** @summary A small dialog with the meaning of a word, or a source. Escape closes it. */
export class EhPopup extends EhElement {
  static override properties = {
    heading: { state: true },
    content: { state: true },
    more: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      :host {
        display: contents;
      }
      .more {
        margin-block-start: var(--eh-space-m);
        padding-inline: 0;
      }
      @media (max-width: 40rem) {
        dialog {
          width: 100%;
          max-width: none;
          margin-block-end: 0;
          border-end-start-radius: 0;
          border-end-end-radius: 0;
        }
      }
    `,
  ];

  declare private heading: string;
  declare private content: string;
  declare private more: PlayerAction | undefined;

  constructor() {
    super();
    this.heading = '';
    this.content = '';
  }

  /** Shows a heading and HTML of the course; a button leads on where there is more. */
  async show(heading: string, content: string, more?: PlayerAction): Promise<void> {
    this.heading = heading;
    this.content = content;
    this.more = more;
    await this.updateComplete;
    this.dialog.showModal();
  }

  private get dialog(): HTMLDialogElement {
    return this.shadowRoot!.querySelector('dialog')!;
  }

  protected override render() {
    return html`<dialog aria-labelledby="heading" @click=${this.handleClick}>
      <div class="dialog-head">
        <h2 id="heading">${this.heading}</h2>
        <button class="icon-button" aria-label=${this.strings.player.close} @click=${this.close}>
          ${icon('close')}
        </button>
      </div>
      <div>${unsafeHTML(this.content)}</div>
      ${this.more ? html`<button class="quiet more" @click=${this.handleMore}>${this.more.label}</button>` : nothing}
    </dialog>`;
  }

  private handleMore() {
    this.close();
    this.more!.run();
  }

  private close() {
    this.dialog.close();
  }

  private handleClick(event: MouseEvent) {
    if (event.target === this.dialog) this.close();
  }
}

customElements.define('eh-popup', EhPopup);

declare global {
  interface HTMLElementTagNameMap {
    'eh-popup': EhPopup;
  }
}
