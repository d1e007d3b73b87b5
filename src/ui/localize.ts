import { matchLanguage } from '../core/language.ts';
import { interfaceLanguages } from './interface-strings.ts';
import { en, type Strings } from './locales/en.ts';
import { es } from './locales/es.ts';

export { interfaceLanguages } from './interface-strings.ts';

const LOCALES: Record<string, Strings> = { en, es };

/** All words, those of documents too, for a language; English where there are none. For builds. */
export const stringsFor = (language: string): Strings =>
  LOCALES[matchLanguage(interfaceLanguages, [language]) ?? 'en']!;
