import { css } from 'lit';

export const numericStyles = css`
  .label {
    display: block;
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--eh-space-xs) var(--eh-space-s);
  }
  input {
    max-width: 100%;
    min-height: 3rem;
    padding: var(--eh-space-xs) var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background-color: var(--eh-color-surface);
    color: inherit;
    font: inherit;
    font-size: var(--eh-text-xl);
    font-variant-numeric: tabular-nums;
  }
  input:hover {
    border-color: var(--eh-color-accent);
  }
  input[aria-invalid] {
    border: 2px solid var(--eh-color-wrong);
  }
  #unit,
  .head strong {
    font-size: var(--eh-text-l);
  }
  .read {
    min-height: 1.6em;
    margin: var(--eh-space-xs) 0 0;
  }
  .row {
    padding: var(--eh-space-s) var(--eh-space-m);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--eh-space-m);
    margin: 0;
  }
`;
