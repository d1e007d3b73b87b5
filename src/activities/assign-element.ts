import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { EhActivity } from './activity-element.ts';
import type { ActivityBase } from './activity.ts';
import type { Assignment } from './assign.ts';
import { icon, mark } from './icons.ts';
import { plain } from './plain.ts';

/** One thing to be put somewhere. */
export interface AssignRow {
  id: string;
  /** HTML. */
  text: string;
  feedback?: string | undefined;
}

/** A place to put things, with the letter it is called by, if any. */
export interface AssignPlace {
  id: string;
  /** HTML. */
  text: string;
  letter?: string;
}

/** Base of activities that put each of some items to one of some places, by drop-down lists. */
export abstract class EhAssign<A extends ActivityBase> extends EhActivity<A, Assignment> {
  protected renderRows(rows: AssignRow[], places: AssignPlace[], legend: string): TemplateResult {
    return html`<fieldset aria-labelledby="prompt legend">
      <legend id="legend">${legend}</legend>
      <ul class="rows">
        ${rows.map((row) => (this.isChecked ? this.settled(row, places) : this.open(row, places)))}
      </ul>
    </fieldset>`;
  }

  private open({ id, text }: AssignRow, places: AssignPlace[]): TemplateResult {
    const chosen = this.draft?.[id];
    return html`<li class="row assign ${chosen ? 'chosen' : ''}">
      <label class="item" for=${`s-${id}`}>${unsafeHTML(text)}</label>
      <span class="link">${icon('right')}</span>
      <select
        id=${`s-${id}`}
        aria-invalid=${this.isMissing && !chosen ? 'true' : nothing}
        @change=${(event: Event) => this.handleChange(id, event)}
      >
        <option value="" .selected=${live(!chosen)}>${this.words.notChosen}</option>
        ${places.map(
          (place) =>
            html`<option value=${place.id} .selected=${live(place.id === chosen)}>
              ${place.letter ? `${place.letter} · ` : ''}${plain(place.text)}
            </option>`,
        )}
      </select>
    </li>`;
  }

  private settled(row: AssignRow, places: AssignPlace[]): TemplateResult {
    const place = places.find(({ id }) => id === this.shown?.[row.id]);
    const { tone, sign, note } = this.outcome(row, !!place);
    return html`<li class="row settled assign ${tone}">
      <div class="item">${unsafeHTML(row.text)}</div>
      <span class="link">${icon('right')}</span>
      <div class="body">
        <div class="given">
          ${place?.letter ? html`<b class="letter">${place.letter}</b>` : nothing}
          <span>${place ? unsafeHTML(place.text) : '–'}</span>
        </div>
        ${sign}
      </div>
      ${note}
    </li>`;
  }

  /** What became of one item: its tone, its mark, and what there is to say. */
  protected outcome({ id, feedback }: AssignRow, isPlaced: boolean) {
    const { words } = this;
    const at = this.shown?.[id];
    if (!isPlaced || !at) return { tone: '', sign: nothing, note: nothing };
    const isRight = at === this.kind.solution(this.activity!)![id];
    const isNew = this.showsSolution && this.draft?.[id] !== at;
    const right = isNew ? words.rightAnswer : words.mark.right;
    return {
      tone: isRight ? 'right' : 'wrong',
      sign: mark(isRight ? 'check' : 'cross', isRight ? right : words.mark.wrong),
      note:
        feedback && (isNew || !isRight)
          ? html`<p class="note">${unsafeHTML(feedback)}</p>`
          : nothing,
    };
  }

  private handleChange(id: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const draft = { ...this.draft, [id]: value };
    if (!value) delete draft[id];
    this.change(draft);
  }
}
