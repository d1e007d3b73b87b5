import type { Problem } from '../../src/core/user-error.ts';
import type { PackageFiles } from './rule.ts';

/** Markup that makes a browser load something; a link to follow is not among it. */
const LOADING_TAG =
  /<(?:script|img|iframe|frame|audio|video|source|track|embed|object|use|image|feimage|input|link)\b[^>]*>/gi;
const LOADING_ATTRIBUTE =
  /\s(?:src|srcset|href|xlink:href|data|poster)\s*=\s*(?:"|'|(?=[^\s"'>]))\s*((?:https?:)?\/\/[^\s"'>]+)/gi;

/** `<link>` elements that only say something about the page. */
const SAYING_LINK = /\brel\s*=\s*["']?(?:license|canonical|alternate|author|help|me)\b/i;

const STYLE_LOADS = [
  /\burl\(\s*["']?((?:https?:)?\/\/[^\s"')]+)/gi,
  /@import\s+["']((?:https?:)?\/\/[^\s"']+)/gi,
];

const SCRIPT_LOADS = [
  /\b(?:fetch|import|importScripts|sendBeacon|EventSource|WebSocket|Worker|SharedWorker|Request)\(\s*["'`]((?:https?:|wss?:)?\/\/[^\s"'`]+)/g,
  /\bfrom\s*["']((?:https?:)?\/\/[^\s"']+)["']/g,
  /\.open\(\s*["'`][A-Za-z]+["'`]\s*,\s*["'`]((?:https?:)?\/\/[^\s"'`]+)/g,
  /\.(?:src|srcset|poster)\s*=\s*["'`]((?:https?:)?\/\/[^\s"'`]+)/g,
];

/**
 * Things that pages, styles and scripts load from another host. A package has to work without a
 * network. This reads text, not a running page, so an address put together in a script escapes it.
 */
export function foreignHosts(files: PackageFiles): Problem[] {
  return [...files].flatMap(([path, content]) => {
    const find = FINDERS.find(([ending]) => ending.test(path))?.[1];
    if (!find) return [];
    const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
    return [...new Set(find(text))].map((address) => ({
      code: 'FOREIGN_HOST',
      file: path,
      message: `Something is loaded from another host: ${address}`,
      hint: 'Put the file into the package and use its relative address.',
    }));
  });
}

const addresses = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));

const inTags = (text: string): string[] =>
  [...text.matchAll(LOADING_TAG)]
    .map(([tag]) => tag)
    .filter((tag) => !SAYING_LINK.test(tag))
    .flatMap((tag) => addresses(tag, [LOADING_ATTRIBUTE]));

/** HTML inside a script's strings, as JSON writes it. */
const unquoted = (text: string): string =>
  text.replaceAll('\\u003c', '<').replaceAll('\\"', '"').replaceAll("\\'", "'");

const inScript = (text: string): string[] => [
  ...addresses(text, SCRIPT_LOADS),
  ...inTags(unquoted(text)),
];

const inPage = (text: string): string[] => [...inScript(text), ...addresses(text, STYLE_LOADS)];

const FINDERS: [RegExp, (text: string) => string[]][] = [
  [/\.(?:html?|xhtml|svg)$/i, inPage],
  [/\.m?js$/i, inScript],
  [/\.css$/i, (text) => addresses(text, STYLE_LOADS)],
];
