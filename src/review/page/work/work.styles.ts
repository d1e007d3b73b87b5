import { css } from 'lit';

export const workStyles = css`
  .sheet {
    margin: 0 0 var(--eh-space-m);
  }
  .sheet svg {
    display: block;
    width: 100%;
    height: auto;
  }
  .paper {
    fill: var(--eh-color-sunken);
    stroke: var(--eh-color-line);
    stroke-width: 2;
  }
  .line {
    fill: none;
    stroke: var(--eh-color-accent);
    stroke-width: 5;
    stroke-linejoin: round;
    stroke-linecap: round;
    opacity: 0.55;
  }
  .place,
  .legend {
    fill: var(--eh-color-surface);
    stroke: var(--eh-color-accent-strong);
    stroke-width: 3;
  }
  .form-1 {
    stroke: var(--eh-color-partly);
  }
  .form-2 {
    stroke: var(--eh-color-focus);
  }
  .form-3 {
    stroke: var(--eh-color-wrong);
  }
  .form-4 {
    stroke: var(--eh-color-text);
  }
  .form-5 {
    stroke: var(--eh-color-text-soft);
  }
  .place text {
    fill: var(--eh-color-text);
    stroke: none;
    font: 600 14px var(--eh-font);
    text-anchor: middle;
  }
  .legend {
    vertical-align: -0.2em;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: var(--eh-space-m) var(--eh-space-l);
    align-items: start;
    margin-block-end: var(--eh-space-l);
  }
  .area {
    padding: var(--eh-space-m);
    border-radius: var(--eh-radius);
    background: var(--eh-color-sunken);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16rem), 1fr));
    gap: var(--eh-space-m);
    align-items: start;
    margin-block: 0 var(--eh-space-l) !important;
  }
  .note-paper {
    padding: var(--eh-space-s) var(--eh-space-m);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
    break-inside: avoid;
  }
  .area .note-paper {
    margin-block-end: var(--eh-space-s);
  }
  .note-paper p {
    margin: 0;
  }
  .by {
    display: block;
    font-size: var(--eh-text-s);
    color: var(--eh-color-text-soft);
  }
  .place-said {
    display: grid;
    grid-template-columns: 2.25rem minmax(0, 1fr);
    padding-block: var(--eh-space-xs);
    break-inside: avoid;
  }
  .place-number {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    color: var(--eh-color-text-soft);
  }
  .bar-drawn {
    display: block;
    width: min(10rem, 100%);
    height: 0.5rem;
    fill: var(--eh-color-accent);
  }
  .bar-drawn .back {
    fill: var(--eh-color-line);
  }
  .years > li {
    padding-inline-start: var(--eh-space-m);
    border-inline-start: 4px solid var(--eh-color-accent-soft);
  }
  .activities {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-s);
    margin-block-end: var(--eh-space-m);
  }
  .activities a[aria-current] {
    border-color: var(--eh-color-accent);
    background: var(--eh-color-accent-soft);
    color: var(--eh-color-text);
    font-weight: 600;
  }
  @media print {
    .area {
      background: none;
      border: 1px solid #999;
    }
    .paper {
      fill: #fff;
    }
    .bar-drawn,
    .place {
      print-color-adjust: exact;
    }
  }
`;
