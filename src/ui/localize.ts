import { matchLanguage } from '../core/language.ts';
import { en, type Strings } from './locales/en.ts';
import { es } from './locales/es.ts';

const LOCALES: Record<string, Strings> = { en, es };

/** Languages the interface speaks. */
export const interfaceLanguages = Object.keys(LOCALES);

/** Interface strings for a language; English where there is none. */
export const stringsFor = (language: string): Strings =>
  LOCALES[matchLanguage(interfaceLanguages, [language]) ?? 'en']!;
