const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The text of a piece of HTML, for records, drop-down lists and announcements. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:!?)])/g, '')
    .trim();

/** An option as records name it: its id and its plain text. */
export const named = (item: { id: string; text: string }) => ({
  id: item.id,
  text: plain(item.text),
});

/** The letter of a place in a list: A, B, C … */
export const letter = (index: number): string => String.fromCharCode(65 + index);
