import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { EhElement } from '../ui/eh-element.ts';
import { callLogStyles } from './call-log.styles.ts';
import { icons } from './icons.ts';
import type { CallEntry } from './scorm12-host.ts';

const FILTERS = [
  { id: 'all', label: 'All' },
  { id: 'writes', label: 'Writes' },
  { id: 'refused', label: 'Refused' },
] as const;
type FilterId = (typeof FILTERS)[number]['id'];

const STEP = 100;
const SHORT = 32;
const WRITES = ['LMSSetValue', 'LMSCommit', 'LMSFinish'];

const passes: Record<FilterId, (entry: CallEntry) => boolean> = {
  all: () => true,
  writes: ({ name }) => WRITES.includes(name),
  refused: ({ verdict }) => verdict === 'refused',
};

const countText = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * Every call of the course to the LMS, the latest first.
 *
 * @summary The calls of a SCORM package, with answers, errors and remarks.
 */
export class EhCallLog extends EhElement {
  static override ownStyles = callLogStyles;
  static override properties = {
    calls: { attribute: false },
    size: { attribute: false },
    filter: { state: true },
    limit: { state: true },
  };

  /** The calls, oldest first. The array grows in place. */
  declare calls: readonly CallEntry[];
  /** How many calls there are: tells that the array has grown. */
  declare size: number;
  declare private filter: FilterId;
  declare private limit: number;

  constructor() {
    super();
    this.calls = [];
    this.size = 0;
    this.filter = 'all';
    this.limit = STEP;
  }

  override render(): TemplateResult {
    const found = this.calls.filter(passes[this.filter]);
    const shown = found.slice(-this.limit).toReversed();
    return html`<fieldset>
        <legend class="sr-only">Which calls are shown</legend>
        ${FILTERS.map(
          ({ id, label }) =>
            html`<label
              ><input
                type="radio"
                name="filter"
                .value=${id}
                .checked=${id === this.filter}
                @change=${() => this.show(id)}
              /><span>${label}</span></label
            >`,
        )}
      </fieldset>
      ${
        shown.length === 0
          ? html`<p class="none">${this.calls.length === 0 ? 'No call yet.' : 'No such call.'}</p>`
          : html`<ol reversed start=${found.length}>
              ${repeat(
                shown,
                ({ number }) => number,
                (entry, place) => this.renderEntry(entry, shown[place + 1]),
              )}
            </ol>`
      }
      ${
        found.length > shown.length
          ? html`<button type="button" @click=${() => (this.limit += STEP)}>
              Show ${countText(Math.min(STEP, found.length - shown.length), 'older call')}
            </button>`
          : nothing
      }`;
  }

  private renderEntry(entry: CallEntry, older: CallEntry | undefined): TemplateResult {
    const isFirst = older ? older.session !== entry.session : entry.number === 1;
    return html`<li class=${entry.verdict}>
        <div class="call">
          <strong>${entry.name.slice(3)}</strong>
          ${entry.element === undefined ? nothing : html`<code>${entry.element}</code>`}
          <time>${(entry.at / 1000).toFixed(1)} s</time>
        </div>
        ${entry.value === undefined ? nothing : renderValue('with', entry.value, entry.answer)}
        ${renderAnswer(entry)}
        ${entry.remarks.map(
          (remark) =>
            html`<p class="remark">
              ${entry.verdict === 'refused' ? icons.refused : icons.remarked}
              <span>${remark}</span>
            </p>`,
        )}
      </li>
      ${isFirst ? html`<li class="session">Session ${entry.session} began</li>` : nothing}`;
  }

  private show(filter: FilterId): void {
    this.filter = filter;
    this.limit = STEP;
  }
}

function renderValue(word: string, value: string, answer?: string): TemplateResult {
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

function renderAnswer({ name, value, answer, errorCode, verdict, delivery, count = 0 }: CallEntry) {
  if (verdict === 'refused')
    return html`<p class="word">${icons.refused} Refused, error ${errorCode}</p>`;
  if (delivery === 'lost')
    return html`<p class="word">
      ${icons.remarked} Answered ${answer}${errorCode ? `, error ${errorCode}` : ''};
      ${countText(count, 'value')} lost
    </p>`;
  if (delivery)
    return html`<p class="word">
      ${icons.stored} ${countText(count, 'value')}
      ${delivery === 'sent' ? 'sent by beacon' : 'stored'}
    </p>`;
  if (name === 'LMSGetValue' || name === 'LMSGetLastError') return renderValue('→', answer);
  return value === undefined ? html`<div class="value">→ ${answer}</div>` : nothing;
}

customElements.define('eh-call-log', EhCallLog);

declare global {
  interface HTMLElementTagNameMap {
    'eh-call-log': EhCallLog;
  }
}
