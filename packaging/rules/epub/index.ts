import type { Problem } from '../../../src/core/user-error.ts';
import { childrenOf, type XmlElement } from '../../xml.ts';
import { missingAssets } from '../html-pages.ts';
import { decoded, readXml } from '../open-xml.ts';
import type { PackageFiles, Rule } from '../rule.ts';
import { metadataProblems } from './metadata.ts';
import { pageProblems } from './pages.ts';
import { bookItems, spineProblems, type BookItem } from './spine.ts';

const CONTAINER = 'META-INF/container.xml';

/** All that can be said of an EPUB beyond its zip: container, package document, pages. */
export const epubRules: Rule = (files) => {
  const { root, problems } = readXml(files, CONTAINER);
  if (!root) return problems;
  const rootfile = childrenOf(childrenOf(root, 'rootfiles')[0], 'rootfile')[0];
  const path = decoded(rootfile?.attributes.get('full-path') ?? '');
  if (!files.has(path)) {
    return [
      ...problems,
      {
        code: 'EPUB_PACKAGE_MISSING',
        file: CONTAINER,
        message: `The package document “${path}” is not in the book.`,
      },
    ];
  }
  return [...problems, ...drmProblems(files), ...bookProblems(path, files)];
};

function bookProblems(path: string, files: PackageFiles): Problem[] {
  const { root, problems } = readXml(files, path);
  if (!root) return problems;
  if (root.local !== 'package') {
    const message = `It begins with <${root.name}>, not <package>.`;
    return [...problems, { code: 'STRUCTURE_ROOT_WRONG', file: path, message }];
  }
  const items = bookItems(root, path);
  return [
    ...problems,
    ...metadataProblems(root, path),
    ...items.flatMap((item) => itemProblems(item, path, files)),
    ...spineProblems(root, items, path),
    ...unlisted(items, path, files),
    ...items
      .filter(({ type }) => type === 'application/xhtml+xml')
      .flatMap((item) => pageProblems(item, files)),
    ...missingAssets(
      files,
      items.flatMap(({ type, target }) =>
        type === 'application/xhtml+xml' && target ? [target] : [],
      ),
    ).map((problem) => ({ ...problem, severity: 'error' as const })),
  ];
}

function itemProblems(item: BookItem, file: string, files: PackageFiles): Problem[] {
  const says = (code: string, message: string): Problem => ({
    code,
    file,
    path: `item ${item.id}, line ${item.element.line}`,
    message,
  });
  if (item.target === undefined) return [];
  return [
    ...(files.has(item.target)
      ? []
      : [says('EPUB_FILE_MISSING', `The file “${item.target}” is listed and not in the book.`)]),
    ...(item.type === '' ? [says('EPUB_MEDIA_TYPE', 'The item has no media-type.')] : []),
  ];
}

/** What pages can use; a file of notes beside them is nobody's business. */
const CONTENT =
  /\.(?:x?html?|css|js|svg|png|jpe?g|gif|webp|ttf|otf|woff2?|mp[34]|ogg|opus|smil|ncx)$/i;

function unlisted(items: readonly BookItem[], path: string, files: PackageFiles): Problem[] {
  const known = new Set([path, 'mimetype', ...items.map(({ target }) => target)]);
  const [first, ...more] = [...files.keys()].filter(
    (one) => CONTENT.test(one) && !known.has(one) && !/^META-INF\/|^__MACOSX\//.test(one),
  );
  return first === undefined
    ? []
    : [
        {
          code: 'FILE_UNLISTED',
          file: first,
          message: `The book carries ${more.length + 1} file${more.length > 0 ? 's' : ''} that it does not list.`,
          hint: 'Reading systems do not show such files.',
          severity: 'note',
        },
      ];
}

/** Fonts may be obfuscated; anything else that is encrypted cannot be read without a shop. */
function drmProblems(files: PackageFiles): Problem[] {
  const path = 'META-INF/encryption.xml';
  if (!files.has(path)) return [];
  const { root, problems } = readXml(files, path);
  const methods = (root ? descendants(root) : [])
    .filter(({ local }) => local === 'EncryptionMethod')
    .map(({ attributes }) => attributes.get('Algorithm') ?? '');
  return methods.every((method) =>
    /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/.test(method),
  )
    ? problems
    : [
        ...problems,
        {
          code: 'EPUB_ENCRYPTED',
          file: path,
          message: 'The book is locked (DRM); it opens only where it was bought.',
        },
      ];
}

const descendants = (element: XmlElement): XmlElement[] =>
  element.children.flatMap((child) => [child, ...descendants(child)]);
