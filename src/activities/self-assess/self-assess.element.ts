import { html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, live, unsafeHTML, wordsFor } from '../kit.ts';
import { EhWork, workStyles } from '../work/kit.ts';
import type { SelfAssess } from './self-assess.schema.ts';
import { selfAssessStyles } from './self-assess.styles.ts';
import { placesOf, radar, selfAssess } from './self-assess.ts';
import { selfAssessWords } from './self-assess.words.ts';

/**
 * @summary A rubric about oneself or one's group, with a radar beside it.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the levels.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhSelfAssess extends EhWork<SelfAssess> {
  static override ownStyles = [activityStyles, workStyles, selfAssessStyles];

  private get own() {
    return wordsFor(selfAssessWords, this.languageTag);
  }

  protected override get missingText(): string {
    return this.own.missing;
  }

  protected override renderAnswer(activity: SelfAssess): TemplateResult {
    const places = placesOf(activity, this.items);
    return html`<div class="sides">
      <div>
        ${activity.criteria.map((criterion, index) =>
          this.renderLine(activity, criterion, index, places[index]!),
        )}
      </div>
      <div class="radar">${unsafeHTML(radar(activity, this.items, this.languageTag).text)}</div>
    </div>`;
  }

  private renderLine(
    { levels }: SelfAssess,
    { id, text, hint }: SelfAssess['criteria'][number],
    index: number,
    chosen: number,
  ): TemplateResult {
    return html`<fieldset
      class="line"
      aria-describedby=${hint ? `h-${id}` : nothing}
      aria-invalid=${this.isMissing && chosen < 0 ? 'true' : nothing}
    >
      <legend>${index + 1}. ${unsafeHTML(text)}</legend>
      ${hint ? html`<p class="hint-text" id=${`h-${id}`}>${unsafeHTML(hint)}</p>` : nothing}
      <div class="levels">
        ${levels.map(
          (level, place) =>
            html`<label class="level">
              <input
                type="radio"
                name=${id}
                value=${level.id}
                ?disabled=${this.isChecked}
                .checked=${live(place === chosen)}
                @change=${() => this.choose(id, level.id, place)}
              />
              <span>${level.text}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  }

  private choose(group: string, symbol: string, place: number): void {
    const others = this.items.filter((item) => item.group !== group);
    this.put([...others, { group, symbol, value: place + 1 }]);
  }
}

defineActivity(selfAssess, EhSelfAssess);

declare global {
  interface HTMLElementTagNameMap {
    'eh-self-assess': EhSelfAssess;
  }
}
