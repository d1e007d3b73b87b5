import type { XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem } from './manifest.ts';

/** The path in the package that an href names, or what is wrong with it. */
export type Target = { path: string } | { problem: Problem };

/** Resolves the href of a file or resource. `base` is the resource's `xml:base`. */
export function resolveHref(href: string, base: string, where: XmlElement): Target {
  const full = base + href;
  const wrong = (code: string, message: string): Target => ({
    problem: problem(code, `The address “${href}” ${message}.`, where),
  });
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(full)) {
    return wrong('HREF_ABSOLUTE', 'does not stay inside the package');
  }
  if (full.includes('\\')) return wrong('HREF_CHARACTERS', 'has a backslash');
  if (/["<>\s]/.test(full)) {
    return wrong('HREF_CHARACTERS', 'has a space, a quote or a bracket, which breaks the launch');
  }
  if (/[?#]/.test(full)) {
    return wrong('HREF_QUERY', 'has a query or a hash; that belongs into the item’s parameters');
  }
  const segments: string[] = [];
  for (const segment of decode(full).split('/')) {
    if (segment === '..' && segments.pop() === undefined) {
      return wrong('HREF_PARENT', 'leads out of the package');
    }
    if (segment !== '.' && segment !== '..') segments.push(segment);
  }
  return { path: segments.join('/') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
