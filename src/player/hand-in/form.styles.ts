import { css } from 'lit';

/** Shared by what a learner takes along as a file. */
export const formStyles = css`
  :host {
    display: block;
  }
  .card {
    padding: var(--eh-space-l);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  .card > :first-child {
    margin-block-start: 0;
  }
  .card > :last-child {
    margin-block-end: 0;
  }
  h2 {
    margin-block-end: var(--eh-space-s);
  }
  label {
    display: block;
    margin-block-end: var(--eh-space-xs);
    font-weight: 600;
  }
  input {
    display: block;
    width: min(24rem, 100%);
    min-height: var(--eh-target);
    padding-inline: var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-page);
    color: inherit;
    font: inherit;
  }
  input + .soft {
    display: block;
    margin-block-start: var(--eh-space-xs);
  }
  .said:empty {
    margin: 0;
  }
`;
