import type { Outline } from '../../src/course/outline.ts';
import { looseText } from '../rules/markup-text.ts';
import type { PackageFiles } from '../rules/rule.ts';

const NAMES = ['prompt', 'question', 'title', 'text'];
const LENGTH = 80;

/** The questions of a package as people know them, by id: their text, or the page they stand on. */
export function questionTitles(files: PackageFiles, outline: Outline): Map<string, string> {
  const texts = textsOf(files);
  return new Map(
    outline.modules
      .flatMap(({ pages }) => pages)
      .flatMap((page) =>
        page.activities.map(({ id, type }): [string, string] => [
          id,
          texts.get(id) ?? `${type} on “${page.title}”`,
        ]),
      ),
  );
}

function textsOf(files: PackageFiles): Map<string, string> {
  const texts = new Map<string, string>();
  const content = files.get('source/course.json');
  if (content === undefined) return texts;
  const visit = (value: unknown, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > 20) return;
    const fields = value as Record<string, unknown>;
    const text = NAMES.map((name) => fields[name]).find((one) => typeof one === 'string');
    if (typeof fields['id'] === 'string' && text && !texts.has(fields['id'])) {
      texts.set(fields['id'], shorten(text));
    }
    Object.values(fields).forEach((child) => visit(child, depth + 1));
  };
  try {
    visit(JSON.parse(looseText(content)), 0);
  } catch {
    // A source that was changed by hand: the titles of pages have to do.
  }
  return texts;
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LENGTH ? `${line.slice(0, LENGTH - 1)}…` : line;
};
