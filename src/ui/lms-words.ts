import { primaryLanguage } from '../core/language.ts';
import { lmsEn, type LmsWords } from './locales/lms-en.ts';
import { lmsEs } from './locales/lms-es.ts';

const LOCALES: Record<string, LmsWords> = { en: lmsEn, es: lmsEs };

/** Words around a course in an LMS for a language tag; English where there is no translation. */
export const lmsWordsFor = (tag: string): LmsWords => LOCALES[primaryLanguage(tag)] ?? lmsEn;
