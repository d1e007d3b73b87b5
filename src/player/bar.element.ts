import { css, html, nothing, type PropertyValues } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import type { RecordStatus } from '../records/record.ts';
import { chromeStyles } from './chrome.styles.ts';
import { icon } from './icons.ts';
import './settings.element.ts';

/**
 * @summary The bar above a course: contents, title, the quiet line that says what is saved, and
 * reading settings. Its light DOM is the bar of a page without script.
 * @slot brand - the logo of a theme
 * @event eh-open-contents - the learner wants the contents
 * @event eh-retry-save - the learner wants what is pending sent now
 * @event eh-listen - the learner wants the page read aloud
 */
export class EhBar extends EhElement {
  static override properties = {
    courseTitle: { attribute: false },
    place: { attribute: false },
    progress: { attribute: false },
    status: { attribute: false },
    hasLeft: { attribute: false },
    canListen: { attribute: false },
    showStatus: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      :host {
        position: sticky;
        inset-block-start: 0;
        z-index: 2;
      }
      .bar {
        display: flex;
        align-items: center;
        gap: var(--eh-space-s);
        height: min(3.5rem, 76px);
        padding-inline: min(var(--eh-space-s), 10px);
        font-size: min(1rem, 20px);
        border-block-end: var(--eh-border);
        background: var(--eh-color-surface);
      }
      .title {
        flex: 1;
        min-width: 0;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        font: 600 1.0625em / 1.2 var(--eh-font-display);
      }
      .title .soft {
        display: block;
        overflow: hidden;
        font: 400 0.875em / 1.3 var(--eh-font);
        text-overflow: ellipsis;
      }
      .track {
        position: absolute;
        inset-inline: 0;
        inset-block-start: calc(min(3.5rem, 76px) - 3px);
        height: 3px;
      }
      .track i {
        display: block;
        height: 100%;
        background: var(--eh-color-accent);
        transition: width var(--eh-motion);
      }
      .bar button {
        min-height: 44px;
        min-width: 44px;
        padding: 4px 8px;
      }
      .status {
        font-size: 0.875em;
        color: var(--eh-color-text-soft);
      }
      .status.pending,
      .status.unsafe {
        color: var(--eh-color-partly);
        font-weight: 600;
      }
      .more {
        position: absolute;
        inset-block-start: 3.5rem;
        inset-inline-end: var(--eh-space-s);
        width: min(22rem, calc(100% - 2 * var(--eh-space-s)));
        padding: var(--eh-space-m);
        border: var(--eh-border);
        border-radius: var(--eh-radius);
        background: var(--eh-color-surface);
        box-shadow: var(--eh-shadow);
      }
      @media (min-width: 68rem) {
        .contents {
          display: none;
        }
        .title {
          padding-inline-start: var(--eh-space-m);
        }
      }
      @media (max-width: 30rem) {
        .status span,
        .contents span {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .status.pending span,
        .status.unsafe span {
          position: static;
          width: auto;
          height: auto;
          clip-path: none;
        }
      }
      @media (forced-colors: active) {
        .track i {
          background: Highlight;
        }
      }
    `,
  ];

  /** Title of the course. */
  declare courseTitle: string;
  /** Where the learner is: page number and how many there are. */
  declare place: { page: number; total: number } | undefined;
  /** Share of the course that is done, 0 to 1. */
  declare progress: number;
  /** How saving stands. */
  declare status: RecordStatus;
  /** True when everything is saved and the course has ended: the bar offers nothing more. */
  declare hasLeft: boolean;
  /** True when the page can be read aloud. */
  declare canListen: boolean;
  declare private showStatus: boolean;

  constructor() {
    super();
    this.courseTitle = this.textContent?.trim() ?? '';
    this.progress = 0;
    this.status = { state: 'saved' };
    this.hasLeft = false;
    this.canListen = false;
    this.showStatus = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('place')) this.showStatus = false;
  }

  /** Opens the reading settings. */
  openSettings(): void {
    this.shadowRoot!.querySelector('eh-settings')!.open();
  }

  protected override render() {
    const words = this.strings.player;
    const percent = Math.round(this.progress * 100);
    return html`
      <header class="bar" part="bar" @keydown=${this.handleKey}>
        <button class="icon-button contents" ?hidden=${this.hasLeft} @click=${this.handleContents}>
          ${icon('menu')}<span>${words.contents}</span>
        </button>
        <slot name="brand"></slot>
        <div class="title">
          ${this.courseTitle}
          ${
            this.place
              ? html`<span class="soft">${words.page(this.place.page, this.place.total)}</span>`
              : nothing
          }
        </div>
        <button
          class="icon-button status ${this.status.state}"
          aria-expanded=${this.showStatus}
          @click=${this.handleStatus}
        >
          ${icon(this.status.state)}<span>${words.status[this.status.state]}</span>
        </button>
        <button
          class="icon-button listen"
          aria-label=${words.listen}
          ?hidden=${this.hasLeft || !this.canListen}
          @click=${this.handleListen}
        >
          ${icon('listen')}
        </button>
        <button
          class="icon-button"
          aria-label=${words.settings}
          ?hidden=${this.hasLeft}
          @click=${this.openSettings}
        >
          ${icon('settings')}
        </button>
        <div
          class="track"
          role="progressbar"
          aria-label=${words.progress}
          aria-valuenow=${percent}
          aria-valuetext=${words.progressText(percent)}
        >
          <i style="width:${percent}%"></i>
        </div>
      </header>
      <div role="status" class="sr-only">${this.isTrouble ? this.explanation : nothing}</div>
      ${this.showStatus ? this.renderMore() : nothing}
      <eh-settings></eh-settings>
    `;
  }

  private get isTrouble(): boolean {
    return this.status.state === 'pending' || this.status.state === 'unsafe';
  }

  private get explanation(): string {
    const words = this.strings.player.statusMore;
    const { state, reason } = this.status;
    if (reason === 'no-storage') return words[reason];
    if (state === 'saved' || state === 'saving' || state === 'unsafe') return words[state];
    return words[reason ?? 'no-record'];
  }

  private renderMore() {
    const words = this.strings.player;
    return html`<div class="more" @keydown=${this.handleKey}>
      <p><strong>${words.status[this.status.state]}</strong></p>
      <p>${this.explanation}</p>
      ${this.status.retryIn ? html`<p class="soft">${words.retrying}</p>` : nothing}
      <p class="row">
        ${
          this.isTrouble
            ? html`<button class="primary" @click=${this.handleRetry}>${words.retry}</button>`
            : nothing
        }
        <button @click=${this.handleStatus}>${words.close}</button>
      </p>
    </div>`;
  }

  private handleContents() {
    this.dispatchEvent(new CustomEvent('eh-open-contents', { bubbles: true, composed: true }));
  }

  private handleListen() {
    this.dispatchEvent(new CustomEvent('eh-listen', { bubbles: true, composed: true }));
  }

  private handleStatus() {
    this.showStatus = !this.showStatus;
    if (!this.showStatus) this.shadowRoot!.querySelector<HTMLElement>('.status')!.focus();
  }

  private handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape' && this.showStatus) this.handleStatus();
  }

  private handleRetry() {
    this.dispatchEvent(new CustomEvent('eh-retry-save', { bubbles: true, composed: true }));
  }
}

customElements.define('eh-bar', EhBar);

declare global {
  interface HTMLElementTagNameMap {
    'eh-bar': EhBar;
  }
  interface HTMLElementEventMap {
    'eh-open-contents': CustomEvent;
    'eh-retry-save': CustomEvent;
    'eh-listen': CustomEvent;
  }
}
