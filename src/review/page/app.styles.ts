import { css } from 'lit';

export const appStyles = css`
  :host {
    min-height: 100vh;
  }
  .skip {
    position: absolute;
    inset-block-start: var(--eh-space-s);
    inset-inline-start: var(--eh-space-s);
    z-index: 10;
    padding: var(--eh-space-s) var(--eh-space-m);
    background: var(--eh-color-surface);
  }
  .skip:not(:focus) {
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .demo-band {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s) var(--eh-space-m);
    padding: var(--eh-space-s) clamp(1rem, 3vw, 2rem);
    border-block-end: 3px solid var(--eh-color-partly);
    background: var(--eh-color-partly-soft);
    color: var(--eh-color-text);
  }
  .demo-band p {
    flex: 1 1 24rem;
    margin: 0;
  }
  .demo-band strong {
    color: var(--eh-color-partly);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s) var(--eh-space-l);
    padding: var(--eh-space-s) clamp(1rem, 3vw, 2rem);
    border-block-end: var(--eh-border);
    background: var(--eh-color-surface);
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
    color: var(--eh-color-accent);
    font-weight: 600;
    text-decoration: none;
  }
  .brand svg {
    flex: none;
  }
  .course {
    display: flex;
    flex: 1 1 12rem;
    align-items: center;
    gap: var(--eh-space-s);
    min-width: 0;
    margin: 0;
    font-family: var(--eh-font-display);
    font-size: var(--eh-text-l);
  }
  .course > span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .me {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-xs) var(--eh-space-m);
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .me select {
    font-size: var(--eh-text-s);
  }
  .frame {
    display: grid;
    grid-template-columns: 13rem minmax(0, 1fr);
    gap: clamp(1rem, 3vw, 2.5rem);
    max-width: 90rem;
    margin-inline: auto;
    padding: var(--eh-space-l) clamp(1rem, 3vw, 2rem) var(--eh-space-xxl);
  }
  .frame.wide {
    grid-template-columns: minmax(0, 1fr);
    max-width: 64rem;
  }
  nav ul {
    margin: 0 0 var(--eh-space-m);
    padding: 0;
    list-style: none;
  }
  nav .views {
    position: sticky;
    inset-block-start: var(--eh-space-m);
  }
  nav li a {
    display: flex;
    align-items: center;
    min-height: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-m);
    border-inline-start: 3px solid transparent;
    border-radius: 0 var(--eh-radius) var(--eh-radius) 0;
    color: var(--eh-color-text);
    text-decoration: none;
  }
  nav li a:hover {
    background: var(--eh-color-sunken);
  }
  nav li a[aria-current] {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-accent-strong);
    font-weight: 600;
  }
  main:focus,
  h1:focus {
    outline: none;
  }
  h1 {
    margin-block-end: 0;
    font-size: var(--eh-text-xxl);
  }
  .lead {
    margin-block: var(--eh-space-xs) var(--eh-space-m);
    color: var(--eh-color-text-soft);
  }
  .counted {
    margin-block: 0 var(--eh-space-m);
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .counted strong {
    color: var(--eh-color-text);
  }
  @media (max-width: 60rem) {
    .frame {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--eh-space-m);
      padding-block-start: var(--eh-space-s);
    }
    nav .views {
      position: static;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--eh-space-m);
    }
    nav ul {
      display: flex;
      flex-wrap: wrap;
      margin: 0;
    }
    nav li a {
      border-inline-start: 0;
      border-block-end: 3px solid transparent;
      border-radius: var(--eh-radius) var(--eh-radius) 0 0;
    }
  }
  @media print {
    .bar {
      padding-inline: 0;
    }
    .brand,
    .me,
    nav,
    eh-filters {
      display: none !important;
    }
    .frame,
    .frame.wide {
      display: block;
      max-width: none;
      padding: 0;
    }
    .demo-band {
      border: 2px solid;
    }
  }
`;
