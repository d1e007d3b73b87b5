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
    width: 1.3em;
    height: 1.3em;
    margin: 0.15em 0 0;
    accent-color: var(--eh-color-accent);
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
  .right .mark {
    color: var(--eh-color-good);
  }
  .wrong .mark {
    color: var(--eh-color-wrong);
  }
  .note {
    padding: 0 var(--eh-space-m) 0.7rem calc(1.3em + var(--eh-space-m) * 2);
    padding-inline: calc(1.3em + var(--eh-space-m) * 2) var(--eh-space-m);
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
`;
