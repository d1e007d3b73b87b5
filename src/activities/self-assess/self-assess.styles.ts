import { css } from 'lit';

export const selfAssessStyles = css`
  .sides {
    display: grid;
    gap: var(--eh-space-l);
    margin-block-start: var(--eh-space-m);
  }
  .line {
    margin: 0;
    padding: var(--eh-space-m) 0;
    border-block-start: var(--eh-border);
  }
  .line legend {
    float: inline-start;
    width: 100%;
    margin: 0;
    color: var(--eh-color-text);
    font-weight: 600;
  }
  .line .hint-text {
    clear: both;
    margin: 0;
    color: var(--eh-color-text-soft);
    font-size: 0.95em;
  }
  .levels {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    padding-block-start: var(--eh-space-s);
  }
  .level {
    display: flex;
    flex: 1 1 7rem;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
    padding: 0.3rem var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    cursor: pointer;
  }
  .level:has(:checked) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .level input {
    flex: none;
    width: 1.3rem;
    height: 1.3rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  .radar {
    max-width: 22rem;
    margin: 0 auto;
    width: 100%;
  }
  .radar svg {
    display: block;
    width: 100%;
    color: var(--eh-color-text);
  }
  .radar .area {
    fill: var(--eh-color-accent);
    stroke: var(--eh-color-accent);
    transition: all var(--eh-motion);
  }
  @container (min-width: 52rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr) 20rem;
      align-items: start;
    }
    .radar {
      position: sticky;
      inset-block-start: 5rem;
    }
  }
`;
