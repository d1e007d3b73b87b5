import { css } from 'lit';

/** The sheet: paper, lines, symbols, points and the pen. */
export const mapSheetStyles = css`
  :host {
    --paper: light-dark(#fdfaf2, #22302a);
    --halo: light-dark(#fdfaf2, #14201b);
    container-type: inline-size;
  }
  .view {
    position: relative;
    max-width: calc(86vh * var(--ratio));
    margin-inline: auto;
    overflow: hidden;
    border: 1px solid var(--eh-color-control);
    border-radius: var(--eh-radius);
    background: var(--paper);
    box-shadow: var(--eh-shadow);
    direction: ltr;
  }
  .view.zoomed {
    overflow: auto;
    scrollbar-width: thin;
  }
  .sheet {
    position: relative;
    -webkit-user-select: none;
    user-select: none;
  }
  .free {
    touch-action: none;
  }
  .ground,
  .blank,
  .lines {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .ground {
    object-fit: fill;
    pointer-events: none;
  }
  /* A sheet that waits for hands: a line of stitches inside its edge. */
  .blank {
    inset: 0.6rem;
    width: auto;
    height: auto;
    border: 2px dotted var(--eh-color-accent);
    border-radius: calc(var(--eh-radius) / 1.5);
    opacity: 0.45;
  }
  .lines {
    overflow: visible;
    pointer-events: none;
  }
  .lines * {
    fill: none;
    stroke-linecap: round;
    stroke-linejoin: round;
    vector-effect: non-scaling-stroke;
  }
  .edge {
    stroke: var(--halo);
    stroke-width: 8px;
    opacity: 0.85;
  }
  /* On a dark sheet the inks are lighter. */
  .line,
  .area {
    --seen: light-dark(var(--ink), color-mix(in srgb, var(--ink), #ffffff 45%));
  }
  .line {
    stroke: var(--seen);
    stroke-width: 4px;
  }
  .lines .area {
    fill: var(--seen);
    fill-opacity: 0.18;
    stroke: var(--seen);
    stroke-width: 3px;
    stroke-dasharray: 1 7;
  }
  .line.open,
  .area.open {
    stroke-width: 6px;
  }
  .draft {
    stroke: var(--eh-color-focus);
    stroke-width: 3px;
    stroke-dasharray: 2 8;
  }
  .marker {
    --size: 2.25rem;
    position: absolute;
    display: grid;
    place-content: center;
    width: var(--size);
    height: var(--size);
    min-height: 0;
    /* No 'translate': hundreds of symbols that are moved by it make every frame slow. */
    margin: calc(var(--size) / -2) 0 0 calc(var(--size) / -2);
    padding: 0;
    border: 2.5px solid #ffffff;
    border-radius: 50%;
    background: var(--ink);
    color: #ffffff;
    box-shadow: 0 1px 3px rgb(0 0 0 / 45%);
    contain: layout style;
    touch-action: none;
    cursor: grab;
  }
  button.marker:hover {
    border-color: #ffffff;
    color: #ffffff;
    z-index: 2;
    scale: 1.12;
  }
  button.marker:is(:focus-visible, .open) {
    z-index: 3;
    border-radius: 50%;
  }
  .marker.open {
    outline: 3px solid var(--eh-color-focus);
    outline-offset: 2px;
  }
  span.marker {
    cursor: default;
  }
  /* While the pen is out, a tap on a symbol is a tap on the sheet. */
  .cover {
    position: absolute;
    inset: 0;
    z-index: 4;
    cursor: crosshair;
  }
  .marker svg {
    display: block;
    width: 1.3rem;
    height: 1.3rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .number,
  .name {
    position: absolute;
    color: var(--eh-color-text);
    font-family: var(--eh-font);
    font-size: 0.8125rem;
    font-weight: 700;
    line-height: 1.1;
    pointer-events: none;
    paint-order: stroke;
    text-shadow:
      0 0 2px var(--halo),
      0 0 2px var(--halo),
      0 0 3px var(--halo),
      0 0 4px var(--halo);
  }
  .number {
    inset-block-start: -0.6rem;
    inset-inline-start: 1.65rem;
    min-width: 1.1rem;
    padding: 0 0.2em;
    border-radius: 1em;
    background: var(--halo);
    text-align: center;
  }
  .name {
    display: none;
    inset-block-start: calc(100% + 0.15rem);
    inset-inline-start: 50%;
    width: max-content;
    max-width: 9rem;
    padding: 0 0.3em;
    border-radius: 0.3em;
    background: color-mix(in srgb, var(--halo) 82%, transparent);
    font-weight: 600;
    text-align: center;
    overflow-wrap: anywhere;
    translate: -50%;
  }
  .marker:is(:hover, :focus-visible, .open) .name:not(:empty) {
    display: block;
  }
  @container (min-width: 34rem) {
    .named .name:not(:empty) {
      display: block;
    }
  }
  .handle,
  .pen,
  .dot {
    position: absolute;
    min-height: 0;
    padding: 0;
    border-radius: 50%;
    translate: -50% -50%;
  }
  .handle {
    z-index: 4;
    width: 1.6rem;
    height: 1.6rem;
    border: 3px solid var(--eh-color-focus);
    background: var(--halo);
    touch-action: none;
    cursor: move;
  }
  .handle[aria-pressed='true'] {
    background: var(--eh-color-focus);
  }
  .handle:focus-visible {
    border-radius: 50%;
  }
  .dot {
    width: 0.75rem;
    height: 0.75rem;
    border: 2px solid var(--halo);
    background: var(--eh-color-focus);
    pointer-events: none;
  }
  .pen {
    z-index: 5;
    display: grid;
    place-content: center;
    width: 2.75rem;
    height: 2.75rem;
    border: 3px solid var(--eh-color-focus);
    background: transparent;
    color: var(--eh-color-focus);
    pointer-events: none;
  }
  .pen:focus-visible {
    border-radius: 50%;
  }
  .zoom {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--eh-space-s);
    margin-block-start: var(--eh-space-s);
  }
  .round {
    min-width: var(--eh-target);
    padding: 0;
    font-size: var(--eh-text-l);
    font-weight: 700;
    line-height: 1;
  }
  [aria-disabled='true'] {
    border-color: var(--eh-color-line);
    color: var(--eh-color-text-soft);
    cursor: default;
  }
  @container (max-width: 26rem) {
    .marker {
      --size: 1.875rem;
    }
    .marker svg {
      width: 1.05rem;
      height: 1.05rem;
    }
    .number {
      inset-inline-start: 1.3rem;
    }
  }
`;
