import type { ActivityKind } from '../activity.ts';
import { assignment } from '../assign.ts';
import { named, plain } from '../plain.ts';
import { repeatedIds, repeatedTexts } from '../problems.ts';
import type { Match, MatchResponse } from './match.schema.ts';

/** Every partner on offer, those that fit nothing included, in the author's order. */
export const partners = (activity: Match): { id: string; right: string }[] => [
  ...activity.pairs,
  ...(activity.extra ?? []),
];

const solution = (activity: Match): MatchResponse =>
  Object.fromEntries(activity.pairs.map(({ id }) => [id, id]));

/** Find the partner of each item. */
export const match: ActivityKind<Match, MatchResponse> = {
  type: 'match',
  tag: 'eh-match',
  assessed: true,
  shape: (activity) => assignment.shape(activity.pairs, partners(activity)),
  pack: (activity, response) => assignment.pack(activity.pairs, partners(activity), response),
  unpack: (activity, value) => assignment.unpack(activity.pairs, partners(activity), value),
  isComplete: (activity, response): response is MatchResponse =>
    assignment.isComplete(activity.pairs, partners(activity), response),
  score: (activity, response) => assignment.score(solution(activity), response),
  solution,

  interaction: (activity) => ({
    type: 'matching',
    source: activity.pairs.map(({ id, left }) => named({ id, text: left })),
    target: partners(activity).map(({ id, right }) => named({ id, text: right })),
    correct: assignment.pairs(activity.pairs, solution(activity)),
  }),
  interactionResponse: (activity, response) => assignment.pairs(activity.pairs, response),

  check: (activity) => [
    ...repeatedIds('pairs', partners(activity)),
    ...repeatedTexts(
      'pairs',
      activity.pairs.map(({ left }) => plain(left)),
    ),
    ...repeatedTexts(
      'pairs',
      partners(activity).map(({ right }) => plain(right)),
    ),
  ],
};
