import { html, nothing, type TemplateResult } from 'lit';
import type { OptionFigure, QuestionAnalysis } from '../../api/questions.ts';
import { filterOf, linkWith } from '../address.ts';
import { shareBar, smallMarkStyles } from '../charts/small-marks.ts';
import type { Query } from '../client.ts';
import { sayFinding } from '../finding-text.ts';
import { icons } from '../icons.ts';
import { ReviewView } from '../review-view.ts';
import { cut, pick } from '../text.ts';
import { findingStyles, renderFinding } from './finding-list.ts';
import { optionName } from './option-names.ts';
import { renderFigures } from './question-figures.ts';
import { questionStyles } from './question.styles.ts';

/** Texts that people typed are without end; the export has them all. */
const MOST_OPTIONS = 60;
/** From here on the figures say something; the server greys what is under it. */
const NEEDED = 10;
const TYPED = new Set(['fill-in', 'numeric', 'long-fill-in', 'other']);

/** @summary One question: what the figures say in words, each figure explained, what people chose. */
export class EhQuestion extends ReviewView<QuestionAnalysis> {
  static override ownStyles = [findingStyles, smallMarkStyles, questionStyles];

  protected override get path(): string {
    return 'question';
  }

  protected override query(): Query {
    return { ...filterOf(this.place), question: this.place.query['question'] };
  }

  protected override renderData(data: QuestionAnalysis): TemplateResult {
    const { questions } = this.words;
    const { title, text, question, page, few, n, flags } = data;
    const whole = pick(text, this.languageTag) ?? pick(title, this.languageTag);
    const findings = flags.filter(({ code }) => code !== 'few-answers');
    return html`<p class="no-print"><a href=${this.link('questions')}>← ${questions.back}</a></p>
      <h2 class="ask" lang=${whole?.lang ?? nothing} dir="auto">${whole?.text ?? question}</h2>
      <p class="soft">
        ${page ? html`${questions.onPage} ${this.named(page.title, page.id)}` : nothing}
        ${data.isTest ? html`<span class="tag">${questions.test}</span>` : nothing}
      </p>
      ${this.renderVersions(data)}
      <div class=${few ? 'few' : ''}>
        ${
          few
            ? html`<p class="note">
                ${questions.fewText(this.format.number(n), this.format.number(NEEDED))}
              </p>`
            : nothing
        }
        ${
          findings.length > 0
            ? html`<section aria-labelledby="says">
                <h2 id="says">${questions.says}</h2>
                <ul class="findings">
                  ${findings.map(
                    (flag) =>
                      html`<li>
                        ${renderFinding(
                          sayFinding(flag, this.words, this.format, (id) =>
                            this.nameById(data, id),
                          ),
                        )}
                      </li>`,
                  )}
                </ul>
              </section>`
            : nothing
        }
        ${this.renderChoices(data)}
        <section aria-labelledby="figures">
          <h2 id="figures">${questions.figures}</h2>
          ${renderFigures(data, this.words, this.format)}
        </section>
      </div>`;
  }

  private renderVersions({ version, versions }: QuestionAnalysis): TemplateResult | typeof nothing {
    if (versions.length < 2) return nothing;
    return html`<p class="row">
      <span class="soft">${this.words.questions.version}:</span>
      ${versions.map((one) =>
        one === version
          ? html`<strong aria-current="true">${one}</strong>`
          : html`<a href=${linkWith(this.place, { version: encodeURIComponent(one) })}>${one}</a>`,
      )}
    </p>`;
  }

  private name(option: Pick<OptionFigure, 'id' | 'text'>): { text: string; lang?: string } {
    return optionName(option, this.languageTag, this.words.questions.noAnswer);
  }

  private nameById({ options }: QuestionAnalysis, id: string): string {
    return this.name(options.find((one) => one.id === id) ?? { id, text: {} }).text;
  }

  private renderChoices(data: QuestionAnalysis): TemplateResult | typeof nothing {
    const { questions } = this.words;
    const { options, type } = data;
    if (options.length === 0) return nothing;
    const shown = options.slice(0, MOST_OPTIONS);
    const hasKey = options.some(({ isKey }) => isKey);
    const hasTotal = options.some(({ meanTotal }) => meanTotal !== undefined);
    const hasBest = options.some(({ upper }) => upper !== undefined);
    const isSeveral = options.reduce((sum, { share }) => sum + share, 0) > 1.005;
    return html`<section aria-labelledby="chosen">
      <h2 id="chosen">${TYPED.has(type) ? questions.typed : questions.chosen}</h2>
      <div class="card scroll" tabindex="0" role="group" aria-labelledby="chosen">
        <table class="options">
          <thead>
            <tr>
              <th scope="col">${questions.option}</th>
              <th scope="col" class="bar">${questions.optionShare}</th>
              <th scope="col" class="number">${questions.optionCount}</th>
              ${hasTotal ? html`<th scope="col" class="number">${questions.meanTotal}</th>` : nothing}
              ${
                hasBest
                  ? html`<th scope="col" class="number">${questions.upper}</th>
                      <th scope="col" class="number">${questions.lower}</th>`
                  : nothing
              }
            </tr>
          </thead>
          <tbody>
            ${shown.map((option) => this.renderOption(option, hasTotal, hasBest, hasKey))}
          </tbody>
        </table>
      </div>
      <p class="soft small">
        ${hasKey ? questions.chosenText : nothing} ${isSeveral ? questions.severalText : nothing}
        ${hasTotal ? questions.meanTotalText : nothing}
        ${
          shown.length < options.length
            ? questions.shown(this.format.number(shown.length), this.format.number(options.length))
            : nothing
        }
      </p>
    </section>`;
  }

  private renderOption(
    option: OptionFigure,
    hasTotal: boolean,
    hasBest: boolean,
    hasKey: boolean,
  ): TemplateResult {
    const { questions, shell } = this.words;
    const { format } = this;
    const { isKey, count, share, meanTotal, upper, lower } = option;
    const { text, lang } = this.name(option);
    const kind = !hasKey ? 'plain' : isKey ? 'key' : 'other';
    const cell = (value: number | undefined) =>
      html`<td class="number">${value === undefined ? shell.nothing : format.share(value)}</td>`;
    return html`<tr class=${isKey ? 'is-key' : ''}>
      <th scope="row">
        ${isKey ? html`<span class="star-box">${starIcon}<span class="sr-only">${questions.isKey}: </span></span>` : nothing}
        ${
          text.length > LONG
            ? html`<details>
                <summary dir="auto">${cut(text, LONG)}</summary>
                <span class="long" tabindex="0" dir="auto" lang=${lang ?? nothing}>${text}</span>
              </details>`
            : html`<span dir="auto" lang=${lang ?? nothing}>${text}</span>`
        }
      </th>
      <td class="bar">${shareBar(share, { kind })}<span>${format.share(share)}</span></td>
      <td class="number">${format.number(count)}</td>
      ${hasTotal ? cell(meanTotal) : nothing}
      ${hasBest ? html`${cell(upper)}${cell(lower)}` : nothing}
    </tr>`;
  }
}

const LONG = 160;
const starIcon = html`<span class="star">${icons.key}</span>`;

customElements.define('eh-question', EhQuestion);
