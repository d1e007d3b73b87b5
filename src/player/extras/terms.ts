import { plain } from '../../activities/kit.ts';
import { fold } from '../find.ts';
import type { LoadedLanguage } from '../loader.ts';

/** A term as the glossary shows it; the definition is HTML. */
export interface Term {
  id: string;
  term: string;
  definition: string;
  pages: readonly string[];
}

/** All terms in the order in which readers of a language look words up. */
export function sortedTerms(glossary: LoadedLanguage['glossary'], language: string): Term[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return Object.entries(glossary)
    .map(([id, term]) => ({ pages: [], ...term, id }))
    .sort((one, other) => compare(one.term, other.term));
}

/** Those in which words stand, in the term or its meaning; case and accents do not matter. */
export function matchingTerms(terms: readonly Term[], words: string): Term[] {
  const wanted = fold(words.trim());
  return terms.filter(({ term, definition }) =>
    fold(`${term} ${plain(definition)}`).includes(wanted),
  );
}
