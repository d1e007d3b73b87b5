import { html, nothing, svg, type PropertyDeclarations, type TemplateResult } from 'lit';
import { choiceStyles } from '../choice/choice.styles.ts';
import {
  activityStyles,
  defineActivity,
  EhActivity,
  icon,
  live,
  mark,
  unsafeHTML,
  wordsFor,
} from '../kit.ts';
import type { Hotspot, HotspotResponse, Region } from './hotspot.schema.ts';
import { hotspotStyles } from './hotspot.styles.ts';
import { aspectOf, hotspot } from './hotspot.ts';
import { hotspotWords } from './hotspot.words.ts';
import { drawn, middleOf } from './regions.ts';

/** The picture counts 1000 across. */
const WIDTH = 1000;

/**
 * @summary Choose places on a picture, or from the list beside it, which says and does the same.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<string[]>>} eh-respond - The learner checks the chosen ids.
 * @event {CustomEvent} eh-retry - The learner wants another try.
 * @csspart card - The frame of the task.
 * @csspart picture - The picture with its places.
 * @csspart option - A place in the list.
 * @csspart mark - What a checked place was.
 * @csspart feedback - The feedback on the whole answer.
 */
export class EhHotspot extends EhActivity<Hotspot, HotspotResponse> {
  static override ownStyles = [activityStyles, choiceStyles, hotspotStyles];
  static override properties: PropertyDeclarations = {
    isLarge: { state: true },
    pointed: { state: true },
  };

  declare private isLarge: boolean;
  /** The place that the pointer or the focus is on, in the list or on the picture. */
  declare private pointed: string | undefined;

  private get own() {
    return wordsFor(hotspotWords, this.languageTag);
  }

  protected override get missingText(): string {
    return this.own.missing;
  }

  private get isSeveral(): boolean {
    return this.activity!.mode === 'several';
  }

  /** What is known of a place: chosen by the learner, and right or wrong where that is told. */
  private stateOf({ id, correct }: Region) {
    const isChosen = !!this.draft?.includes(id);
    const isTold = this.isChecked && (isChosen || (this.showsSolution && !!correct));
    return { isChosen, tone: isTold ? (correct ? 'right' : 'wrong') : '' };
  }

  protected override renderAnswer(activity: Hotspot): TemplateResult {
    const { own } = this;
    return html`<fieldset aria-labelledby="prompt legend">
      <legend id="legend">${this.isSeveral ? own.several : own.one}</legend>
      <div class="both ${this.isLarge ? 'large' : ''}">
        ${activity.picture ? this.renderPicture(activity) : nothing}
        <ol class="rows" role="list">
          ${activity.regions.map((region, index) => this.renderOption(region, index + 1))}
        </ol>
      </div>
    </fieldset>`;
  }

  private renderPicture(activity: Hotspot): TemplateResult {
    const { picture, regions } = activity;
    const { src, alt, width, height } = picture!;
    const { isLarge, own } = this;
    // A copy of the course in one file has the picture in its readable form only.
    const shown = this.querySelector<HTMLImageElement>(`img`)?.src ?? src;
    return html`<div class="view">
      <div
        class="window"
        role=${isLarge ? 'region' : nothing}
        aria-label=${isLarge ? own.scroll : nothing}
        tabindex=${isLarge ? '0' : nothing}
      >
        <div class="picture" part="picture" dir="ltr">
          <img src=${shown} alt=${alt} width=${width ?? nothing} height=${height ?? nothing} />
          <svg
            viewBox="0 0 ${WIDTH} ${Math.round(WIDTH * aspectOf(activity))}"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            ${regions.map((region) => this.renderShape(region))}
          </svg>
          ${regions.map((region, index) => this.renderNumber(region, index + 1))}
        </div>
      </div>
      <button
        class="quiet larger no-print"
        type="button"
        aria-pressed=${isLarge ? 'true' : 'false'}
        @click=${() => (this.isLarge = !isLarge)}
      >
        ${icon('plus')} ${own.larger}
      </button>
    </div>`;
  }

  private classOf(region: Region): string {
    const { isChosen, tone } = this.stateOf(region);
    const isOpen = !this.isChecked;
    return [
      tone,
      isChosen ? 'chosen' : '',
      isOpen ? 'open' : '',
      isOpen && this.pointed === region.id ? 'pointed' : '',
    ].join(' ');
  }

  // The list says all of this to screen readers and keyboards; the picture is for pointers and eyes.
  private renderShape(region: Region): TemplateResult {
    const { name, attributes: a } = drawn(region, WIDTH, WIDTH * aspectOf(this.activity!));
    const form =
      name === 'circle'
        ? svg`<circle class="edge" cx=${a.cx} cy=${a.cy} r=${a.r} /><circle class="line" cx=${a.cx} cy=${a.cy} r=${a.r} />`
        : name === 'rect'
          ? svg`<rect class="edge" x=${a.x} y=${a.y} width=${a.width} height=${a.height} /><rect class="line" x=${a.x} y=${a.y} width=${a.width} height=${a.height} />`
          : svg`<polygon class="edge" points=${a.points} /><polygon class="line" points=${a.points} />`;
    return svg`<g
      class="place ${this.classOf(region)}"
      data-place=${region.id}
      @click=${() => this.handlePick(region.id)}
      @pointerenter=${() => (this.pointed = region.id)}
      @pointerleave=${() => (this.pointed = undefined)}
    >${form}</g>`;
  }

  private renderNumber(region: Region, number: number): TemplateResult {
    const { tone } = this.stateOf(region);
    const [x, y] = middleOf(region);
    return html`<span
      class="number ${this.classOf(region)}"
      style="left:${x * 100}%;top:${y * 100}%"
      aria-hidden="true"
      >${number}${tone ? icon(tone === 'right' ? 'check' : 'cross') : nothing}</span
    >`;
  }

  private renderOption(region: Region, number: number): TemplateResult {
    const { id, text, feedback, correct } = region;
    const { isChosen, tone } = this.stateOf(region);
    return html`<li
      part="option"
      class="row ${tone} ${isChosen ? 'chosen' : ''} ${this.isChecked ? 'settled' : ''}"
      @pointerenter=${() => (this.pointed = id)}
      @pointerleave=${() => (this.pointed = undefined)}
      @focusin=${() => (this.pointed = id)}
      @focusout=${() => (this.pointed = undefined)}
    >
      <label class="option">
        <input
          type=${this.isSeveral ? 'checkbox' : 'radio'}
          name="place"
          value=${id}
          aria-describedby=${tone && feedback ? `f-${id}` : nothing}
          ?disabled=${this.isChecked}
          .checked=${live(isChosen)}
          @change=${() => this.handlePick(id)}
        />
        <span><b class="count">${number}</b> ${unsafeHTML(text)}</span>
        ${tone ? this.renderMark(isChosen, !!correct) : nothing}
      </label>
      ${
        tone && feedback
          ? html`<p class="note" id=${`f-${id}`}>${unsafeHTML(feedback)}</p>`
          : nothing
      }
    </li>`;
  }

  private renderMark(isChosen: boolean, isCorrect: boolean): TemplateResult {
    const { words } = this;
    if (!isCorrect) return mark('cross', words.mark.wrong);
    if (isChosen) return mark('check', words.mark.right);
    return mark('check', this.isSeveral ? words.mark.missed : words.rightAnswer);
  }

  /** A place was picked, on the picture or in the list: chosen, or taken back where several can be. */
  private handlePick(id: string): void {
    if (this.isChecked) return;
    const { draft = [], isSeveral } = this;
    if (!isSeveral) this.change([id]);
    else this.change(draft.includes(id) ? draft.filter((other) => other !== id) : [...draft, id]);
  }
}

defineActivity(hotspot, EhHotspot);

declare global {
  interface HTMLElementTagNameMap {
    'eh-hotspot': EhHotspot;
  }
}
