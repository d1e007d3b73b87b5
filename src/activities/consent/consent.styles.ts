import { css, unsafeCSS } from 'lit';
import { FORM_STYLE } from './form-style.ts';

export const consentStyles = css`
  ${unsafeCSS(FORM_STYLE)}
  .advice {
    margin: var(--eh-space-m) 0 0;
    padding: var(--eh-space-s) var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-partly);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .line:not(p) {
    margin: 0;
    padding: var(--eh-space-m) 0;
  }
  .line:not(p) ~ .line {
    border-block-start: var(--eh-border);
  }
  .line legend {
    float: inline-start;
    width: 100%;
    margin: 0;
    color: var(--eh-color-text);
    font-weight: 600;
  }
  .line .hint-text {
    clear: both;
    margin: 0;
    max-width: var(--eh-measure);
    color: var(--eh-color-text-soft);
    font-size: 0.95em;
  }
  .levels {
    clear: both;
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    padding-block-start: var(--eh-space-s);
  }
  .level,
  .switch {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
  }
  .level {
    flex: 1 1 12rem;
    padding: 0.3rem var(--eh-space-s);
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    cursor: pointer;
  }
  .level:last-child {
    border-style: dashed;
    color: var(--eh-color-text-soft);
  }
  .level:has(:checked) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-text);
  }
  .level input,
  .switch input {
    flex: none;
    width: 1.3rem;
    height: 1.3rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  .switch select {
    width: auto;
  }
  .switch {
    flex-wrap: wrap;
    margin-inline-end: var(--eh-space-m);
  }
  .making {
    margin-block-start: var(--eh-space-l);
    padding-block-start: var(--eh-space-m);
    border-block-start: var(--eh-border);
  }
  .making > h3 {
    margin: 0 0 var(--eh-space-s);
    color: var(--eh-color-text);
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  .people .field {
    margin-block-start: var(--eh-space-s);
  }
  .sheet {
    margin-block-start: var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
    border-radius: 2px;
    box-shadow: var(--eh-shadow);
    overflow-wrap: break-word;
  }
  @media screen {
    .paper-only {
      display: none;
    }
  }
  @media print {
    .card {
      break-inside: auto;
    }
    .card > :not(form),
    form > :not(.making),
    .making > :not(.sheet) {
      display: none;
    }
    .making,
    .sheet {
      margin: 0;
      padding: 0;
      border: 0;
      box-shadow: none;
    }
  }
`;
