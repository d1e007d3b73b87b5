import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import {
  activityStyles,
  defineActivity,
  EhActivity,
  icon,
  live,
  mark,
  plain,
  unsafeHTML,
  wordsFor,
} from '../kit.ts';
import type { Cloze, ClozeResponse, Gap } from './cloze.schema.ts';
import { clozeStyles } from './cloze.styles.ts';
import { cloze, gapAnswers, gapText, judgeGap } from './cloze.ts';
import { clozeWords } from './cloze.words.ts';
import { gapsIn } from './gaps.ts';
import { LONGEST_ANSWER } from './spelling.ts';

/**
 * @summary Fill the gaps of a text, by typing or from lists.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Record<string, string>>>} eh-respond - The learner checks.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart text - The text with its gaps.
 * @csspart mark - What a checked gap was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhCloze extends EhActivity<Cloze, ClozeResponse> {
  static override ownStyles = [activityStyles, clozeStyles];

  private get own() {
    return wordsFor(clozeWords, this.languageTag);
  }

  protected override get missingText(): string {
    return this.own.missing;
  }

  /** The gaps in the order of the text, with the name that each field has. */
  private get placed(): { gap: Gap; place: number; name: string }[] {
    const { text, gaps } = this.activity!;
    const placed = gapsIn(text);
    return placed.flatMap(({ id, before, after }, index) => {
      const gap = gaps.find((candidate) => candidate.id === id);
      const { own } = this;
      const near = before ? own.after(before) : after && own.before(after);
      return gap ? [{ gap, place: index + 1, name: own.gap(index + 1, placed.length) + near }] : [];
    });
  }

  protected override renderAnswer({ text }: Cloze): TemplateResult {
    return html`<fieldset aria-labelledby="prompt legend">
      <legend id="legend" class=${this.isChecked ? 'sr-only' : ''}>${this.own.fill}</legend>
      <div class="text prose" part="text">${unsafeHTML(text)}</div>
      ${this.isChecked ? this.renderNotes() : nothing}
    </fieldset>`;
  }

  // The text is HTML of the author: what stands in its gaps is put there after it.
  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const places = this.renderRoot.querySelectorAll<HTMLElement>('[data-gap]');
    if (!this.activity || places.length === 0) return;
    for (const { gap, name } of this.placed) {
      const place = [...places].find(({ dataset }) => dataset.gap === gap.id);
      const content = this.isChecked ? this.settled(gap) : this.open(gap, name);
      if (place) render(content, place, { host: this });
    }
  }

  private open(gap: Gap, name: string): TemplateResult {
    const given = this.draft?.[gap.id] ?? '';
    const invalid = this.isMissing && !given.trim() ? 'true' : nothing;
    const handle = (event: Event) => this.handleInput(gap.id, event);
    if (gap.choices) {
      return html`<select
        class=${given ? 'chosen' : ''}
        aria-label=${name}
        aria-invalid=${invalid}
        data-field=${gap.id}
        @change=${handle}
      >
        <option value="" .selected=${live(!given)}>– ${this.own.choose} –</option>
        ${gap.choices.map(
          ({ id, text }) =>
            html`<option value=${id} .selected=${live(id === given)}>${plain(text)}</option>`,
        )}
      </select>`;
    }
    return html`<input
      class=${given ? 'chosen' : ''}
      type="text"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      maxlength=${LONGEST_ANSWER}
      size=${this.room(gap)}
      aria-label=${name}
      aria-invalid=${invalid}
      data-field=${gap.id}
      .value=${live(given)}
      @input=${handle}
    />`;
  }

  /** Characters that a field shows: room for the answer, without saying how long it is. */
  private room(gap: Gap): number {
    const longest = Math.max(...gapAnswers(gap).map(({ length }) => length));
    return Math.min(Math.ceil((longest + 2) / 4) * 4, LONGEST_ANSWER);
  }

  private settled(gap: Gap): TemplateResult {
    const given = this.shown?.[gap.id];
    if (!given) return html`<span class="given empty">…</span>`;
    const { isRight, answer } = judgeGap(gap, given);
    const { mark: words } = this.words;
    return html`<span class="given ${isRight ? 'right' : 'wrong'}"
      >${this.showsSolution ? answer : gapText(gap, given)}${icon(isRight ? 'check' : 'cross')}<span
        class="sr-only"
        >${isRight ? words.right : words.wrong}</span
      ></span
    >`;
  }

  /** What there is to say of single gaps: of the wrong ones, and of spelling. */
  private renderNotes(): TemplateResult | typeof nothing {
    const { draft, own } = this;
    const rows = this.placed.flatMap(({ gap, place }) => {
      const given = draft?.[gap.id];
      if (!given) return [];
      const { isRight, spelling, answer } = judgeGap(gap, given);
      const choice = gap.choices?.find(({ id }) => id === given);
      const note = choice?.feedback ?? (isRight ? undefined : gap.feedback);
      const said = spelling && (spelling === 'exact' ? own.exact : own.accents(answer));
      if (isRight && !note && !said) return [];
      return html`<li class="row settled ${isRight ? 'right' : 'wrong'}">
        <p class="head">
          <span>${own.number(place)}: <q>${gapText(gap, given)}</q></span>
          ${mark(isRight ? 'check' : 'cross', this.words.mark[isRight ? 'right' : 'wrong'])}
        </p>
        ${said ? html`<p class="note">${said}</p>` : nothing}
        ${note ? html`<p class="note">${unsafeHTML(note)}</p>` : nothing}
      </li>`;
    });
    return rows.length > 0
      ? html`<ul class="rows">
          ${rows}
        </ul>`
      : nothing;
  }

  private handleInput(id: string, event: Event): void {
    const { value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.change({ ...this.draft, [id]: value });
  }

  // Right gaps keep what stands there; the first wrong one is where to go on.
  protected override async handleRetry(): Promise<void> {
    await super.handleRetry();
    const wrong = this.placed.find(({ gap }) => !judgeGap(gap, this.draft?.[gap.id] ?? '').isRight);
    if (wrong) this.focusOn(`[data-field="${wrong.gap.id}"]`);
  }
}

defineActivity(cloze, EhCloze);

declare global {
  interface HTMLElementTagNameMap {
    'eh-cloze': EhCloze;
  }
}
