import { html, nothing, type TemplateResult } from 'lit';
import type { Quality, QualityIssue } from '../../api/course.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewView } from '../review-view.ts';

/**
 * @summary What may be wrong with the records themselves: how many, whether they count, what to do.
 */
export class EhQuality extends ReviewView<Quality> {
  static override ownStyles = readingStyles;

  protected override get path(): string {
    return 'quality';
  }

  protected override renderData({ issues, statements, voided }: Quality): TemplateResult {
    const { quality: words } = this.words;
    const { number } = this.format;
    const found = issues.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
    const clean = issues.filter(({ count }) => count === 0);
    return html`<p>${words.counts(number(statements), number(voided))}</p>
      ${found.length === 0 ? html`<p class="note">${words.allGood}</p>` : nothing}
      ${found.map((issue) => this.renderIssue(issue))}
      ${
        clean.length === 0
          ? nothing
          : html`<h2>${words.clean}</h2>
              <ul>
                ${clean.map(({ kind }) => html`<li>${words.kinds[kind].name}</li>`)}
              </ul>`
      }`;
  }

  private renderIssue({ kind, count, counted, examples }: QualityIssue): TemplateResult {
    const { quality: words } = this.words;
    const { name, about, todo } = words.kinds[kind];
    return html`<section class="card">
      <h2>
        ${name}
        <span class="tag"
          >${kind === 'claimed' ? words.people(count, this.format.number(count)) : words.records(count, this.format.number(count))}</span
        >
      </h2>
      <p>${about}</p>
      <p><strong>${words.todo}</strong> ${todo}</p>
      <p class="soft">${words.counted[counted]}</p>
      ${
        examples.length === 0 || !this.session.may.learners
          ? nothing
          : html`<details>
              <summary>${words.examples(examples.length)}</summary>
              <ul class="chips">
                ${examples.map(
                  (id, at) =>
                    html`<li>
                      <a class="button small" href=${this.link('statement', {}, id)}
                        >${words.example(at + 1)}</a
                      >
                    </li>`,
                )}
              </ul>
              ${
                this.session.may.change
                  ? html`<p>
                      <a href=${this.link('voids', { pick: examples.join(',') })}
                        >${words.voidThese}</a
                      >
                    </p>`
                  : nothing
              }
            </details>`
      }
    </section>`;
  }
}

customElements.define('eh-quality', EhQuality);
