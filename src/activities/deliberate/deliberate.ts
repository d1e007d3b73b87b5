import { markup } from '../../core/markup.ts';
import type { Work, WorkItem } from '../../core/work.ts';
import type { ActivityKind } from '../activity.ts';
import { plain } from '../plain.ts';
import { repeatedIds } from '../problems.ts';
import { paragraphs, workKind } from '../work/behaviour.ts';
import { wordsFor } from '../words.ts';
import type { Deliberate, DeliberateResponse } from './deliberate.schema.ts';
import { deliberateWords } from './deliberate.words.ts';

export const longestReason = (activity: Deliberate): number => activity.maxLength ?? 200;

/** The weight from which an argument counts as a strong one. */
export const MUCH = 2;

/** The item of a moment or an argument. */
export const about = (work: readonly WorkItem[], group: string): WorkItem | undefined =>
  work.find((item) => item.group === group);

const MOMENTS = ['before', 'after'] as const;

const base = workKind<Deliberate>({
  type: 'deliberate',
  // Two stands with their reasons, and a short line for each argument.
  characters: (activity) => 2 * (longestReason(activity) + 10) + activity.arguments.length * 8,
  names: (activity, language = 'en') => {
    const words = wordsFor(deliberateWords, language);
    return {
      groups: [
        { id: 'before', text: words.atFirst },
        ...activity.arguments,
        { id: 'after', text: words.inTheEnd },
      ],
      symbols: activity.stands,
    };
  },
  isComplete: (_activity, work) =>
    MOMENTS.every((moment) => about(work, moment)?.symbol !== undefined),
});

/** A dilemma without a right answer. */
export const deliberate: ActivityKind<Deliberate, DeliberateResponse> = {
  ...base,
  check: (activity) => [
    ...repeatedIds('stands', activity.stands),
    ...repeatedIds('arguments', activity.arguments),
    ...activity.arguments.flatMap(({ id }, index) =>
      MOMENTS.some((moment) => moment === id)
        ? [
            {
              path: `arguments/${index}/id`,
              message: `The id “${id}” means a moment of the activity.`,
              hint: 'Call the argument otherwise.',
            },
          ]
        : [],
    ),
    ...base.check(activity),
  ],
  piece(activity, work, { language }) {
    const words = wordsFor(deliberateWords, language);
    const stand = (moment: string) => {
      const { symbol, text } = about(work, moment) ?? {};
      const named = activity.stands.find(({ id }) => id === symbol);
      return named && markup`<p><strong>${plain(named.text)}</strong></p>${paragraphs(text)}`;
    };
    return markup`<h4>${words.atFirst}</h4>${stand('before')}<h4>${words.weighed}</h4><ul>${strong(
      activity,
      work,
    ).map((text) => markup`<li>${text}</li>`)}</ul><h4>${words.inTheEnd}</h4>${stand('after')}`;
  },
};

/** The arguments that weighed much, as plain text. */
export const strong = (activity: Deliberate, work: Work): string[] =>
  activity.arguments
    .filter(({ id }) => (about(work, id)?.value ?? 0) >= MUCH)
    .map(({ text }) => plain(text));
