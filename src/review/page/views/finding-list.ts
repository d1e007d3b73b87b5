import { css, html, nothing, type TemplateResult } from 'lit';
import { icons } from '../icons.ts';
import type { SaidFinding } from '../finding-text.ts';

const URGENT = new Set(['check-key', 'drop-off', 'stuck', 'wrong-again']);

/** A finding: a sign, what it is about, the sentence, what to do. */
export function renderFinding(
  said: SaidFinding,
  about: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const isUrgent = URGENT.has(said.code);
  return html`<div class=${isUrgent ? 'finding urgent' : 'finding'}>
    ${isUrgent ? icons.warning : icons.look}
    <div>
      <p class="what"><strong>${said.name}</strong>${about}</p>
      <p dir="auto">${said.text}</p>
      ${said.advice ? html`<p class="soft">${said.advice}</p>` : nothing}
    </div>
  </div>`;
}

export const findingStyles = css`
  .finding {
    display: flex;
    gap: var(--eh-space-m);
    padding: var(--eh-space-m);
    border: var(--eh-border);
    border-inline-start: 4px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .finding.urgent {
    border-inline-start-color: var(--eh-color-partly);
  }
  .finding svg {
    flex: none;
    margin-block-start: 0.2rem;
    color: var(--eh-color-text-soft);
  }
  .finding.urgent svg {
    color: var(--eh-color-partly);
  }
  .finding p {
    max-width: 62ch;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .finding .what {
    margin-block-end: var(--eh-space-xs);
  }
  .findings {
    display: grid;
    gap: var(--eh-space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .flag {
    display: inline-flex;
    align-items: center;
    gap: var(--eh-space-xs);
    padding: 0 var(--eh-space-s);
    border-radius: 1rem;
    background: var(--eh-color-sunken);
    font-size: var(--eh-text-s);
    white-space: nowrap;
  }
  .flag.urgent {
    background: var(--eh-color-partly-soft);
    color: var(--eh-color-partly);
    font-weight: 600;
  }
  .flag svg {
    width: 1em;
    height: 1em;
  }
`;

/** The short form of a finding, for a table. */
export const renderFlag = ({ code, name, text }: SaidFinding): TemplateResult =>
  html`<span class=${URGENT.has(code) ? 'flag urgent' : 'flag'} title=${text}
    >${URGENT.has(code) ? icons.warning : icons.look}${name}</span
  >`;
