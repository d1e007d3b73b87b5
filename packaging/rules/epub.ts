import type { Problem } from '../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../xml.ts';
import { fileOf, openXml } from './open-xml.ts';
import { readText, type PackageFiles, type Rule } from './rule.ts';

const CONTAINER = 'META-INF/container.xml';
const TYPE = 'application/epub+zip';

const problem = (code: string, file: string, message: string): Problem => ({ code, file, message });

/**
 * What every reading system relies on in an EPUB (EPUB 3.3): type, container, package document, and
 * a manifest that agrees with the files. EPUBCheck knows the rest.
 */
export const epubRules: Rule = (files) => {
  const type = files.get('mimetype');
  return [
    ...(type !== undefined && readText(type) === TYPE
      ? []
      : [problem('EPUB_TYPE', 'mimetype', `The file has to say “${TYPE}” and nothing else.`)]),
    ...openXml(
      files,
      CONTAINER,
      'container',
      'urn:oasis:names:tc:opendocument:xmlns:container',
      (container) => {
        const path = allElements(container)
          .find(({ local }) => local === 'rootfile')
          ?.attributes.get('full-path');
        return path === undefined
          ? [problem('EPUB_ROOTFILE', CONTAINER, 'It names no package document.')]
          : openXml(files, path, 'package', 'http://www.idpf.org/2007/opf', (root) =>
              packageProblems(files, path, root),
            );
      },
    ),
  ];
};

function packageProblems(files: PackageFiles, path: string, root: XmlElement): Problem[] {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const items = childrenOf(childrenOf(root, 'manifest')[0], 'item');
  const ids = new Set(items.map(({ attributes }) => attributes.get('id')));
  const metadata = childrenOf(root, 'metadata')[0];
  const wanted = (code: string, what: string, holds: boolean): Problem[] =>
    holds ? [] : [problem(code, path, `It has no ${what}.`)];
  return [
    ...['title', 'language', 'identifier'].flatMap((name) =>
      wanted('EPUB_METADATA', `dc:${name}`, childrenOf(metadata, name).length > 0),
    ),
    ...wanted(
      'EPUB_MODIFIED',
      'date of its last change (dcterms:modified)',
      childrenOf(metadata, 'meta').some(
        ({ attributes }) => attributes.get('property') === 'dcterms:modified',
      ),
    ),
    ...wanted(
      'EPUB_NAV',
      'navigation document',
      items.some(({ attributes }) => attributes.get('properties')?.split(' ').includes('nav')),
    ),
    ...items.flatMap(({ attributes }) => {
      const href = attributes.get('href') ?? '';
      return /^https?:/.test(href) || files.has(folder + fileOf(href))
        ? []
        : [problem('EPUB_FILE_MISSING', path, `There is no file “${href}”.`)];
    }),
    ...childrenOf(childrenOf(root, 'spine')[0], 'itemref').flatMap(({ attributes }) => {
      const id = attributes.get('idref');
      return ids.has(id)
        ? []
        : [problem('EPUB_SPINE', path, `The spine names “${id}”, which is no item.`)];
    }),
  ];
}
