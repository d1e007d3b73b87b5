import type { Problem } from '../../src/core/user-error.ts';
import { decoded } from './open-xml.ts';
import { looseText, tagsOf } from './markup-text.ts';
import type { PackageFiles } from './rule.ts';

const LOADS = /<(?:script|img|audio|video|source|track|iframe|link)\b/gi;
const ADDRESS = /\s(?:src|href|poster)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * Files of the package that its start pages load and that are not there: pages at the root only, as
 * written in the HTML.
 */
export function missingAssets(files: PackageFiles, pages: readonly string[]): Problem[] {
  const twins = new Map([...files.keys()].map((path) => [path.toLowerCase(), path]));
  return pages.flatMap((page) => {
    const folder = page.slice(0, page.lastIndexOf('/') + 1);
    const text = looseText(files.get(page) ?? '');
    if (/<base\b/i.test(text)) return [];
    const wanted = tagsOf(withoutComments(text), LOADS).flatMap((tag) => localPath(tag, folder));
    return [...new Set(wanted)]
      .filter((path) => !files.has(path) && !files.has(`${path}/index.html`))
      .map((path): Problem => {
        const twin = twins.get(path.toLowerCase());
        return {
          code: 'ASSET_MISSING',
          file: page,
          message: `The page loads “${path}”, which is not in the package.`,
          ...(twin && { hint: `There is “${twin}”: capital letters count.` }),
          severity: 'warning',
        };
      });
  });
}

/** Scripts are left out too: what stands in their strings is no markup yet. */
const withoutComments = (text: string): string =>
  [
    ['<!--', '-->'],
    ['<script', '</script'],
  ].reduce((rest, [from, to]) => cutOut(rest, from!, to!), text);

/** Takes out what stands between two marks; of a script the tag itself stays. */
function cutOut(text: string, from: string, to: string): string {
  const lower = text.toLowerCase();
  let result = '';
  let at = 0;
  for (let start = lower.indexOf(from); start >= 0; start = lower.indexOf(from, at)) {
    const open = from === '<script' ? lower.indexOf('>', start) + 1 || text.length : start;
    const end = lower.indexOf(to, open);
    result += text.slice(at, open);
    if (end < 0) return result;
    at = end;
    if (from === '<!--') at += to.length;
  }
  return result + text.slice(at);
}

function localPath(tag: string, folder: string): string[] {
  if (
    /\brel\s*=\s*["']?(?:license|canonical|alternate|author|preconnect|dns-prefetch)/i.test(tag)
  ) {
    return [];
  }
  const found = ADDRESS.exec(tag);
  const address = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  // Templates (`{{…}}`, `${…}`) are filled in by a script.
  if (!address || /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)|[{}]/i.test(address)) return [];
  const segments: string[] = [];
  for (const segment of decoded(folder + address.replace(/[?#].*$/s, '')).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return [segments.join('/')];
}
