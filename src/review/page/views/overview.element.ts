import { html, nothing, type TemplateResult } from 'lit';
import type { Estimate } from '../../api/common.ts';
import type { Overview } from '../../api/course.ts';
import { ReviewView } from '../review-view.ts';
import { overviewStyles } from './overview.styles.ts';

/** @summary How a course goes: what to look at first, outcomes, days, results, groups. */
export class EhOverview extends ReviewView<Overview> {
  static override ownStyles = overviewStyles;

  protected override get path(): string {
    return 'overview';
  }

  protected override renderData(data: Overview): TemplateResult {
    const { overview } = this.words;
    return html`<section aria-labelledby="figures">
      <h2 id="figures">${overview.figures}</h2>
      ${this.renderTiles(data)}
    </section>`;
  }

  private renderTiles({
    outcomes,
    completion,
    passing,
    score,
    time,
    gapCap,
    lastActivity,
  }: Overview) {
    const { overview } = this.words;
    const { format } = this;
    const { enrolled, started, underWay, failed } = outcomes;
    return html`<dl class="tiles">
      ${this.tile(format.number(started), overview.started, [
        enrolled > started && overview.ofEnrolled(format.number(enrolled)),
        underWay > 0 && overview.underWay(format.number(underWay)),
      ])}
      ${
        completion
          ? this.tile(format.share(completion.value), overview.completed, [
              this.likely(completion, format.share),
            ])
          : nothing
      }
      ${
        passing
          ? this.tile(format.share(passing.value), overview.passed, [
              this.likely(passing, format.share),
              failed > 0 && overview.failed(format.number(failed)),
            ])
          : this.tile(this.words.shell.nothing, overview.passed, [overview.noneJudged])
      }
      ${
        score ? this.tile(format.share(score.value), overview.score, [overview.scoreText]) : nothing
      }
      ${
        time
          ? this.tile(format.duration(time.value), overview.time, [
              overview.timeText(format.duration(gapCap)),
            ])
          : nothing
      }
      ${
        lastActivity
          ? this.tile(format.ago(lastActivity), overview.last, [format.moment(lastActivity)])
          : nothing
      }
    </dl>`;
  }

  private likely({ low, high, n }: Estimate, write: (value: number) => string): string {
    const { overview } = this.words;
    return n < 5 ? overview.few : overview.likely(write(low), write(high));
  }

  private tile(value: string, name: string, more: (string | false)[]): TemplateResult {
    return html`<div>
      <dt>${name}</dt>
      <dd class="big">${value}</dd>
      ${more.map((text) => (text ? html`<dd class="more">${text}</dd>` : nothing))}
    </div>`;
  }
}

customElements.define('eh-overview', EhOverview);
