import { css } from 'lit';

export const clozeStyles = css`
  .text {
    max-width: var(--eh-measure);
    font-size: var(--eh-text-l);
    line-height: 2.5;
  }
  .text input,
  .text select {
    max-width: 100%;
    min-height: 2.25rem;
    padding: 0.1rem 0.5rem;
    border: 1px solid var(--eh-color-control);
    border-block-end-width: 3px;
    border-radius: 0.4rem;
    background-color: var(--eh-color-surface);
    color: inherit;
    font: inherit;
    font-size: max(1rem, 0.95em);
    line-height: 1.4;
  }
  .text select {
    text-overflow: ellipsis;
  }
  .text :is(input, select):hover,
  .text .chosen {
    border-color: var(--eh-color-accent);
  }
  .text .chosen {
    background-color: var(--eh-color-accent-soft);
  }
  .text [aria-invalid] {
    border: 2px solid var(--eh-color-wrong);
    border-block-end-width: 3px;
  }
  .given {
    display: inline-block;
    position: relative;
    max-width: 100%;
    padding: 0.15em 0.4em;
    border: 1px solid var(--tone);
    border-block-end-width: 3px;
    border-radius: 0.4rem;
    background: var(--soft);
    color: var(--tone);
    font-weight: 600;
    line-height: 1.4;
  }
  .given .icon {
    margin-inline-start: 0.3em;
    vertical-align: -0.2em;
  }
  .given.right {
    --tone: var(--eh-color-good);
    --soft: var(--eh-color-good-soft);
  }
  .given.wrong {
    --tone: var(--eh-color-wrong);
    --soft: var(--eh-color-wrong-soft);
    border-style: dashed;
    border-block-end-style: solid;
  }
  .given.empty {
    --tone: var(--eh-color-line);
    color: var(--eh-color-text-soft);
  }
  .rows {
    margin-block-start: var(--eh-space-m);
  }
  .row {
    padding: var(--eh-space-s) var(--eh-space-m);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--eh-space-m);
    margin: 0;
  }
`;
