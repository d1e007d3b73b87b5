import { html, nothing, type TemplateResult } from 'lit';
import { icons } from './icons.ts';
import { countText, EhLogElement, renderValue, seconds } from './log-element.ts';
import type { CallEntry } from './scorm-host.ts';

const WRITES = ['set', 'commit', 'finish'];

/**
 * Every call of the course to the LMS, the latest first.
 *
 * @summary The calls of a SCORM package, with answers, errors and remarks.
 */
export class EhCallLog extends EhLogElement<CallEntry> {
  protected override readonly noun = 'call';
  protected override readonly filters = {
    All: () => true,
    Writes: ({ action }: CallEntry) => WRITES.includes(action),
    Refused: ({ verdict }: CallEntry) => verdict === 'refused',
  };

  protected override renderEntry(entry: CallEntry): TemplateResult {
    return html`<div class="call">
        <strong>${entry.name.replace(/^LMS/, '')}</strong>
        ${entry.element === undefined ? nothing : html`<code>${entry.element}</code>`}
        <time>${seconds(entry.at)}</time>
      </div>
      ${entry.value === undefined ? nothing : renderValue('with', entry.value, entry.answer)}
      ${renderAnswer(entry)}
      ${entry.remarks.map(
        (remark) =>
          html`<p class="remark">
            ${entry.verdict === 'refused' ? icons.refused : icons.remarked}
            <span>${remark}</span>
          </p>`,
      )}`;
  }
}

function renderAnswer({
  action,
  value,
  answer,
  errorCode,
  verdict,
  delivery,
  count = 0,
}: CallEntry) {
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
  if (action === 'get' || action === 'last-error')
    return renderValue('→', answer, errorCode ? `error ${errorCode}` : undefined);
  return value === undefined ? html`<div class="value">→ ${answer}</div>` : nothing;
}

customElements.define('eh-call-log', EhCallLog);

declare global {
  interface HTMLElementTagNameMap {
    'eh-call-log': EhCallLog;
  }
}
