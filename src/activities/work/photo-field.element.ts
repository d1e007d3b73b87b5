import { css, html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { EhElement, icon, wordsFor } from '../kit.ts';
import { keepPhoto, photoAddress } from './photos.ts';
import { workWords } from './work.words.ts';

/**
 * @summary Pictures of one entry: they are made smaller and stay on this device.
 * @event {CustomEvent<string[]>} eh-photos - The pictures have changed; their keys.
 */
export class EhPhotoField extends EhElement {
  static override properties: PropertyDeclarations = {
    label: {},
    keys: { attribute: false },
    most: { attribute: false },
    addresses: { state: true },
    note: { state: true },
  };
  static override ownStyles = css`
    .photos {
      display: flex;
      flex-wrap: wrap;
      gap: var(--eh-space-s);
      margin-block: var(--eh-space-xs) var(--eh-space-s);
    }
    .box {
      display: flex;
      align-items: end;
    }
    img {
      display: block;
      max-width: 9rem;
      max-height: 6rem;
      border-radius: var(--eh-radius);
    }
    .add {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      min-height: var(--eh-target);
      padding: var(--eh-space-s) var(--eh-space-m);
      border: 1px solid var(--eh-color-control);
      border-radius: var(--eh-radius);
      background: var(--eh-color-surface);
    }
    .add:focus-within {
      outline: 3px solid var(--eh-color-focus);
      outline-offset: 2px;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .soft {
      margin: var(--eh-space-xs) 0 0;
      color: var(--eh-color-text-soft);
      font-size: var(--eh-text-s);
    }
  `;

  /** What the pictures show, in words. */
  declare label: string;
  /** Keys of the pictures (photos.ts). */
  declare keys: readonly string[];
  declare most: number;
  declare private addresses: ReadonlyMap<string, string | undefined>;
  declare private note: string;
  private isBusy = false;

  constructor() {
    super();
    this.label = '';
    this.keys = [];
    this.most = 3;
    this.addresses = new Map();
    this.note = '';
  }

  protected override willUpdate(): void {
    for (const key of this.keys) {
      if (!this.addresses.has(key)) void this.load(key);
    }
  }

  private async load(key: string): Promise<void> {
    this.addresses = new Map(this.addresses).set(key, undefined);
    const address = await photoAddress(key);
    this.addresses = new Map(this.addresses).set(key, address);
  }

  protected override render(): TemplateResult {
    const words = wordsFor(workWords, this.languageTag);
    return html`<div role="group" aria-label=${this.label}>
      <span class="soft">${this.label}</span>
      <div class="photos">
        ${this.keys.map((key, place) => {
          const address = this.addresses.get(key);
          return html`<span class="box"
            >${
              address
                ? html`<img src=${address} alt=${words.photoPlace(place + 1)} />`
                : html`<span class="soft">${words.photoGone}</span>`
            }<button
              type="button"
              class="quiet"
              aria-label=${words.photoRemove(place + 1)}
              @click=${() => this.removePhoto(key)}
            >
              ${icon('bin')}
            </button></span
          >`;
        })}
      </div>
      ${
        this.keys.length < this.most
          ? html`<label class="add">
              ${icon('plus')} ${words.photoAdd}
              <input
                type="file"
                accept="image/*"
                aria-describedby="stays"
                @change=${this.handleFile}
              />
            </label>`
          : ''
      }
      <p class="soft" id="stays">${words.photoStays}</p>
      <p role="status">${this.note}</p>
    </div>`;
  }

  private async handleFile(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const [file] = field.files ?? [];
    // A field that is switched off would lose the focus.
    if (!file || this.isBusy) return;
    const words = wordsFor(workWords, this.languageTag);
    this.isBusy = true;
    this.note = words.photoBusy;
    const kept = await keepPhoto(file);
    this.isBusy = false;
    field.value = '';
    if ('problem' in kept) {
      this.note = words.photoProblem[kept.problem];
      return;
    }
    this.note = words.photoAdded;
    this.tell([...this.keys, kept.key]);
  }

  // The picture itself stays until the page goes: a step back brings it again.
  private removePhoto(key: string): void {
    this.tell(this.keys.filter((other) => other !== key));
  }

  private tell(keys: string[]): void {
    this.dispatchEvent(new CustomEvent('eh-photos', { detail: keys, bubbles: true }));
  }
}

if (!customElements.get('eh-photo-field')) customElements.define('eh-photo-field', EhPhotoField);

declare global {
  interface HTMLElementTagNameMap {
    'eh-photo-field': EhPhotoField;
  }
}
