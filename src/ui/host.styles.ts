import { css } from 'lit';

/** What every element shares: box sizing, hidden, controls, focus ring, print. */
export const hostStyles = css`
  :host {
    display: block;
    color: var(--eh-color-text);
    font: inherit;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 3px solid var(--eh-color-focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  /* What somebody wrote goes in the direction of its own language. */
  textarea,
  input,
  .told,
  .written {
    unicode-bidi: plaintext;
  }
  p,
  ul,
  ol {
    margin-block: 0 var(--eh-space-s);
  }
  a {
    color: var(--eh-color-accent);
  }
  button {
    min-height: var(--eh-target);
    padding: var(--eh-space-s) var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    font: inherit;
    cursor: pointer;
  }
  /* Room between letters, which browsers keep from controls. */
  button,
  input,
  select,
  textarea {
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  button:hover {
    border-color: var(--eh-color-accent);
    color: var(--eh-color-accent-strong);
  }
  button[disabled] {
    cursor: default;
    color: var(--eh-color-text-soft);
    border-color: var(--eh-color-line);
  }
  button.primary {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent);
    color: var(--eh-color-on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: var(--eh-color-accent-strong);
    color: var(--eh-color-on-accent);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--eh-color-accent);
  }
  .sr-only {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.primary {
      border: 2px solid ButtonText;
    }
  }
  @media print {
    button,
    .no-print {
      display: none !important;
    }
  }
`;
