/** A BCP 47 tag such as `en`, `es` or `pt-PT`. */
export type LanguageTag = string;

const RTL = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'ur', 'yi']);

/** The primary subtag: `pt` of `pt-PT`. */
export const primaryLanguage = (tag: LanguageTag): string => tag.toLowerCase().split('-')[0]!;

/** Writing direction of a language. */
export const direction = (tag: LanguageTag): 'ltr' | 'rtl' =>
  RTL.has(primaryLanguage(tag)) ? 'rtl' : 'ltr';

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

/** The language's name in itself, e.g. `español`. */
export function languageName(tag: LanguageTag): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
