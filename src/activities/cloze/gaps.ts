import { plain } from '../plain.ts';

/** A gap as it stands in the text. */
export interface PlacedGap {
  id: string;
  /** The last words before it in its paragraph, and the first after it; empty where there are none. */
  before: string;
  after: string;
}

/** A gap in compiled prose (`src/document/prose.ts`), or in Markdown as an author writes it. */
const GAP = /<span data-gap="([^"]*)"><\/span>|\[[^\]]*\]\(gap:([^)]*)\)/g;
const BLOCK_END = /<\/?(?:p|li|ul|ol|br)\b[^>]*>|\n\s*\n/;
const WORDS = 3;

/** The gaps of a text in reading order, with the words around them. */
export function gapsIn(text: string): PlacedGap[] {
  return [...text.matchAll(GAP)].map((found) => {
    const words = (part: string | undefined) =>
      plain((part ?? '').replace(GAP, ' … '))
        .split(' ')
        .filter(Boolean);
    const before = words(text.slice(0, found.index).split(BLOCK_END).at(-1));
    const after = words(text.slice(found.index + found[0].length).split(BLOCK_END)[0]);
    return {
      id: found[1] ?? found[2] ?? '',
      before: before.slice(-WORDS).join(' '),
      after: after.slice(0, WORDS).join(' '),
    };
  });
}

/** The text with something in place of each gap. `place` counts from 1. */
export function fillText(text: string, fill: (id: string, place: number) => string): string {
  let place = 0;
  return text.replace(GAP, (_whole, compiled?: string, written?: string) =>
    fill(compiled ?? written ?? '', ++place),
  );
}
