import { markup, raw, type Markup } from '../core/markup.ts';
import type { BlockContext } from './blocks.ts';

/**
 * A text with its easy version, both HTML. On a page the easy one waits in a disclosure of its own, and the
 * player may let the two change places (`src/player/aids.ts`). In a book, where nothing opens, it stands in a
 * box below.
 */
export function withEasy(text: string, easy: string | undefined, context: BlockContext): Markup {
  if (easy === undefined) return raw(text);
  const { easyWords, usualWords } = context.strings.document;
  if (context.book) {
    return markup`${raw(text)}<div class="easy"><p class="tag">${easyWords}</p>${raw(easy)}</div>`;
  }
  return markup`<div class="usual">${raw(text)}</div><details class="easy" data-usual="${usualWords}"><summary>${easyWords}</summary><div>${raw(easy)}</div></details>`;
}
