import { primaryLanguage } from '../core/language.ts';
import { paperEn, type PaperWords } from './locales/paper-en.ts';
import { paperEs } from './locales/paper-es.ts';

const LOCALES: Record<string, PaperWords> = { en: paperEn, es: paperEs };

/** Words of books for a language tag; English where there is no translation. */
export const paperWordsFor = (tag: string): PaperWords => LOCALES[primaryLanguage(tag)] ?? paperEn;
