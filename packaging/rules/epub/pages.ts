import type { Problem } from '../../../src/core/user-error.ts';
import { allElements } from '../../xml.ts';
import { readXml } from '../open-xml.ts';
import type { PackageFiles } from '../rule.ts';
import type { BookItem } from './spine.ts';

const SCRIPTED = new Set(['script', 'form']);

/** A page of a book: XML, with what the list of files says of it. */
export function pageProblems({ target, properties }: BookItem, files: PackageFiles): Problem[] {
  if (target === undefined || !files.has(target)) return [];
  const { root, problems } = readXml(files, target, {
    missing: 'EPUB_FILE_MISSING',
    root: 'STRUCTURE_ROOT_WRONG',
    notXml: 'EPUB_PAGE_NOT_XML',
  });
  if (!root) return problems;
  const says = (code: string, message: string): Problem => ({ code, file: target, message });
  const all = allElements(root);
  const isScripted = all.some(
    ({ local, attributes }) =>
      SCRIPTED.has(local) && !/json|xml/.test(attributes.get('type') ?? ''),
  );
  const isNav = properties.includes('nav');
  const hasContents = all.some(
    ({ local, attributes }) =>
      local === 'nav' && (attributes.get('epub:type') ?? '').split(/\s+/).includes('toc'),
  );
  return [
    ...problems,
    ...(isScripted && !properties.includes('scripted')
      ? [
          says(
            'EPUB_SCRIPTED',
            'The page has a script or form, and its item does not say “scripted”.',
          ),
        ]
      : []),
    ...(isNav && !hasContents
      ? [says('EPUB_NAV', 'The table of contents has no <nav epub:type="toc">.')]
      : []),
  ];
}
