import { buildBook } from '../../src/document/book/book.ts';
import { renderWorkbook } from '../../src/document/book/workbook.ts';
import type { PaperSize } from '../../src/document/book/workbook-style.ts';
import { contentLicence } from '../licences.ts';
import { inOneLanguage, makePlan } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat, PlannedFile } from '../plan.ts';
import { themeFiles } from '../theme.ts';

/** A workbook in one language: a page to print, with its pictures. The CLI makes PDFs of it. */
export const workbook: PackageFormat = {
  id: 'workbook',
  label: 'Workbook to print',
  extension: 'zip',
  record: undefined,
  monolingual: true,
  plan(build) {
    const part = inOneLanguage(build);
    return makePlan(part, workbook, [
      ...workbookFiles(part, 'a4'),
      contentLicence(part),
      { path: 'metadata.jsonld', content: ambJson(courseMetadata(part)) },
    ]);
  },
};

/**
 * The page and its pictures on a sheet of some size. `pages` says on which page an anchor stands,
 * as the first print has shown.
 */
export function workbookFiles(
  build: CourseBuild,
  paper: PaperSize,
  pages?: ReadonlyMap<string, number>,
): PlannedFile[] {
  const course = build.courses[0]!;
  const content = renderWorkbook(course, buildBook(course), {
    paper,
    ...(pages && { pages }),
    ...(build.theme && { theme: build.theme }),
  });
  const shown = new Set([...content.matchAll(/src="(media\/[^"]+)"/g)].map(([, path]) => path));
  return [
    { path: 'workbook.html', content },
    ...build.media.filter(({ path }) => shown.has(path)),
    ...themeFiles(build),
  ];
}
