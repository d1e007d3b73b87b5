import {
  css,
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { hostStyles } from '../../../ui/host.styles.ts';
import { partsStyles } from '../parts.styles.ts';
import { ReviewElement } from '../review-element.ts';

/** A table behind a chart: the same numbers, for reading one by one. */
export interface ChartTable {
  heads: readonly string[];
  /** The first cell of a row names it. */
  rows: readonly (readonly string[])[];
}

/**
 * Base of the charts: as wide as there is room, drawn as SVG in our own colours, with what it shows
 * as a sentence for those who do not see it and as a table for everybody.
 */
export abstract class ChartElement extends ReviewElement {
  static override get styles(): CSSResultGroup {
    return [hostStyles, partsStyles, chartStyles, ...(this.ownStyles ? [this.ownStyles] : [])];
  }

  static override properties: PropertyDeclarations = {
    label: { attribute: false },
    width: { state: true },
  };

  /** What the chart shows, as a sentence. */
  declare label: string;
  declare protected width: number;
  private readonly room = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  constructor() {
    super();
    this.label = '';
    this.width = 640;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.room.observe(this);
  }

  override disconnectedCallback(): void {
    this.room.disconnect();
    super.disconnectedCallback();
  }

  protected abstract renderDrawing(): TemplateResult;
  protected abstract get table(): ChartTable;

  protected override render(): TemplateResult {
    const { heads, rows } = this.table;
    return html`<figure aria-label=${this.label}>
      ${this.renderDrawing()}
      <details>
        <summary>${this.words.shell.asTable}</summary>
        <div class="scroll" tabindex="0" role="group" aria-label=${this.label}>
          <table>
            <thead>
              <tr>
                ${heads.map(
                  (head, at) =>
                    html`<th scope="col" class=${at === 0 ? '' : 'number'}>${head}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ([name = '', ...cells]) =>
                  html`<tr>
                    <th scope="row" dir="auto">${name}</th>
                    ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>
    </figure>`;
  }
}

const chartStyles = css`
  figure {
    margin: 0;
  }
  svg {
    display: block;
    max-width: 100%;
    overflow: visible;
  }
  svg text {
    fill: var(--eh-color-text-soft);
    font-family: var(--eh-font);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  svg .value {
    fill: var(--eh-color-text);
    font-weight: 600;
  }
  svg .grid {
    stroke: var(--eh-color-line);
  }
  svg .axis {
    stroke: var(--eh-color-control);
  }
  svg .break {
    stroke: var(--eh-color-text-soft);
    stroke-width: 2;
  }
  svg .mark {
    fill: var(--eh-color-accent);
  }
  details {
    margin-block-start: var(--eh-space-xs);
    font-size: var(--eh-text-s);
  }
  details .scroll {
    max-height: 24rem;
    overflow: auto;
  }
  @media (forced-colors: active) {
    svg .mark {
      fill: Highlight;
    }
    svg text {
      fill: CanvasText;
    }
  }
  @media print {
    svg * {
      print-color-adjust: exact;
    }
    details:not([open]) {
      display: none;
    }
  }
`;
