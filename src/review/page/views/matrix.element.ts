import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow } from '../../api/course.ts';
import { filterOf, go } from '../address.ts';
import { SHOWN_STATES, shownState, SIGNS } from '../cell.ts';
import type { Query } from '../client.ts';
import { textField } from '../fields.ts';
import { sayFinding } from '../finding-text.ts';
import { icons } from '../icons.ts';
import { ReviewView } from '../review-view.ts';
import { pick } from '../text.ts';
import { focusCell, moveInGrid } from './grid-keys.ts';
import { matrixStyles } from './matrix.styles.ts';
import { renderPager } from './pager.ts';

/** Rows of one part of the list. */
const SIZE = 100;

/** @summary Learner by part of the course: who is where, who may need help. Each row leads to the learner. */
export class EhMatrix extends ReviewView<Matrix> {
  static override ownStyles = matrixStyles;
  static override properties: PropertyDeclarations = { told: { state: true } };

  /** What the cell says that the reader is on. */
  declare private told: string;

  constructor() {
    super();
    this.told = '';
  }

  protected override get path(): string {
    return 'matrix';
  }

  protected override query(): Query {
    const { by, sort, search, offset } = this.place.query;
    return { ...filterOf(this.place), by, sort, search, offset, limit: SIZE };
  }

  protected override renderData(data: Matrix): TemplateResult {
    const { matrix } = this.words;
    const slice = { offset: data.offset, total: data.total, size: SIZE };
    const pager = renderPager(this.place, slice, this.words, this.format);
    const search = this.place.query['search'];
    return html`${this.renderTools(data)}
    ${
      data.total === 0 && search
        ? html`<p class="note">${matrix.noneFound(search)}</p>`
        : html`${this.renderLegend()}
            <p class="told small soft" aria-hidden="true">${this.told || matrix.keys}</p>
            ${pager}${this.renderGrid(data)}${pager}`
    }`;
  }

  private renderTools({ by }: Matrix): TemplateResult {
    const { matrix } = this.words;
    const select = (
      name: 'by' | 'sort',
      label: string,
      texts: Record<string, string>,
      chosen: string,
    ) =>
      html`<label class="field"
        >${label}
        <select
          @change=${(event: Event) =>
            this.change({ [name]: (event.target as HTMLSelectElement).value })}
        >
          ${Object.entries(texts).map(
            ([id, text]) => html`<option value=${id} .selected=${id === chosen}>${text}</option>`,
          )}
        </select>
      </label>`;
    return html`<div class="row tools no-print">
      ${select('by', matrix.by, matrix.bys, by)}
      ${select('sort', matrix.sort, matrix.sorts, this.place.query['sort'] ?? 'last')}
      <form role="search" @submit=${this.search}>
        <label class="field"
          >${matrix.search}
          <input
            name="search"
            type="search"
            maxlength="20"
            autocomplete="off"
            spellcheck="false"
            .value=${this.place.query['search'] ?? ''}
          />
        </label>
        <button>${matrix.find}</button>
      </form>
    </div>`;
  }

  private search = (event: SubmitEvent): void => {
    event.preventDefault();
    const text = textField(new FormData(event.target as HTMLFormElement), 'search').trim();
    this.change({ search: text || undefined });
  };

  private renderLegend(): TemplateResult {
    const { matrix } = this.words;
    return html`<ul class="legend" aria-label=${matrix.legend}>
      ${SHOWN_STATES.map(
        (state) =>
          html`<li>
            <span class="sign ${state}" aria-hidden="true">${SIGNS[state]}</span>
            ${matrix.states[state]}
          </li>`,
      )}
    </ul>`;
  }

  private renderGrid({ columns, rows, offset, total }: Matrix): TemplateResult {
    const { matrix } = this.words;
    const head = (text: string) => html`<th role="columnheader" scope="col">${text}</th>`;
    return html`<div class="frame">
      <table
        role="grid"
        aria-label=${matrix.label}
        aria-rowcount=${total + 1}
        @keydown=${this.onKey}
        @focusin=${this.onFocus}
      >
        <thead>
          <tr role="row" aria-rowindex="1">
            ${head(matrix.learner)}${head(matrix.outcome)}
            ${columns.map(
              (column) =>
                html`<th role="columnheader" scope="col">
                  ${this.columnName(column)}
                  ${column.isTest ? html`<br /><span class="tag">${matrix.test}</span>` : nothing}
                </th>`,
            )}
            ${head(matrix.progress)}${head(matrix.time)}${head(matrix.last)}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, at) => this.renderRow(row, columns, offset + at + 2, at === 0))}
        </tbody>
      </table>
    </div>`;
  }

  private columnName({ title, id }: MatrixColumn): string {
    return pick(title, this.languageTag)?.text ?? (id || this.words.matrix.unnamed);
  }

  private learnerLink(row: MatrixRow): string {
    return this.link('learner', { learner: row.learner.id });
  }

  private renderRow(
    row: MatrixRow,
    columns: readonly MatrixColumn[],
    index: number,
    isFirst: boolean,
  ): TemplateResult {
    const { matrix, shell } = this.words;
    const { format } = this;
    const { code, name, group, trust } = row.learner;
    const outcome = matrix.outcomes[row.outcome];
    const facts = [group, trust === 'verified' ? undefined : shell.filters.trustShort[trust]];
    const cell = (content: unknown, kind = '') =>
      html`<td role="gridcell" tabindex="-1" class=${kind}>${content}</td>`;
    return html`<tr role="row" aria-rowindex=${index} data-href=${this.learnerLink(row)}>
      <th role="rowheader" scope="row" tabindex=${isFirst ? '0' : '-1'}>
        <a href=${this.learnerLink(row)} tabindex="-1" dir="auto">${name ?? code}</a>
        ${name ? html`<span class="soft">${code}</span>` : nothing}
        <span class="soft" dir="auto">${facts.filter(Boolean).join(' · ')}</span>
        ${row.stuck.map((finding) => {
          const said = sayFinding(finding, this.words, format);
          return html`<span class="help" title=${said.advice}>${icons.warning}${said.text}</span>`;
        })}
      </th>
      ${cell(row.score === undefined ? outcome : html`${outcome}<br /><span class="soft small">${format.share(row.score)}</span>`)}
      ${columns.map((column, at) => this.renderCell(row.cells[at], column))}
      ${cell(format.share(row.progress), 'number')} ${cell(format.duration(row.time), 'number')}
      ${cell(html`<time datetime=${row.last} title=${format.moment(row.last)}>${format.ago(row.last)}</time>`)}
    </tr>`;
  }

  private renderCell(cell: MatrixCell | undefined, column: MatrixColumn): TemplateResult {
    if (cell === undefined) return html`<td role="gridcell" tabindex="-1"></td>`;
    const state = shownState(cell);
    const { answered, judged, right } = cell;
    const count =
      state === 'part'
        ? `${answered}/${column.questions}`
        : state === 'right' || state === 'mixed' || state === 'wrong'
          ? `${right}/${judged}`
          : '';
    return html`<td class="cell" role="gridcell" tabindex="-1" @click=${this.openRow}>
      <span class="chip ${state}" title=${this.cellText(cell, column)}
        ><span class="sign" aria-hidden="true">${SIGNS[state]}</span>
        <span aria-hidden="true">${count}</span
        ><span class="sr-only">${this.cellText(cell, column)}</span></span
      >
    </td>`;
  }

  private cellText(cell: MatrixCell, column: MatrixColumn): string {
    const { matrix } = this.words;
    const parts: string[] = [matrix.states[shownState(cell)]];
    if (cell.pages > 1) parts.push(matrix.cell.pages(cell.pages));
    if (cell.answered > 0) {
      parts.push(matrix.cell.answered(cell.answered, column.questions));
      if (cell.judged > 0) parts.push(matrix.cell.right(cell.right, cell.judged));
    }
    if (cell.time > 0) parts.push(this.format.duration(cell.time));
    return parts.join(', ');
  }

  private openRow = (event: Event): void => {
    const href = (event.target as Element).closest('tr')?.dataset['href'];
    if (href) go(href);
  };

  private onKey = (event: KeyboardEvent): void => {
    const isCell = (event.target as Element).matches('td, th');
    if (event.key === 'Enter' && isCell) this.openRow(event);
    else moveInGrid(event);
  };

  /** Says beneath the legend what the signs of a cell mean, for those who see them. */
  private onFocus = (event: FocusEvent): void => {
    const cell = (event.target as Element).closest<HTMLTableCellElement>('td, th');
    const grid = event.currentTarget as HTMLElement;
    if (!cell) return;
    if (cell === event.target && cell.tabIndex !== 0) focusCell(grid, cell);
    const row = cell.closest('tr');
    const head = grid.querySelectorAll('thead th')[cell.cellIndex]?.textContent ?? '';
    const text = cell.querySelector('.sr-only')?.textContent ?? cell.textContent;
    const name = row?.querySelector('th a')?.textContent ?? '';
    this.told = [name, head, text].map((part) => part.replace(/\s+/g, ' ').trim()).join(' · ');
  };
}

customElements.define('eh-matrix', EhMatrix);
