import { css } from 'lit';

/** The desk around the sheet: tools, turns, legend, the list of places. */
export const parishMapStyles = css`
  /* From the sheet one gets into the middle of the list at once: there it is drawn already. */
  .many > .entry {
    content-visibility: visible;
  }
  :host(:fullscreen) {
    overflow: auto;
    padding: var(--eh-space-m);
    background: var(--eh-color-page);
    color: var(--eh-color-text);
  }
  .desk {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-m) var(--eh-space-l);
    margin-block-start: var(--eh-space-m);
  }
  @container (min-width: 62rem) {
    .desk {
      grid-template-columns: minmax(0, 5fr) minmax(20rem, 2fr);
    }
  }
  .questions {
    margin-block-start: var(--eh-space-m);
    padding: var(--eh-space-s) var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-accent);
    border-radius: 4px;
    background: var(--eh-color-accent-soft);
  }
  .questions .label,
  .questions ul {
    margin: 0;
  }
  .tools-row,
  .turns {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s);
  }
  .tools-row {
    margin-block: var(--eh-space-s);
  }
  .turns .label {
    margin: 0;
  }
  .tool,
  .voice {
    font-weight: 600;
  }
  :is(.tool, .voice)[aria-pressed='true'] {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent);
    color: var(--eh-color-on-accent);
  }
  .large {
    margin-inline-start: auto;
  }
  .voice {
    border-radius: 99px;
  }
  .count {
    display: inline-block;
    min-width: 1.5em;
    margin-inline-start: 0.25em;
    padding: 0 0.35em;
    border: 1px solid currentColor;
    border-radius: 99px;
    font-size: var(--eh-text-s);
    text-align: center;
  }
  .guide {
    margin-block-end: var(--eh-space-s);
    padding: var(--eh-space-s) var(--eh-space-m);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .guide.idle {
    display: none;
  }
  .guide p,
  .guide .missing {
    margin: 0;
  }
  .guide .row-of-buttons {
    margin-block-start: var(--eh-space-s);
  }
  .with-button {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
  }
  .with-button input {
    flex: 1 1 10rem;
    width: auto;
    min-width: 0;
  }
  .legend {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 11rem), 1fr));
    gap: var(--eh-space-xs) var(--eh-space-m);
    margin: var(--eh-space-s) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--eh-text-s);
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
  }
  .disc {
    flex: none;
    width: 1.9em;
    height: 1.9em;
    vertical-align: -0.5em;
  }
  .disc path {
    fill: none;
    stroke: #ffffff;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .places h3 {
    margin: 0;
    font: 600 var(--eh-text-l) / 1.3 var(--eh-font-display);
  }
  .head {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
  }
  .number {
    font-weight: 700;
  }
  .name {
    min-width: 0;
    font-weight: 600;
  }
  .entry {
    overflow-wrap: anywhere;
  }
  .palette {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10.5rem), 1fr));
    gap: var(--eh-space-xs) var(--eh-space-s);
  }
  .palette legend {
    margin-block-end: var(--eh-space-xs);
  }
  .symbol {
    display: flex;
    align-items: center;
    gap: var(--eh-space-s);
    min-height: var(--eh-target);
    padding: var(--eh-space-xs) var(--eh-space-s);
    border: 1px solid var(--eh-color-line);
    border-radius: var(--eh-radius);
    line-height: 1.25;
    cursor: pointer;
  }
  .symbol:has(:checked) {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
  }
  .symbol input {
    flex: none;
    width: 1.1rem;
    height: 1.1rem;
    margin: 0;
    accent-color: var(--eh-color-accent);
  }
  .arrow {
    min-width: var(--eh-target);
    padding: 0;
  }
  .papers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--eh-space-s);
    margin: 0;
  }
  .papers select {
    width: auto;
  }
  @media print {
    :host(.printing) :is(.tag, .prompt, .feedback) {
      display: none;
    }
    .card {
      break-inside: auto;
    }
    .desk {
      display: block;
      margin-block-start: var(--eh-space-s);
    }
    eh-map-sheet,
    .legend {
      break-inside: avoid;
    }
    .entries {
      display: block;
      columns: 2;
      column-gap: 8mm;
    }
    .entry {
      margin-block-end: 3mm;
    }
    .disc circle {
      fill: #ffffff;
      stroke: #000000;
      stroke-width: 2;
    }
    .disc path {
      stroke: #000000;
    }
  }
  @media (forced-colors: active) {
    .disc circle {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2;
    }
    .disc path {
      stroke: CanvasText;
    }
    :is(.tool, .voice)[aria-pressed='true'] {
      border: 3px solid Highlight;
    }
  }
`;
