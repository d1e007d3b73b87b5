import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { VoidDone, VoidEffect, VoidList, VoidPreview } from '../../api/upkeep.ts';
import { ActionView, fieldOf } from '../action-view.ts';
import { go, linkWith } from '../address.ts';
import type { Query } from '../client.ts';
import { renderMoment } from '../person.ts';
import { readingStyles } from '../reading.styles.ts';

/**
 * @summary Takes records out of the figures: which, why, what changes – then, and how to undo it.
 */
export class EhVoids extends ActionView<VoidList> {
  static override ownStyles = readingStyles;
  static override properties: PropertyDeclarations = {
    preview: { state: true },
    undoing: { state: true },
  };

  declare private preview: VoidPreview | undefined;
  /** The record whose undoing is being explained. */
  declare private undoing: string | undefined;
  private previewed = '';

  protected override get path(): string {
    return 'voids';
  }

  protected override query(): Query {
    return { course: this.course };
  }

  protected override infoOf(): undefined {
    return undefined;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const { pick = '' } = this.place?.query ?? {};
    if (pick === this.previewed || !this.client) return;
    this.previewed = pick;
    this.preview = undefined;
    if (pick !== '') void this.look(pick.split(','));
  }

  private async look(ids: string[]): Promise<void> {
    const { course } = this;
    this.preview = await this.act(() =>
      this.client.send<VoidPreview>('voids/preview', { course, ids }),
    );
  }

  protected override renderData({ voids }: VoidList): TemplateResult {
    const { voids: words } = this.words;
    return html`${this.renderSaid()}
      ${this.preview === undefined ? nothing : this.renderPreview(this.preview)}
      <h2>${words.done}</h2>
      ${
        voids.length === 0
          ? html`<p>${words.none} <a href=${this.link('activity')}>${words.pickThere}</a></p>`
          : html`<ul class="plain">
              ${voids.map(
                (one) =>
                  html`<li class="card">
                    <p>
                      <a href=${this.link('statement', {}, one.id)}
                        >${this.named(one.title, one.id)}</a
                      >
                    </p>
                    <p class="who">
                      <strong>${one.by}</strong> ${renderMoment(one.at, this.format)}
                    </p>
                    <p dir="auto">${words.because} ${one.reason || this.words.shell.nothing}</p>
                    ${
                      one.replacedBy
                        ? html`<p>
                            <a href=${this.link('statement', {}, one.replacedBy)}>${words.back}</a>
                          </p>`
                        : this.session.may.change
                          ? this.renderUndo(one.id)
                          : nothing
                    }
                  </li>`,
              )}
            </ul>`
      }`;
  }

  private renderPreview({ statements, effects, refused, vanishing }: VoidPreview): TemplateResult {
    const { voids: words } = this.words;
    const { number } = this.format;
    return html`<section class="card">
      <h2>${words.preview(statements, number(statements))}</h2>
      ${
        refused.length === 0
          ? nothing
          : html`<p>${words.refused(refused.length, number(refused.length))}</p>
              <ul>
                ${[...new Set(refused.map(({ code }) => code))].map((code) => html`<li>${words.codes[code]}</li>`)}
              </ul>`
      }
      ${
        statements === 0
          ? nothing
          : html`${
                effects.length === 0
                  ? html`<p>${words.noEffect}</p>`
                  : html`<div class="scroll" tabindex="0" role="group" aria-label=${words.effect}>
                      <table>
                        <caption>
                          ${words.effect}
                        </caption>
                        <thead>
                          <tr>
                            <th scope="col">${words.figure}</th>
                            <th scope="col" class="number">${words.before}</th>
                            <th scope="col" class="number">${words.after}</th>
                          </tr>
                        </thead>
                        <tbody>
                          ${effects.map((one) => this.renderEffect(one))}
                        </tbody>
                      </table>
                    </div>`
              }
              ${vanishing === 0 ? nothing : html`<p>${words.vanishing(vanishing, number(vanishing))}</p>`}
              <form class="form" @submit=${this.doIt}>
                <label class="field"
                  >${words.reason}<input
                    name="reason"
                    minlength="4"
                    maxlength="500"
                    required
                    autocomplete="off"
                /></label>
                <p class="soft small">${words.kept}</p>
                <p class="row">
                  <button type="submit" class="primary" ?disabled=${this.isBusy}>
                    ${words.take}
                  </button>
                  <a class="button" href=${linkWith(this.place, { pick: undefined })}
                    >${words.cancel}</a
                  >
                </p>
              </form>`
      }
    </section>`;
  }

  private renderEffect({
    measure,
    question,
    title,
    before,
    after,
    flagsBefore,
    flagsAfter,
  }: VoidEffect): TemplateResult {
    const { voids: words } = this.words;
    const say =
      measure === 'facility' ? this.format.share : (value: number) => this.format.number(value);
    const gone = (flagsBefore ?? []).filter(
      ({ code }) => !flagsAfter?.some((one) => one.code === code),
    );
    const come = (flagsAfter ?? []).filter(
      ({ code }) => !flagsBefore?.some((one) => one.code === code),
    );
    return html`<tr>
      <th scope="row">
        ${words.measures[measure]} ${question === undefined ? nothing : this.named(title, question)}
        ${gone.length > 0 ? html`<br /><span class="soft small">${words.flagsGone(gone.length)}</span>` : nothing}
        ${come.length > 0 ? html`<br /><span class="soft small">${words.flagsCome(come.length)}</span>` : nothing}
      </th>
      <td class="number">${say(before)}</td>
      <td class="number"><strong>${say(after)}</strong></td>
    </tr>`;
  }

  private renderUndo(id: string): TemplateResult {
    const { voids: words } = this.words;
    if (this.undoing !== id) {
      return html`<p class="no-print">
        <button type="button" @click=${() => (this.undoing = id)}>${words.undo}</button>
      </p>`;
    }
    return html`<form class="form" @submit=${(event: SubmitEvent) => this.undo(event, id)}>
      <label class="field"
        >${words.undoReason}<input
          name="reason"
          minlength="4"
          maxlength="500"
          required
          autocomplete="off"
      /></label>
      <p class="soft small">${words.undoAbout}</p>
      <p class="row">
        <button type="submit" class="primary" ?disabled=${this.isBusy}>${words.undo}</button>
        <button type="button" @click=${() => (this.undoing = undefined)}>${words.cancel}</button>
      </p>
    </form>`;
  }

  private doIt = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const reason = fieldOf(event.target as HTMLFormElement, 'reason');
    const { course } = this;
    const ids = (this.place.query['pick'] ?? '').split(',');
    const done = await this.act(
      () => this.client.send<VoidDone>('voids', { course, ids, reason }),
      ({ written }) => this.words.voids.taken(written.length, this.format.number(written.length)),
    );
    if (done === undefined) return;
    go(linkWith(this.place, { pick: undefined }), true);
    this.reload();
  };

  private async undo(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const reason = fieldOf(event.target as HTMLFormElement, 'reason');
    const { course } = this;
    const done = await this.act(
      () => this.client.send<VoidDone>('voids/undo', { course, ids: [id], reason }),
      () => this.words.voids.undone,
    );
    if (done === undefined) return;
    this.undoing = undefined;
    this.reload();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('undoing') && this.undoing !== undefined) {
      this.renderRoot.querySelector<HTMLInputElement>('li form input')?.focus();
    }
  }
}

customElements.define('eh-voids', EhVoids);
