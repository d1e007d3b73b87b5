import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { css, html, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ChartElement, type ChartTable } from './chart-element.ts';

export interface Step {
  name: string;
  /** 0 to 1. */
  share: number;
  isMarked: boolean;
  row: readonly string[];
}

const HEIGHT = 190;
const LEFT = 46;
const BOTTOM = 26;
const TOP = 10;
const LABEL_WIDTH = 28;

/** @summary How a share falls from step to step; steps where many stop are marked. */
export class EhReachChart extends ChartElement {
  static override ownStyles = css`
    .area {
      fill: var(--eh-color-accent-soft);
      stroke: var(--eh-color-accent);
      stroke-width: 2;
    }
    .warn {
      fill: none;
      stroke: var(--eh-color-partly);
      stroke-width: 2;
      stroke-linejoin: round;
    }
    .hit {
      fill: transparent;
    }
  `;
  static override properties: PropertyDeclarations = {
    steps: { attribute: false },
    heads: { attribute: false },
  };

  declare steps: readonly Step[];
  declare heads: readonly string[];

  constructor() {
    super();
    this.steps = [];
    this.heads = [];
  }

  protected override get table(): ChartTable {
    return { heads: this.heads, rows: this.steps.map(({ row }) => row) };
  }

  protected override renderDrawing(): TemplateResult {
    const { steps, width } = this;
    // One place more than steps: the last step has a width too.
    const x = scalePoint<number>()
      .domain([...steps.keys(), steps.length])
      .range([LEFT, width - 2]);
    const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
    const place = (at: number): number => x(at) ?? LEFT;
    const ends = [...steps, steps.at(-1) ?? { share: 0 }];
    const shape = area<{ share: number }>()
      .curve(curveStepAfter)
      .x((_, at) => place(at))
      .y0(y(0))
      .y1(({ share }) => y(share));
    const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, x.step())));
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      width=${width}
      height=${HEIGHT}
      role="img"
      aria-label=${this.label}
    >
      ${[0, 0.5, 1].map(
        (tick) =>
          svg`<line class="grid" x1=${LEFT} x2=${width} y1=${y(tick)} y2=${y(tick)} />
            <text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${this.format.share(tick)}</text>`,
      )}
      <path class="area" d=${shape(ends) ?? ''} />
      ${steps.map(({ name, share, isMarked }, at) => {
        const middle = place(at) + x.step() / 2;
        return svg`<g><title>${`${at + 1}. ${name}: ${this.format.share(share)}`}</title>
          <rect class="hit" x=${place(at)} y=${TOP} width=${x.step()} height=${HEIGHT - TOP - BOTTOM} />
          ${at % every === 0 ? svg`<text x=${middle} y=${HEIGHT - 8} text-anchor="middle">${at + 1}</text>` : ''}
          ${isMarked ? svg`<path class="warn" transform=${`translate(${middle - 8} ${Math.max(TOP, y(share) - 22)})`} d="M8 1 15 14H1ZM8 6v4M8 12v.1" />` : ''}</g>`;
      })}
    </svg>`;
  }
}

customElements.define('eh-reach-chart', EhReachChart);
