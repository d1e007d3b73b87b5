import { css } from 'lit';

export const headerStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s) var(--eh-space-l);
    padding: var(--eh-space-s) var(--eh-space-m);
    border-block-end: var(--eh-border);
    background: var(--eh-color-surface);
  }
  .title {
    flex: 1 1 16rem;
    min-width: 0;
  }
  .title p {
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  h1 {
    margin: 0;
    font: 600 var(--eh-text-l) / 1.25 var(--eh-font-display);
    text-wrap: balance;
  }
  dl {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs) var(--eh-space-l);
    margin: 0;
  }
  dt {
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
    line-height: 1.3;
  }
  dd {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s);
  }
  label {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
  }
  label span {
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  select {
    min-height: var(--eh-target);
    max-width: 11rem;
    padding-inline: var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    font: inherit;
  }
  button[aria-expanded='true'] {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  @media (max-width: 40rem) {
    .bar {
      padding-block: var(--eh-space-s) var(--eh-space-m);
    }
    dl {
      gap: var(--eh-space-xs) var(--eh-space-m);
    }
    /* A phone is its own room. */
    label {
      display: none;
    }
  }
`;
