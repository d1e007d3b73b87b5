import { markup } from '../../core/markup.ts';
import type { WorkItem } from '../../core/work.ts';
import type { ActivityKind } from '../activity.ts';
import { plain } from '../plain.ts';
import { repeatedIds } from '../problems.ts';
import { paragraphs, photosOf, workKind } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { Timeline, TimelineResponse } from './timeline.schema.ts';
import { timelineWords } from './timeline.words.ts';

export const mostEvents = (activity: Timeline): number => activity.maxEvents ?? 12;
export const longestStory = (activity: Timeline): number => activity.maxLength ?? 160;

/** One point on the line: the learner's own event by its place in the work, or a given one. */
export interface LinePoint {
  when?: string | undefined;
  /** HTML for a given event, plain text for the learner's. */
  title: string;
  /** Place in the work; absent for a given event. */
  index?: number;
}

/**
 * When something was, as a number to sort by: the first year in the text, with month and day where
 * they follow it. "-200" is before the year 1. `undefined` for a time without a number.
 */
export function timeOf(when: string | undefined): number | undefined {
  const found = /(?:^|[^\d-])(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?/.exec(` ${when ?? ''}`);
  if (!found) return undefined;
  const [, year, month = '0', day = '0'] = found;
  return Number(year) + Number(month) / 13 + Number(day) / 13 / 32;
}

/** Given and own events together by time; those without one come last, in their order. */
export function lineOf({ events = [] }: Timeline, items: readonly WorkItem[]): LinePoint[] {
  const points: LinePoint[] = [
    ...events,
    ...items.map(({ when, title = '' }, index) => ({ when, title, index })),
  ];
  const place = ({ when }: LinePoint): number => timeOf(when) ?? Infinity;
  // Two unknown times are equal: Infinity - Infinity is not a number.
  return points.sort((one, other) => place(one) - place(other) || 0);
}

const base = workKind<Timeline>({
  type: 'timeline',
  characters: (activity) => activity.characters ?? 700,
  names: (activity, language = 'en') => {
    const words = wordsFor(timelineWords, language);
    return {
      ...(activity.lanes ? { groups: activity.lanes } : {}),
      headings: { when: words.when, title: words.what, text: words.story, group: words.lane },
    };
  },
});

/** Events on a line of time; there is no right answer. */
export const timeline: ActivityKind<Timeline, TimelineResponse> = {
  ...base,
  check: (activity) => [...repeatedIds('lanes', activity.lanes ?? []), ...base.check(activity)],
  piece(activity, work, context) {
    const words = wordsFor(timelineWords, context.language);
    const points = lineOf(activity, work).map(({ when, title, index }) => {
      const item = index === undefined ? undefined : work[index]!;
      const lane = activity.lanes?.find(({ id }) => id === item?.group);
      return markup`<li><p><strong>${when ?? words.noTime}</strong> ${plain(title)}${
        lane && markup` <em>(${lane.text})</em>`
      }</p>${item && [paragraphs(item.text), photosOf(item, context)]}</li>`;
    });
    return markup`<ol class="work">${points}</ol>`;
  },
};
