import { scaleLinear } from 'd3-scale';
import { css, html, nothing, svg, type TemplateResult } from 'lit';

const WIDTH = 160;

/**
 * A share as a bar from 0 to 1, with the range in which it likely lies. The number stands beside it,
 * so the drawing is hidden from screen readers.
 */
export function shareBar(
  value: number,
  { low, high, kind = 'plain' }: { low?: number; high?: number; kind?: string } = {},
): TemplateResult {
  const x = scaleLinear([0, 1], [1, WIDTH - 1]).clamp(true);
  return html`<svg
    class="small-bar"
    viewBox="0 0 ${WIDTH} 16"
    width=${WIDTH}
    height="16"
    aria-hidden="true"
  >
    <rect class="track" x="1" y="3" width=${WIDTH - 2} height="10" rx="2" />
    <rect
      class=${`fill ${kind}${low === undefined ? '' : ' ranged'}`}
      x="1"
      y="3"
      width=${Math.max(0, x(value) - 1)}
      height="10"
      rx="2"
    />
    ${
      low === undefined || high === undefined
        ? nothing
        : svg`<path class="range" d=${`M${x(low)} 8H${x(high)}M${x(low)} 4V12M${x(high)} 4V12`} />`
    }
  </svg>`;
}

/** The middle half of something as a thick line, its median as a dot, on a scale that a table shares. */
export function rangeMark(
  { median, lower, upper }: { median: number; lower: number; upper: number },
  most: number,
): TemplateResult {
  const x = scaleLinear([0, Math.max(1, most)], [6, WIDTH - 6]).clamp(true);
  return html`<svg
    class="small-bar"
    viewBox="0 0 ${WIDTH} 16"
    width=${WIDTH}
    height="16"
    aria-hidden="true"
  >
    <path class="line" d="M1 8H${WIDTH - 1}" />
    <path class="half" d=${`M${x(lower)} 8H${Math.max(x(lower) + 0.5, x(upper))}`} />
    <circle class="middle" cx=${x(median)} cy="8" r="5" />
  </svg>`;
}

export const smallMarkStyles = css`
  .small-bar {
    display: block;
    max-width: 100%;
    height: auto;
  }
  .small-bar .track {
    fill: var(--eh-color-sunken);
    stroke: var(--eh-color-line);
  }
  .small-bar .fill {
    fill: var(--eh-color-accent);
  }
  .small-bar .fill.ranged {
    fill-opacity: 0.45;
  }
  .small-bar .fill.key {
    fill: var(--eh-color-good);
  }
  .small-bar .fill.other {
    fill: var(--eh-color-control);
  }
  .small-bar .range {
    fill: none;
    stroke: var(--eh-color-text);
    stroke-width: 1.5;
  }
  .small-bar .line {
    stroke: var(--eh-color-line);
  }
  .small-bar .half {
    stroke: var(--eh-color-accent);
    stroke-width: 6;
    opacity: 0.55;
  }
  .small-bar .middle {
    fill: var(--eh-color-accent-strong);
    stroke: var(--eh-color-surface);
    stroke-width: 1.5;
  }
  @media print {
    .small-bar * {
      print-color-adjust: exact;
    }
  }
`;
