import { css } from 'lit';

export const scenarioStyles = css`
  .stage {
    margin-block-start: var(--eh-space-m);
  }
  .scene,
  .outcome {
    max-width: var(--eh-measure);
    outline-offset: 6px;
  }
  .question {
    margin-block: var(--eh-space-m) var(--eh-space-s);
    font-weight: 600;
  }
  .way {
    display: flex;
    gap: var(--eh-space-s);
    width: 100%;
    padding: 0.7rem var(--eh-space-m);
    border: 0;
    background: none;
    text-align: start;
    line-height: 1.45;
  }
  .way .icon {
    margin-block-start: 0.1em;
    color: var(--eh-color-accent);
  }
  :host(:dir(rtl)) .way .icon {
    scale: -1 1;
  }
  .row:has(button:hover) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .row.chosen {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .row.passed {
    border-style: dashed;
    color: var(--eh-color-text-soft);
  }
  .chosen .mark {
    flex: none;
    margin-inline-start: auto;
    color: var(--eh-color-accent-strong);
  }
  .outcome {
    margin-block-start: var(--eh-space-m);
    padding-inline-start: var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-accent);
  }
  .ending h3 {
    display: flex;
    gap: 0.4em;
    margin: 0 0 var(--eh-space-xs);
    color: var(--tone);
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  .ending .label {
    margin: 0;
    font-size: var(--eh-text-s);
  }
  .path {
    margin-block-start: var(--eh-space-m);
    color: var(--eh-color-text-soft);
  }
  .path ol {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .path li::marker {
    color: var(--eh-color-accent);
    font-weight: 600;
  }
`;
