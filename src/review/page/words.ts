import { matchLanguage } from '../../core/language.ts';
import { en, type ReviewStrings } from '../locales/en.ts';
import { es } from '../locales/es.ts';

const LOCALES: Record<string, ReviewStrings> = { en, es };
const KEPT = 'eco-review-language';

export type { ReviewStrings };

/** Languages this page speaks. */
export const pageLanguages = Object.keys(LOCALES);

/** Strings of this page for a language; English where there is none. */
export const reviewStrings = (language: string): ReviewStrings =>
  LOCALES[matchLanguage(pageLanguages, [language]) ?? 'en']!;

/** What was chosen here before, else the first of the browser's languages that we speak. */
export function preferredLanguage(): string {
  return matchLanguage(pageLanguages, [kept(), ...navigator.languages]) ?? 'en';
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function kept(): string | undefined {
  try {
    return localStorage.getItem(KEPT) ?? undefined;
  } catch {
    return undefined;
  }
}
