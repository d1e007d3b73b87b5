import { css } from 'lit';

/** What the page's elements share: headings, notes, cards, fields, tables, marks, print. */
export const partsStyles = css`
  h1,
  h2,
  h3 {
    margin: 0 0 var(--eh-space-s);
    font-family: var(--eh-font-display);
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--eh-text-l);
  }
  h3 {
    font-size: var(--eh-text-m);
  }
  a:hover {
    color: var(--eh-color-accent-strong);
  }
  code {
    font-size: 0.92em;
    overflow-wrap: anywhere;
  }
  .soft {
    color: var(--eh-color-text-soft);
  }
  .small {
    font-size: var(--eh-text-s);
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .card,
  .note {
    padding: var(--eh-space-m) var(--eh-space-l);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .card + .card {
    margin-block-start: var(--eh-space-m);
  }
  .note {
    max-width: var(--eh-measure);
    margin-block: var(--eh-space-l);
  }
  .note.bad {
    border-color: var(--eh-color-wrong);
    background: var(--eh-color-wrong-soft);
  }
  .note > :last-child {
    margin-block-end: 0;
  }
  .waiting {
    padding-block: var(--eh-space-xl);
    color: var(--eh-color-text-soft);
    animation: appear 400ms 250ms backwards;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .view {
    transition: opacity var(--eh-motion);
  }
  .view[aria-busy='true'] {
    opacity: 0.55;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
    padding: var(--eh-space-s) var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    text-decoration: none;
  }
  .button.primary {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent);
    color: var(--eh-color-on-accent);
    font-weight: 600;
  }
  .button:hover {
    border-color: var(--eh-color-accent);
  }
  .button.primary:hover {
    background: var(--eh-color-accent-strong);
    color: var(--eh-color-on-accent);
  }
  input,
  select,
  textarea {
    min-height: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: calc(var(--eh-radius) - 2px);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    font: inherit;
  }
  input[type='checkbox'],
  input[type='radio'] {
    width: 1.25rem;
    min-height: 1.25rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  .field {
    display: grid;
    gap: 0.125rem;
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .field > * {
    font-size: var(--eh-text-m);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s) var(--eh-space-m);
  }
  .tag {
    display: inline-block;
    padding: 0 var(--eh-space-s);
    border: 1px solid currentcolor;
    border-radius: 1rem;
    font-size: var(--eh-text-s);
    font-weight: 600;
    white-space: nowrap;
  }
  .tag.demo {
    border-color: var(--eh-color-partly);
    background: var(--eh-color-partly-soft);
    color: var(--eh-color-partly);
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-block-end: var(--eh-space-s);
    text-align: start;
    color: var(--eh-color-text-soft);
  }
  th,
  td {
    padding: var(--eh-space-s);
    border-block-end: var(--eh-border);
    text-align: start;
    vertical-align: top;
  }
  thead th {
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
    vertical-align: bottom;
  }
  th.number,
  td.number {
    text-align: end;
  }
  details > summary {
    min-height: 1.5rem;
    padding-block: var(--eh-space-xs);
    color: var(--eh-color-accent);
    cursor: pointer;
  }
  ul.plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  @media print {
    .card,
    .note {
      border-color: #999;
    }
    .card:has(table) {
      break-inside: auto;
    }
    h2,
    h3,
    caption {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
  }
`;
