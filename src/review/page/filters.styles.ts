import { css } from 'lit';

export const filtersStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--eh-space-s) var(--eh-space-m);
    margin-block-end: var(--eh-space-m);
    padding: var(--eh-space-s) var(--eh-space-m) var(--eh-space-m);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .bar > button {
    margin-inline-start: auto;
  }
  input[type='date'] {
    width: 10rem;
  }
  .picker {
    position: relative;
  }
  .picker summary {
    display: grid;
    gap: 0.125rem;
    padding: 0;
    color: var(--eh-color-text);
    list-style: none;
  }
  .picker summary::-webkit-details-marker {
    display: none;
  }
  .picker .label {
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .picker .value {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--eh-space-s);
    min-width: 7rem;
    max-width: 14rem;
    min-height: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: calc(var(--eh-radius) - 2px);
    background: var(--eh-color-surface);
    overflow-wrap: anywhere;
  }
  .picker .value::after {
    content: '';
    flex: none;
    width: 0.5rem;
    height: 0.5rem;
    margin-block-start: -0.25rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .panel {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-start: 0;
    z-index: 5;
    display: grid;
    gap: var(--eh-space-xs);
    width: max-content;
    min-width: 14rem;
    max-width: min(22rem, 80vw);
    max-height: min(24rem, 60vh);
    margin: 0;
    padding: var(--eh-space-s) var(--eh-space-m);
    overflow: auto;
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    box-shadow: var(--eh-shadow);
  }
  .panel label {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: 2.25rem;
  }
  .panel label > span:last-child:not(:nth-child(2)) {
    margin-inline-start: auto;
  }
  .saved .panel {
    inset-inline: auto 0;
    padding-block: var(--eh-space-m);
  }
  .saved form {
    display: grid;
    gap: var(--eh-space-s);
    padding-block-start: var(--eh-space-s);
    border-block-start: var(--eh-border);
  }
  .saved li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--eh-space-s);
  }
  .saved p {
    margin: 0;
  }
  .saved .remove {
    min-height: 2rem;
    padding: 0 var(--eh-space-s);
  }
`;
