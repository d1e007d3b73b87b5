import { css } from 'lit';

export const timelineStyles = css`
  .line {
    position: relative;
    display: grid;
    gap: var(--eh-space-s);
    margin: var(--eh-space-m) 0 0;
    padding: 0;
    padding-inline-start: 1.5rem;
    list-style: none;
  }
  .line::before {
    content: '';
    position: absolute;
    inset-block: 0.5rem;
    inset-inline-start: 0.4rem;
    border-inline-start: 3px solid var(--eh-color-accent);
  }
  .point {
    position: relative;
  }
  .point::before {
    content: '';
    position: absolute;
    inset-block-start: 0.9rem;
    inset-inline-start: -1.5rem;
    width: 0.95rem;
    height: 0.95rem;
    border: 3px solid var(--eh-color-accent);
    border-radius: 50%;
    background: var(--eh-color-surface);
  }
  .given {
    padding: var(--eh-space-s) var(--eh-space-m);
    color: var(--eh-color-text-soft);
  }
  .when {
    color: var(--eh-color-accent-strong);
    font-weight: 700;
  }
  .what {
    font-weight: 600;
  }
`;
