import type { XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { decoded } from '../open-xml.ts';
import { problem } from './manifest.ts';

/** The path in the package that an href names, if it names one, and what is wrong with it. */
export interface Target {
  path?: string;
  problem?: Problem;
}

/** Resolves the href of a file or resource. `base` is the `xml:base` around it. */
export function resolveHref(href: string, base: string, where: XmlElement): Target {
  const full = base + href;
  const says = (code: string, message: string, severity: 'error' | 'warning' = 'error'): Problem =>
    problem(code, `The address “${href}” ${message}.`, where, { severity });
  if (/^https?:/i.test(full)) {
    return { problem: says('HREF_ABSOLUTE', 'leads to another host', 'warning') };
  }
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(full)) {
    return { problem: says('HREF_ABSOLUTE', 'does not stay inside the package') };
  }
  if (full.includes('\\')) return { problem: says('HREF_CHARACTERS', 'has a backslash') };
  const path = inside(full.replace(/[?#].*$/s, ''));
  if (path === undefined) return { problem: says('HREF_PARENT', 'leads out of the package') };
  const found = /["<>]/.test(full)
    ? says('HREF_CHARACTERS', 'has a quote or a bracket, which breaks the launch')
    : /\s/.test(full)
      ? says('HREF_CHARACTERS', 'has a space; some LMSs want it as %20', 'warning')
      : /[?#]/.test(full)
        ? says(
            'HREF_QUERY',
            'has a query or a hash; that belongs into the item’s parameters',
            'warning',
          )
        : undefined;
  return { path, ...(found && { problem: found }) };
}

function inside(address: string): string | undefined {
  const segments: string[] = [];
  for (const segment of decoded(address).split('/')) {
    if (segment === '..' && segments.pop() === undefined) return undefined;
    if (segment !== '.' && segment !== '..' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The `xml:base` that holds for a resource: of the manifest, of the resources, its own. */
export const baseOf = (root: XmlElement, resource: XmlElement): string =>
  [root, root.children.find(({ local }) => local === 'resources'), resource]
    .map((element) => element?.attributes.get('xml:base') ?? '')
    .join('');
