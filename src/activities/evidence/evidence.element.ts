import { css, html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, wordsFor } from '../kit.ts';
import {
  byDate,
  dateIn,
  EhEntries,
  workStyles,
  type EntryField,
  type WorkItem,
} from '../work/kit.ts';
import type { Evidence } from './evidence.schema.ts';
import { evidence, longestNote, mostEntries, shownClaims } from './evidence.ts';
import { evidenceWords } from './evidence.words.ts';

/**
 * @summary A diary of what was done in real life, with photos that stay on the device.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the diary.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhEvidence extends EhEntries<Evidence> {
  static override ownStyles = [
    activityStyles,
    workStyles,
    css`
      .what {
        font-weight: 600;
      }
    `,
  ];

  private get own() {
    return wordsFor(evidenceWords, this.languageTag);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: Evidence): number {
    return mostEntries(activity);
  }

  // While an entry is being written it stays where it is, whatever its date.
  protected override entryOrder(items: readonly WorkItem[]): number[] {
    return this.open === undefined ? byDate(items) : items.map((_item, index) => index);
  }

  protected override entryFields(activity: Evidence): EntryField[] {
    const { own } = this;
    return [
      { name: 'when', label: own.when, kind: 'date' },
      { name: 'title', label: own.title, kind: 'line', max: 80, required: true },
      { name: 'text', label: own.text, kind: 'lines', rows: 4, max: longestNote(activity) },
      ...(activity.claims
        ? [
            {
              name: 'group' as const,
              label: own.claim,
              kind: 'choice' as const,
              options: activity.claims,
            },
          ]
        : []),
      { name: 'photos', label: own.photos, kind: 'photos', max: 4 },
    ];
  }

  protected override renderSaid(
    { when, title, text, group }: WorkItem,
    { claims }: Evidence,
  ): TemplateResult {
    const claim = claims?.find(({ id }) => id === group);
    return html`<p class="soft">${when ? dateIn(this.languageTag, when) : this.own.noDate}</p>
      <p class="what">${title ?? this.workWords.untitled}</p>
      ${text ? html`<p class="told">${text}</p>` : nothing}
      ${claim ? html`<p class="soft">${claim.text}</p>` : nothing}`;
  }

  protected override renderAnswer(activity: Evidence): TemplateResult {
    const { claims = [] } = activity;
    const shown = shownClaims(activity, this.items).length;
    return html`${
      claims.length > 0
        ? html`<p class="soft">${this.own.shown(shown, claims.length)}</p>`
        : nothing
    }
    ${this.renderEntries(activity)}`;
  }
}

defineActivity(evidence, EhEvidence);

declare global {
  interface HTMLElementTagNameMap {
    'eh-evidence': EhEvidence;
  }
}
