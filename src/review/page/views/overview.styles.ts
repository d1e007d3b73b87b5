import { css } from 'lit';

export const overviewStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: var(--eh-space-m);
    margin: 0;
  }
  .tiles > div {
    display: flex;
    flex-direction: column;
    padding: var(--eh-space-m) var(--eh-space-l);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  dt {
    order: 1;
    font-weight: 600;
  }
  dd {
    margin: 0;
  }
  dd.big {
    font-family: var(--eh-font-display);
    font-size: 2.25rem;
    line-height: 1.15;
    color: var(--eh-color-accent-strong);
    font-variant-numeric: tabular-nums;
  }
  dd.more {
    order: 2;
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .tiles + p {
    margin-block-start: var(--eh-space-s);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr));
    gap: 0 var(--eh-space-l);
  }
  section {
    margin-block-end: var(--eh-space-xl);
  }
`;
