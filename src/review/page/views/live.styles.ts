import { css } from 'lit';

export const liveStyles = css`
  .line {
    display: inline-flex;
    align-items: center;
    gap: var(--eh-space-s);
    margin-block-end: var(--eh-space-m);
    padding: var(--eh-space-xs) var(--eh-space-m);
    border-radius: 2rem;
    background: var(--eh-color-sunken);
    font-weight: 600;
  }
  .lamp {
    width: 0.75rem;
    height: 0.75rem;
    border: 2px solid currentcolor;
    border-radius: 50%;
  }
  .line.live {
    background: var(--eh-color-good-soft);
    color: var(--eh-color-good);
  }
  .line.live .lamp {
    background: currentcolor;
  }
  .line.lost,
  .line.refused {
    background: var(--eh-color-wrong-soft);
    color: var(--eh-color-wrong);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: var(--eh-space-m);
    margin: 0 0 var(--eh-space-l);
  }
  .figures div {
    display: flex;
    flex-direction: column-reverse;
    padding: var(--eh-space-m);
    border: var(--eh-border);
    border-radius: var(--eh-radius);
    background: var(--eh-color-surface);
  }
  .figures dt {
    color: var(--eh-color-text-soft);
  }
  .figures dd {
    margin: 0;
    font: 600 2.5rem / 1.1 var(--eh-font-display);
    font-variant-numeric: tabular-nums;
  }
  .figures .stuck dd,
  .stuck-word {
    color: var(--eh-color-wrong);
  }
  .figures .idle dd {
    color: var(--eh-color-partly);
  }
  .pages th[scope='row'] {
    font-weight: 400;
  }
  .pages .here {
    font-weight: 600;
  }
  .drawn {
    width: 30%;
  }
  .drawn svg {
    display: block;
    width: 100%;
    height: 1rem;
  }
  .drawn .all {
    fill: var(--eh-color-accent);
  }
  .drawn .held {
    fill: var(--eh-color-wrong);
  }
  .people {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
    gap: var(--eh-space-m);
  }
  .people .card {
    margin: 0;
    border-inline-start: 5px solid var(--eh-color-accent);
  }
  .people .card.idle {
    border-inline-start-color: var(--eh-color-partly);
  }
  .people .card.stuck {
    border-inline-start-color: var(--eh-color-wrong);
  }
  .people p {
    margin: 0;
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    gap: var(--eh-space-xs) var(--eh-space-s);
    align-items: baseline;
  }
  .name .tag {
    margin-inline-start: auto;
  }
  .why {
    color: var(--eh-color-text);
    font-weight: 600;
  }
  .big {
    font-size: 1.6rem;
  }
  .big .figures dd {
    font-size: clamp(4rem, 9vw, 8rem);
  }
  .big .figures dt {
    font-size: 1.6rem;
  }
  .big h2,
  .big thead th {
    font-size: 1.4rem;
  }
  .big .drawn svg {
    height: 1.75rem;
  }
  .big .bar {
    font-size: var(--eh-text-m);
  }
`;
