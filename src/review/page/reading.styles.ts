import { css } from 'lit';

/** What the views for reading and upkeep share. */
export const readingStyles = css`
  form.bar,
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--eh-space-s) var(--eh-space-m);
    margin-block-end: var(--eh-space-m);
  }
  .bar .field {
    flex: 0 1 auto;
    min-width: 9rem;
    max-width: 100%;
  }
  .bar .wide {
    flex: 1 1 16rem;
  }
  .bar select,
  .bar input:not([type='checkbox'], [type='radio']),
  .field textarea,
  .field select,
  .field input:not([type='checkbox'], [type='radio']) {
    max-width: 100%;
    width: 100%;
  }
  ol.plain {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .made {
    margin-block-start: var(--eh-space-l);
  }
  * + h2,
  * + h3 {
    margin-block-start: var(--eh-space-l);
  }
  .scroll {
    margin-block-end: var(--eh-space-m);
  }
  .card .field {
    max-width: var(--eh-measure);
  }
  fieldset {
    margin: 0;
    min-width: 0;
  }
  fieldset.field {
    padding: 0;
    border: 0;
    color: var(--eh-color-text);
  }
  fieldset.card > legend {
    float: inline-start;
    width: 100%;
    padding: 0 0 var(--eh-space-xs);
    font-weight: 600;
  }
  fieldset.card > legend + * {
    clear: both;
  }
  fieldset.card + *,
  .field.card + * {
    margin-block-start: var(--eh-space-m);
  }
  label.card {
    color: var(--eh-color-text);
  }
  .form {
    display: grid;
    gap: var(--eh-space-m);
    max-width: var(--eh-measure);
  }
  .check {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
  }
  .pager {
    margin-block: var(--eh-space-m);
  }
  .said {
    max-width: var(--eh-measure);
    padding: var(--eh-space-s) var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-good);
    background: var(--eh-color-good-soft);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs) var(--eh-space-s);
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: var(--eh-space-xs);
    padding-inline: var(--eh-space-s);
    border-radius: 1rem;
    background: var(--eh-color-accent-soft);
    font-size: var(--eh-text-s);
  }
  .chip button {
    min-height: 1.5rem;
    min-width: 1.5rem;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }
  button.small,
  .button.small {
    min-height: 2rem;
    padding-block: 0;
  }
  .text {
    margin: 0;
    max-width: 46rem;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--eh-space-m);
    margin: 0;
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .who strong {
    color: var(--eh-color-text);
    letter-spacing: 0.04em;
  }
  pre {
    max-height: 32rem;
    overflow: auto;
    padding: var(--eh-space-m);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
    font-size: var(--eh-text-s);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  dl.pairs {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--eh-space-xs) var(--eh-space-m);
    margin: 0;
  }
  dl.pairs dt {
    color: var(--eh-color-text-soft);
  }
  dl.pairs dd {
    margin: 0;
  }
  @media print {
    .bar,
    .pager,
    form,
    details:not([open]) {
      display: none !important;
    }
    .chip {
      border: 1px solid #999;
    }
  }
`;
