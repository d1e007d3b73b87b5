import { css } from 'lit';

export const deliberateStyles = css`
  .step {
    margin-block-start: var(--eh-space-l);
    padding-block-start: var(--eh-space-m);
    border-block-start: var(--eh-border);
  }
  .count {
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  h3 {
    color: var(--eh-color-text);
    margin: 0 0 var(--eh-space-s);
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  .pick {
    display: flex;
    align-items: start;
    gap: var(--eh-space-m);
    min-height: var(--eh-target);
    padding: 0.6rem var(--eh-space-m);
    cursor: pointer;
  }
  .pick input {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    margin: 0.1rem 0 0;
    accent-color: var(--eh-color-accent);
  }
  .row:has(:checked) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .argument {
    margin: var(--eh-space-m) 0 0;
    padding: var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-accent);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  blockquote {
    margin: 0;
    font-size: var(--eh-text-l);
    line-height: 1.4;
  }
  .by {
    margin: var(--eh-space-xs) 0 0;
    color: var(--eh-color-text-soft);
  }
  .weights {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    margin-block-start: var(--eh-space-s);
  }
  .weights .row {
    flex: 1 1 6rem;
  }
  .weights .pick {
    padding: 0.4rem var(--eh-space-s);
    gap: var(--eh-space-s);
  }
  @media (forced-colors: active) {
    .argument {
      border: 1px solid;
    }
  }
`;
