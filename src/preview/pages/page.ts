import { markup, raw, type Markup } from '../../core/markup.ts';
import { baseStyles } from './base.styles.ts';

/** The mark of the project: a hill, a house, a sun. Drawn, so that it needs no request. */
export const mark: Markup = raw(
  `<svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="23.5" cy="8" r="3.5"/><path d="M2 25c5-8 9-8 13-3s9 3 15-3"/><path d="M7 19v-5l4.5-4 4.5 4v7"/><path d="M2 29h28"/></svg>`,
);

interface Page {
  title: string;
  tokens: string;
  styles: string;
  body: Markup;
  /** What stands at the end of the head: scripts. */
  head?: Markup;
}

/** A whole HTML page in English with its styles in it. */
export function page({ title, tokens, styles, body, head }: Page): string {
  const css = raw([tokens, baseStyles, styles].join('\n').replaceAll('</', '<\\/'));
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${css}</style>
${head}
</head>
${body}
</html>
`.toString();
}
