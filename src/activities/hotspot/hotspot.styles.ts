import { css } from 'lit';

/** Lines on a picture are dark on light, whatever the picture and the theme: both are seen. */
export const hotspotStyles = css`
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--eh-space-m);
    align-items: start;
  }
  .window {
    overflow: auto;
    border-radius: var(--eh-radius);
    border: var(--eh-border);
  }
  .picture {
    position: relative;
    overflow: hidden;
    background: #fff;
    color: #111;
  }
  .large .picture {
    width: 200%;
  }
  .picture img {
    display: block;
    width: 100%;
    height: auto;
  }
  .picture svg:not(.icon) {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  .place {
    fill: transparent;
  }
  .place.open {
    cursor: pointer;
  }
  .edge {
    stroke: #fff;
    stroke-width: 5px;
    vector-effect: non-scaling-stroke;
  }
  .line {
    stroke: #111;
    stroke-width: 2px;
    stroke-dasharray: 6 5;
    vector-effect: non-scaling-stroke;
  }
  .pointed,
  .place.chosen {
    fill: rgb(255 255 255 / 35%);
  }
  .chosen .line,
  .right .line,
  .wrong .line {
    stroke-width: 4px;
    stroke-dasharray: none;
  }
  .chosen .edge,
  .right .edge,
  .wrong .edge {
    stroke-width: 8px;
  }
  .right .line {
    stroke: #14552f;
  }
  .wrong .line {
    stroke: #8e1f12;
    stroke-dasharray: 14 6;
  }
  .number {
    position: absolute;
    display: flex;
    align-items: center;
    justify-content: center;
    min-width: 1.75rem;
    height: 1.75rem;
    padding: 0 0.3rem;
    border: 2px solid #111;
    border-radius: 1rem;
    background: #fff;
    color: #111;
    font-size: 0.95rem;
    font-weight: 700;
    line-height: 1;
    transform: translate(-50%, -50%);
    pointer-events: none;
  }
  .number.chosen,
  .number.pointed {
    background: #111;
    color: #fff;
  }
  .number.right {
    border-color: #fff;
    background: #14552f;
    color: #fff;
  }
  .number.wrong {
    border-color: #fff;
    background: #8e1f12;
    color: #fff;
  }
  .count {
    margin-inline-end: 0.2em;
    font-variant-numeric: tabular-nums;
  }
  .larger {
    margin-block-start: var(--eh-space-xs);
    padding-inline: 0;
  }
  .larger[aria-pressed='true'] {
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @container (min-width: 44rem) {
    .both:not(.large) {
      grid-template-columns: minmax(0, 1.5fr) minmax(14rem, 1fr);
    }
    .both .option {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .both .mark {
      grid-column: 2;
      padding: 0;
    }
  }
  @media (forced-colors: active) {
    .picture,
    .number {
      forced-color-adjust: none;
    }
  }
  @media print {
    .large .picture {
      width: 100%;
    }
    .number {
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
  }
`;
