import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { EhActivity, mark } from './activity-element.ts';
import type { ActivityBase } from './activity.ts';
import type { Assignment } from './assign.ts';
import { icon } from './icons.ts';
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
    return html`<li class="row assign">
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

  private settled({ id, text, feedback }: AssignRow, places: AssignPlace[]): TemplateResult {
    const { words } = this;
    const at = this.shown?.[id];
    const place = places.find((candidate) => candidate.id === at);
    const isRight = at !== undefined && at === this.kind.solution(this.activity!)![id];
    const isFresh = this.showsSolution && this.draft?.[id] !== at;
    const note = isFresh || (place && !isRight) ? feedback : undefined;
    return html`<li class="row settled assign ${place ? (isRight ? 'right' : 'wrong') : ''}">
      <div class="item">${unsafeHTML(text)}</div>
      <span class="link">${icon('right')}</span>
      <div class="body">
        <div class="given">
          ${place?.letter ? html`<b class="letter">${place.letter}</b>` : nothing}
          <span>${place ? unsafeHTML(place.text) : '–'}</span>
        </div>
        ${
          place
            ? mark(
                isRight ? 'check' : 'cross',
                isFresh ? words.rightAnswer : isRight ? words.mark.right : words.mark.wrong,
              )
            : nothing
        }
      </div>
      ${note ? html`<p class="note">${unsafeHTML(note)}</p>` : nothing}
    </li>`;
  }

  private handleChange(id: string, event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const draft = { ...this.draft, [id]: value };
    if (!value) delete draft[id];
    this.change(draft);
  }
}
