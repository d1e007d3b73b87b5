import type { OpenedPackage } from '../open/opened.ts';
import { readXml } from '../rules/open-xml.ts';
import { looseText } from '../rules/markup-text.ts';
import type { PackageFiles } from '../rules/rule.ts';
import { allElements, childrenOf, type XmlElement } from '../xml.ts';
import type { Detected } from './kinds.ts';
import { outlinesOf } from './own-course.ts';

/** What a package says of itself. */
export interface Description {
  title?: string;
  /** The course, when it is one of ours. */
  course?: { id: string; version: string; languages: string[] };
}

/** The name of the course in a package, from wherever its kind keeps it. */
export function describe({ files }: OpenedPackage, detected: Detected): Description {
  const [outline] = outlinesOf(files);
  if (outline) {
    const { id, version, title } = outline;
    return { title, course: { id, version, languages: outline.languages.map(({ tag }) => tag) } };
  }
  const title = shorten(titleOf(files, detected));
  return title ? { title } : {};
}

const shorten = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};

function titleOf(files: PackageFiles, { kind, manifest }: Detected): string {
  switch (kind) {
    case 'h5p':
    case 'source':
      return jsonTitle(files.get(kind === 'h5p' ? 'h5p.json' : 'course.json'));
    case 'web':
    case 'workbook':
    case 'single':
      return pageTitle(files);
    case 'epub':
      return epubTitle(files);
    default:
      return manifest === undefined ? '' : xmlTitle(files, manifest);
  }
}

function xmlTitle(files: PackageFiles, path: string): string {
  const { root } = readXml(files, path);
  if (!root) return '';
  const text = (element: XmlElement | undefined) => element?.text.trim() ?? '';
  const strings = childrenOf(childrenOf(childrenOf(root, 'course')[0], 'title')[0], 'langstring');
  const organization = childrenOf(childrenOf(root, 'organizations')[0], 'organization')[0];
  return (
    text(strings[0]) ||
    text(childrenOf(organization, 'title')[0]) ||
    text(find(root, 'original_course_fullname')) ||
    text(find(root, 'name')) ||
    text(find(find(root, 'title') ?? root, 'string'))
  );
}

const find = (root: XmlElement, local: string): XmlElement | undefined =>
  allElements(root).find((element) => element.local === local);

function epubTitle(files: PackageFiles): string {
  const path = [...files.keys()].find((one) => one.endsWith('.opf'));
  const root = path === undefined ? undefined : readXml(files, path).root;
  return childrenOf(childrenOf(root, 'metadata')[0], 'title')[0]?.text ?? '';
}

function jsonTitle(content: string | Uint8Array | undefined): string {
  try {
    const value: unknown = JSON.parse(looseText(content ?? ''));
    const title = (value as { title?: unknown } | null)?.title;
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}

function pageTitle(files: PackageFiles): string {
  const page = files.has('index.html')
    ? 'index.html'
    : [...files.keys()].find((path) => /\.x?html?$/i.test(path));
  const text = looseText(files.get(page ?? '') ?? '');
  return (/<title\b[^<>]*>([^<]{1,300})/i.exec(text)?.[1] ?? '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'");
}
