import { css, html, nothing, type TemplateResult } from 'lit';
import type { QuestionAnalysis, QuestionList } from '../../api/questions.ts';
import { shareBar, smallMarkStyles } from '../charts/small-marks.ts';
import { sayFinding } from '../finding-text.ts';
import { ReviewView } from '../review-view.ts';
import { findingStyles, renderFlag } from './finding-list.ts';
import { optionName } from './option-names.ts';
import { separates } from './separates.ts';

/** Flags that say that all is as it should be, or nothing at all. */
const QUIET = new Set(['few-answers', 'too-easy']);

/** @summary All questions of a course with what people answered, and which need a look. */
export class EhQuestions extends ReviewView<QuestionList> {
  static override ownStyles = [
    findingStyles,
    smallMarkStyles,
    css`
      .tools {
        margin-block-end: var(--eh-space-m);
      }
      td,
      tbody th {
        vertical-align: top;
      }
      tbody th {
        min-width: 15rem;
        font-weight: 400;
      }
      tbody th a {
        font-weight: 600;
      }
      .few {
        color: var(--eh-color-text-soft);
      }
      .few .small-bar {
        filter: grayscale(1);
        opacity: 0.5;
      }
      .flags {
        display: flex;
        flex-wrap: wrap;
        gap: var(--eh-space-xs);
      }
      .nowrap {
        white-space: nowrap;
      }
    `,
  ];

  protected override get path(): string {
    return 'questions';
  }

  protected override renderData({ questions }: QuestionList): TemplateResult {
    const { questions: words } = this.words;
    if (questions.length === 0) {
      return html`<section class="note">
        <h2>${words.none.title}</h2>
        <p>${words.none.text}</p>
      </section>`;
    }
    const isFlagged = this.place.query['show'] === 'flagged';
    const shown = isFlagged
      ? questions.filter(({ flags }) => flags.some(({ code }) => !QUIET.has(code)))
      : questions;
    return html`<div class="row tools no-print">
        <label class="field"
          >${words.show}
          <select
            @change=${(event: Event) =>
              this.change({ show: (event.target as HTMLSelectElement).value })}
          >
            ${Object.entries(words.shows).map(
              ([id, text]) =>
                html`<option value=${id} .selected=${id === (isFlagged ? 'flagged' : 'all')}>
                  ${text}
                </option>`,
            )}
          </select>
        </label>
      </div>
      ${
        shown.length === 0
          ? html`<p class="note">${words.noneFlagged}</p>`
          : this.renderTable(shown)
      }`;
  }

  private renderTable(questions: readonly QuestionAnalysis[]): TemplateResult {
    const { questions: words } = this.words;
    return html`<div class="card scroll" tabindex="0" role="group" aria-label=${words.label}>
      <table>
        <caption>
          ${words.label}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.question}</th>
            <th scope="col" class="number">${words.answers}</th>
            <th scope="col">${words.right}</th>
            <th scope="col">${words.tells}</th>
            <th scope="col">${words.look}</th>
          </tr>
        </thead>
        <tbody>
          ${questions.map((one) => this.renderRow(one))}
        </tbody>
      </table>
    </div>`;
  }

  private renderRow(one: QuestionAnalysis): TemplateResult {
    const { questions: words, shell } = this.words;
    const { format } = this;
    const { question, version, versions, title, page, isTest, n, few, facility, flags } = one;
    const href = this.link('question', {
      question,
      version: versions.length > 1 ? version : this.place.query['version'],
    });
    return html`<tr class=${few ? 'few' : ''}>
      <th scope="row">
        <a href=${href}>${this.named(title, question)}</a>
        <br /><span class="soft small"
          >${page ? this.named(page.title, page.id) : nothing}
          ${versions.length > 1 ? html` · ${shell.filters.version} ${version}` : nothing}
          ${isTest ? html`<span class="tag">${words.test}</span>` : nothing}</span
        >
      </th>
      <td class="number">${format.number(n)}</td>
      <td>
        ${
          facility
            ? html`${shareBar(facility.value, facility)}<span class="nowrap"
                  >${format.share(facility.value)}
                  <span class="soft small"
                    >${format.share(facility.low)}–${format.share(facility.high)}</span
                  ></span
                >`
            : html`<span class="soft small">${words.unkeyed}</span>`
        }
      </td>
      <td>${facility === undefined || few ? shell.nothing : words.separates[separates(one)]}</td>
      <td>
        <div class="flags">
          ${flags.map((flag) => renderFlag(sayFinding(flag, this.words, format, (id) => this.optionText(one, id))))}
        </div>
      </td>
    </tr>`;
  }

  private optionText({ options }: QuestionAnalysis, id: string): string {
    const option = options.find((one) => one.id === id) ?? { id, text: {} };
    return optionName(option, this.languageTag, this.words.questions.noAnswer).text;
  }
}

customElements.define('eh-questions', EhQuestions);
