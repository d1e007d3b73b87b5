import { css } from 'lit';

export const reflectStyles = css`
  .label {
    display: block;
    margin-block-start: var(--eh-space-m);
  }
  textarea {
    display: block;
    width: 100%;
    padding: var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: inherit;
    font: inherit;
    line-height: var(--eh-leading);
    resize: vertical;
  }
  textarea[readonly] {
    background: var(--eh-color-sunken);
  }
  .count {
    margin: var(--eh-space-xs) 0 0;
    text-align: end;
  }
  .written {
    display: none;
    white-space: pre-wrap;
  }
  .compare {
    margin-block-start: var(--eh-space-m);
  }
  @media print {
    textarea {
      display: none;
    }
    .written {
      display: block;
    }
  }
`;
