import { css } from 'lit';

export const panelStyles = css`
  :host {
    flex: none;
    width: min(27rem, 40vw);
    overflow: auto;
    border-inline-start: var(--eh-border);
    background: var(--eh-color-page);
    line-height: 1.5;
  }
  aside {
    padding: var(--eh-space-m);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(5, auto);
    gap: var(--eh-space-xs) var(--eh-space-s);
    margin: 0 0 var(--eh-space-m);
  }
  dl div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  dt,
  small {
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
    line-height: 1.35;
  }
  dd {
    margin: 0;
    font: 600 var(--eh-text-xl) / 1.2 var(--eh-font-display);
    font-variant-numeric: lining-nums tabular-nums;
  }
  .refused dt,
  .refused dd {
    color: var(--eh-color-wrong);
  }
  h2 {
    margin: var(--eh-space-l) 0 var(--eh-space-s);
    font: 600 var(--eh-text-l) / 1.25 var(--eh-font-display);
  }
  details {
    border-block-start: var(--eh-border);
  }
  details:last-of-type {
    border-block-end: var(--eh-border);
  }
  summary {
    min-height: var(--eh-target);
    padding-block: 0.55rem;
    font-weight: 600;
    cursor: pointer;
  }
  details[open] {
    padding-block-end: var(--eh-space-m);
  }
  .badge {
    margin-inline-start: var(--eh-space-s);
    padding: 0.1rem var(--eh-space-s);
    border-radius: 1rem;
    background: var(--eh-color-partly-soft);
    color: var(--eh-color-partly);
    font-size: var(--eh-text-s);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-start: var(--eh-space-s);
    padding: 0;
    font-weight: 600;
  }
  .fault {
    display: flex;
    gap: var(--eh-space-s);
    padding-block: 0.3rem;
    cursor: pointer;
  }
  .fault input {
    flex: none;
    width: 1.25rem;
    height: 1.25rem;
    margin: 0.15rem 0 0;
    accent-color: var(--eh-color-accent);
  }
  small {
    display: block;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    margin-block-end: var(--eh-space-s);
  }
  eh-call-log + .row,
  eh-exchange-log + .row {
    margin-block-start: var(--eh-space-m);
  }
  form label {
    display: block;
  }
  #learner {
    flex: 1;
    min-width: 8rem;
    min-height: var(--eh-target);
    padding-inline: var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    font: inherit;
  }
  #learner:user-invalid {
    border-color: var(--eh-color-wrong);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs) var(--eh-space-m);
    margin: var(--eh-space-s) 0;
    padding: 0;
    list-style: none;
  }
  li > * {
    display: inline-block;
    padding-block: var(--eh-space-xs);
  }
  .danger {
    border-color: var(--eh-color-wrong);
    color: var(--eh-color-wrong);
  }
  [role='status'] {
    min-height: 1.5em;
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  dialog {
    max-width: min(26rem, calc(100vw - 2rem));
    padding: var(--eh-space-l);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    box-shadow: var(--eh-shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  dialog h2 {
    margin-block-start: 0;
  }
  dialog .row {
    margin: var(--eh-space-m) 0 0;
  }
  @media (max-width: 59.99rem) {
    :host {
      width: auto;
      border-inline-start: 0;
      border-block-start: var(--eh-border);
    }
  }
`;
