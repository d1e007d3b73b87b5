import { css } from 'lit';

export const orderStyles = css`
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--eh-space-xs) var(--eh-space-s);
    min-height: calc(var(--eh-target) + 0.75rem);
    border-color: var(--eh-color-line);
    padding-block: var(--eh-space-xs);
    padding-inline: var(--eh-space-m) var(--eh-space-s);
  }
  .place {
    display: grid;
    place-content: center;
    width: 1.9em;
    height: 1.9em;
    border: 1px solid currentColor;
    border-radius: 50%;
    color: var(--eh-color-accent-strong);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .right .place {
    color: var(--eh-color-good);
  }
  .wrong .place {
    color: var(--eh-color-wrong);
  }
  .moves {
    display: flex;
    gap: var(--eh-space-xs);
  }
  .moves button {
    min-width: var(--eh-target);
    padding: 0;
    border-color: transparent;
    background: none;
  }
  .moves button:not([disabled]):hover {
    border-color: var(--eh-color-accent);
  }
  .moves button[disabled] {
    opacity: 0.35;
  }
  .open {
    grid-template-columns: auto auto minmax(0, 1fr) auto;
    padding-inline: 0 var(--eh-space-xs);
  }
  .grip {
    display: grid;
    place-content: center;
    align-self: stretch;
    width: 2rem;
    color: var(--eh-color-text-soft);
    cursor: grab;
    touch-action: none;
  }
  .dragged {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
    box-shadow: var(--eh-shadow);
  }
  .dragged .grip {
    cursor: grabbing;
  }
  .note {
    grid-column: 2 / -1;
    padding-block-end: var(--eh-space-xs);
  }
  .mark {
    padding-inline-end: var(--eh-space-s);
  }
  @container (max-width: 26rem) {
    .moves {
      flex-direction: column;
      gap: 0;
    }
    .mark {
      grid-column: 2;
    }
  }
`;
