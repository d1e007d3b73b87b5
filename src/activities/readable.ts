import { markup, raw, type Markup, type MarkupValue } from '../core/markup.ts';
import type { ActivityBase, DocumentContext } from './activity.ts';

/** What a kind adds to the readable form. */
interface ReadableParts {
  /** What to do, in a few words. */
  instruction?: string;
  /** The task, to be answered on paper. */
  task: MarkupValue;
  /** The right answer, or what there is instead. */
  key: MarkupValue;
}

/** Something to tick on paper. */
export const BOX = '☐';

/** Somewhere to write a letter or a number on paper. */
export const BLANK = markup`<span class="blank" aria-hidden="true">____</span>`;

/**
 * The frame of every readable form: title, task, hint, and with `context.key` the answer in place
 * of the boxes and lines. HTML that is also well-formed XML, so that an EPUB can hold it.
 */
export function readable(
  activity: ActivityBase,
  context: DocumentContext,
  parts: ReadableParts,
): Markup {
  const { words, key } = context;
  return markup`${activity.title && markup`<h2>${activity.title}</h2>`}
<div class="prompt">${html(activity.prompt)}</div>
${key ? answerKey(activity, context, parts) : [instruct(parts.instruction), parts.task]}
${!key && activity.hint && markup`<details class="hint"><summary>${words.document.hint}</summary>${html(activity.hint)}</details>`}`;
}

const instruct = (text: string | undefined): MarkupValue =>
  text && markup`<p class="instruction"><em>${text}</em></p>`;

const answerKey = (
  { feedback }: ActivityBase,
  { words }: DocumentContext,
  { key }: ReadableParts,
): Markup =>
  markup`<div class="key"><p><strong>${words.document.answer}</strong></p>${key}${html(feedback?.correct)}</div>`;

/** Text that is HTML already. */
export const html = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : raw(text);

/** A list; `letters` for A, B, C, `small` for a, b, c, `numbers` for 1, 2, 3, `boxes` to tick. */
export function list(
  kind: 'letters' | 'small' | 'numbers' | 'plain' | 'boxes',
  items: MarkupValue[],
): Markup {
  if (kind === 'boxes') {
    return markup`<ul style="padding:0;list-style:none">${items.map(
      (item) => markup`<li>${BOX} ${item}</li>`,
    )}</ul>`;
  }
  const lines = items.map((item) => markup`<li>${item}</li>`);
  if (kind === 'plain') return markup`<ul>${lines}</ul>`;
  return markup`<ol type="${LIST_TYPES[kind]}">${lines}</ol>`;
}

const LIST_TYPES = { letters: 'A', small: 'a', numbers: '1' };
