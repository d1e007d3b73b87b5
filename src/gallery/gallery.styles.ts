import { css } from 'lit';

export const galleryStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-l);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: flex;
    align-items: center;
    min-height: var(--eh-target);
    padding: 0 var(--eh-space-m);
    border: 1px solid transparent;
    border-radius: var(--eh-radius);
    text-decoration: none;
  }
  nav a[aria-current] {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-accent-strong);
    font-weight: 600;
  }
  h1 {
    margin: 0;
    font: 600 var(--eh-text-xxl) / 1.2 var(--eh-font-display);
  }
  h2 {
    margin: var(--eh-space-l) 0 var(--eh-space-s);
    font: 600 var(--eh-text-xl) / 1.25 var(--eh-font-display);
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-m);
    margin-block: var(--eh-space-m);
  }
  .tools label {
    display: grid;
    gap: var(--eh-space-xs);
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  select {
    min-height: var(--eh-target);
    padding: var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    font: inherit;
  }
  .stage {
    padding: var(--eh-space-m);
    border: 1px dashed var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-page);
    color: var(--eh-color-text);
  }
  .stage.phone {
    max-width: 390px;
  }
  .stage.small {
    max-width: 320px;
  }
  details {
    margin-block-start: var(--eh-space-m);
    padding: 0 var(--eh-space-m);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  details[open] {
    padding-block-end: var(--eh-space-m);
  }
  summary {
    min-height: var(--eh-target);
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  pre {
    margin: 0;
    padding: var(--eh-space-m);
    overflow: auto;
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
    font-size: var(--eh-text-s);
    line-height: 1.45;
  }
  .table {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--eh-text-s);
  }
  th,
  td {
    padding: var(--eh-space-s);
    border-block-end: var(--eh-border);
    text-align: start;
    vertical-align: top;
  }
  @media (min-width: 64rem) {
    :host {
      grid-template-columns: 12rem minmax(0, 1fr);
    }
    nav ul {
      position: sticky;
      inset-block-start: var(--eh-space-m);
      flex-direction: column;
    }
  }
`;
