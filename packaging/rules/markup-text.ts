/** A file as text, whatever its bytes: for looking, not for taking over. */
export const looseText = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/**
 * The tags that begin as `start` says, each up to its “>”. In one pass: a pattern for whole tags
 * takes for ever on a page of a million unclosed ones.
 */
export function tagsOf(text: string, start: RegExp): string[] {
  const tags: string[] = [];
  const begin = new RegExp(start.source, start.flags);
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    const end = text.indexOf('>', begin.lastIndex);
    if (end < 0) break;
    tags.push(text.slice(found.index, end + 1));
    begin.lastIndex = end + 1;
  }
  return tags;
}
