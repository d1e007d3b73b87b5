import { css } from 'lit';

export const answersStyles = css`
  .search {
    display: flex;
    align-items: end;
    gap: var(--eh-space-s);
  }
  .question {
    margin-block: var(--eh-space-l);
  }
  .question > h2 {
    max-width: var(--eh-measure);
  }
  .answer {
    display: grid;
    gap: var(--eh-space-s);
    padding: var(--eh-space-m) var(--eh-space-l);
    margin-block: var(--eh-space-m);
    border: var(--eh-border);
    border-inline-start: 5px solid var(--eh-color-accent);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .answer.read {
    border-inline-start-color: var(--eh-color-line);
  }
  .answer .text {
    font-size: var(--eh-text-m);
  }
  .tag.new {
    color: var(--eh-color-accent-strong);
  }
  .comment {
    padding-inline-start: var(--eh-space-m);
    border-inline-start: 3px solid var(--eh-color-line);
  }
  .controls {
    font-size: var(--eh-text-s);
  }
  .controls input {
    width: 12rem;
    min-height: 2rem;
    font-size: var(--eh-text-s);
  }
  @media print {
    .answer {
      padding: 0 0 0 var(--eh-space-m);
      border: 0;
      border-inline-start: 2px solid #999;
      border-radius: 0;
    }
    .tag.new {
      display: none;
    }
  }
`;
