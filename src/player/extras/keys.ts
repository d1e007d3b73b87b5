import { wordsFor, type KeyLine, type Words } from '../../activities/kit.ts';
import { markup, type Markup } from '../../core/markup.ts';
import { companionWords } from './companion.words.ts';
import { nameOf } from './files.ts';

/** What the keyboard map asks of a task on the page: activities name their own keys. */
export interface KeyedTask {
  activity?: { title?: string; prompt: string } | undefined;
  constructor: object;
}

/** The keys of a task, those of what it is made from first. */
function keysOf({ constructor }: KeyedTask, language: string): KeyLine[] {
  const lines: KeyLine[] = [];
  for (let made: object | null = constructor; made; made = Object.getPrototypeOf(made) as object) {
    const own = Object.getOwnPropertyDescriptor(made, 'keys')?.value as
      Words<readonly KeyLine[]> | undefined;
    if (own) lines.unshift(...wordsFor(own, language));
  }
  return lines;
}

const list = (lines: readonly KeyLine[]): Markup =>
  markup`<table><tbody>${lines.map(
    ([keys, does]) => markup`<tr><th scope="row"><kbd>${keys}</kbd></th><td>${does}</td></tr>`,
  )}</tbody></table>`;

const STYLE = markup`<style>h3{margin:1rem 0 .25rem;font-size:1rem}table{width:100%;border-collapse:collapse}th,td{padding:.35rem 0;border-block-start:1px solid var(--eh-color-line);text-align:start;vertical-align:top}th{width:9rem;padding-inline-end:.75rem;font-weight:400}kbd{font:inherit;font-weight:600}@media(max-width:26rem){th,td{display:block;width:auto;border:0;padding:0}th{padding-block-start:.5rem}}</style>`;

/** The keyboard map as HTML: the keys that work everywhere, then those of tasks on this page. */
export function keyboardMap(tasks: readonly KeyedTask[], language: string): string {
  const words = wordsFor(companionWords, language);
  const kinds = new Map<object, KeyedTask>();
  for (const task of tasks) {
    if (!kinds.has(task.constructor)) kinds.set(task.constructor, task);
  }
  const parts = [...kinds.values()].map((task) => {
    const lines = keysOf(task, language);
    return lines.length > 0 && task.activity
      ? markup`<h3>${nameOf(task.activity)}</h3>${list(lines)}`
      : markup``;
  });
  return markup`${STYLE}<p>${words.keysAbout} ${words.noSingle}</p><h3>${words.everywhere}</h3>${list(words.allKeys)}${parts}`
    .text;
}
