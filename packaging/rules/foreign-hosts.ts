import type { Problem } from '../../src/core/user-error.ts';
import { looseText, tagsOf } from './markup-text.ts';
import type { PackageFiles } from './rule.ts';

/** Markup that makes a browser load something; a link to follow is not among it. */
const LOADING_TAG =
  /<(?:script|img|iframe|frame|audio|video|source|track|embed|object|use|image|feimage|input|link)\b/gi;
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
 * network. This reads text, not a running page: an address put together in a script escapes it, and
 * one that a script never uses is found. One finding a host.
 */
export function foreignHosts(files: PackageFiles): Problem[] {
  const hosts = new Map<string, { file: string; addresses: Set<string> }>();
  for (const [path, content] of files) {
    const find = FINDERS.find(([ending]) => ending.test(path))?.[1];
    if (!find) continue;
    for (const address of find(looseText(content))) {
      const host = /\/\/([^/?#:]*)/.exec(address)![1]!.toLowerCase();
      const known = hosts.get(host) ?? { file: path, addresses: new Set() };
      hosts.set(host, known);
      known.addresses.add(address);
    }
  }
  return [...hosts].map(([host, { file, addresses }]) => ({
    code: 'FOREIGN_HOST',
    file,
    message:
      addresses.size === 1
        ? `Something is loaded from another host: ${[...addresses][0]!}`
        : `${addresses.size} things are loaded from another host, ${host}: ${[...addresses][0]!} …`,
    hint: 'It fails without a network and tells that host who learns. Put the files into the package.',
    severity: 'warning',
  }));
}

const addresses = (text: string, patterns: readonly RegExp[]): string[] =>
  patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1]!));

const inTags = (text: string): string[] =>
  tagsOf(text, LOADING_TAG)
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
