import { scaleLinear } from 'd3-scale';
import { css, html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ChartElement, type ChartTable } from './chart-element.ts';

export interface Part {
  id: 'good' | 'bad' | 'plain' | 'open';
  name: string;
  value: number;
}

const HEIGHT = 44;

/** @summary Parts of a whole in one bar, each with its name, its number and a pattern of its own. */
export class EhPartChart extends ChartElement {
  static override ownStyles = css`
    .good {
      fill: var(--eh-color-good);
    }
    .bad {
      fill: var(--eh-color-wrong);
    }
    .plain {
      fill: var(--eh-color-accent-soft);
    }
    .open {
      fill: var(--eh-color-sunken);
    }
    rect {
      stroke: var(--eh-color-surface);
      stroke-width: 2;
    }
    rect.plain,
    rect.open,
    .swatch .plain,
    .swatch .open {
      stroke: var(--eh-color-control);
      stroke-width: 1;
    }
    svg .inside {
      fill: var(--eh-color-surface);
      font-weight: 600;
      font-size: 15px;
    }
    svg .inside.plain,
    svg .inside.open {
      fill: var(--eh-color-text);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--eh-space-l);
      margin: var(--eh-space-s) 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--eh-space-s);
    }
    .sign {
      fill: none;
      stroke: var(--eh-color-surface);
      stroke-width: 2;
    }
    .plain + .sign,
    .open + .sign {
      stroke: var(--eh-color-control);
    }
  `;
  static override properties: PropertyDeclarations = {
    parts: { attribute: false },
    heads: { attribute: false },
  };

  declare parts: readonly Part[];
  declare heads: readonly string[];

  constructor() {
    super();
    this.parts = [];
    this.heads = [];
  }

  private get total(): number {
    return this.parts.reduce((sum, { value }) => sum + value, 0);
  }

  protected override get table(): ChartTable {
    const rows = this.parts.map(({ name, value }) => [
      name,
      this.format.number(value),
      this.format.share(value / Math.max(1, this.total)),
    ]);
    return { heads: this.heads, rows };
  }

  protected override renderDrawing(): TemplateResult {
    const x = scaleLinear([0, Math.max(1, this.total)], [0, this.width]);
    let from = 0;
    return html`<svg
        viewBox="0 0 ${this.width} ${HEIGHT}"
        width=${this.width}
        height=${HEIGHT}
        role="img"
        aria-label=${this.label}
      >
        ${this.parts.map(({ id, name, value }) => {
          if (value === 0) return nothing;
          const [left, right] = [x(from), x((from += value))];
          return svg`<g><title>${`${name}: ${this.format.number(value)}`}</title>
            <rect class=${id} x=${left} y="1" width=${right - left} height=${HEIGHT - 2} rx="3" />
            ${
              right - left > 30
                ? svg`<text class="inside ${id}" x=${(left + right) / 2} y=${HEIGHT / 2 + 5} text-anchor="middle">${this.format.number(value)}</text>`
                : nothing
            }</g>`;
        })}
      </svg>
      <ul>
        ${this.parts.map(
          ({ id, name, value }) =>
            html`<li>
              <svg class="swatch" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
                <rect class=${id} x="1" y="1" width="16" height="16" rx="3" />
                <path class="sign" d=${SIGNS[id]} />
              </svg>
              <span>${name} <strong>${this.format.number(value)}</strong></span>
            </li>`,
        )}
      </ul>`;
  }
}

/** Not by colour alone: a tick, a cross, a dot, nothing. */
const SIGNS: Record<Part['id'], string> = {
  good: 'm5 9.5 3 3 5-6.5',
  bad: 'm6 6 6 6m0-6-6 6',
  plain: 'M6 9h6',
  open: '',
};

customElements.define('eh-part-chart', EhPartChart);
