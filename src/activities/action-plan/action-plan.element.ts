import { html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, icon, wordsFor } from '../kit.ts';
import {
  byDate,
  dateIn,
  EhEntries,
  workStyles,
  type EntryField,
  type WorkItem,
} from '../work/kit.ts';
import type { ActionPlan } from './action-plan.schema.ts';
import { actionPlanStyles } from './action-plan.styles.ts';
import { actionPlan, longestText, mostSteps, STATES } from './action-plan.ts';
import { actionPlanWords } from './action-plan.words.ts';

/**
 * @summary A plan of steps: what, who, until when, with what, and how it stands.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the plan.
 * @event {CustomEvent} eh-draft - The plan changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhActionPlan extends EhEntries<ActionPlan> {
  static override ownStyles = [activityStyles, workStyles, actionPlanStyles];

  private get own() {
    return wordsFor(actionPlanWords, this.languageTag);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: ActionPlan): number {
    return mostSteps(activity);
  }

  // While a step is being written it stays where it is, whatever its date.
  protected override entryOrder(items: readonly WorkItem[]): number[] {
    return this.open === undefined ? byDate(items) : items.map((_item, index) => index);
  }

  protected override newEntry(): WorkItem {
    return { symbol: 'open' };
  }

  protected override entryFields(activity: ActionPlan): EntryField[] {
    const { own } = this;
    const max = longestText(activity);
    return [
      { name: 'title', label: own.what, kind: 'lines', rows: 2, required: true, max },
      { name: 'who', label: own.who, hint: own.whoHint, kind: 'line', max: 60 },
      { name: 'when', label: own.when, kind: 'date' },
      { name: 'text', label: own.with, hint: own.withHint, kind: 'line', max },
      {
        name: 'symbol',
        label: own.state,
        kind: 'choice',
        options: STATES.map((id) => ({ id, text: own.states[id] })),
      },
    ];
  }

  protected override renderSaid({ title, who, when, text, symbol }: WorkItem): TemplateResult {
    const { own } = this;
    const state = STATES.find((id) => id === symbol) ?? 'open';
    return html`<p class="what">${title ?? this.workWords.untitled}</p>
      <p class="facts">
        <span>${who ?? own.noOne}</span>
        <span>${when ? own.until(dateIn(this.languageTag, when)) : own.noDate}</span>
        <span class="state ${state}"
          >${state === 'done' ? icon('check') : nothing} ${own.states[state]}</span
        >
      </p>
      ${text ? html`<p class="told">${text}</p>` : nothing}`;
  }

  protected override renderAnswer(activity: ActionPlan): TemplateResult {
    return this.renderEntries(activity);
  }
}

defineActivity(actionPlan, EhActionPlan);

declare global {
  interface HTMLElementTagNameMap {
    'eh-action-plan': EhActionPlan;
  }
}
