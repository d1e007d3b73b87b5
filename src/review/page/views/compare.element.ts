import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Estimate } from '../../api/common.ts';
import type { Choices, ComparedMeasure, Comparison, Overview, Verdict } from '../../api/course.ts';
import { fieldOf } from '../action-view.ts';
import { FILTERS } from '../address.ts';
import type { Query } from '../client.ts';
import { filterText } from '../counted.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewView } from '../review-view.ts';
import { guessRuns } from '../runs.ts';

type Side = 'a' | 'b';
const SIDES = ['a', 'b'] as const;

/**
 * @summary Two runs side by side: what differs, and what too few people say nothing about.
 */
export class EhCompare extends ReviewView<Comparison> {
  static override ownStyles = readingStyles;
  static override properties: PropertyDeclarations = { choices: { state: true } };

  declare private choices: Choices | undefined;
  private guessed: { a: string; b: string } | undefined;
  private choicesOf = '';

  protected override get path(): string {
    return 'compare';
  }

  protected override query(): Query {
    const { course = '', a, b } = this.place.query;
    const whole = new URLSearchParams({ course }).toString();
    return { a: a ?? this.guessed?.a ?? whole, b: b ?? this.guessed?.b ?? whole };
  }

  protected override infoOf(): undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    const { course = '' } = this.place?.query ?? {};
    if (this.place && this.client && course !== this.choicesOf) void this.findRuns(course);
    // Which runs there are is asked first, so that the first answer is the one wanted.
    if (this.choices !== undefined) super.willUpdate();
  }

  private async findRuns(course: string): Promise<void> {
    this.choicesOf = course;
    this.choices = undefined;
    try {
      const { choices, days } = await this.client.get<Overview>('overview', { course });
      this.guessed = guessRuns(course, days);
      this.choices = choices;
    } catch (error) {
      this.error = error;
      this.isWaiting = false;
    }
  }

  protected override renderData(data: Comparison): TemplateResult {
    const { compare: words } = this.words;
    const few = data.measures.every(({ verdict }) => verdict === 'few');
    return html`${this.renderForm()}
      <div class="scroll" tabindex="0" role="group" aria-label=${words.measures}>
        <table>
          <caption>
            ${words.intervals}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.measure}</th>
              ${SIDES.map(
                (side) =>
                  html`<th scope="col">
                    ${words.sides[side]}<br /><span class="soft"
                      >${filterText(data[side].filter, this.words, this.format).slice(1).join(' · ') || words.everybody}</span
                    >
                  </th>`,
              )}
              <th scope="col">${words.says}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">${words.learners}</th>
              ${SIDES.map((side) => html`<td>${this.format.number(data[side].outcomes.started)}</td>`)}
              <td></td>
            </tr>
            ${data.measures.map((one) => this.renderMeasure(one))}
          </tbody>
        </table>
      </div>
      ${few ? html`<p class="note">${words.allFew}</p>` : nothing}
      <p class="soft small">${words.honest}</p>
      ${data.questions.length === 0 ? nothing : this.renderQuestions(data)}`;
  }

  private renderMeasure(measure: ComparedMeasure): TemplateResult {
    const { compare: words } = this.words;
    const { id, unit, a, b, difference, verdict } = measure;
    return html`<tr>
      <th scope="row">${words.names[id]}</th>
      <td>${this.estimate(a, unit)}</td>
      <td>${this.estimate(b, unit)}</td>
      <td>${this.verdict(verdict, id, difference)}</td>
    </tr>`;
  }

  private renderQuestions({ questions }: Comparison): TemplateResult {
    const { compare: words } = this.words;
    const rank: Record<Verdict, number> = { a: 0, b: 0, 'no-clear-difference': 1, few: 2 };
    const sorted = questions.toSorted((a, b) => rank[a.verdict] - rank[b.verdict]);
    return html`<h2>${words.questions}</h2>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.questions}>
        <table>
          <caption>
            ${words.questionsCaption}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.question}</th>
              ${SIDES.map((side) => html`<th scope="col">${words.sides[side]}</th>`)}
              <th scope="col">${words.says}</th>
            </tr>
          </thead>
          <tbody>
            ${sorted.map(
              ({ question, title, a, b, difference, verdict }) =>
                html`<tr>
                  <th scope="row">
                    <a href=${this.link('question', { question })}
                      >${this.named(title, question)}</a
                    >
                  </th>
                  <td>${this.estimate(a, 'share')}</td>
                  <td>${this.estimate(b, 'share')}</td>
                  <td>${this.verdict(verdict, 'facility', difference)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }

  private estimate(estimate: Estimate | undefined, unit: 'share' | 'seconds'): unknown {
    const { compare: words, shell } = this.words;
    if (estimate === undefined) return html`<span class="soft">${shell.nothing}</span>`;
    const say = unit === 'share' ? this.format.share : this.format.duration;
    const { value, low, high, n } = estimate;
    return html`${say(value)}<br /><span class="soft small"
        >${words.interval(say(low), say(high), this.format.number(n))}</span
      >`;
  }

  private verdict(
    verdict: Verdict,
    id: ComparedMeasure['id'] | 'facility',
    difference: { value: number; low: number; high: number } | undefined,
  ): TemplateResult {
    const { compare: words } = this.words;
    if (verdict === 'few') return html`<span class="soft">${words.few}</span>`;
    if (verdict === 'no-clear-difference') return html`<span>${words.noDifference}</span>`;
    const points = (share: number): string => this.format.number(Math.abs(share) * 100);
    const ends =
      difference && [Math.abs(difference.low), Math.abs(difference.high)].sort((a, b) => a - b);
    return html`<strong>${id === 'time' ? words.longer[verdict] : words.higher[verdict]}</strong>
      ${ends === undefined ? nothing : html`<br /><span class="soft small">${words.by(points(ends[0]!), points(ends[1]!))}</span>`}`;
  }

  private renderForm(): TemplateResult {
    const { compare: words } = this.words;
    return html`<details
      class="no-print"
      ?open=${this.guessed === undefined && !this.place.query['a']}
    >
      <summary>${words.choose}</summary>
      <form @submit=${this.submit}>
        <div class="bar">${SIDES.map((side) => this.renderSide(side))}</div>
        <p><button type="submit" class="primary">${words.compare}</button></p>
      </form>
    </details>`;
  }

  private renderSide(side: Side): TemplateResult {
    const { compare: words, shell } = this.words;
    const { filters } = shell;
    const chosen = new URLSearchParams(String(this.query()[side] ?? ''));
    const select = (name: 'group' | 'version', label: string, ids: readonly string[]) =>
      ids.length === 0
        ? nothing
        : html`<label class="field"
            >${label}
            <select name=${`${side}-${name}`}>
              <option value="">${filters.all}</option>
              ${ids.map(
                (id) =>
                  html`<option
                    value=${encodeURIComponent(id)}
                    ?selected=${chosen.get(name) === encodeURIComponent(id)}
                  >
                    ${id}
                  </option>`,
              )}
            </select></label
          >`;
    return html`<fieldset class="card">
      <legend>${words.sides[side]}</legend>
      ${(['from', 'to'] as const).map(
        (name) =>
          html`<label class="field"
            >${filters[name]}<input
              type="date"
              name=${`${side}-${name}`}
              .value=${(chosen.get(name) ?? '').slice(0, 10)}
          /></label>`,
      )}
      ${select(
        'group',
        filters.group,
        (this.choices?.groups ?? []).map(({ id }) => id),
      )}
      ${select(
        'version',
        filters.version,
        (this.choices?.versions ?? []).map(({ id }) => id),
      )}
    </fieldset>`;
  }

  private submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const { course = '' } = this.place.query;
    const side = (name: Side): string => {
      const query = new URLSearchParams({ course });
      for (const filter of FILTERS) {
        const value = fieldOf(form, `${name}-${filter}`);
        if (value !== '') query.set(filter, value);
      }
      return query.toString();
    };
    this.change({ a: side('a'), b: side('b') });
  };
}

customElements.define('eh-compare', EhCompare);
