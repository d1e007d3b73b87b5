import { css } from 'lit';

export const questionStyles = css`
  section {
    margin-block-end: var(--eh-space-l);
  }
  .ask {
    font-size: var(--eh-text-xl);
    overflow-wrap: anywhere;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
    gap: var(--eh-space-m);
    margin: 0;
  }
  .figures > div {
    padding: var(--eh-space-m) var(--eh-space-l);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .figures dt {
    font-weight: 600;
  }
  .figures dd {
    margin: 0;
  }
  .figures .big {
    font-family: var(--eh-font-display);
    font-size: 1.75rem;
    line-height: 1.3;
    color: var(--eh-color-accent-strong);
  }
  .few .big,
  .few .options td,
  .few .options th {
    color: var(--eh-color-text-soft);
  }
  .few .small-bar {
    filter: grayscale(1);
    opacity: 0.5;
  }
  .options th[scope='row'] {
    min-width: 12rem;
    max-width: 30rem;
    font-weight: 400;
    overflow-wrap: anywhere;
  }
  .options .is-key th {
    font-weight: 600;
  }
  .options .star {
    width: 1rem;
    height: 1rem;
    margin-inline-end: var(--eh-space-xs);
    vertical-align: -0.1em;
    color: var(--eh-color-good);
  }
  .options .bar {
    min-width: 10rem;
  }
  .long {
    display: block;
    max-height: 8rem;
    overflow: auto;
    white-space: pre-wrap;
  }
  .ways {
    justify-content: space-between;
    margin-block-end: var(--eh-space-m);
  }
`;
