import type { Problem } from '../../../src/core/user-error.ts';
import { childrenOf, type XmlElement } from '../../xml.ts';
import { decoded } from '../open-xml.ts';

/** An entry of the manifest in the package document. */
export interface BookItem {
  id: string;
  /** Its path from the root; nothing when it lies on another host. */
  target?: string;
  type: string;
  properties: string[];
  element: XmlElement;
}

/** The items that a package document at `path` lists. */
export function bookItems(root: XmlElement, path: string): BookItem[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return childrenOf(childrenOf(root, 'manifest')[0], 'item').map((element) => {
    const href = element.attributes.get('href') ?? '';
    return {
      id: element.attributes.get('id') ?? '',
      ...(/^[a-z][a-z0-9+.-]*:/i.test(href) ? {} : { target: inside(folder, href) }),
      type: element.attributes.get('media-type')?.trim() ?? '',
      properties: (element.attributes.get('properties') ?? '').split(/\s+/).filter(Boolean),
      element,
    };
  });
}

function inside(folder: string, href: string): string {
  const segments: string[] = [];
  for (const segment of (folder + decoded(href.replace(/[?#].*$/s, ''))).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** The reading order and the table of contents of a book. */
export function spineProblems(
  root: XmlElement,
  items: readonly BookItem[],
  file: string,
): Problem[] {
  const says = (code: string, message: string, where = root): Problem => ({
    code,
    file,
    path: `${where.local}, line ${where.line}`,
    message,
  });
  const spine = childrenOf(root, 'spine')[0];
  const references = childrenOf(spine, 'itemref');
  const byId = new Map(items.map((item) => [item.id, item]));
  const problems: Problem[] = [];
  if (!references.some(({ attributes }) => attributes.get('linear') !== 'no')) {
    problems.push(says('EPUB_SPINE_EMPTY', 'The book has no page in its reading order.', spine));
  }
  for (const reference of references) {
    const id = reference.attributes.get('idref') ?? '';
    if (!byId.has(id)) {
      problems.push(
        says(
          'EPUB_SPINE_DANGLING',
          `The reading order names “${id}”, which is not listed.`,
          reference,
        ),
      );
    }
  }
  const seen = new Set<string>();
  for (const { id, element } of items) {
    if (id === '' || seen.has(id)) {
      problems.push(
        says('IDENTIFIER_DUPLICATE', `The id “${id}” is missing or occurs twice.`, element),
      );
    }
    seen.add(id);
  }
  const isThird = root.attributes.get('version')?.startsWith('3') ?? false;
  const contents = items.filter(({ properties }) => properties.includes('nav')).length;
  if (isThird && contents !== 1) {
    problems.push(
      says('EPUB_NAV', `The book has ${contents} tables of contents (nav); it needs one.`),
    );
  }
  if (!isThird && !byId.has(spine?.attributes.get('toc') ?? '')) {
    problems.push(says('EPUB_NAV', 'The spine names no table of contents (ncx).', spine));
  }
  return problems;
}
