import { css } from 'lit';

export const activityStyles = css`
  .entry {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--eh-space-m);
    padding-block: var(--eh-space-s);
    border-block-end: var(--eh-border);
    break-inside: avoid;
  }
  .entry .said {
    display: block;
    max-width: none;
    padding: 0;
    border: 0;
    background: none;
  }
  .entry p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .entry q {
    font-weight: 600;
  }
  .entry.voided p {
    color: var(--eh-color-text-soft);
    text-decoration: line-through;
  }
  .entry details {
    font-size: var(--eh-text-s);
  }
  .pick {
    align-self: start;
    padding-inline: var(--eh-space-s);
  }
  .picked {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    margin: 0;
    padding-block: var(--eh-space-s);
    background: var(--eh-color-page);
  }
  .session {
    margin-block-end: var(--eh-space-l);
    break-inside: avoid;
  }
  .session > h2 {
    margin-block-end: var(--eh-space-xs);
  }
  .steps {
    margin: 0;
    padding: 0;
    list-style: none;
    border-inline-start: 3px solid var(--eh-color-line);
  }
  .steps li {
    display: grid;
    grid-template-columns: 4.5rem 1.75rem minmax(0, 1fr);
    gap: 0 var(--eh-space-s);
    padding: var(--eh-space-xs) 0 var(--eh-space-xs) var(--eh-space-m);
  }
  .steps .page {
    font-weight: 600;
  }
  .good {
    color: var(--eh-color-good);
  }
  .wrong {
    color: var(--eh-color-wrong);
  }
  .partly {
    color: var(--eh-color-partly);
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s) var(--eh-space-xl);
    margin: 0 0 var(--eh-space-l);
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
  }
  .figures dt {
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .figures dd {
    margin: 0;
    font: 600 var(--eh-text-xl) / 1.3 var(--eh-font-display);
  }
`;
