import { wordsFor } from '../../activities/kit.ts';
import type { Outline } from '../../course/outline.ts';
import { companionWords } from './companion.words.ts';
import type { Note } from './notes.ts';

/** A note as it is listed: with the title its page has now. */
export interface NoteLine {
  note: Note;
  title: string;
  /** False where this version of the course has no such page. */
  isThere: boolean;
}

/** Notes in the order of the course; those of pages that are gone come last. */
export function noteLines(
  notes: readonly Note[],
  { modules }: Pick<Outline, 'modules'>,
): NoteLine[] {
  const pages = modules.flatMap((module) => module.pages);
  const placeOf = ({ page }: Note) => {
    const at = pages.findIndex(({ id }) => id === page);
    return at < 0 ? pages.length : at;
  };
  return [...notes]
    .sort((one, other) => placeOf(one) - placeOf(other) || one.at - other.at)
    .map((note) => {
      const page = pages[placeOf(note)];
      return { note, title: page?.title ?? note.title, isThere: page !== undefined };
    });
}

/** All notes as one plain text. */
export function notesText(
  { title, language }: { title: string; language: string },
  lines: readonly NoteLine[],
): string {
  const words = wordsFor(companionWords, language);
  const parts = lines.map(({ note, title: page }) =>
    [
      page,
      '-'.repeat(Math.min(page.length, 60)),
      ...(note.marked ? [`[${words.bookmark}]`] : []),
      ...(note.text ? [note.text] : []),
    ].join('\n'),
  );
  return `${[`${words.notesTitle}: ${title}`, ...parts].join('\n\n')}\n`;
}
