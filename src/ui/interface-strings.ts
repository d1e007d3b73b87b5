import { matchLanguage } from '../core/language.ts';
import { interfaceEn, type InterfaceStrings } from './locales/interface-en.ts';
import { interfaceEs } from './locales/interface-es.ts';

const LOCALES: Record<string, InterfaceStrings> = { en: interfaceEn, es: interfaceEs };

/** Languages the interface speaks. */
export const interfaceLanguages = Object.keys(LOCALES);

/** What elements and the player say in a language; English where there is none. */
export const interfaceStrings = (language: string): InterfaceStrings =>
  LOCALES[matchLanguage(interfaceLanguages, [language]) ?? 'en']!;
