/** A BCP 47 tag such as `en`, `es` or `pt-PT`. */
export type LanguageTag = string;

const RTL = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RTL_SCRIPT = /-(Arab|Hebr|Syrc|Thaa)\b/;

/** The primary subtag: `pt` of `pt-PT`. */
export const primaryLanguage = (tag: LanguageTag): string => tag.toLowerCase().split('-')[0]!;

/** Writing direction of a language: that of its script where the tag names one. */
export function direction(tag: LanguageTag): 'ltr' | 'rtl' {
  const hasScript = /-[A-Z][a-z]{3}\b/.test(tag);
  return (hasScript ? RTL_SCRIPT.test(tag) : RTL.has(primaryLanguage(tag))) ? 'rtl' : 'ltr';
}

/**
 * Picks from `available` what fits `wanted` best (RFC 4647 lookup): each wish in turn, first as it
 * stands, then by primary language. `undefined` when none fits.
 */
export function matchLanguage(
  available: readonly LanguageTag[],
  wanted: readonly (LanguageTag | undefined)[],
): LanguageTag | undefined {
  for (const wish of wanted) {
    if (!wish) continue;
    const exact = available.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    if (exact) return exact;
    const near = available.find((tag) => primaryLanguage(tag) === primaryLanguage(wish));
    if (near) return near;
  }
  return undefined;
}

/**
 * Names of languages in themselves. A table and not `Intl`, whose answers change with the version of
 * Node: the same source must give the same bytes everywhere.
 */
const NAMES: Record<string, string> = {
  ar: 'العربية',
  bg: 'български',
  ca: 'català',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  en: 'English',
  es: 'español',
  et: 'eesti',
  eu: 'euskara',
  fa: 'فارسی',
  fi: 'suomi',
  fr: 'français',
  ga: 'Gaeilge',
  gl: 'galego',
  he: 'עברית',
  hr: 'hrvatski',
  hu: 'magyar',
  it: 'italiano',
  lt: 'lietuvių',
  lv: 'latviešu',
  mt: 'Malti',
  nl: 'Nederlands',
  pl: 'polski',
  pt: 'português',
  ro: 'română',
  sk: 'slovenčina',
  sl: 'slovenščina',
  sv: 'svenska',
  tr: 'Türkçe',
  uk: 'українська',
  ur: 'اردو',
};

/** The language's name in itself, e.g. `español`; the tag where we know no name. */
export const languageName = (tag: LanguageTag): string => NAMES[primaryLanguage(tag)] ?? tag;

/** Which of two forms of a word goes with a number in a language (CLDR plural rules). */
export const pluralForm =
  (language: LanguageTag) =>
  (count: number, one: string, other: string): string =>
    new Intl.PluralRules(language).select(count) === 'one' ? one : other;
