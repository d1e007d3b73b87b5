import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  activityStyles,
  defineActivity,
  EhActivity,
  icon,
  mark,
  unsafeHTML,
  VERDICT_ICONS,
  verdictOf,
} from '../kit.ts';
import type { Scenario, ScenarioResponse } from './scenario.schema.ts';
import { scenarioStyles } from './scenario.styles.ts';
import { scenario } from './scenario.ts';
import { endingOf, follow, sceneOf, type Ending, type Scene, type Step } from './story.ts';

/**
 * @summary A story with decisions; the learner may step back and try another way.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<string[]>>} eh-respond - An ending is reached: the whole path.
 * @event {CustomEvent} eh-retry - The learner starts again.
 * @csspart card - The frame of the task.
 * @csspart choice - One way to go on.
 * @csspart feedback - The ending.
 */
export class EhScenario extends EhActivity<Scenario, ScenarioResponse> {
  static override ownStyles = [activityStyles, scenarioStyles];
  static override properties: PropertyDeclarations = { decided: { state: true } };

  /** The choice just taken, while its consequence is read. */
  declare private decided: string | undefined;

  protected override startingAnswer(): ScenarioResponse {
    return [];
  }

  private get mayReplay(): boolean {
    return this.mode === 'learn' && this.attemptsLeft > 0;
  }

  protected override renderAnswer(activity: Scenario): TemplateResult {
    const { steps, at } = follow(activity, this.draft ?? []);
    const scene = sceneOf(activity, at);
    const ending = endingOf(activity, at);
    return html`<div class="stage">
        ${scene && this.mode !== 'review' ? this.renderScene(scene) : nothing}
        ${ending ? this.renderEnding(ending) : nothing}
      </div>
      ${steps.length > 0 ? this.renderPath(steps) : nothing}`;
  }

  private renderScene(scene: Scene): TemplateResult {
    const decided = scene.choices.find(({ id }) => id === this.decided);
    return html`<div class="scene prose" tabindex="-1">${unsafeHTML(scene.text)}</div>
      <p class="question" id="question">${this.words.decide}</p>
      <ul class="rows" aria-labelledby="question">
        ${scene.choices.map(({ id, text }) => this.renderChoice(id, text))}
      </ul>
      ${
        decided
          ? html`<p class="outcome" tabindex="-1">${unsafeHTML(decided.feedback)}</p>`
          : nothing
      }`;
  }

  private renderChoice(id: string, text: string): TemplateResult {
    if (!this.decided) {
      return html`<li class="row" part="choice">
        <button type="button" class="way" @click=${() => this.handleDecision(id)}>
          ${icon('right')}<span>${unsafeHTML(text)}</span>
        </button>
      </li>`;
    }
    const isChosen = id === this.decided;
    return html`<li class="row ${isChosen ? 'chosen' : 'passed'}" part="choice">
      <div class="way">
        <span>${unsafeHTML(text)}</span>
        ${isChosen ? mark('check', this.words.mark.chosen) : nothing}
      </div>
    </li>`;
  }

  private renderEnding({ title, text, score }: Ending): TemplateResult {
    const { words } = this;
    const verdict = verdictOf(score);
    const note = this.activity!.feedback?.[verdict];
    return html`<div class="ending feedback ${verdict}" part="feedback" tabindex="-1">
      <p class="label">${words.ending}</p>
      <h3>${icon(VERDICT_ICONS[verdict])}<span>${title}</span></h3>
      <div class="prose">${unsafeHTML(text)}</div>
      ${note ? html`<div class="prose">${unsafeHTML(note)}</div>` : nothing}
    </div>`;
  }

  private renderPath(steps: Step[]): TemplateResult {
    return html`<div class="path">
      <p class="label" id="path">${this.words.yourPath}</p>
      <ol aria-labelledby="path">
        ${steps.map(({ choice }) => html`<li>${unsafeHTML(choice.text)}</li>`)}
      </ol>
    </div>`;
  }

  /** The ending is the feedback; only an answer from an earlier version needs a word. */
  protected override renderFeedback(): unknown {
    return this.result && !this.response
      ? html`<p class="feedback plain">${this.words.savedEarlier}</p>`
      : nothing;
  }

  protected override renderActions(): unknown {
    const { words } = this;
    const { length } = this.draft ?? [];
    if (this.mode === 'review') return nothing;
    const hasEnded = this.kind.isComplete(this.activity!, this.draft);
    if (hasEnded && !this.mayReplay) return nothing;
    if (length === 0 && !this.decided) return nothing;
    return html`${
      this.decided ? html`<button type="submit" class="primary">${words.goOn}</button>` : nothing
    }
    ${
      this.mode === 'learn'
        ? html`<button type="button" @click=${this.handleBack}>${words.stepBack}</button>`
        : nothing
    }
    ${
      hasEnded
        ? html`<button type="button" @click=${this.handleRetry}>${words.startAgain}</button>`
        : nothing
    }`;
  }

  protected override updated(): void {
    // Focus goes with the story: see showAndFocus.
  }

  private async showAndFocus(selector: string): Promise<void> {
    await this.updateComplete;
    this.focusOn(selector);
  }

  private handleDecision(id: string): void {
    this.decided = id;
    void this.showAndFocus('.outcome');
  }

  protected override handleSubmit(event: Event): void {
    event.preventDefault();
    if (!this.decided) return;
    const path = [...(this.draft ?? []), this.decided];
    this.decided = undefined;
    this.change(path);
    if (this.kind.isComplete(this.activity!, path)) this.respond(path);
    void this.showAndFocus('.ending, .scene');
  }

  private handleBack(): void {
    if (this.decided) this.decided = undefined;
    else this.change(this.draft!.slice(0, -1));
    void this.showAndFocus('.scene');
  }

  protected override async handleRetry(): Promise<void> {
    this.decided = undefined;
    this.emit('eh-retry');
    this.change([]);
    await this.showAndFocus('.scene');
  }
}

defineActivity(scenario, EhScenario);

declare global {
  interface HTMLElementTagNameMap {
    'eh-scenario': EhScenario;
  }
}
