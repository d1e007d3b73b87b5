import { css, html, nothing, type TemplateResult } from 'lit';
import type { LearnerTimeline, TimelineEvent } from '../../api/reading.ts';
import { filterOf } from '../address.ts';
import type { Query } from '../client.ts';
import { icons } from '../icons.ts';
import { ReviewView } from '../review-view.ts';

type Sitting = LearnerTimeline['sessions'][number];

/** @summary What one learner did: sittings, newest first, with pages and answers in order. */
export class EhLearner extends ReviewView<LearnerTimeline> {
  static override ownStyles = css`
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: var(--eh-space-s) var(--eh-space-xl);
      margin: 0 0 var(--eh-space-l);
    }
    dt {
      font-size: var(--eh-text-s);
      color: var(--eh-color-text-soft);
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
    .card h3 {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 var(--eh-space-m);
      margin-block-end: var(--eh-space-s);
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    ol li {
      display: grid;
      grid-template-columns: 4.5rem 1.5rem minmax(0, 1fr) auto;
      gap: 0 var(--eh-space-s);
      align-items: start;
      padding-block: var(--eh-space-xs);
      border-block-start: var(--eh-border);
    }
    li.answer {
      padding-inline-start: 0;
    }
    li svg {
      margin-block-start: 0.2rem;
      color: var(--eh-color-text-soft);
    }
    li.is-right svg {
      color: var(--eh-color-good);
    }
    li.is-wrong svg {
      color: var(--eh-color-wrong);
    }
    .what {
      overflow-wrap: anywhere;
    }
    li.page .what {
      font-weight: 600;
    }
  `;

  protected override get path(): string {
    return 'learner';
  }

  protected override query(): Query {
    return { ...filterOf(this.place), learner: this.place.query['learner'] };
  }

  protected override renderData(data: LearnerTimeline): TemplateResult {
    const { matrix } = this.words;
    const { format } = this;
    const { learner, outcome, score, time, sessions } = data;
    const fact = (name: string, value: string | undefined) =>
      value
        ? html`<div>
            <dt>${name}</dt>
            <dd dir="auto">${value}</dd>
          </div>`
        : nothing;
    return html`<p class="no-print"><a href=${this.link('matrix')}>← ${matrix.back}</a></p>
      <h2 dir="auto">${learner.name ?? matrix.code(learner.code)}</h2>
      <dl>
        ${learner.name ? fact(matrix.learner, learner.code) : nothing}
        ${fact(matrix.outcome, matrix.outcomes[outcome])}
        ${fact(matrix.score, score === undefined ? undefined : format.share(score))}
        ${fact(matrix.time, format.duration(time))}
        ${fact(this.words.shell.filters.group, learner.group)}
        ${fact(this.words.shell.filters.trust, this.words.shell.filters.trusts[learner.trust])}
      </dl>
      ${this.renderMore(learner.id)}
      ${
        sessions.length === 0
          ? html`<p>${matrix.timeline.nothing}</p>`
          : html`<h2>
              ${matrix.timeline.sittings(format.number(sessions.length), sessions.length)}
            </h2>`
      }
      ${sessions.toSorted((a, b) => (a.start < b.start ? 1 : -1)).map((one) => this.renderSitting(one))}`;
  }

  /** Every record of them; and the person, for those who may ask. */
  private renderMore(learner: string): TemplateResult {
    const { may } = this.session;
    const { activity, people } = this.words;
    return html`<p class="row no-print">
      <a class="button" href=${this.link('activity', { learner })}>${activity.allOf}</a>
      ${
        may.names
          ? html`<a class="button" href=${this.link('people', { learner })}
              >${may.administer ? people.person : people.name}</a
            >`
          : nothing
      }
    </p>`;
  }

  private renderSitting({ start, end, active, isClosed, events }: Sitting): TemplateResult {
    const { timeline } = this.words.matrix;
    const { format } = this;
    return html`<section class="card">
      <h3>
        <span>${format.day(start)}, ${format.time(start)} – ${format.time(end)}</span>
        <span class="soft small">${timeline.active(format.duration(active))}</span>
      </h3>
      <ol>
        ${events.map((event) => this.renderEvent(event))}
      </ol>
      ${isClosed ? nothing : html`<p class="soft small">${timeline.open}</p>`}
    </section>`;
  }

  private renderEvent(event: TimelineEvent): TemplateResult {
    const { timeline } = this.words.matrix;
    const { format } = this;
    const { kind, at, about, title, isRight, score, attempt = 1, seconds } = event;
    const verdict = isRight === undefined ? '' : isRight ? timeline.right : timeline.wrong;
    const notes = [
      kind === 'page' ? timeline.opened : timeline.answered,
      verdict,
      score !== undefined && score > 0 && score < 1 && timeline.result(format.share(score)),
      attempt > 1 && timeline.try(format.number(attempt)),
      seconds !== undefined && seconds > 0 && format.duration(seconds),
    ].filter(Boolean);
    const sign = isRight === undefined ? icons.dot : isRight ? icons.right : icons.wrong;
    const mark = isRight === undefined ? '' : isRight ? 'is-right' : 'is-wrong';
    return html`<li class="${kind} ${mark}">
      <time datetime=${at} class="soft">${format.time(at)}</time>
      ${sign}
      <span class="what"
        >${
          event.id === undefined
            ? this.named(title, about)
            : html`<a href=${this.link('statement', {}, event.id)}>${this.named(title, about)}</a>`
        }</span
      >
      <span class="soft small">${notes.join(' · ')}</span>
    </li>`;
  }
}

customElements.define('eh-learner', EhLearner);
