import { css } from 'lit';

/** Lists of entries, their forms, and what can be taken home. */
export const workStyles = css`
  .field {
    display: block;
    margin-block-start: var(--eh-space-m);
  }
  .field > span,
  .field > label {
    display: block;
    margin-block-end: var(--eh-space-xs);
    color: var(--eh-color-text-soft);
  }
  input:is([type='text'], [type='date'], [type='number'], :not([type])),
  select,
  textarea {
    width: 100%;
    min-height: var(--eh-target);
    padding: var(--eh-space-s) var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: inherit;
    font: inherit;
  }
  textarea {
    display: block;
    line-height: var(--eh-leading);
    resize: vertical;
  }
  .entries {
    display: grid;
    gap: var(--eh-space-s);
    margin: var(--eh-space-s) 0 0;
    padding: 0;
    list-style: none;
  }
  .entry {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--eh-space-xs) var(--eh-space-s);
    padding: var(--eh-space-s) var(--eh-space-m);
    border: 1px solid var(--eh-color-line);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .many > .entry {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6rem;
  }
  .entry > .said {
    flex: 1 1 12rem;
    min-width: 0;
    /* A word without an end, such as a pasted address, makes no row wider. */
    overflow-wrap: anywhere;
  }
  .said :is(p, strong, b) {
    unicode-bidi: isolate;
  }
  .entry .said p {
    margin: 0;
  }
  /* What a learner wrote, with the lines it has. */
  .told {
    white-space: pre-line;
  }
  .entry > .tools {
    display: flex;
    gap: var(--eh-space-xs);
    margin-inline-start: auto;
  }
  .tools button {
    min-width: var(--eh-target);
    padding: var(--eh-space-xs);
  }
  .form {
    flex: 1 1 100%;
    min-width: 0;
  }
  .form > .field:first-child {
    margin-block-start: 0;
  }
  .field > .soft {
    margin: 0 0 var(--eh-space-xs);
  }
  .range {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
  }
  .range input {
    flex: 1;
    min-width: 0;
    height: var(--eh-target);
    accent-color: var(--eh-color-accent);
  }
  .photo {
    display: block;
    max-width: 100%;
    max-height: 16rem;
    margin-block-start: var(--eh-space-s);
    border-radius: var(--eh-radius);
  }
  .row-of-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    margin-block-start: var(--eh-space-s);
  }
  .take-home {
    margin-inline-start: auto;
  }
  .take-home[open] {
    flex-basis: 100%;
  }
  .files {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
  }
  .compare {
    margin-block-start: var(--eh-space-m);
  }
  @media print {
    .many > .entry {
      content-visibility: visible;
    }
    .card.unanswered {
      display: none;
    }
    .entry {
      border-color: currentColor;
    }
  }
`;
