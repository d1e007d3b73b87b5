import { matchLanguage } from '../../core/language.ts';
import type { LanguageText } from '../api/common.ts';

/** A text in the language that fits best, with its tag; `undefined` when nobody named it. */
export function pick(
  text: LanguageText | undefined,
  language: string,
): { text: string; lang: string } | undefined {
  if (text === undefined) return undefined;
  const tags = Object.keys(text).filter((tag) => text[tag]?.trim());
  const tag = matchLanguage(tags, [language, 'en']) ?? tags[0];
  return tag === undefined ? undefined : { text: text[tag]!.trim(), lang: tag };
}

/** The last part of an IRI that says something: what stands for a thing without a name. */
export function shortIri(iri: string): string {
  const parts = iri.split(/[/#?]+/).filter(Boolean);
  const last = parts.at(-1) ?? iri;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** A name for people: the text, else the end of the IRI. */
export const nameOf = (text: LanguageText | undefined, iri: string, language: string): string =>
  pick(text, language)?.text ?? shortIri(iri);

const letters = new Intl.Segmenter();

/** Cut to a length for a chart or a table head; the whole stands elsewhere. Keeps emoji whole. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (kept.length + segment.length >= most) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}
