import type { Nodes } from 'mdast';
import type { Block } from './block.schema.ts';
import { parseMarkdown } from './markdown.ts';

/** Most words that the sentences of an easy text have on average. */
export const EASY_SENTENCE = 12;

/** The texts of a block that have an easy version, and where in the block that stands. */
export function easyTextsOf(block: Block): { text: string; easy: string; place: string }[] {
  const parts =
    block.type === 'steps'
      ? block.steps.map((step, index) => ({ part: step, place: `steps/${index}/easy` }))
      : block.type === 'prose' || block.type === 'callout' || block.type === 'case'
        ? [{ part: block, place: 'easy' }]
        : [];
  return parts.flatMap(({ part: { text, easy }, place }) =>
    easy === undefined ? [] : [{ text, easy, place }],
  );
}

/** Where a sentence ends: after its mark and what closes with it, before a space. */
const SENTENCE_END = /(?<=[.!?…:][”’»"')]*)\s+/u;
const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

/** Words of each sentence of a prose text, as it is read; items of a list end one, links are their text. */
export function sentenceLengths(text: string): number[] {
  return paragraphs(parseMarkdown(text))
    .flatMap((paragraph) => paragraph.split(SENTENCE_END))
    .map((sentence) => sentence.match(WORD)?.length ?? 0)
    .filter((words) => words > 0);
}

/** Words a sentence has on average; 0 for a text without words. */
export function meanSentence(text: string): number {
  const lengths = sentenceLengths(text);
  return lengths.length === 0 ? 0 : lengths.reduce((sum, words) => sum + words, 0) / lengths.length;
}

/** What stands between two ends of a paragraph, without marks. */
function paragraphs(node: Nodes): string[] {
  if (node.type === 'paragraph') return [plainText(node)];
  return 'children' in node ? node.children.flatMap(paragraphs) : [];
}

function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
