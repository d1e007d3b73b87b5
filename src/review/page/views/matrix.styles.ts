import { css } from 'lit';

export const matrixStyles = css`
  .tools {
    align-items: end;
    margin-block-end: var(--eh-space-m);
  }
  .tools form {
    display: flex;
    align-items: end;
    gap: var(--eh-space-xs);
  }
  .tools form input {
    width: 9rem;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs) var(--eh-space-m);
    margin: 0 0 var(--eh-space-s);
    padding: 0;
    list-style: none;
    font-size: var(--eh-text-s);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--eh-space-xs);
  }
  .legend .sign {
    display: inline-grid;
    place-items: center;
    width: 1.75rem;
    height: 1.5rem;
    border-radius: 4px;
  }
  .frame {
    position: relative;
    max-height: 78vh;
    overflow: auto;
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  table {
    width: max-content;
    min-width: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  th,
  td {
    padding: var(--eh-space-xs) var(--eh-space-s);
    vertical-align: middle;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    min-width: 5.5rem;
    max-width: 9rem;
    border-block-end: 2px solid var(--eh-color-control);
    background: var(--eh-color-surface);
    font-weight: 600;
    line-height: 1.25;
    vertical-align: bottom;
    overflow-wrap: anywhere;
  }
  thead th:first-child,
  tbody th {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    min-width: 9.5rem;
    background: var(--eh-color-surface);
    border-inline-end: 2px solid var(--eh-color-line);
  }
  thead th:first-child {
    z-index: 3;
  }
  tbody tr:hover > * {
    background: var(--eh-color-sunken);
  }
  tbody th a {
    font-weight: 600;
  }
  tbody th .soft {
    display: block;
    font-weight: 400;
    font-size: var(--eh-text-s);
  }
  td.cell {
    position: relative;
    min-width: 5.5rem;
    text-align: center;
    white-space: nowrap;
    cursor: pointer;
  }
  td:focus-visible,
  th:focus-visible {
    outline-offset: -3px;
  }
  .chip {
    display: inline-block;
    min-width: 4rem;
    padding: 0.1rem var(--eh-space-s);
    border-radius: 4px;
  }
  .sign {
    font-weight: 700;
  }
  .none {
    color: var(--eh-color-text-soft);
  }
  .seen {
    color: var(--eh-color-text-soft);
    box-shadow: inset 0 0 0 1px var(--eh-color-line);
  }
  .part {
    background: var(--eh-color-sunken);
    box-shadow: inset 0 0 0 1px var(--eh-color-control);
  }
  .done {
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-accent-strong);
  }
  .right {
    background: var(--eh-color-good-soft);
    color: var(--eh-color-good);
  }
  .mixed {
    background: var(--eh-color-partly-soft);
    color: var(--eh-color-partly);
  }
  .wrong {
    background: var(--eh-color-wrong-soft);
    color: var(--eh-color-wrong);
  }
  .help {
    display: flex;
    gap: var(--eh-space-xs);
    align-items: start;
    font-size: var(--eh-text-s);
    font-weight: 400;
    color: var(--eh-color-partly);
  }
  .help svg {
    flex: none;
    width: 1rem;
    height: 1.2rem;
  }
  .told {
    min-height: 1.6em;
    margin-block: var(--eh-space-s);
  }
  .pager {
    margin-block: var(--eh-space-m);
  }
  .pager .button[aria-disabled] {
    color: var(--eh-color-text-soft);
    border-color: var(--eh-color-line);
  }
  @media print {
    .frame {
      max-height: none;
      overflow: visible;
      border: 0;
    }
    table {
      width: 100%;
      font-size: 8pt;
    }
    thead th,
    tbody th {
      position: static;
      min-width: 0;
    }
    td.cell,
    .chip {
      min-width: 0;
    }
    thead th {
      overflow-wrap: normal;
    }
    .soft,
    .small,
    .help,
    tbody th .soft {
      font-size: 7.5pt;
    }
    .told {
      display: none;
    }
  }
`;
