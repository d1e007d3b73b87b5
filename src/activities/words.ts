import { matchLanguage } from '../core/language.ts';

/** Languages that every activity speaks; the compiler asks for a missing one. */
export type WordsLanguage = 'en' | 'es';

/**
 * Words of one activity in every language of the interface. They stand in the activity's folder and
 * travel in its script, so that a learner downloads the words of the activities on the page, no more.
 */
export type Words<W> = Record<WordsLanguage, W>;

/** A line of the keyboard map: the keys, and what they do. */
export type KeyLine = readonly [keys: string, does: string];

/** Types a set of words: every language has the keys of the English one. */
export const defineWords = <W>(words: Words<W>): Words<W> => words;

/** The words for a language; English where there are none. */
export const wordsFor = <W>(words: Words<W>, language: string): W =>
  words[(matchLanguage(Object.keys(words), [language]) ?? 'en') as WordsLanguage];
