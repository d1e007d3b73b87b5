import { css, html, nothing } from 'lit';
import { EhElement } from '../ui/eh-element.ts';
import type { PlayerAction } from './extension.ts';
import { chromeStyles } from './chrome.styles.ts';
import { keepingPlace } from './aids.ts';
import { icon } from './icons.ts';
import {
  TEXT_SIZES,
  applySettings,
  readSettings,
  savesData,
  type ReaderSettings,
} from './reader.ts';

/**
 * @summary Reading settings: size and spacing of text, easy words, saving data, colours, language, print,
 * leaving.
 * @event eh-reader - the settings have changed and hold for the page
 * @event eh-language - the learner chose a language; detail: its tag
 * @event eh-leave - the learner wants everything saved and to leave
 */
export class EhSettings extends EhElement {
  static override properties = {
    languages: { attribute: false },
    language: { attribute: false },
    document: { attribute: false },
    actions: { attribute: false },
    hasEasy: { attribute: false },
    hasHeavy: { attribute: false },
    settings: { state: true },
  };

  static override ownStyles = [
    chromeStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        overflow-wrap: anywhere;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--eh-space-s);
        min-height: var(--eh-target);
        padding-inline: min(var(--eh-space-m), 4vw);
        border: 1px solid var(--eh-color-control);
        border-radius: var(--eh-radius);
        cursor: pointer;
      }
      label:has(:checked) {
        border-color: var(--eh-color-accent);
        background: var(--eh-color-accent-soft);
        font-weight: 600;
      }
      input {
        accent-color: var(--eh-color-accent);
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
      }
      [aria-disabled='true'] {
        color: var(--eh-color-text-soft);
        border-style: dashed;
      }
      output {
        min-width: 4rem;
        text-align: center;
        align-self: center;
      }
      a.button {
        display: inline-flex;
        align-items: center;
        min-height: var(--eh-target);
        padding-inline: min(var(--eh-space-m), 4vw);
        border: 1px solid var(--eh-color-control);
        border-radius: var(--eh-radius);
        color: inherit;
        text-decoration: none;
      }
      .stack {
        display: flex;
        flex-direction: column;
        align-items: start;
        gap: var(--eh-space-s);
      }
    `,
  ];

  /** Languages of the course. */
  declare languages: { tag: string; name: string }[];
  /** The language shown now. */
  declare language: string;
  /** Address of the whole course as a document. */
  declare document: string;
  /** What else this player can do. */
  declare actions: PlayerAction[];
  /** True where the course has easy versions of texts. */
  declare hasEasy: boolean;
  /** True where it has media that can wait. */
  declare hasHeavy: boolean;
  declare private settings: ReaderSettings;

  constructor() {
    super();
    this.languages = [];
    this.language = '';
    this.document = '';
    this.actions = [];
    this.hasEasy = false;
    this.hasHeavy = false;
    this.settings = readSettings();
  }

  /** Opens the dialog. */
  open(): void {
    this.settings = { ...this.settings, ...readSettings() };
    this.dialog.showModal();
  }

  private get dialog(): HTMLDialogElement {
    return this.shadowRoot!.querySelector('dialog')!;
  }

  protected override render() {
    const words = this.strings.player;
    const size = this.settings.size ?? 100;
    return html`<dialog aria-labelledby="settings-title" @click=${this.handleBackdrop}>
      <div class="dialog-head">
        <h2 id="settings-title">${words.settings}</h2>
        <button class="icon-button" aria-label=${words.close} @click=${this.handleClose}>
          ${icon('close')}
        </button>
      </div>
      <fieldset>
        <legend>${words.textSize}</legend>
        <div class="row">
          <button
            aria-label=${`A− ${words.smaller}`}
            aria-disabled=${size <= TEXT_SIZES[0]}
            @click=${() => this.resize(-1)}
          >
            A−&lrm;
          </button>
          <output aria-live="polite">${size} %</output>
          <button
            aria-label=${`A+ ${words.larger}`}
            aria-disabled=${size >= TEXT_SIZES.at(-1)!}
            @click=${() => this.resize(1)}
          >
            A+&lrm;
          </button>
        </div>
      </fieldset>
      <fieldset>
        <legend>${words.lineSpacing}</legend>
        <div class="row">
          ${([undefined, 'wide', 'widest'] as const).map(
            (lines) =>
              html`<label
                ><input
                  type="radio"
                  name="lines"
                  .checked=${this.settings.lines === lines}
                  @change=${() => this.choose('lines', lines)}
                />${words.lines[lines ?? 'usual']}</label
              >`,
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>${words.moreHelp}</legend>
        <div class="row">
          ${this.renderSwitch('letters', words.letters, !!this.settings.letters)}
          ${
            this.hasEasy
              ? this.renderSwitch('easy', words.easyFirst, !!this.settings.easy)
              : nothing
          }
          ${
            this.hasHeavy
              ? this.renderSwitch('saves', words.saveData, savesData(this.settings))
              : nothing
          }
        </div>
      </fieldset>
      <fieldset>
        <legend>${words.theme}</legend>
        <div class="row">
          ${(['auto', 'light', 'dark', 'contrast'] as const).map(
            (theme) =>
              html`<label
                ><input
                  type="radio"
                  name="theme"
                  .checked=${(this.settings.theme ?? 'auto') === theme}
                  @change=${() => this.choose('theme', theme === 'auto' ? undefined : theme)}
                />${words.themes[theme]}</label
              >`,
          )}
        </div>
      </fieldset>
      ${this.languages.length > 1 ? this.renderLanguages() : nothing}
      <div class="stack">
        <button @click=${this.handlePrint}>${words.printPage}</button>
        <a class="button" href=${this.document} target="_blank">${words.printCourse}</a>
        ${this.actions.map(
          (action) => html`<button @click=${() => this.act(action)}>${action.label}</button>`,
        )}
        <button @click=${this.handleLeave}>${words.saveAndLeave}</button>
      </div>
    </dialog>`;
  }

  /** Something to switch on and off. */
  private renderSwitch(name: 'letters' | 'easy' | 'saves', label: string, isOn: boolean) {
    // That data are not saved is said, as the device may wish it otherwise.
    const off = name === 'saves' ? false : undefined;
    return html`<label
      ><input
        type="checkbox"
        .checked=${isOn}
        @change=${() => this.choose(name, isOn ? off : true)}
      />${label}</label
    >`;
  }

  private renderLanguages() {
    return html`<fieldset>
      <legend>${this.strings.player.language}</legend>
      <div class="row">
        ${this.languages.map(
          ({ tag, name }) =>
            html`<label lang=${tag}
              ><input
                type="radio"
                name="language"
                .checked=${tag === this.language}
                @change=${() => this.chooseLanguage(tag)}
              />${name}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  private change(settings: ReaderSettings) {
    this.settings = settings;
    keepingPlace(document.querySelector('#page'), () => {
      applySettings(settings);
      this.dispatchEvent(new CustomEvent('eh-reader', { bubbles: true, composed: true }));
    });
  }

  private choose<Name extends keyof ReaderSettings>(
    name: Name,
    value: ReaderSettings[Name] | undefined,
  ) {
    const { [name]: _before, ...rest } = this.settings;
    this.change(value === undefined ? rest : { ...rest, [name]: value });
  }

  private resize(step: 1 | -1) {
    const now = TEXT_SIZES.indexOf((this.settings.size ?? 100) as (typeof TEXT_SIZES)[number]);
    const size = TEXT_SIZES[Math.min(Math.max(now + step, 0), TEXT_SIZES.length - 1)]!;
    this.change({ ...this.settings, size });
  }

  private chooseLanguage(tag: string) {
    this.dispatchEvent(
      new CustomEvent('eh-language', { detail: tag, bubbles: true, composed: true }),
    );
  }

  private act({ run }: PlayerAction) {
    this.dialog.close();
    run();
  }

  private handlePrint() {
    this.dialog.close();
    window.print();
  }

  private handleLeave() {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('eh-leave', { bubbles: true, composed: true }));
  }

  private handleClose() {
    this.dialog.close();
  }

  private handleBackdrop(event: MouseEvent) {
    if (event.target === this.dialog) this.dialog.close();
  }
}

customElements.define('eh-settings', EhSettings);

declare global {
  interface HTMLElementTagNameMap {
    'eh-settings': EhSettings;
  }
  interface HTMLElementEventMap {
    'eh-language': CustomEvent<string>;
    'eh-leave': CustomEvent;
    'eh-reader': CustomEvent;
  }
}
