import { css } from 'lit';

/** Shared by the player's bars and dialogs. */
export const chromeStyles = css`
  .icon {
    flex: none;
  }
  .icon.next:dir(rtl),
  .icon.back:dir(rtl),
  .icon.here:dir(rtl) {
    transform: scaleX(-1);
  }
  .icon-button {
    display: inline-flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-width: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-s);
    border-color: transparent;
    background: none;
  }
  dialog {
    width: min(30rem, 100%);
    max-height: 100dvh;
    overflow: auto;
    padding: min(var(--eh-space-l), 5vw);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    color: var(--eh-color-text);
    box-shadow: var(--eh-shadow);
  }
  dialog::backdrop {
    background: rgb(10 20 15 / 45%);
  }
  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--eh-space-m);
    margin-block-end: var(--eh-space-m);
  }
  h2 {
    margin: 0;
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  fieldset {
    margin: 0 0 var(--eh-space-l);
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: var(--eh-space-s);
    padding: 0;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
  }
  .soft {
    color: var(--eh-color-text-soft);
    font-size: var(--eh-text-s);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
