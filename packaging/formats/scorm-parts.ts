import { markup, type Markup } from '../../src/core/markup.ts';

/** What the manifests of all SCORM versions have in common. */

/**
 * Identifiers of a package. They come from the id of the course alone: Moodle keeps a learner's
 * data by the item's identifier and deletes it for good when that changes.
 */
export const identifiersOf = (courseId: string) => ({
  manifest: `eh-${courseId}`,
  organization: `org-${courseId}`,
  item: `item-${courseId}`,
  sco: `sco-${courseId}`,
  shared: `files-${courseId}`,
});

const MAX_TITLE = 200;

/** Moodle cannot store a title over 255 characters; other systems stop at 200. */
export function manifestTitle(title: string): string {
  const characters = Array.from(title.replace(/\s+/g, ' ').trim());
  return characters.length <= MAX_TITLE
    ? characters.join('')
    : `${characters.slice(0, MAX_TITLE - 1).join('')}…`;
}

/** Files that travel with the course but are not the course: media, licences, source, records. */
const isShared = (path: string): boolean => /^(?:media|licences|source)\/|^metadata\./.test(path);

/** The files of the SCO's own resource and those of the shared one, in order. */
export function splitFiles(paths: readonly string[]): { sco: string[]; shared: string[] } {
  return {
    sco: paths.filter((path) => !isShared(path)),
    shared: paths.filter(isShared),
  };
}

/** The files of a resource. */
export const fileList = (paths: readonly string[]): Markup[] =>
  paths.map((path) => markup`      <file href="${path}"/>\n`);
