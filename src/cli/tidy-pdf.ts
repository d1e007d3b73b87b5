import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
  ReadingDirection,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { direction } from '../core/language.ts';

/** What a PDF says of itself. */
export interface Stamp {
  date: Date;
  language: string;
}

/** Never the clock: the same course gives the same file. */
const load = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false });

/** The page, from 1, on which each anchor of a printed page stands. */
export async function pagesOf(bytes: Uint8Array): Promise<Map<string, number>> {
  const pdf = await load(bytes);
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const anchors = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const pages = new Map<string, number>();
  for (const [name, value] of anchors?.entries() ?? []) {
    const target = pdf.context.lookup(value);
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const number = page instanceof PDFRef ? numbers.get(page.toString()) : undefined;
    if (number !== undefined) pages.set(name.decodeText(), number);
  }
  return pages;
}

/**
 * The printed PDF without what changes from one print to the next: times and file identifiers.
 * Tags, bookmarks, links and language stay.
 */
export async function tidyPdf(bytes: Uint8Array, { date, language }: Stamp): Promise<Uint8Array> {
  const pdf = await load(bytes);
  stamp(pdf, { date, language });
  renumberTags(pdf);
  pdf.setLanguage(language);
  for (const page of pdf.getPages()) page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  return save(pdf);
}

/** How Chromium names the tags of a table's cells: by a count that goes on from run to run. */
const TAG_NAME = /^node\d+$/;

/** Names the tags by their order, so that two prints of one page agree. */
function renumberTags(pdf: PDFDocument): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) mapTagNames(object, (name) => (found.add(name), name));
  // All names have one length, so their order as texts is that of their numbers.
  const names = new Map(
    [...found].sort().map((name, index) => [name, `node${String(index + 1).padStart(8, '0')}`]),
  );
  for (const object of objects) mapTagNames(object, (name) => names.get(name)!);
}

function mapTagNames(object: PDFObject, map: (name: string) => string): void {
  const mapped = (value: PDFObject): PDFObject | undefined => {
    if (value instanceof PDFString && TAG_NAME.test(value.asString())) {
      return PDFString.of(map(value.asString()));
    }
    mapTagNames(value, map);
    return undefined;
  };
  if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      const changed = mapped(value);
      if (changed) object.set(index, changed);
    }
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const changed = mapped(value);
      if (changed) object.set(key, changed);
    }
  } else if (object instanceof PDFStream) {
    mapTagNames(object.dict, map);
  }
}

/** Sets the dates and the maker; drops the identifier, which is made of the time. */
export function stamp(pdf: PDFDocument, { date, language }: Stamp): void {
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  pdf.setCreator('EcoHeritage courses');
  if (direction(language) === 'rtl') {
    pdf.catalog.getOrCreateViewerPreferences().setReadingDirection(ReadingDirection.R2L);
  }
  delete pdf.context.trailerInfo.ID;
}

export const save = (pdf: PDFDocument): Promise<Uint8Array> =>
  pdf.save({ updateFieldAppearances: false, addDefaultPage: false });
