import { isObject, type Json, type JsonObject } from './json.ts';

/** The ranges of an `Accept-Language` header, best first. */
export function languageRanges(header: string | undefined): string[] {
  const ranges = (header ?? '').split(',').map((part, index) => {
    const [range = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean);
    return { range: range.trim().toLowerCase(), quality: Number(quality ?? '1'), index };
  });
  return ranges
    .filter((one) => one.range !== '' && one.quality > 0)
    .toSorted((a, b) => b.quality - a.quality || a.index - b.index)
    .map((one) => one.range);
}

/** Keeps the one entry of a language map that fits best (RFC 4647 lookup; else the first). */
export function oneLanguage(map: Json | undefined, ranges: readonly string[]): Json | undefined {
  if (!isObject(map)) return map;
  const tags = Object.keys(map);
  const tag = bestTag(tags, ranges) ?? tags[0];
  const text = tag === undefined ? undefined : map[tag];
  return tag === undefined || text === undefined ? map : ({ [tag]: text } satisfies JsonObject);
}

function bestTag(tags: readonly string[], ranges: readonly string[]): string | undefined {
  for (const range of ranges) {
    if (range === '*') return tags[0];
    for (
      let prefix = range;
      prefix !== '';
      prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('-')))
    ) {
      const exact = tags.find((tag) => tag.toLowerCase() === prefix);
      const longer = tags.find((tag) => tag.toLowerCase().startsWith(`${prefix}-`));
      if (exact ?? longer) return exact ?? longer;
    }
  }
  return undefined;
}
