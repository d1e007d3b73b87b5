import { html, nothing, type TemplateResult } from 'lit';
import { activityStyles, defineActivity, plain, wordsFor } from '../kit.ts';
import { EhEntries, workStyles, type EntryField, type WorkItem } from '../work/kit.ts';
import type { Timeline } from './timeline.schema.ts';
import { timelineStyles } from './timeline.styles.ts';
import { lineOf, longestStory, mostEvents, timeline } from './timeline.ts';
import { timelineWords } from './timeline.words.ts';

/**
 * @summary A line of time to which learners add events; given ones stand there as a frame.
 * @slot - The readable form, shown without script and on paper.
 * @event {CustomEvent<RespondDetail<Work>>} eh-respond - The learner keeps the events.
 * @event {CustomEvent} eh-draft - Something changed and is worth keeping, unsent.
 * @event {CustomEvent} eh-print - The learner wants this work on paper.
 * @csspart card - The frame of the task.
 */
export class EhTimeline extends EhEntries<Timeline> {
  static override ownStyles = [activityStyles, workStyles, timelineStyles];

  private get own() {
    return wordsFor(timelineWords, this.languageTag);
  }

  protected override get addLabel(): string {
    return this.own.add;
  }

  protected override mostEntries(activity: Timeline): number {
    return mostEvents(activity);
  }

  protected override entryFields(activity: Timeline): EntryField[] {
    const { own } = this;
    return [
      { name: 'when', label: own.when, hint: own.whenHint, kind: 'line', max: 40, required: true },
      { name: 'title', label: own.what, kind: 'line', max: 80, required: true },
      { name: 'text', label: own.story, kind: 'lines', max: longestStory(activity) },
      ...(activity.lanes
        ? [
            {
              name: 'group' as const,
              label: own.lane,
              kind: 'choice' as const,
              options: activity.lanes,
            },
          ]
        : []),
      { name: 'photos', label: own.photo, kind: 'photos', max: 2 },
    ];
  }

  protected override renderSaid(
    { when, title, text, group }: WorkItem,
    { lanes }: Timeline,
  ): TemplateResult {
    const lane = lanes?.find(({ id }) => id === group);
    return html`<p>
        <span class="when">${when ?? this.own.noTime}</span>
        ${lane ? html`<span class="soft">${lane.text}</span>` : nothing}
      </p>
      <p class="what">${title ?? this.workWords.untitled}</p>
      ${text ? html`<p class="told">${text}</p>` : nothing}`;
  }

  // While an event is being written it stays at the end, whatever its time.
  protected override renderAnswer(activity: Timeline): TemplateResult {
    const points = lineOf(activity, this.items).filter(
      ({ index }) => index === undefined || index !== this.open,
    );
    this.loadPhotos();
    return html`<ol class="line" role="list">
        ${points.map(({ when, title, index }) =>
          index === undefined
            ? html`<li class="point given">
                <span class="when">${when}</span> ${plain(title)}
                <span class="sr-only">(${this.own.given})</span>
              </li>`
            : this.renderEntry(activity, this.items[index]!, index, 'point'),
        )}
      </ol>
      ${this.renderOpen(activity)}`;
  }
}

defineActivity(timeline, EhTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'eh-timeline': EhTimeline;
  }
}
