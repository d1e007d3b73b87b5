import { markup } from '../../src/core/markup.ts';
import { buildBook, type BookDocument } from '../../src/document/book/book.ts';
import { chapters, type Chapter } from '../epub/chapters.ts';
import { coverPicture, coverSvg } from '../epub/cover.ts';
import { navigation } from '../epub/nav.ts';
import { packageDocument } from '../epub/opf.ts';
import { EPUB_STYLE } from '../epub/style.ts';
import { xhtmlPage } from '../epub/xhtml.ts';
import { contentLicence } from '../licences.ts';
import { inOneLanguage, makePlan, sortFiles } from '../make-plan.ts';
import { ambJson } from '../metadata/jsonld.ts';
import { courseMetadata } from '../metadata/record.ts';
import type { CourseBuild, PackageFormat, PlannedFile } from '../plan.ts';
import { embeddedSource } from '../source.ts';

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** EPUB 3.3: the course in one language as a book, with tasks to read and an answer key. */
export const epub: PackageFormat = {
  id: 'epub',
  label: 'EPUB 3.3',
  extension: 'epub',
  record: undefined,
  monolingual: true,
  plan(build) {
    const part = inOneLanguage(build);
    const course = part.courses[0]!;
    const book = buildBook(course);
    const parts = chapters(book);
    const metadata = courseMetadata(part);
    const pictures = shownMedia(part, parts);
    const files = sortFiles([
      ...parts.map((chapter) => chapterFile(book, chapter)),
      coverPage(part, book),
      { path: 'cover.svg', content: coverSvg(part, book) },
      {
        path: 'nav.xhtml',
        content: xhtmlPage({
          language: book.language,
          title: book.title,
          style: 'style.css',
          body: navigation(book, parts),
        }),
      },
      { path: 'style.css', content: EPUB_STYLE },
      ...pictures,
      contentLicence({ ...part, media: [...pictures, ...drawnOnCover(part)] }),
      ...embeddedSource(part),
    ]);
    const hasMedia = course.media.some(({ kind }) => kind === 'audio' || kind === 'video');
    return makePlan(part, epub, [
      { path: 'mimetype', content: 'application/epub+zip', first: true },
      { path: 'META-INF/container.xml', content: CONTAINER },
      {
        path: 'package.opf',
        content: packageDocument({
          book,
          metadata,
          chapters: parts,
          files,
          hasPictures: pictures.length > 0,
          hasMedia,
        }),
      },
      { path: 'metadata.jsonld', content: ambJson(metadata) },
      ...files,
    ]);
  },
};

const chapterFile = (book: BookDocument, { path, title, body }: Chapter): PlannedFile => ({
  path,
  content: xhtmlPage({
    language: book.language,
    title,
    style: '../style.css',
    body: markup`<main>\n${body}\n</main>`,
  }),
});

function coverPage(build: CourseBuild, book: BookDocument): PlannedFile {
  const alt = book.paper.epub.coverAlt(book.title, coverPicture(build.courses[0]!)?.alt ?? '');
  return {
    path: 'cover.xhtml',
    content: xhtmlPage({
      language: book.language,
      title: book.title,
      style: 'style.css',
      type: 'cover',
      body: markup`<section class="cover"><img src="cover.svg" role="doc-cover" alt="${alt.trim()}"></section>`,
    }),
  };
}

/** The media that some chapter shows. */
function shownMedia({ media }: CourseBuild, parts: Chapter[]): PlannedFile[] {
  const shown = new Set(
    parts.flatMap(({ body }) =>
      [...body.text.matchAll(/src="\.\.\/(media\/[^"]+)"/g)].map(([, path]) => path),
    ),
  );
  return media.filter(({ path }) => shown.has(path));
}

/** The picture that the cover contains. */
const drawnOnCover = ({ courses, media }: CourseBuild): PlannedFile[] => {
  const picture = coverPicture(courses[0]!);
  return media.filter(({ path }) => path === `media/${picture?.file}`);
};
