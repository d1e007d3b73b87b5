/**
 * Most characters of what is spoken at a time. Chromium falls silent after about 15 seconds of one utterance
 * (crbug 679437); at 14 characters a second and the slowest speed this is 12.
 */
export const LONGEST = 130;

/** Where a voice takes breath, the best place first: after a sentence, a clause, a word. */
const BREAKS = [/[.!?…:;][”’»"')]*\s/gu, /[,–—)]\s/gu, /\s/gu];

/**
 * A text in pieces that are short enough to be spoken and end where a voice would pause. Together they are
 * the text; nothing that can be split is longer than `longest` characters.
 */
export function piecesOf(text: string, longest = LONGEST): string[] {
  const pieces: string[] = [];
  let rest = text.replace(/\s+/g, ' ').trim();
  while (rest.length > longest) {
    const end = breakIn(rest, longest);
    pieces.push(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  return rest ? [...pieces, rest] : pieces;
}

/** The last good place to stop within `longest` characters; a word without end is cut. */
function breakIn(text: string, longest: number): number {
  const start = text.slice(0, longest + 1);
  for (const pattern of BREAKS) {
    const ends = [...start.matchAll(pattern)].map(({ index, 0: found }) => index + found.length);
    // A first sentence of two words makes no piece of its own when more would fit.
    const last = ends.at(-1);
    if (last !== undefined && last > longest / 3) return last;
  }
  return /\s/.test(start) ? start.lastIndexOf(' ') + 1 : longest;
}
