import { scaleBand, scaleLinear } from 'd3-scale';
import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ChartElement, type ChartTable } from './chart-element.ts';

export interface Column {
  /** On the axis. */
  label: string;
  value: number;
  /** A sentence for the pointer, such as “3 Mar: 12 learners”. */
  title: string;
  /** Time left out of the picture. */
  isBreak?: boolean;
  /** Its row in the table. */
  row: readonly string[];
}

const HEIGHT = 180;
const TOP = 20;
const BOTTOM = 24;
const LEFT = 34;
const LABEL_WIDTH = 56;

/** @summary Numbers side by side: days, or steps of a result. */
export class EhColumnChart extends ChartElement {
  static override properties: PropertyDeclarations = {
    columns: { attribute: false },
    heads: { attribute: false },
  };

  declare columns: readonly Column[];
  declare heads: readonly string[];

  constructor() {
    super();
    this.columns = [];
    this.heads = [];
  }

  protected override get table(): ChartTable {
    return { heads: this.heads, rows: this.columns.map(({ row }) => row) };
  }

  protected override renderDrawing(): TemplateResult {
    const { columns, width } = this;
    const x = scaleBand<number>()
      .domain(columns.keys())
      .range([LEFT, width])
      .paddingInner(columns.length > width / 8 ? 0 : 0.2);
    const most = Math.max(1, ...columns.map(({ value }) => value));
    const y = scaleLinear([0, most], [HEIGHT - BOTTOM, TOP]).nice(4);
    const ticks = y.ticks(4).filter(Number.isInteger);
    const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, x.step())));
    const hasNumbers = x.step() >= 28;
    // The first, those after a break, and as many between as there is room for.
    const labelled = new Set<number>();
    let last = -every;
    for (const [at, { isBreak }] of columns.entries()) {
      const isDue = at - last >= every || (columns[at - 1]?.isBreak && at - last >= every * 0.7);
      const hasRoom = (x(at) ?? 0) + LABEL_WIDTH / 2 < width + 12;
      if (isBreak || !isDue || !hasRoom) continue;
      labelled.add(at);
      last = at;
    }
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      width=${width}
      height=${HEIGHT}
      role="img"
      aria-label=${this.label}
    >
      ${ticks.map(
        (tick) =>
          svg`<line class="grid" x1=${LEFT} x2=${width} y1=${y(tick)} y2=${y(tick)} />
            <text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${this.format.number(tick)}</text>`,
      )}
      ${columns.map(({ label, value, title, isBreak }, at) => {
        const left = x(at) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const isLabelled = labelled.has(at);
        if (isBreak) {
          return svg`<g><title>${title}</title>
            <path class="break" d=${`M${middle - 3} ${HEIGHT - BOTTOM + 6}l6 -12M${middle + 2} ${HEIGHT - BOTTOM + 6}l6 -12`} /></g>`;
        }
        return svg`<g><title>${title}</title>
          <rect class="mark" x=${left} y=${y(value)} width=${Math.max(1, x.bandwidth())} height=${y(0) - y(value)} rx=${x.bandwidth() > 8 ? 2 : 0} />
          ${hasNumbers && value > 0 ? svg`<text class="value" x=${middle} y=${y(value) - 5} text-anchor="middle">${this.format.number(value)}</text>` : nothing}
          ${isLabelled ? svg`<text x=${middle} y=${HEIGHT - 6} text-anchor="middle">${label}</text>` : nothing}
        </g>`;
      })}
      <line class="axis" x1=${LEFT} x2=${width} y1=${y(0)} y2=${y(0)} />
    </svg>`;
  }
}

customElements.define('eh-column-chart', EhColumnChart);
