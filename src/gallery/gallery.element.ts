import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { EhActivity } from '../activities/activity-element.ts';
import { renderActivity } from '../activities/documents.ts';
import '../activities/elements.ts';
import { answeredExamples, type AnsweredExample } from '../activities/examples.ts';
import { practise } from '../activities/practice.ts';
import { registry } from '../activities/registry.ts';
import { direction, languageName } from '../core/language.ts';
import { EhElement } from '../ui/eh-element.ts';
import { interfaceLanguages, stringsFor } from '../ui/localize.ts';
import { authored, recordFacts, settingsOf } from './facts.ts';
import { galleryStyles } from './gallery.styles.ts';

const STATES = {
  fresh: 'Not answered yet',
  wrong: 'Answered, not all right',
  last: 'The last try is used',
  right: 'Answered right',
  review: 'In a review: read only',
} as const;

const ROOMS = {
  full: 'As wide as there is room',
  phone: 'Phone, 390 px',
  small: '320 px',
} as const;
const COLOURS = { '': 'As the device', light: 'Light', dark: 'Dark' } as const;
const WAYS = { auto: 'As the language', ltr: 'Left to right', rtl: 'Right to left' } as const;

interface View {
  state: keyof typeof STATES;
  room: keyof typeof ROOMS;
  colours: keyof typeof COLOURS;
  way: keyof typeof WAYS;
  language: string;
}

/**
 * @summary Every activity's example: live in each state, on paper, its settings, its record. The
 * address names the example, so that a link leads to it.
 */
export class EhGallery extends EhElement {
  static override ownStyles = galleryStyles;
  static override properties: PropertyDeclarations = {
    chosen: { state: true },
    view: { state: true },
  };

  declare private chosen: AnsweredExample;
  declare private view: View;
  declare private stop: (() => void) | undefined;

  constructor() {
    super();
    this.view = { state: 'fresh', room: 'full', colours: '', way: 'auto', language: 'en' };
    this.chosen = answeredExamples[0]!;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.followAddress);
    this.followAddress();
  }

  override disconnectedCallback(): void {
    removeEventListener('hashchange', this.followAddress);
    super.disconnectedCallback();
  }

  private followAddress = (): void => {
    const id = decodeURIComponent(location.hash.slice(1));
    this.chosen = answeredExamples.find(({ activity }) => activity.id === id) ?? this.chosen;
  };

  protected override render(): TemplateResult {
    const { activity } = this.chosen;
    return html`<nav aria-label="Activities">
        <ul>
          ${answeredExamples.map(
            (example) =>
              html`<li>
                <a
                  href=${`#${example.activity.id}`}
                  aria-current=${example === this.chosen ? 'page' : nothing}
                  >${nameOf(example)}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      <div>
        <h1><code>${activity.type}</code></h1>
        <p>Try it as a learner does: by touch, with the mouse, with the keyboard alone.</p>
        <div class="tools">
          ${this.renderSelect('state', 'State', STATES)} ${this.renderSelect('room', 'Room', ROOMS)}
          ${this.renderSelect('colours', 'Colours', COLOURS)}
          ${this.renderSelect('language', 'Words in', languages)}
          ${this.renderSelect('way', 'Direction', WAYS)}
        </div>
        ${this.renderStage()} ${this.renderPaper()} ${this.renderSettings()} ${this.renderRecord()}
      </div>`;
  }

  private renderSelect<Key extends keyof View>(
    key: Key,
    label: string,
    options: Record<string, string>,
  ): TemplateResult {
    return html`<label
      >${label}
      <select
        @change=${(event: Event) => {
          const value = (event.target as HTMLSelectElement).value as View[Key];
          this.view = { ...this.view, [key]: value };
        }}
      >
        ${Object.entries(options).map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${value === this.view[key]}>${text}</option>`,
        )}
      </select></label
    >`;
  }

  private renderStage(): TemplateResult {
    const { room, colours, language, way } = this.view;
    const dir = way === 'auto' ? direction(language) : way;
    return html`<div
      class="stage ${room}"
      lang=${language}
      dir=${dir}
      style=${colours ? `color-scheme:${colours}` : ''}
    >
      ${keyed(JSON.stringify([this.chosen.activity.id, this.view]), this.makeElement())}
    </div>`;
  }

  /** The activity itself, as a player would set it up. */
  private makeElement(): EhActivity {
    this.stop?.();
    const { activity, right, wrong } = this.chosen;
    const { state } = this.view;
    const kind = registry.get(activity.type)!;
    const element = document.createElement(kind.tag) as EhActivity;
    element.activity = { number: 1, ...activity };
    element.mode = state === 'review' ? 'review' : 'learn';
    this.stop = practise(element, 3);
    if (state === 'fresh') return element;
    const response = state === 'right' ? right : wrong;
    const score = kind.score(activity, response);
    element.response = response;
    element.result = {
      ...(score === undefined ? {} : { score }),
      attempts: state === 'last' ? 3 : 1,
      final: state === 'last' || score === 1,
    };
    element.attemptsLeft = state === 'last' ? 0 : 2;
    return element;
  }

  private renderPaper(): TemplateResult {
    const { language } = this.view;
    const { activity } = this.chosen;
    const words = stringsFor(language);
    const form = (key: boolean) =>
      unsafeHTML(renderActivity(activity, { language, words, key }).text);
    return html`<details>
        <summary>On paper and without script</summary>
        <div lang=${language}>${form(false)}</div>
      </details>
      <details>
        <summary>In the answer key</summary>
        <div lang=${language}>${form(true)}</div>
      </details>`;
  }

  private renderSettings(): TemplateResult {
    const { activity } = this.chosen;
    return html`<details>
        <summary>What an author writes</summary>
        <pre tabindex="0">${authored(activity)}</pre>
      </details>
      <details>
        <summary>Settings</summary>
        <div class="table" tabindex="0" role="group" aria-label="Settings">
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Kind</th>
                <th scope="col">Needed</th>
                <th scope="col">About</th>
              </tr>
            </thead>
            <tbody>
              ${settingsOf(activity.type).map(
                ({ name, kind, required, about }) =>
                  html`<tr>
                    <th scope="row"><code>${name}</code></th>
                    <td>${kind}</td>
                    <td>${required ? 'yes' : ''}</td>
                    <td>${about}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
  }

  private renderRecord(): TemplateResult {
    const { activity, wrong } = this.chosen;
    const { characters, ...records } = recordFacts(activity, wrong);
    return html`<details>
      <summary>What an LMS and an LRS are told</summary>
      <p>
        This answer takes ${characters} characters of the saved state (SCORM 1.2 promises 4,096).
      </p>
      <pre tabindex="0">${JSON.stringify(records, null, 2)}</pre>
    </details>`;
  }
}

const languages = Object.fromEntries(interfaceLanguages.map((tag) => [tag, languageName(tag)]));

/** The type; with the example's own id where a type has several. */
function nameOf({ activity }: AnsweredExample): string {
  const twins = answeredExamples.filter((other) => other.activity.type === activity.type);
  return twins.length > 1 ? `${activity.type}: ${activity.id}` : activity.type;
}

customElements.define('eh-gallery', EhGallery);

declare global {
  interface HTMLElementTagNameMap {
    'eh-gallery': EhGallery;
  }
}
