import type { Outline } from '../course/outline.ts';
import type { Loader } from './loader.ts';

/** A place where the words were found. */
export interface Finding {
  page: string;
  title: string;
  /** The text around it, split so that the words can be marked. */
  before: string;
  match: string;
  after: string;
}

const CONTEXT = 48;
const MOST = 30;

/** Lower case without accents, letter by letter, so that places stay the same. */
export const fold = (text: string): string =>
  Array.from(text)
    .map((letter) => letter.normalize('NFD')[0]!.toLowerCase())
    .join('');

const textOf = (html: string): string => {
  const page = new DOMParser().parseFromString(
    html.replace(/<\/(p|li|h\d|dd|dt|td|th)>/g, '$& '),
    'text/html',
  );
  return page.body.textContent.replace(/\s+/g, ' ').trim();
};

/** Every page of the course in which the words stand, in order; accents and case do not matter. */
export function findInCourse(outline: Outline, loader: Loader, words: string): Finding[] {
  const wanted = fold(words.trim());
  if (wanted.length < 2) return [];
  return outline.modules
    .flatMap((module) => module.pages)
    .flatMap(({ id, title }) => {
      const page = loader.loadedPage(outline, id);
      const letters = Array.from(textOf(page?.html ?? ''));
      const at = fold(letters.join('')).indexOf(wanted);
      if (at < 0) return [];
      const end = at + Array.from(wanted).length;
      return [
        {
          page: id,
          title,
          before: letters.slice(Math.max(0, at - CONTEXT), at).join(''),
          match: letters.slice(at, end).join(''),
          after: letters.slice(end, end + CONTEXT).join(''),
        },
      ];
    })
    .slice(0, MOST);
}
