import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { ActivityEntry, ActivityList, StatementView } from '../../api/reading.ts';
import { filterOf, linkWith } from '../address.ts';
import type { Query } from '../client.ts';
import { renderMoment, renderPerson } from '../person.ts';
import { problemText } from '../problem.ts';
import { readingStyles } from '../reading.styles.ts';
import { ReviewView } from '../review-view.ts';
import { renderDetails, renderSentence } from '../sentence.ts';
import { activityStyles } from './activity.styles.ts';

/** What one can choose to see; each is one or several codes of sentences. */
const CHOICES = {
  answers: 'answered-right,answered-wrong,answered-part,answered',
  wrong: 'answered-wrong',
  wrote: 'wrote,made',
  pages: 'opened-page',
  outcomes: 'completed,passed,failed',
  sittings: 'opened-course,left',
  other: 'other',
} as const;

/**
 * @summary Who did what, newest first, in plain language; the record itself is one click away.
 */
export class EhActivityList extends ReviewView<ActivityList> {
  static override ownStyles = [readingStyles, activityStyles];
  static override properties: PropertyDeclarations = {
    picked: { state: true },
    raw: { state: true },
  };

  declare private picked: ReadonlySet<string>;
  /** Records that were opened: text, or what went wrong. */
  declare private raw: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.picked = new Set();
    this.raw = new Map();
  }

  protected override get path(): string {
    return 'activity';
  }

  protected override query(): Query {
    const { learner, verb, about, cursor } = this.place.query;
    return { ...filterOf(this.place), learner, verb, about, cursor, limit: 50 };
  }

  protected override renderData({ entries, cursor }: ActivityList): TemplateResult {
    const { activity: words } = this.words;
    const { verb, learner, about, cursor: older } = this.place.query;
    const code = entries.find((one) => one.learner?.id === learner)?.learner?.code;
    return html`<div class="bar no-print">
        <label class="field"
          >${words.show}
          <select
            @change=${(event: Event) =>
              this.change({
                verb: (event.target as HTMLSelectElement).value || undefined,
                cursor: undefined,
              })}
          >
            <option value="" ?selected=${!verb}>${words.everything}</option>
            ${Object.entries(CHOICES).map(
              ([id, codes]) =>
                html`<option value=${codes} ?selected=${codes === verb}>
                  ${words.choices[id as keyof typeof CHOICES]}
                </option>`,
            )}
          </select></label
        >
        ${learner ? this.renderOnly(words.onlyLearner(code ?? learner), 'learner') : nothing}
        ${about ? this.renderOnly(words.onlyAbout, 'about') : nothing}
      </div>
      ${entries.length === 0 ? html`<p class="note">${cursor ? words.noneHere : words.none}</p>` : nothing}
      <ol class="plain entries">
        ${entries.map((entry) => this.renderEntry(entry))}
      </ol>
      ${
        this.picked.size > 0
          ? html`<p class="picked no-print">
              <a
                class="button primary"
                href=${this.link('voids', { pick: [...this.picked].join(',') })}
                >${words.voidPicked(this.picked.size)}</a
              >
              <button type="button" @click=${() => (this.picked = new Set())}>
                ${words.unpick}
              </button>
            </p>`
          : nothing
      }
      <nav class="row pager" aria-label=${this.words.shell.pager.label}>
        ${older ? html`<a class="button" href=${linkWith(this.place, { cursor: undefined })}>${words.newest}</a>` : nothing}
        ${cursor ? html`<a class="button" href=${linkWith(this.place, { cursor })}>${words.older}</a>` : nothing}
      </nav>`;
  }

  private renderOnly(text: string, name: string): TemplateResult {
    return html`<span class="chip"
      >${text}<a
        href=${linkWith(this.place, { [name]: undefined, cursor: undefined })}
        aria-label=${this.words.activity.clear(text)}
        >×</a
      ></span
    >`;
  }

  private renderEntry(entry: ActivityEntry): TemplateResult {
    const { activity: words } = this.words;
    const { id, at, learner, sentence, isVoided } = entry;
    const raw = this.raw.get(id);
    return html`<li class=${isVoided ? 'entry voided' : 'entry'}>
      <div class="said">
        <a class="soft small" href=${this.link('statement', {}, id)} title=${words.permalink}
          >${renderMoment(at, this.format)}</a
        >
        <p>
          ${
            learner === undefined
              ? html`<strong>${words.somebody}</strong>`
              : html`<span class="person"
                  >${renderPerson(learner, this.words, this.link('learner', { learner: learner.id }))}</span
                >`
          }
          ${renderSentence(sentence, this.words, this.languageTag)}
          ${isVoided ? html`<span class="tag">${words.voided}</span>` : nothing}
        </p>
        ${renderDetails(sentence, this.words, this.format)}
        <details class="no-print" @toggle=${(event: Event) => this.open(event, id)}>
          <summary>${words.raw}</summary>
          ${raw === undefined ? html`<p class="soft">${this.words.shell.loading}</p>` : html`<pre tabindex="0">${raw}</pre>`}
        </details>
      </div>
      ${
        this.session.may.change && !isVoided
          ? html`<label class="check pick no-print"
              ><input
                type="checkbox"
                .checked=${this.picked.has(id)}
                @change=${(event: Event) => this.pick(id, (event.target as HTMLInputElement).checked)}
              /><span class="sr-only">${words.pick(this.format.moment(at))}</span></label
            >`
          : nothing
      }
    </li>`;
  }

  private pick(id: string, isOn: boolean): void {
    const picked = new Set(this.picked);
    if (isOn) picked.add(id);
    else picked.delete(id);
    this.picked = picked;
  }

  private async open(event: Event, id: string): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.raw.has(id)) return;
    const { course } = this.place.query;
    let text: string;
    try {
      const { raw } = await this.client.get<StatementView>('statement', { course, id });
      text = JSON.stringify(raw, null, 2);
    } catch (error) {
      text = problemText(error, this.words, this.format);
    }
    this.raw = new Map(this.raw).set(id, text);
  }
}

customElements.define('eh-activity-list', EhActivityList);
