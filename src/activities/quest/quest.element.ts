import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, icon, unsafeHTML, wordsFor } from '../kit.ts';
import { EhEntries, workStyles, type EntryField, type WorkItem } from '../work/kit.ts';
import { leaflet } from './leaflet.ts';
import type { Quest } from './quest.schema.ts';
import { questStyles } from './quest.styles.ts';
import { FEWEST, longestText, mostStops, quest } from './quest.ts';
import { questWords } from './quest.words.ts';
import { endOf, isRight, lackOf, madeStops, nextStop, type End, type Stop } from './stops.ts';
import { progressOf, renderWalk, START, stopAt, type Place, type WalkView } from './walk.view.ts';

/**
 * @summary A treasure walk with clues: to be walked stop after stop, or to be made and tried out.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The walk is at its end, or the learner keeps the quest.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 * @csspart stop - The stop that is open.
 */
export class EhQuest extends EhEntries<Quest> {
  static override ownStyles = [activityStyles, workStyles, questStyles];
  static override properties: PropertyDeclarations = {
    place: { state: true },
    trial: { state: true },
    isLarge: { state: true },
  };

  declare private place: Place;
  /** What was found while the maker tries the quest out; absent otherwise, and never kept. */
  declare private trial: WorkItem[] | undefined;
  declare private isLarge: boolean;

  constructor() {
    super();
    this.place = START;
    this.isLarge = false;
  }

  private get own() {
    return wordsFor(questWords, this.languageTag);
  }

  /** The walk that is under way: of given stops, or of one's own on trial. */
  private get walk(): WalkView | undefined {
    const { stops, order } = this.activity!;
    const { trial } = this;
    if (!stops && !trial) return undefined;
    return {
      stops: stops ?? madeStops(this.items, this.workWords.untitled),
      work: trial ?? this.items,
      place: this.place,
      isFree: order === 'free',
      isReadOnly: this.isChecked,
      isLarge: this.isLarge,
      words: this.own,
      goOn: this.words.goOn,
      move: (place, focus) => void this.move(place, focus),
      leave: (stop, end) => void this.leave(stop, end),
      enlarge: () => (this.isLarge = !this.isLarge),
    };
  }

  protected override get missingText(): string {
    const { own, items } = this;
    const lacking = items.find((item) => lackOf(item).length > 0);
    if (lacking) return own.incomplete(this.entryName(lacking), this.lackText(lacking));
    return items.length < FEWEST ? own.tooFew : super.missingText;
  }

  private lackText(item: WorkItem): string {
    const { lacks, and } = this.own;
    return lackOf(item)
      .map((part) => lacks[part])
      .join(and);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: Quest): number {
    return mostStops(activity);
  }

  protected override entryFields(activity: Quest): EntryField[] {
    const { own } = this;
    const max = longestText(activity);
    return [
      {
        name: 'title',
        label: own.place,
        hint: own.placeHint,
        kind: 'line',
        max: 80,
        required: true,
      },
      { name: 'fields.look', label: own.look, hint: own.lookHint, kind: 'line', max: 120 },
      { name: 'text', label: own.clue, hint: own.clueHint, kind: 'lines', max },
      { name: 'fields.answer', label: own.answer, hint: own.answerHint, kind: 'line', max: 120 },
      { name: 'fields.story', label: own.told, kind: 'lines', rows: 4, max },
      { name: 'who', label: own.who, kind: 'line', max: 80 },
      { name: 'photos', label: own.photo, kind: 'photos', max: 1 },
    ];
  }

  protected override renderSaid(item: WorkItem): TemplateResult {
    const { own } = this;
    const { title, text, who, fields = {} } = item;
    return html`<p class="name">${title ?? this.workWords.untitled}</p>
      ${text ? html`<p class="told">${text}</p>` : nothing}
      ${fields['answer'] ? html`<p class="soft">${own.answer}: ${fields['answer']}</p>` : nothing}
      ${fields['story'] ? html`<p class="told soft">${fields['story']}</p>` : nothing}
      ${who ? html`<p class="soft">${own.toldBy(who)}</p>` : nothing}
      ${
        lackOf(item).length > 0
          ? html`<p class="lack">
              ${icon('alert')}<span>${own.lacking(this.lackText(item))}</span>
            </p>`
          : nothing
      }`;
  }

  protected override renderTools(item: WorkItem, index: number): unknown {
    const name = this.entryName(item);
    return html`<button
        type="button"
        class="quiet up"
        aria-label=${this.words.moveUp(name)}
        ?disabled=${index === 0}
        @click=${() => this.shift(index, -1)}
      >
        ${icon('up')}
      </button>
      <button
        type="button"
        class="quiet down"
        aria-label=${this.words.moveDown(name)}
        ?disabled=${index === this.items.length - 1}
        @click=${() => this.shift(index, 1)}
      >
        ${icon('down')}
      </button>`;
  }

  /** Moves a stop, and the focus with it. An open form goes to the place of its stop. */
  private async shift(index: number, by: -1 | 1): Promise<void> {
    const target = index + by;
    const items = [...this.items];
    items.splice(target, 0, ...items.splice(index, 1));
    if (this.open === target) this.open = index;
    this.put(items, this.words.moved(this.entryName(items[target]!), target + 1, items.length));
    await this.updateComplete;
    const li = `.entries > :nth-child(${target + 1})`;
    const [wanted, other] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    this.focusOn(`${li} .${wanted}:enabled`, `${li} .${other}:enabled`);
  }

  protected override renderAnswer(activity: Quest): TemplateResult {
    const { walk } = this;
    return html`${walk ? this.renderWalking(walk) : this.renderMaking(activity)}
      <div class="on-paper">${unsafeHTML(this.paperText(activity))}</div>`;
  }

  /** What stands on paper in place of the screen: the leaflet, or what was found. */
  private paperText(activity: Quest): string {
    const items = [...this.items];
    const context = {
      language: this.languageTag,
      photo: (key: string) => this.photos.get(key),
    };
    if (activity.stops) return this.kind.piece!(activity, items, context).text;
    return leaflet(undefined, items, context).text;
  }

  private renderWalking(walk: WalkView): TemplateResult {
    const { own } = this;
    const isAtEnd = !nextStop(walk.stops, walk.work) && !stopAt(walk) && !this.isChecked;
    const trialEnd =
      this.trial && isAtEnd
        ? html`<p class="ended" tabindex="-1">${icon('check')} ${own.done}</p>`
        : nothing;
    return html`${this.trial ? html`<p class="soft">${own.tryingOut}</p>` : nothing}
    ${renderWalk(walk)} ${trialEnd}
    ${
      this.trial
        ? html`<p class="row-of-buttons no-print">
            <button type="button" id="stop-trying" @click=${() => this.stopTrying()}>
              ${own.stopTrying}
            </button>
          </p>`
        : nothing
    }`;
  }

  private renderMaking(activity: Quest): TemplateResult {
    const mayTry =
      !this.isChecked &&
      this.open === undefined &&
      this.items.some((item) => lackOf(item).length === 0);
    return html`${this.renderEntries(activity)}
    ${
      mayTry
        ? html`<p class="row-of-buttons no-print">
            <button type="button" id="try" @click=${() => this.tryOut()}>
              ${icon('right')} ${this.own.tryOut}
            </button>
          </p>`
        : nothing
    }`;
  }

  private tryOut(): void {
    this.trial = [];
    void this.move(START, '#stop');
  }

  private async stopTrying(): Promise<void> {
    this.trial = undefined;
    this.place = START;
    await this.updateComplete;
    this.focusOn('#try', '#add');
  }

  private async move(place: Place, focus?: string): Promise<void> {
    this.place = place;
    if (!focus) return;
    await this.updateComplete;
    this.focusOn(...focus.split(', '));
  }

  /** A stop is left: found, or passed over. Either way its story is told. */
  private async leave(stop: Stop, end: End): Promise<void> {
    const { trial } = this;
    const item: WorkItem = { group: stop.id, symbol: end };
    const work = [...(trial ?? this.items).filter(({ group }) => group !== stop.id), item];
    this.place = { ...START, at: stop.id };
    if (trial) this.trial = work;
    else this.put(work);
    this.news = progressOf(this.walk!);
    if (!trial && this.kind.isComplete(this.activity!, work)) this.respond(work);
    await this.updateComplete;
    this.focusOn('#story');
  }

  /** Enter in the field, the key Go of a phone and the button are one and the same. */
  protected override handleSubmit(event: Event): void {
    const { walk, place } = this;
    if (!walk) return super.handleSubmit(event);
    event.preventDefault();
    const stop = stopAt(walk);
    if (!stop || endOf(walk.work, stop.id)) return;
    const typed = place.typed.trim();
    if (!stop.answers || isRight(stop, typed)) return void this.leave(stop, 'found');
    void this.refuse(typed);
  }

  // The alert is emptied first, so that it speaks again when the same is typed twice.
  private async refuse(typed: string): Promise<void> {
    const { place } = this;
    this.place = { ...place, asks: false, wrong: undefined };
    await this.updateComplete;
    this.place = typed ? { ...place, asks: false, wrong: typed } : { ...place, asks: true };
    await this.updateComplete;
    this.focusOn('#answer');
  }

  protected override renderFeedback(activity: Quest): unknown {
    const { walk } = this;
    if (!walk) return super.renderFeedback(activity);
    const hasEnded = !!activity.stops && !nextStop(walk.stops, walk.work) && !stopAt(walk);
    if (!hasEnded) return nothing;
    return html`<div class="feedback plain" part="feedback">
      <p class="verdict ended" tabindex="-1">${icon('check')}<span>${this.own.done}</span></p>
      ${activity.response ? html`<div class="prose">${unsafeHTML(activity.response)}</div>` : nothing}
    </div>`;
  }

  protected override renderActions(): unknown {
    const { walk } = this;
    if (!walk) return super.renderActions();
    if (this.trial || nextStop(walk.stops, walk.work) || stopAt(walk)) return nothing;
    return html`${
      this.isChecked
        ? nothing
        : html`<button type="button" id="again" @click=${() => this.walkAgain()}>
            ${icon('undo')} ${this.own.again}
          </button>`
    }
    ${this.renderTakeHome()}`;
  }

  private walkAgain(): void {
    this.put([]);
    void this.move(START, '#stop, #stops');
  }

  protected override undo(): void {
    this.place = START;
    super.undo();
  }
}

defineActivity(quest, EhQuest);

declare global {
  interface HTMLElementTagNameMap {
    'eh-quest': EhQuest;
  }
}
