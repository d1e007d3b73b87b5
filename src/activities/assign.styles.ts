import { css } from 'lit';

/** Rows of an item, an arrow and where it goes. */
export const assignStyles = css`
  .assign {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-s);
    padding: var(--eh-space-s) var(--eh-space-m) var(--eh-space-m);
    border-color: var(--eh-color-line);
  }
  .item {
    align-self: center;
    font-weight: 600;
  }
  .link {
    display: none;
    align-self: center;
    color: var(--eh-color-text-soft);
  }
  :host(:dir(rtl)) .link {
    scale: -1 1;
  }
  select {
    width: 100%;
    min-height: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background-color: var(--eh-color-surface);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  .chosen select {
    border-color: var(--eh-color-accent);
    background-color: var(--eh-color-accent-soft);
  }
  select:hover {
    border-color: var(--eh-color-accent);
  }
  select[aria-invalid] {
    border: 2px solid var(--eh-color-wrong);
  }
  .given {
    display: flex;
    gap: var(--eh-space-s);
  }
  .letter {
    flex: none;
    min-width: 1em;
  }
  @container (min-width: 34rem) {
    .assign {
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1.2fr);
      gap: var(--eh-space-xs) var(--eh-space-m);
      padding-block: var(--eh-space-s);
    }
    .link {
      display: block;
    }
    .assign > .note {
      grid-column: 3;
    }
  }
`;
