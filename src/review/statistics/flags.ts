import type { Finding } from '../api/common.ts';
import { FEW, type ItemResult, type OptionResult } from './item-analysis.ts';

/** Bounds of spec/xapi.md 6.3. */
export const BOUNDS = { hard: 0.3, easy: 0.9, weak: 0.2, unused: 0.05 } as const;

/**
 * What a trainer should look at, most urgent first. Under ten answers only `few-answers`: anything
 * else would be chance. Values are rounded to three places. Pairs and orders have no distractors: each
 * mistake is one of many.
 */
export function itemFlags(
  item: ItemResult,
  more: { slow?: { seconds: number; usual: number }; hasDistractors?: boolean } = {},
): Finding[] {
  if (item.n < FEW) return [finding('few-answers', { n: item.n, needed: FEW })];
  const key = checkKey(item);
  const p = item.facility?.value;
  const r = item.pointBiserial?.r;
  return [
    key,
    p !== undefined && p < BOUNDS.hard && finding('too-hard', { p, bound: BOUNDS.hard }),
    r !== undefined && r >= 0 && r < BOUNDS.weak && finding('weak', { r, bound: BOUNDS.weak }),
    ...(more.hasDistractors === false
      ? []
      : distractors(item, key ? key.values['option'] : undefined)),
    p !== undefined && p > BOUNDS.easy && finding('too-easy', { p, bound: BOUNDS.easy }),
    more.slow && finding('slow-question', more.slow),
  ].filter((one) => one !== undefined && one !== false);
}

/** A negative r: those who know the subject answer wrong. The option they chose most is named. */
function checkKey(item: ItemResult): Finding | undefined {
  const r = item.pointBiserial?.r;
  if (r === undefined || r >= 0) return undefined;
  const best = item.options
    .filter((option) => !option.isKey && option.upper !== undefined)
    .sort((a, b) => (b.upper ?? 0) - (a.upper ?? 0))[0];
  const key = item.options.filter((option) => option.isKey);
  const upperKey = key.reduce((sum, option) => sum + (option.upper ?? 0), 0) / (key.length || 1);
  const isTelling = best?.upper !== undefined && best.upper > upperKey;
  return finding('check-key', {
    r,
    ...(isTelling && { option: best.id, upperOption: best.upper ?? 0, upperKey }),
  });
}

function distractors(item: ItemResult, named: number | string | undefined): Finding[] {
  const hasKey = item.options.some(({ isKey }) => isKey);
  if (!hasKey) return [];
  const wrong = item.options.filter((option) => !option.isKey);
  const tempts = (option: OptionResult): boolean =>
    option.r !== undefined && option.r > 0 && option.count > 1 && option.id !== named;
  return [
    ...wrong
      .filter(tempts)
      .map(({ id, r, share }) => finding('tempting-option', { option: id, r: r ?? 0, share })),
    ...wrong
      .filter((option) => option.share < BOUNDS.unused)
      .map(({ id, share, count }) => finding('unused-option', { option: id, share, count })),
  ];
}

export const finding = (code: string, values: Finding['values']): Finding => ({
  code,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
    ]),
  ),
});
