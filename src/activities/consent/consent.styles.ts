import { css, unsafeCSS } from 'lit';
import { FORM_STYLE } from './form-style.ts';

export const consentStyles = css`
  ${unsafeCSS(FORM_STYLE)}
  legend {
    color: var(--eh-color-text);
    font-weight: 600;
  }
  .pick,
  .switch {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
  }
  .pick {
    padding: 0.3rem var(--eh-space-m);
    cursor: pointer;
  }
  .row:last-child {
    border-style: dashed;
  }
  .row:has(:checked) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  [type='radio'],
  [type='checkbox'] {
    flex: none;
    width: 1.3rem;
    height: 1.3rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  .switch select {
    width: auto;
  }
  .making {
    margin-block-start: var(--eh-space-l);
    padding-block-start: var(--eh-space-m);
    border-block-start: var(--eh-border);
  }
  .making > h3 {
    margin: 0 0 var(--eh-space-s);
    color: var(--eh-color-text);
    font-size: var(--eh-text-l);
  }
  .sheet {
    margin-block-start: var(--eh-space-m);
    border: 1px solid var(--eh-color-control);
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
    }
  }
`;
