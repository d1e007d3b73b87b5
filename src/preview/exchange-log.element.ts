import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import type { ExchangeEntry } from './launch/exchange.ts';
import { EhLogElement, seconds } from './log-element.ts';

/**
 * What passes between a course, the platform and the record store, the latest first.
 *
 * @summary Statements, documents and tokens of a cmi5 or xAPI package, with what became of them.
 */
export class EhExchangeLog extends EhLogElement<ExchangeEntry> {
  protected override readonly noun = 'request';
  protected override readonly filters = {
    All: () => true,
    Statements: ({ kind }: ExchangeEntry) => kind === 'statement',
    Refused: ({ verdict }: ExchangeEntry) => verdict === 'refused',
  };

  protected override renderEntry(entry: ExchangeEntry): TemplateResult {
    const { by, content, kind, remarks, result, subject, title, verdict } = entry;
    return html`<div class="call">
        <strong>${title}</strong>
        ${by === 'platform' ? html`<small>by the platform</small>` : nothing}
        <time>${seconds(entry.at)}</time>
      </div>
      ${subject ? html`<div class="subject">${subject}</div>` : nothing}
      ${result ? html`<div class="value">${result}</div>` : nothing} ${renderWord(entry)}
      ${remarks.map(
        (remark) =>
          html`<p class="remark">
            ${verdict === 'refused' ? icons.refused : icons.remarked}<span>${remark}</span>
          </p>`,
      )}
      ${
        content
          ? html`<details class="value">
              <summary>
                ${kind === 'statement' ? 'Statement' : 'Content'}
                (${content.length.toLocaleString('en')} characters)
              </summary>
              <pre tabindex="0">${content}</pre>
            </details>`
          : nothing
      }`;
  }
}

function renderWord({ kind, status, verdict }: ExchangeEntry) {
  if (verdict === 'refused') return html`<p class="word">${icons.refused} Refused, ${status}</p>`;
  if (status === 0) return html`<p class="word">${icons.remarked} Lost on the way</p>`;
  if (verdict === 'remarked') return html`<p class="word">${icons.remarked} Answered ${status}</p>`;
  return kind === 'statement'
    ? html`<p class="word">${icons.stored} Stored</p>`
    : html`<div class="value">→ ${status}${status === 404 ? ', there is none' : ''}</div>`;
}

customElements.define('eh-exchange-log', EhExchangeLog);

declare global {
  interface HTMLElementTagNameMap {
    'eh-exchange-log': EhExchangeLog;
  }
}
