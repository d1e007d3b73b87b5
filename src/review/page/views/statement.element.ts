import { html, nothing, type TemplateResult } from 'lit';
import type { StatementView } from '../../api/reading.ts';
import type { Query } from '../client.ts';
import { renderMoment, renderPerson } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewView } from '../review-view.ts';
import { renderDetails, renderSentence } from '../sentence.ts';
import { activityStyles } from './activity.styles.ts';

/**
 * @summary One record: the sentence, what became of it, and all of it as it was sent.
 */
export class EhStatement extends ReviewView<StatementView> {
  static override ownStyles = [readingStyles, activityStyles];

  protected override get path(): string {
    return 'statement';
  }

  /** A permanent link shows the record whatever is filtered. */
  protected override query(): Query {
    return { course: this.place.query['course'], id: this.place.rest };
  }

  protected override infoOf(): undefined {
    return undefined;
  }

  protected override renderData(data: StatementView): TemplateResult {
    const { activity: words } = this.words;
    const { entry, raw, isVoided, voidedBy, replaces, replacedBy, comments } = data;
    const { learner, sentence, at, stored, id } = entry;
    return html`<article class="card">
        <p>
          ${
            learner === undefined
              ? html`<strong>${words.somebody}</strong>`
              : renderPerson(learner, this.words, this.link('learner', { learner: learner.id }))
          }
          ${renderSentence(sentence, this.words, this.languageTag)}
        </p>
        ${renderDetails(sentence, this.words, this.format)}
        <dl class="pairs">
          <dt>${words.at}</dt>
          <dd>${renderMoment(at, this.format)}</dd>
          <dt>${words.stored}</dt>
          <dd>${renderMoment(stored, this.format)}</dd>
          <dt>${words.about}</dt>
          <dd><code>${sentence.objectId}</code></dd>
        </dl>
      </article>
      ${
        isVoided
          ? html`<p class="note">
              ${
                voidedBy
                  ? words.voidedBy(voidedBy.by, this.format.moment(voidedBy.at), voidedBy.reason)
                  : words.voided
              }
            </p>`
          : nothing
      }
      ${replaces ? html`<p><a href=${this.link('statement', {}, replaces)}>${words.replaces}</a></p>` : nothing}
      ${replacedBy ? html`<p><a href=${this.link('statement', {}, replacedBy)}>${words.replacedBy}</a></p>` : nothing}
      ${comments.map(
        (one) =>
          html`<div class="card">
            <p class="who"><strong>${one.by}</strong> ${renderMoment(one.at, this.format)}</p>
            <p class="text" dir="auto">${one.text}</p>
          </div>`,
      )}
      <p class="row no-print">
        ${
          learner
            ? html`<a class="button" href=${this.link('activity', { learner: learner.id })}
                >${words.allOf}</a
              >`
            : nothing
        }
        <a class="button" href=${this.link('activity', { about: sentence.objectId })}
          >${words.allAbout}</a
        >
        ${
          this.session.may.change && !isVoided
            ? html`<a class="button" href=${this.link('voids', { pick: id })}>${words.voidThis}</a>`
            : nothing
        }
      </p>
      <details>
        <summary>${words.raw}</summary>
        <pre tabindex="0">${JSON.stringify(raw, null, 2)}</pre>
      </details>`;
  }
}

customElements.define('eh-statement', EhStatement);
