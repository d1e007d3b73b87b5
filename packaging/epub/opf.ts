import { direction } from '../../src/core/language.ts';
import { markup, type Markup } from '../../src/core/markup.ts';
import type { Credit } from '../../src/course/course.schema.ts';
import type { BookDocument } from '../../src/document/book/book.ts';
import { bookDate, type CourseMetadata } from '../metadata/record.ts';
import type { PlannedFile } from '../plan.ts';
import type { Chapter } from './chapters.ts';
import { mediaType } from './media-types.ts';

/** MARC relators of those who are neither authors nor the publisher. */
const CONTRIBUTORS: Partial<Record<Credit['role'], string>> = {
  illustrator: 'ill',
  translator: 'trl',
  reviewer: 'rev',
  funder: 'fnd',
};

/** Everything the package document speaks of. */
export interface OpfParts {
  book: BookDocument;
  metadata: CourseMetadata;
  chapters: Chapter[];
  /** Every file of the book but the package document. */
  files: readonly PlannedFile[];
  hasPictures: boolean;
  hasMedia: boolean;
}

/**
 * The package document (EPUB 3.3, 5). The identifier is that of the course in this language: the
 * same in all its versions; the date of the version is what tells them apart.
 */
export function packageDocument(parts: OpfParts): string {
  const { book, chapters, files } = parts;
  const spine = ['cover', 'nav', ...chapters.map(({ id }) => id)];
  const ids = new Map([
    ['cover.xhtml', 'cover'],
    ['nav.xhtml', 'nav'],
    ['cover.svg', 'cover-image'],
    ...chapters.map(({ id, path }) => [path, id] as const),
  ]);
  const items = files.map(({ path, content }, index) => {
    const isDrawn =
      path.endsWith('.xhtml') && typeof content === 'string' && /<svg\b/.test(content);
    const properties =
      { 'nav.xhtml': 'nav', 'cover.svg': 'cover-image' }[path] ?? (isDrawn ? 'svg' : undefined);
    return markup`    <item id="${ids.get(path) ?? `file-${index + 1}`}" href="${path}" media-type="${mediaType(path)}"${properties ? markup` properties="${properties}"` : ''}/>\n`;
  });
  const isRightToLeft = direction(book.language) === 'rtl';
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="${book.language}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataOf(parts)}  </metadata>
  <manifest>
${items}  </manifest>
  <spine${isRightToLeft && markup` page-progression-direction="rtl"`}>
${spine.map((id) => markup`    <itemref idref="${id}"/>\n`)}  </spine>
</package>
`.text;
}

function metadataOf({ book, metadata, hasPictures, hasMedia }: OpfParts): Markup[] {
  const date = bookDate({ date: metadata.date });
  const dc = (name: string, text: string, id?: string): Markup =>
    markup`    <dc:${name}${id && markup` id="${id}"`}>${text}</dc:${name}>\n`;
  const meta = (property: string, text: string, refines?: string): Markup =>
    markup`    <meta${refines && markup` refines="#${refines}"`} property="${property}">${text}</meta>\n`;
  const person = (element: string, role: string) => (credit: Credit, index: number) => [
    dc(element, credit.name, `${role}-${index + 1}`),
    markup`    <meta refines="#${role}-${index + 1}" property="role" scheme="marc:relators">${role}</meta>\n`,
  ];
  const credited = (role: Credit['role']) => metadata.credits.filter((one) => one.role === role);
  return [
    dc('identifier', `${metadata.iri}/epub/${book.language}`, 'book-id'),
    dc('title', book.title, 'title'),
    meta('title-type', 'main', 'title'),
    ...(book.subtitle
      ? [dc('title', book.subtitle, 'subtitle'), meta('title-type', 'subtitle', 'subtitle')]
      : []),
    dc('language', book.language),
    ...credited('author').flatMap(person('creator', 'aut')),
    ...Object.entries(CONTRIBUTORS).flatMap(([role, code]) =>
      credited(role as Credit['role']).flatMap(person('contributor', code)),
    ),
    ...credited('publisher').map(({ name }) => dc('publisher', name)),
    dc('description', metadata.descriptions[0]!.text),
    ...metadata.keywords.map((word) => dc('subject', word)),
    ...(metadata.date ? [dc('date', metadata.date)] : []),
    dc('rights', `${metadata.licence.name}, ${metadata.licence.url}`),
    ...metadata.basedOn.map(({ url }) => dc('source', url)),
    markup`    <link rel="dcterms:license" href="${metadata.licence.url}"/>\n`,
    markup`    <link rel="record" href="metadata.jsonld" media-type="application/ld+json"/>\n`,
    meta('dcterms:modified', date.toISOString().replace(/\.\d+Z$/, 'Z')),
    ...metadata.basedOn.map(({ url }) => meta('schema:isBasedOn', url)),
    meta('schema:version', metadata.version),
    meta('schema:timeRequired', metadata.duration),
    ...accessibility(book, hasPictures, hasMedia).map(([name, text]) =>
      meta(`schema:${name}`, text),
    ),
    // Readers from before EPUB 3 look for the cover here.
    markup`    <meta name="cover" content="cover-image"/>\n`,
  ];
}

/**
 * What the book offers to readers who do not see, or not well (EPUB Accessibility 1.1). It claims no
 * conformance: that is for somebody to say who has evaluated the book.
 */
function accessibility(
  { paper }: BookDocument,
  hasPictures: boolean,
  hasMedia: boolean,
): [name: string, text: string][] {
  return [
    ['accessMode', 'textual'],
    ...(hasPictures ? [['accessMode', 'visual'] as [string, string]] : []),
    ['accessModeSufficient', 'textual'],
    ...[
      ...(hasPictures ? ['alternativeText'] : []),
      ...(hasMedia ? ['transcript'] : []),
      'displayTransformability',
      'readingOrder',
      'structuralNavigation',
      'tableOfContents',
      'unlocked',
    ].map((feature): [string, string] => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
    ['accessibilitySummary', paper.epub.summary(hasMedia)],
  ];
}
