import { html, nothing, type TemplateResult } from 'lit';
import type { Estimate } from '../../api/common.ts';
import type { Outcomes, Overview } from '../../api/course.ts';
import '../charts/column-chart.element.ts';
import type { Column } from '../charts/column-chart.element.ts';
import '../charts/part-chart.element.ts';
import type { Part } from '../charts/part-chart.element.ts';
import { joinList } from '../address.ts';
import { sayFinding } from '../finding-text.ts';
import { ReviewView } from '../review-view.ts';
import { isViewId } from '../views.ts';
import { withBreaks } from './days.ts';
import { findingStyles, renderFinding } from './finding-list.ts';
import { overviewStyles } from './overview.styles.ts';

/** Stands for small groups together, and for no group. */
const MERGED = '*';

/** @summary How a course goes: what to look at first, outcomes, days, results, groups. */
export class EhOverview extends ReviewView<Overview> {
  static override ownStyles = [overviewStyles, findingStyles];

  protected override get path(): string {
    return 'overview';
  }

  protected override renderData(data: Overview): TemplateResult {
    const { overview } = this.words;
    return html`<section aria-labelledby="figures">
        <h2 id="figures">${overview.figures}</h2>
        ${this.renderTiles(data)}
      </section>
      <section aria-labelledby="first">
        <h2 id="first">${overview.first}</h2>
        ${this.renderFindings(data)}
      </section>
      <section aria-labelledby="outcome">
        <h2 id="outcome">${overview.outcome}</h2>
        <div class="card">${this.renderOutcomes(data.outcomes)}</div>
      </section>
      <div class="two">
        <section aria-labelledby="days">
          <h2 id="days">${overview.days}</h2>
          <div class="card">${this.renderDays(data)}</div>
        </section>
        <section aria-labelledby="scores">
          <h2 id="scores">${overview.scores}</h2>
          <div class="card">${this.renderScores(data)}</div>
        </section>
      </div>
      ${data.groups.length > 1 ? this.renderGroups(data) : nothing}`;
  }

  private renderTiles(data: Overview): TemplateResult {
    const { overview, shell } = this.words;
    const { format } = this;
    const { completion, passing, score, time, gapCap } = data;
    const { enrolled, started, underWay, failed } = data.outcomes;
    return html`<dl class="tiles">
        ${this.tile(format.number(started), overview.started, [
          enrolled > started && overview.ofEnrolled(format.number(enrolled)),
          underWay > 0 && overview.underWay(format.number(underWay)),
        ])}
        ${
          completion
            ? this.tile(format.share(completion.value), overview.completed, [
                this.likely(completion),
              ])
            : nothing
        }
        ${
          passing
            ? this.tile(format.share(passing.value), overview.passed, [
                failed > 0 && overview.failed(format.number(failed)),
                this.likely(passing),
              ])
            : this.tile(shell.nothing, overview.passed, [overview.noneJudged])
        }
        ${
          score
            ? this.tile(format.share(score.value), overview.score, [overview.scoreText])
            : nothing
        }
        ${
          time
            ? this.tile(format.duration(time.value), overview.time, [
                overview.timeText(format.duration(gapCap)),
              ])
            : nothing
        }
      </dl>
      <p class="soft small">
        ${
          data.lastActivity
            ? html`${overview.lastActivity(format.ago(data.lastActivity), format.moment(data.lastActivity))} `
            : nothing
        }${completion && completion.n >= LEAST ? overview.likelyHelp : nothing}
      </p>`;
  }

  private likely({ low, high, n }: Estimate): string {
    const { overview } = this.words;
    const { share } = this.format;
    return n < LEAST ? overview.few : overview.likely(share(low), share(high));
  }

  private tile(value: string, name: string, more: (string | false)[]): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd class="big">${value}</dd>
      ${more.map((text) => (text ? html`<dd class="more">${text}</dd>` : nothing))}
    </div>`;
  }

  private renderFindings({ findings }: Overview): TemplateResult {
    if (findings.length === 0) return html`<p class="soft">${this.words.overview.nothingFirst}</p>`;
    return html`<ul class="findings">
      ${findings.map((finding) => {
        // Words of the options stand on the question's own page.
        const { option: _option, ...values } = finding.values;
        const said = sayFinding({ ...finding, values }, this.words, this.format);
        const { question, version, page } = finding.values;
        const about = String(question ?? page ?? '');
        const href =
          question === undefined
            ? isViewId(finding.view) &&
              this.link(finding.view, finding.view === 'matrix' ? { sort: 'stuck' } : {})
            : this.link('question', {
                question: String(question),
                version: version ? String(version) : undefined,
              });
        const name = about ? this.named(finding.title, about) : said.text;
        const link = href ? html`<a href=${href}>${name}</a>` : html`${name}`;
        return html`<li>
          ${renderFinding({ ...said, text: about ? said.text : '' }, html` – ${link}`)}
        </li>`;
      })}
    </ul>`;
  }

  private renderOutcomes(outcomes: Outcomes): TemplateResult {
    const { overview } = this.words;
    const { started, underWay, passed, failed } = outcomes;
    const parts: Part[] = [
      { id: 'good', name: overview.outcomes.passed, value: passed },
      { id: 'bad', name: overview.outcomes.failed, value: failed },
      {
        id: 'plain',
        name: overview.outcomes.completed,
        value: Math.max(0, started - underWay - passed - failed),
      },
      { id: 'open', name: overview.outcomes.underWay, value: underWay },
    ];
    const shown = parts.filter(({ id, value }) => value > 0 || id !== 'plain');
    const label = shown
      .map(({ name, value }) => `${name}: ${this.format.number(value)}`)
      .join('; ');
    return html`<eh-part-chart
      .label=${label}
      .parts=${shown}
      .heads=${[overview.outcome, overview.learners, overview.share]}
    ></eh-part-chart>`;
  }

  private renderDays({ days }: Overview): TemplateResult {
    const { overview } = this.words;
    const { format } = this;
    const columns = withBreaks(days).map((one): Column => {
      if ('break' in one) {
        const name = overview.break(format.number(one.break));
        return { label: '', value: 0, title: name, row: [name, '', '', ''], isBreak: true };
      }
      const { day, learners, answers, pages } = one;
      const row = [
        format.day(day),
        ...[learners, answers, pages].map((many) => format.number(many)),
      ];
      return { label: format.shortDay(day), value: learners, title: `${row[0]}: ${row[1]}`, row };
    });
    const most = days.reduce(
      (best, one) => (one.learners > best.learners ? one : best),
      days[0] ?? { day: '', learners: 0 },
    );
    return html`<eh-column-chart
      .label=${overview.daysText(format.day(most.day), format.number(most.learners), most.learners)}
      .columns=${columns}
      .heads=${[overview.day, overview.learners, overview.answers, overview.pagesOpened]}
    ></eh-column-chart>`;
  }

  private renderScores({ scores }: Overview): TemplateResult {
    const { overview } = this.words;
    const { format } = this;
    if (!scores.some(Boolean)) return html`<p class="soft">${overview.noneJudged}</p>`;
    const step = (at: number): string => overview.scoresStep(at * 10, (at + 1) * 10);
    const columns = scores.map((count, at): Column => {
      const row = [step(at), format.number(count)];
      return { label: String(at * 10), value: count, title: row.join(': '), row };
    });
    const most = scores.indexOf(Math.max(...scores));
    return html`<eh-column-chart
      .label=${overview.scoresText(step(most))}
      .columns=${columns}
      .heads=${[overview.scores, overview.learners]}
    ></eh-column-chart>`;
  }

  private renderGroups(data: Overview): TemplateResult {
    const { groups } = data;
    const { overview, shell } = this.words;
    const { format } = this;
    const name = (id: string): string =>
      id === '' ? overview.noGroup : id === MERGED ? overview.merged : id;
    return html`<section aria-labelledby="groups">
      <h2 id="groups">${overview.groups}</h2>
      <div class="card scroll" tabindex="0" role="group" aria-labelledby="groups">
        <table>
          <thead>
            <tr>
              <th scope="col">${overview.group}</th>
              <th scope="col" class="number">${overview.started}</th>
              <th scope="col" class="number">${overview.outcomes.underWay}</th>
              <th scope="col" class="number">${overview.outcomes.passed}</th>
              <th scope="col" class="number">${overview.outcomes.failed}</th>
              <th scope="col" class="number">${overview.score}</th>
              <th scope="col" class="number">${overview.time}</th>
              <th scope="col">${overview.against}</th>
            </tr>
          </thead>
          <tbody>
            ${groups.map(
              ({ id, started, underWay, passed, failed, score, time }) =>
                html`<tr>
                  <th scope="row" dir="auto">
                    ${
                      id === MERGED
                        ? name(id)
                        : html`<a href=${this.link('overview', { group: joinList([id || '-']) })}
                            >${name(id)}</a
                          >`
                    }
                  </th>
                  ${[started, underWay, passed, failed].map(
                    (count) => html`<td class="number">${format.number(count)}</td>`,
                  )}
                  <td class="number">
                    ${score === undefined ? shell.nothing : format.share(score)}
                  </td>
                  <td class="number">
                    ${time === undefined ? shell.nothing : format.duration(time)}
                  </td>
                  <td class="small">${this.against(data, { started, score, time })}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  /** A group against the whole course, in words; small differences are none. */
  private against(
    all: Overview,
    group: { started: number; score: number | undefined; time: number | undefined },
  ): string {
    const { compared } = this.words.overview;
    if (group.started < FEW) return compared.few;
    const said = [
      group.score !== undefined &&
        all.score &&
        Math.abs(group.score - all.score.value) >= SCORE_STEP &&
        (group.score > all.score.value ? compared.better : compared.worse),
      group.time !== undefined &&
        all.time &&
        Math.abs(group.time / all.time.value - 1) >= TIME_STEP &&
        (group.time > all.time.value ? compared.slower : compared.quicker),
    ].filter(Boolean);
    return said.length > 0 ? said.join(', ') : compared.alike;
  }
}

/** Fewer than this say nothing about a share. */
const LEAST = 5;
/** Groups under this are not compared; differences under these are not told. */
const FEW = 10;
const SCORE_STEP = 0.1;
const TIME_STEP = 0.25;

customElements.define('eh-overview', EhOverview);
