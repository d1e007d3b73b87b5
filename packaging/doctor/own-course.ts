import type { Outline } from '../../src/course/outline.ts';
import { looseText } from '../rules/markup-text.ts';
import type { PackageFiles } from '../rules/rule.ts';

/** What the player reads first in a page of ours (src/document/shell.ts). */
const DATA = /<script type="application\/json" id="eh-course">([^<]*)<\/script>/;

/**
 * The outlines of the courses of ours in a package: what the player itself would start from. One for
 * a package of one course, none for packages of others.
 */
export function outlinesOf(files: PackageFiles): Outline[] {
  const pages = [...files.keys()].filter((path) => /^[^/]+\.html$/.test(path));
  return pages.flatMap((path) => {
    const data = DATA.exec(looseText(files.get(path)!))?.[1];
    const outline = data === undefined ? undefined : parse(data);
    return outline ? [outline] : [];
  });
}

function parse(text: string): Outline | undefined {
  try {
    const { outline } = JSON.parse(text) as { outline?: Outline };
    return outline && isOutline(outline) ? outline : undefined;
  } catch {
    return undefined;
  }
}

/** The package may have been changed by hand: everything that is used has to be there. */
const isOutline = (outline: Outline): boolean =>
  typeof outline.id === 'string' &&
  typeof outline.title === 'string' &&
  Array.isArray(outline.languages) &&
  Array.isArray(outline.modules) &&
  outline.modules.every(
    ({ pages }) =>
      Array.isArray(pages) &&
      pages.every(
        (page) =>
          typeof page.id === 'string' &&
          Array.isArray(page.activities) &&
          page.activities.every(({ id, shape }) => typeof id === 'string' && shape !== undefined),
      ),
  );
