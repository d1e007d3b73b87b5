import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EhElement } from '../ui/eh-element.ts';
import { logStyles } from './log.styles.ts';

/** What every log can show of an entry. */
export interface LogEntry {
  number: number;
  session: number;
  /** Milliseconds since the session began. */
  at: number;
  verdict: 'fine' | 'remarked' | 'refused';
}

const STEP = 100;
const SHORT = 32;

export const countText = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A log, the latest first, with filters and pages. Kinds of entries are shown by subclasses. */
export abstract class EhLogElement<Entry extends LogEntry> extends EhElement {
  static override ownStyles = logStyles;
  static override properties = {
    entries: { attribute: false },
    size: { attribute: false },
    filter: { state: true },
    limit: { state: true },
  };

  /** The entries, oldest first. The array grows in place. */
  declare entries: readonly Entry[];
  /** How many entries there are: tells that the array has grown. */
  declare size: number;
  declare private filter: string;
  declare private limit: number;

  /** Filters by name, the first one in force at the beginning. */
  protected abstract readonly filters: Readonly<Record<string, (entry: Entry) => boolean>>;
  /** What entries are called, e.g. `call`. */
  protected abstract readonly noun: string;
  protected abstract renderEntry(entry: Entry): TemplateResult;

  constructor() {
    super();
    this.entries = [];
    this.size = 0;
    this.filter = '';
    this.limit = STEP;
  }

  override render(): TemplateResult {
    const names = Object.keys(this.filters);
    const chosen = this.filter || names[0]!;
    const found = this.entries.filter(this.filters[chosen]!);
    const shown = found.slice(-this.limit).toReversed();
    return html`<fieldset>
        <legend class="sr-only">What is shown</legend>
        ${names.map(
          (name) =>
            html`<label
              ><input
                type="radio"
                name="filter"
                .value=${name}
                .checked=${name === chosen}
                @change=${() => this.show(name)}
              /><span>${name}</span></label
            >`,
        )}
      </fieldset>
      ${
        shown.length === 0
          ? html`<p class="none">
              ${this.entries.length === 0 ? `No ${this.noun} yet.` : `No such ${this.noun}.`}
            </p>`
          : html`<ol reversed start=${found.length}>
              ${repeat(
                shown,
                ({ number }) => number,
                (entry, place) => this.renderLine(entry, shown[place + 1]),
              )}
            </ol>`
      }
      ${
        found.length > shown.length
          ? html`<button type="button" @click=${() => (this.limit += STEP)}>
              Show ${countText(Math.min(STEP, found.length - shown.length), `older ${this.noun}`)}
            </button>`
          : nothing
      }`;
  }

  private renderLine(entry: Entry, older: Entry | undefined): TemplateResult {
    const isFirst = older ? older.session !== entry.session : entry.number === 1;
    return html`<li class=${entry.verdict}>${this.renderEntry(entry)}</li>
      ${isFirst ? html`<li class="session">Session ${entry.session} began</li>` : nothing}`;
  }

  private show(filter: string): void {
    this.filter = filter;
    this.limit = STEP;
  }
}

/** A value in one line, or behind its beginning when it is long. */
export function renderValue(word: string, value: string, answer?: string): TemplateResult {
  const end = answer === undefined ? nothing : html`<span>→ ${answer || '""'}</span>`;
  if (value.length <= SHORT)
    return html`<div class="value">${word} <code>"${value}"</code> ${end}</div>`;
  return html`<details class="value">
    <summary>
      ${word} <code>"${value.slice(0, SHORT)}…"</code> (${value.length.toLocaleString('en')}
      characters) ${end}
    </summary>
    <pre tabindex="0">${value}</pre>
  </details>`;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
