import { css } from 'lit';

export const choiceStyles = css`
  .option {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: start;
    gap: var(--eh-space-xs) var(--eh-space-m);
    min-height: var(--eh-target);
    padding: 0.7rem var(--eh-space-m);
    cursor: pointer;
  }
  input {
    appearance: none;
    display: grid;
    place-content: center;
    width: 1.5rem;
    height: 1.5rem;
    margin: 0.1rem 0 0;
    border: 2px solid var(--eh-color-control);
    border-radius: 0.35rem;
    background: var(--eh-color-surface);
    color: var(--eh-color-accent);
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  input:checked {
    border-color: currentColor;
  }
  input:checked::before {
    content: '';
    width: 0.8rem;
    height: 0.8rem;
    border-radius: 0.12rem;
    background: currentColor;
  }
  input[type='radio']:checked::before {
    border-radius: 50%;
  }
  .settled input:not(:checked) {
    border-color: var(--eh-color-line);
  }
  .right input {
    color: var(--eh-color-good);
  }
  .wrong input {
    color: var(--eh-color-wrong);
  }
  .row.right {
    background: var(--eh-color-good-soft);
  }
  .row.wrong {
    background: var(--eh-color-wrong-soft);
  }
  .row:not(.settled):hover {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .row.chosen:not(.settled) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .settled .option {
    cursor: default;
  }
  .mark {
    grid-column: 2;
  }
  .note {
    padding-block-end: 0.7rem;
    padding-inline: calc(1.5rem + var(--eh-space-m) * 2) var(--eh-space-m);
  }
  @container (min-width: 34rem) {
    .option {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .mark {
      grid-column: 3;
      padding-block-start: 0.2em;
    }
  }
  @media (forced-colors: active) {
    input {
      appearance: auto;
    }
    input:checked::before {
      content: none;
    }
  }
`;
