import { css } from 'lit';

export const logStyles = css`
  fieldset {
    display: flex;
    margin: 0 0 var(--eh-space-s);
    padding: 0;
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  label {
    position: relative;
    flex: 1;
    text-align: center;
  }
  input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  label span {
    display: block;
    padding: 0.4rem var(--eh-space-s);
    border-radius: calc(var(--eh-radius) - 1px);
  }
  input:checked + span {
    background: var(--eh-color-accent);
    color: var(--eh-color-on-accent);
    font-weight: 600;
  }
  input:focus-visible + span {
    outline: 3px solid var(--eh-color-focus);
    outline-offset: 2px;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: var(--eh-text-s);
    line-height: 1.45;
  }
  li {
    padding: 0.4rem var(--eh-space-s);
    border-inline-start: 3px solid transparent;
    border-block-end: var(--eh-border);
  }
  .refused {
    border-inline-start-color: var(--eh-color-wrong);
    background: var(--eh-color-wrong-soft);
  }
  .remarked {
    border-inline-start-color: var(--eh-color-partly);
    background: var(--eh-color-partly-soft);
  }
  .session {
    color: var(--eh-color-text-soft);
    font-style: italic;
  }
  .call {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--eh-space-s);
    align-items: baseline;
  }
  time {
    margin-inline-start: auto;
    color: var(--eh-color-text-soft);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  code,
  pre {
    font-family: ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }
  .value {
    color: var(--eh-color-text-soft);
  }
  .subject {
    overflow-wrap: anywhere;
  }
  small {
    color: var(--eh-color-text-soft);
  }
  .value code,
  pre {
    color: var(--eh-color-text);
  }
  summary {
    cursor: pointer;
  }
  pre {
    max-height: 14rem;
    margin: var(--eh-space-xs) 0 0;
    padding: var(--eh-space-s);
    overflow: auto;
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    white-space: pre-wrap;
  }
  .word,
  .remark {
    display: flex;
    gap: 0.4rem;
    margin: 0.1rem 0 0;
  }
  .word {
    align-items: center;
  }
  .refused .word {
    color: var(--eh-color-wrong);
    font-weight: 600;
  }
  .remarked .word,
  .remarked .remark svg {
    color: var(--eh-color-partly);
  }
  .fine .word {
    color: var(--eh-color-good);
  }
  svg {
    flex: none;
    margin-block-start: 0.15rem;
  }
  .refused .remark svg {
    display: none;
  }
  .none {
    margin: 0;
    padding: var(--eh-space-m) var(--eh-space-s);
    color: var(--eh-color-text-soft);
  }
  ol + button {
    width: 100%;
    margin-block-start: var(--eh-space-s);
  }
  @media (forced-colors: active) {
    input:checked + span {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
    .refused,
    .remarked {
      border-inline-start-color: CanvasText;
    }
  }
`;
