import { primaryLanguage } from '../../core/language.ts';

/**
 * Numbers as people write them. A table and not `Intl`, whose answers change with the version of the
 * engine: what is right must not depend on the learner's browser.
 */
const DECIMAL_POINT = new Set(['en', 'ga', 'mt', 'he', 'ar', 'fa', 'ur', 'zh', 'ja', 'ko', 'th']);
/** Languages in which a point, or a comma, stands between thousands; others leave a space. */
const POINT_GROUPS = new Set(['es', 'de', 'it', 'pt', 'nl', 'da', 'el', 'ca', 'gl', 'eu']);
const MORE_POINT_GROUPS = new Set(['hr', 'sr', 'bs', 'mk', 'sl', 'ro', 'tr', 'id']);

const groupSign = (language: string): '.' | ',' | undefined => {
  const tag = primaryLanguage(language);
  if (DECIMAL_POINT.has(tag)) return ',';
  return POINT_GROUPS.has(tag) || MORE_POINT_GROUPS.has(tag) ? '.' : undefined;
};

/** Arabic and Persian digits and signs as ours; every kind of minus as a hyphen. */
const latin = (text: string): string =>
  text
    // The last hexadecimal digit of both series is the digit.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', "'")
    .replace(/[\u2212\u2013\ufe63\uff0d]/g, '-');

/**
 * The number that a text means, or `undefined` when it means none. Comma and point both stand before
 * decimals; spaces and apostrophes between thousands. Where one sign could be either – `1.250` – the
 * language decides. A unit behind the number is passed over.
 */
export function parseNumber(text: string, language: string, unit = ''): number | undefined {
  let rest = latin(text).trim();
  if (unit && rest.toLowerCase().endsWith(unit.toLowerCase())) rest = rest.slice(0, -unit.length);
  rest = rest.trim().replace(/(\d)[\s'’](?=\d{3}(?!\d))/g, '$1');
  const [, sign = '', digits = ''] = /^([-+]?)\s*([\d.,]+)$/.exec(rest) ?? [];
  const plain = withoutGroups(digits, language);
  if (plain === undefined) return undefined;
  const value = Number((sign === '-' ? '-' : '') + plain);
  return Number.isFinite(value) ? value + 0 : undefined;
}

function withoutGroups(digits: string, language: string): string | undefined {
  const signs = digits.replace(/\d/g, '');
  if (!/\d/.test(digits)) return undefined;
  if (signs === '') return digits;
  const last = signs.at(-1)!;
  const isMixed = signs.includes('.') && signs.includes(',');
  const isAmbiguous = signs.length === 1 && /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const isGrouped = isMixed
    ? false
    : signs.length > 1 || (isAmbiguous && last === groupSign(language));
  if (isGrouped) return ungroup(digits, last);
  const at = digits.lastIndexOf(last);
  const whole = digits.slice(0, at);
  if (whole.includes(last)) return undefined;
  const ungrouped = isMixed ? ungroup(whole, last === '.' ? ',' : '.') : whole;
  return ungrouped === undefined ? undefined : `${ungrouped || '0'}.${digits.slice(at + 1) || '0'}`;
}

const ungroup = (digits: string, sign: string): string | undefined => {
  const [first = '', ...groups] = digits.split(sign);
  const isWellFormed = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return isWellFormed ? first + groups.join('') : undefined;
};

/** A number in the writing of a language, with thousands apart from 10,000 on. */
export function formatNumber(value: number, language: string, decimals?: number): string {
  // No exponents and no noise of binary fractions.
  const exact = decimals === undefined ? Number(value.toPrecision(12)) : value;
  const spelled = decimals === undefined ? plainDigits(exact) : exact.toFixed(decimals);
  const [whole = '', fraction] = spelled.replace('-', '').split('.');
  const isPoint = DECIMAL_POINT.has(primaryLanguage(language));
  const grouped =
    whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, isPoint ? ',' : '\u202f') : whole;
  const sign = value < 0 && /[1-9]/.test(spelled) ? '\u2212' : '';
  return sign + grouped + (fraction ? (isPoint ? '.' : ',') + fraction : '');
}

const plainDigits = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
};
