export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];

/** The longer side of the paper in millimetres. */
const LONG_SIDES: Record<Paper, number> = { A4: 297, A3: 420 };
const MARGIN = 12;
/** Room for the title above the sheet, and for some symbols below it. */
const HEAD = 40;

/** Sizes of a page for a sheet of this ratio (width by height): its CSS size and the sheet's room. */
export function pageFor(paper: Paper, ratio: number): { size: string; height: number } {
  const long = LONG_SIDES[paper];
  const isWide = ratio >= 1;
  const room = (isWide ? long / Math.SQRT2 : long) - 2 * MARGIN - HEAD;
  return { size: `${paper} ${isWide ? 'landscape' : 'portrait'}`, height: Math.floor(room) };
}

/** Prints with a page of this size: a rule for pages counts in the document only. */
export function printOn(map: HTMLElement, paper: Paper, ratio: number, print: () => void): void {
  const { size, height } = pageFor(paper, ratio);
  const style = document.createElement('style');
  style.textContent = `@page { size: ${size}; margin: ${MARGIN}mm; }`;
  document.head.append(style);
  map.style.setProperty('--print-height', `${height}mm`);
  print();
  style.remove();
  map.style.removeProperty('--print-height');
}
