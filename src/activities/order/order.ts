import type { ActivityKind } from '../activity.ts';
import { named, plain } from '../plain.ts';
import { repeatedIds, repeatedTexts } from '../problems.ts';
import type { Order, OrderResponse } from './order.schema.ts';

const solution = (activity: Order): OrderResponse => activity.items.map(({ id }) => id);

/**
 * The items that may stay where they are: the longest run in right relation to each other. So one
 * item at the wrong end is one mistake, not a mistake in every line.
 */
export function wellPlaced(activity: Order, response: OrderResponse): string[] {
  const right = solution(activity);
  const runs: string[][] = [];
  for (const id of response) {
    const before = runs.filter((run) => right.indexOf(run.at(-1)!) < right.indexOf(id));
    runs.push([...longest(before), id]);
  }
  const run = longest(runs);
  return run.length > 1 ? run : [];
}

const longest = (runs: string[][]): string[] =>
  runs.reduce((best, run) => (run.length > best.length ? run : best), []);

/** Put items into order. */
export const order: ActivityKind<Order, OrderResponse> = {
  type: 'order',
  tag: 'eh-order',
  assessed: true,
  shape: ({ items }) => ({ kind: 'order', of: items.length }),
  pack: (activity, response) => response.map((id) => solution(activity).indexOf(id)),

  unpack({ items }, value) {
    if (!Array.isArray(value) || value.length !== items.length) return undefined;
    const ids = new Set(value.map((index) => items[index]?.id));
    return ids.has(undefined) || ids.size !== items.length
      ? undefined
      : ([...ids] as OrderResponse);
  },

  isComplete: ({ items }, response): response is OrderResponse =>
    response?.length === items.length && items.every(({ id }) => response.includes(id)),

  /** Every item that has to be moved costs one share. */
  score: (activity, response) =>
    Math.max(0, wellPlaced(activity, response).length - 1) / (activity.items.length - 1),

  solution,
  interaction: (activity) => ({
    type: 'sequencing',
    choices: activity.items.map(named),
    correct: solution(activity),
  }),
  interactionResponse: (_activity, response) => response,

  check: ({ items }) => [
    ...repeatedIds('items', items),
    ...repeatedTexts(
      'items',
      items.map(({ text }) => plain(text)),
    ),
  ],
};
