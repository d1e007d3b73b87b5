import { wordsFor } from '../words.ts';
import { formatNumber } from './numbers.ts';
import type { Numeric } from './numeric.schema.ts';
import { numeric, rangeOf } from './numeric.ts';
import { numericWords } from './numeric.words.ts';

/** A number of the activity in words: digits of the language, and its unit. */
export const withUnit = (
  { unit }: Numeric,
  value: number,
  language: string,
  decimals?: number,
): string => formatNumber(value, language, decimals) + (unit ? `\u00a0${unit}` : '');

/** The right answer as it is shown. */
export function answerText(activity: Numeric, language: string): string {
  const { answer, decimals } = activity;
  return answer === undefined
    ? rangeText(activity, language)!
    : withUnit(activity, numeric.solution(activity)!, language, decimals);
}

/** What is accepted besides: `from 12 to 13 km`; `undefined` where one number only is right. */
export function rangeText(activity: Numeric, language: string): string | undefined {
  const words = wordsFor(numericWords, language);
  const [low, high] = rangeOf(activity);
  const end = (value: number) => withUnit(activity, value, language);
  if (low === high) return activity.answer === undefined ? end(low) : undefined;
  if (high === Infinity) return words.atLeast(end(low));
  if (low === -Infinity) return words.atMost(end(high));
  return words.between(formatNumber(low, language), end(high));
}
