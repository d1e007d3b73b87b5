import { PDFDocument } from '@cantoo/pdf-lib';
import { direction } from '../core/language.ts';
import { save, stamp, type Stamp } from './tidy-pdf.ts';

/** A4 on its side, in points. */
const SHEET: [width: number, height: number] = [841.89, 595.28];

/**
 * Two pages on each side of a sheet, in the order in which a booklet is printed on both sides
 * (flipped on the short edge), folded and stapled. Blank pages go before the back cover. Tags do not
 * survive: the plain PDF is the one for screen readers.
 */
export async function imposeBooklet(
  a5: Uint8Array,
  { date, language }: Stamp,
): Promise<Uint8Array> {
  const source = await PDFDocument.load(a5, { updateMetadata: false });
  const booklet = await PDFDocument.create({ updateMetadata: false });
  const pages = await booklet.embedPdf(source, source.getPageIndices());
  const isRightToLeft = direction(language) === 'rtl';
  for (const side of bookletSides(pages.length, isRightToLeft)) {
    const sheet = booklet.addPage(SHEET);
    for (const [place, index] of side.entries()) {
      const page = index === undefined ? undefined : pages[index];
      if (!page) continue;
      sheet.drawPage(page, {
        x: place * (SHEET[0] / 2),
        y: 0,
        width: SHEET[0] / 2,
        height: SHEET[1],
      });
    }
  }
  booklet.setTitle(source.getTitle() ?? '', { showInWindowTitleBar: true });
  booklet.setAuthor(source.getAuthor() ?? '');
  booklet.setLanguage(language);
  stamp(booklet, { date, language });
  return save(booklet);
}

type Side = [left: number | undefined, right: number | undefined];

/**
 * For each side of each sheet the index of its left and its right page; `undefined` is a blank one. A
 * book that is read from right to left is bound on the right: its sides are the other way round.
 */
export function bookletSides(count: number, isRightToLeft = false): Side[] {
  const sides = sidesFromLeft(count);
  return isRightToLeft ? sides.map(([left, right]) => [right, left]) : sides;
}

function sidesFromLeft(count: number): Side[] {
  const total = Math.ceil(count / 4) * 4;
  const order = Array.from({ length: total }, (_, place): number | undefined =>
    place === total - 1 ? count - 1 : place < count - 1 ? place : undefined,
  );
  return Array.from({ length: total / 2 }, (_, side) =>
    side % 2 === 0
      ? [order[total - 1 - side], order[side]]
      : [order[side], order[total - 1 - side]],
  );
}
