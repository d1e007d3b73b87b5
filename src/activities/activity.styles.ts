import { css } from 'lit';

/** The card, the parts every task has, and the marks of a checked answer. */
export const activityStyles = css`
  :host {
    container-type: inline-size;
    font-family: var(--eh-font);
    font-size: var(--eh-text-m);
    line-height: var(--eh-leading);
  }
  .card {
    padding: clamp(1rem, 4cqi, 2rem);
    border: var(--eh-border);
    border-radius: calc(var(--eh-radius) * 1.6);
    background: var(--eh-color-surface);
    box-shadow: var(--eh-shadow);
    overflow-wrap: break-word;
  }
  .icon {
    flex: none;
    vertical-align: -0.25em;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    margin: 0 0 var(--eh-space-m);
    padding: 0.15em 0.8em 0.15em 0.6em;
    border-radius: 99px;
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-accent-strong);
    font-size: var(--eh-text-s);
    font-weight: 600;
  }
  .title {
    margin: 0 0 var(--eh-space-s);
    font: 600 var(--eh-text-xl) / 1.25 var(--eh-font-display);
    text-wrap: balance;
  }
  .prompt {
    max-width: var(--eh-measure);
    font-size: var(--eh-text-l);
    line-height: 1.45;
    text-wrap: pretty;
  }
  .prose > :last-child,
  .hint > :last-child {
    margin-block-end: 0;
  }
  .hint {
    max-width: var(--eh-measure);
  }
  .hint[open] {
    margin-block-end: var(--eh-space-m);
    padding-block-end: var(--eh-space-xs);
    border-block-end: var(--eh-border);
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-height: var(--eh-target);
    color: var(--eh-color-accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  fieldset {
    min-width: 0;
    margin: var(--eh-space-m) 0 0;
    padding: 0;
    border: 0;
  }
  legend,
  .label {
    margin-block-end: var(--eh-space-s);
    padding: 0;
    color: var(--eh-color-text-soft);
  }
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    position: relative;
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    transition:
      border-color var(--eh-motion),
      background-color var(--eh-motion);
  }
  .row.settled {
    border-color: var(--eh-color-line);
  }
  .row.right {
    border-color: var(--eh-color-good);
  }
  .row.wrong {
    border-color: var(--eh-color-wrong);
  }
  .row.right,
  .row.wrong {
    border-inline-start-width: 4px;
  }
  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    font-size: var(--eh-text-s);
    font-weight: 600;
  }
  .right .mark {
    color: var(--eh-color-good);
  }
  .wrong .mark {
    color: var(--eh-color-wrong);
  }
  .note {
    margin: 0;
    font-size: 0.95em;
  }
  .missing {
    display: flex;
    gap: 0.4em;
    margin: var(--eh-space-m) 0 0;
    color: var(--eh-color-wrong);
    font-weight: 600;
  }
  .feedback {
    max-width: none;
    margin-block-start: var(--eh-space-m);
    padding: var(--eh-space-m);
    border: 1px solid var(--tone);
    border-inline-start-width: 6px;
    border-radius: var(--eh-radius);
    background: var(--soft);
  }
  .correct {
    --tone: var(--eh-color-good);
    --soft: var(--eh-color-good-soft);
  }
  .partly {
    --tone: var(--eh-color-partly);
    --soft: var(--eh-color-partly-soft);
  }
  .wrong {
    --tone: var(--eh-color-wrong);
    --soft: var(--eh-color-wrong-soft);
  }
  .plain {
    --tone: var(--eh-color-line);
    --soft: var(--eh-color-sunken);
  }
  .verdict {
    display: flex;
    gap: 0.4em;
    margin: 0;
    color: var(--tone);
    font-weight: 700;
  }
  .plain .verdict {
    color: inherit;
  }
  .verdict + .prose {
    margin-block-start: var(--eh-space-xs);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s) var(--eh-space-m);
    margin-block-start: var(--eh-space-m);
  }
  .actions:empty {
    display: none;
  }
  .primary {
    padding-inline: var(--eh-space-l);
  }
  .soft {
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  .paper {
    display: none;
  }
  @container (max-width: 26rem) {
    .actions > .primary {
      flex: 1 0 100%;
    }
  }
  @media print {
    .card {
      padding: 0;
      border: 0;
      break-inside: avoid;
    }
    .actions,
    .card.unanswered {
      display: none;
    }
    .card.unanswered + .paper {
      display: block;
    }
    .tag {
      padding: 0;
    }
  }
`;
