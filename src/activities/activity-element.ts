import { html, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { EhElement } from '../ui/eh-element.ts';
import type { ActivityBase, ActivityKind } from './activity.ts';
import {
  VERDICT_ICONS,
  verdictOf,
  type ActivityMode,
  type ActivityResult,
  type Verdict,
} from './activity-result.ts';
import { icon } from './icons.ts';
import { registry } from './registry.ts';
import type { KeyLine, Words } from './words.ts';

/** The player may hand over the same answer as a new object; that is no change. */
const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) !== JSON.stringify(other);

/**
 * Base of all activities: card, task, hint, Check, feedback, another try, the answer. It never
 * scores, saves or navigates; the player does, and hands `result` back.
 *
 * States: answering → (`eh-respond`, then `result` arrives) checked → (`eh-retry`) answering.
 */
export abstract class EhActivity<
  A extends ActivityBase = ActivityBase,
  R = unknown,
> extends EhElement {
  static override properties: PropertyDeclarations = {
    activity: { attribute: false },
    response: { attribute: false, hasChanged: differs },
    result: { attribute: false, hasChanged: differs },
    attemptsLeft: { attribute: false },
    mode: { attribute: false },
    draft: { state: true },
    isRetrying: { state: true },
    showsSolution: { state: true },
    isMissing: { state: true },
    hasFailed: { state: true },
  };

  /** Keys that do more inside than they do in buttons and fields, for the keyboard map. */
  declare static keys?: Words<readonly KeyLine[]>;

  /** The activity's data; its texts are HTML already. */
  declare activity: A | undefined;
  /** The learner's saved answer. */
  declare response: R | undefined;
  /** What the player made of the answer; `undefined` before the first. */
  declare result: ActivityResult | undefined;
  /** Tries that are left; `Infinity` for no limit. */
  declare attemptsLeft: number;
  /** How the activity is used. */
  declare mode: ActivityMode;

  /** The answer as it stands on screen. */
  declare protected draft: R | undefined;
  declare protected isRetrying: boolean;
  declare protected showsSolution: boolean;
  declare protected isMissing: boolean;
  declare private hasFailed: boolean;
  declare private sent: R | undefined;
  declare private awaitsResult: boolean;
  declare private since: number;

  constructor() {
    super();
    this.attemptsLeft = Infinity;
    this.mode = 'learn';
    this.since = performance.now();
  }

  /** The behaviour that was registered for the activity's type. */
  protected get kind(): ActivityKind<A, R> {
    return registry.get(this.activity!.type) as ActivityKind<A, R>;
  }

  protected get words() {
    return this.strings.activity;
  }

  /** True while the answer is shown with its feedback and cannot be changed. */
  protected get isChecked(): boolean {
    return this.mode === 'review' || (!!this.result && !this.isRetrying);
  }

  /** The answer to show: the learner's, or the right one on request. */
  protected get shown(): R | undefined {
    return this.showsSolution ? this.kind.solution(this.activity!) : this.draft;
  }

  protected get verdict(): Verdict | undefined {
    const score = this.result?.score;
    return score === undefined ? undefined : verdictOf(score);
  }

  /** The kind's own part: the controls, or the checked answer. */
  protected abstract renderAnswer(activity: A): unknown;

  /** The answer before the learner touched anything. */
  protected startingAnswer(_activity: A): R | undefined {
    return undefined;
  }

  /** What to say when Check is pressed too early. */
  protected get missingText(): string {
    return this.words.incomplete;
  }

  protected override update(changed: PropertyValues): void {
    try {
      this.takeOver(changed);
      super.update(changed);
    } catch (error) {
      console.error(error);
      this.hasFailed = true;
      super.update(changed);
    }
  }

  private takeOver(changed: PropertyValues): void {
    const { activity } = this;
    const before = changed.get('activity') as A | undefined;
    const isNew = changed.has('activity') && before?.id !== activity?.id;
    // An echo of what was just sent must not overwrite what the learner has typed since.
    if (isNew || (changed.has('response') && this.response !== this.sent)) {
      this.draft = this.response ?? (activity && this.startingAnswer(activity));
    }
    if (isNew || changed.has('result')) {
      this.isRetrying = false;
      this.showsSolution = false;
      this.isMissing = false;
    }
    if (isNew) this.hasFailed = false;
  }

  protected override updated(_changed: PropertyValues): void {
    if (!this.awaitsResult || !this.isChecked) return;
    this.awaitsResult = false;
    this.focusOn('.verdict');
  }

  protected override render(): unknown {
    const { activity, words } = this;
    if (!activity || this.hasFailed) {
      return html`${this.hasFailed ? html`<p>${words.failed}</p>` : nothing}<slot></slot>`;
    }
    // On paper an unanswered task is its readable form, which stands in the light DOM.
    const onPaper = !this.hasAnswer && this.childElementCount > 0;
    return html`<div
        class="card ${onPaper ? 'unanswered' : ''}"
        part="card"
        role="group"
        aria-labelledby=${activity.title ? 'title' : 'tag'}
      >
        <p class="tag" id="tag">
          ${icon('task')}${`${this.strings.document.task} ${activity.number}`}
        </p>
        ${activity.title ? html`<h2 class="title" id="title">${activity.title}</h2>` : nothing}
        <div class="prompt prose" id="prompt">${unsafeHTML(activity.prompt)}</div>
        ${this.renderHint(activity)}
        <form novalidate autocomplete="off" @submit=${this.handleSubmit}>
          ${this.renderAnswer(activity)}
          <div role="alert">
            ${
              this.isMissing
                ? html`<p class="missing">${icon('alert')}<span>${this.missingText}</span></p>`
                : nothing
            }
          </div>
          <div role="status">${this.renderFeedback(activity)}</div>
          <div class="actions">${this.renderActions()}</div>
        </form>
      </div>
      <div class="paper"><slot></slot></div>`;
  }

  /** True when there is something to print in place of the empty form. */
  protected get hasAnswer(): boolean {
    return !!this.result;
  }

  private renderHint({ hint }: A): unknown {
    return hint && !this.isChecked
      ? html`<details class="hint no-print">
          <summary>${this.words.hint}</summary>
          ${unsafeHTML(hint)}
        </details>`
      : nothing;
  }

  protected renderFeedback({ feedback }: A): unknown {
    const { words, verdict, result } = this;
    if (!this.isChecked || !result) return nothing;
    const text = verdict && (feedback?.[verdict] ?? (verdict === 'partly' && feedback?.wrong));
    const percent = verdict === 'partly' && words.result(Math.round(result.score! * 100));
    return html`<div class="feedback ${verdict ?? 'plain'}" part="feedback">
      <p class="verdict" tabindex="-1">
        ${icon(verdict ? VERDICT_ICONS[verdict] : 'check')}
        <span>${verdict ? words[verdict] : words.kept} ${percent || nothing}</span>
      </p>
      ${
        this.draft === undefined || this.response === undefined
          ? html`<p class="note">${words.savedEarlier}</p>`
          : nothing
      }
      ${text ? html`<div class="prose">${unsafeHTML(text)}</div>` : nothing}
      ${this.showsSolution ? html`<p class="sr-only">${words.rightAnswer}</p>` : nothing}
    </div>`;
  }

  protected renderActions(): unknown {
    const { words, isChecked, mode } = this;
    if (!isChecked) {
      return html`<button class="primary" type="submit">${words.check}</button
        >${this.renderTries()}`;
    }
    const mayRetry = mode === 'learn' && !this.result!.final && this.attemptsLeft > 0;
    const maySee = !mayRetry && this.verdict !== 'correct' && this.kind.solution(this.activity!);
    return html`${
      mayRetry
        ? html`<button class="primary" type="button" @click=${this.handleRetry}>
              ${words.tryAgain}</button
            >${this.renderTries()}`
        : nothing
    }
    ${
      maySee
        ? html`<button type="button" @click=${this.handleSolution}>
            ${this.showsSolution ? words.hideAnswer : words.showAnswer}
          </button>`
        : nothing
    }`;
  }

  private renderTries(): unknown {
    const { attemptsLeft, mode } = this;
    const isWorthSaying = Number.isFinite(attemptsLeft) && (!!this.result || mode === 'test');
    return isWorthSaying
      ? html`<span class="soft">${this.words.attemptsLeft(attemptsLeft)}</span>`
      : nothing;
  }

  /** Takes a change of the answer on screen. */
  protected change(draft: R): void {
    this.draft = draft;
    this.isMissing = false;
  }

  /** Hands an answer to the player, with the time it took. */
  protected respond(response: R): void {
    const now = performance.now();
    const seconds = Math.round((now - this.since) / 1000);
    this.since = now;
    this.sent = response;
    this.awaitsResult = true;
    this.isRetrying = false;
    this.emit('eh-respond', { response, seconds });
  }

  protected emit(type: 'eh-respond' | 'eh-draft' | 'eh-retry', detail?: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Moves the focus to what fits the first selector that fits anything. */
  protected focusOn(...selectors: string[]): void {
    for (const selector of selectors) {
      const found = this.renderRoot.querySelector<HTMLElement>(selector);
      if (found) return found.focus();
    }
  }

  protected handleSubmit(event: Event): void {
    event.preventDefault();
    if (this.isChecked) return;
    if (this.kind.isComplete(this.activity!, this.draft)) this.respond(this.draft);
    else void this.complain();
  }

  // The alert is emptied first, so that it speaks again when Check is pressed twice.
  private async complain(): Promise<void> {
    this.isMissing = false;
    await this.updateComplete;
    this.isMissing = true;
    await this.updateComplete;
    this.focusOn('[aria-invalid="true"]', 'fieldset input, textarea');
  }

  protected async handleRetry(): Promise<void> {
    this.isRetrying = true;
    this.showsSolution = false;
    this.since = performance.now();
    this.emit('eh-retry');
    await this.updateComplete;
    this.focusOn('input:checked', 'fieldset :is(input, select, button:enabled)');
  }

  private handleSolution(): void {
    this.showsSolution = !this.showsSolution;
  }
}
