import { markup } from '../../core/markup.ts';
import type { ActivityKind } from '../activity.ts';
import type { Reflect, ReflectResponse } from './reflect.schema.ts';

/** The longest answer in characters. */
export const longest = (activity: Reflect): number => activity.maxLength ?? 500;

/** An open question; there is no right answer. */
export const reflect: ActivityKind<Reflect, ReflectResponse> = {
  type: 'reflect',
  tag: 'eh-reflect',
  assessed: false,
  shape: (activity) => ({ kind: 'text', max: longest(activity) }),
  pack: (activity, response) => response.slice(0, longest(activity)),
  // The limit may have been lowered since: better the beginning of a text than none.
  unpack: (activity, value) =>
    typeof value === 'string' && value ? value.slice(0, longest(activity)) : undefined,
  isComplete: (_activity, response): response is ReflectResponse => !!response?.trim(),
  score: () => undefined,
  solution: () => undefined,
  interaction: () => ({ type: 'long-fill-in' }),
  interactionResponse: (_activity, response) => response,
  piece: (_activity, response) =>
    markup`${response
      .split(/\n+/)
      .filter((line) => line.trim())
      .map((line) => markup`<p>${line}</p>`)}`,
};
