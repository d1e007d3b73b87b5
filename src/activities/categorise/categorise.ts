import type { ActivityKind } from '../activity.ts';
import { assignment } from '../assign.ts';
import { named } from '../plain.ts';
import { repeatedIds } from '../problems.ts';
import type { Categorise, CategoriseResponse } from './categorise.schema.ts';

const solution = (activity: Categorise): CategoriseResponse =>
  Object.fromEntries(activity.items.map(({ id, group }) => [id, group]));

/** Sort items into groups. */
export const categorise: ActivityKind<Categorise, CategoriseResponse> = {
  type: 'categorise',
  tag: 'eh-categorise',
  assessed: true,
  shape: ({ items, groups }) => assignment.shape(items, groups),
  pack: ({ items, groups }, response) => assignment.pack(items, groups, response),
  unpack: ({ items, groups }, value) => assignment.unpack(items, groups, value),
  isComplete: ({ items, groups }, response): response is CategoriseResponse =>
    assignment.isComplete(items, groups, response),
  score: (activity, response) => assignment.score(solution(activity), response),
  solution,

  interaction: (activity) => ({
    type: 'matching',
    source: activity.items.map(named),
    target: activity.groups.map(({ id, title }) => named({ id, text: title })),
    correct: assignment.pairs(activity.items, solution(activity)),
  }),
  interactionResponse: (activity, response) => assignment.pairs(activity.items, response),

  check: ({ items, groups }) => [
    ...repeatedIds('groups', groups),
    ...repeatedIds('items', items),
    ...items.flatMap((item, index) =>
      groups.some(({ id }) => id === item.group)
        ? []
        : [
            {
              path: `items/${index}/group`,
              message: `There is no group "${item.group}".`,
              hint: `The groups are: ${groups.map(({ id }) => id).join(', ')}.`,
            },
          ],
    ),
  ],
};
