import type { Problem } from '../../../src/core/user-error.ts';
import { XmlError, allElements, childrenOf, parseXml, type XmlElement } from '../../xml.ts';
import { readText, type PackageFiles } from '../rule.ts';
import { SCORM_12, type ManifestVersion } from './version.ts';

export const MANIFEST = 'imsmanifest.xml';

/** A manifest that could be read, with the parts that rules ask for. */
export interface OpenedManifest {
  packageFiles: PackageFiles;
  /** Which version of SCORM it should be. */
  version: ManifestVersion;
  root: XmlElement;
  organizations: XmlElement[];
  /** All items, nested ones too. */
  items: XmlElement[];
  resources: XmlElement[];
}

export type ManifestRule = (manifest: OpenedManifest) => Problem[];

/** Finds and reads the manifest, or says why that cannot be done. */
export function openManifest(
  packageFiles: PackageFiles,
  version: ManifestVersion = SCORM_12,
): OpenedManifest | { problems: Problem[] } {
  const content = packageFiles.get(MANIFEST);
  if (content === undefined) return { problems: [manifestMissing([...packageFiles.keys()])] };
  const read = readManifest(content);
  if ('problems' in read) return read;
  const { root } = read;
  const organizations = childrenOf(childrenOf(root, 'organizations')[0], 'organization');
  return {
    packageFiles,
    version,
    root,
    organizations,
    items: organizations.flatMap(allElements).filter(({ local }) => local === 'item'),
    resources: childrenOf(childrenOf(root, 'resources')[0], 'resource'),
  };
}

function manifestMissing(paths: readonly string[]): Problem {
  const misnamed = paths.find((path) => path.toLowerCase() === MANIFEST);
  if (misnamed) {
    return {
      code: 'MANIFEST_MISNAMED',
      file: misnamed,
      message: `The manifest has to be called “${MANIFEST}”, in lower case.`,
    };
  }
  const nested = paths.find((path) => path.toLowerCase().endsWith(`/${MANIFEST}`));
  return nested
    ? {
        code: 'MANIFEST_IN_SUBFOLDER',
        file: nested,
        message: 'The manifest lies in a folder; it has to lie at the root of the zip.',
        hint: 'Zip the content of the folder, not the folder.',
      }
    : { code: 'MANIFEST_MISSING', message: `The package has no “${MANIFEST}”.` };
}

function readManifest(
  content: string | Uint8Array,
): { root: XmlElement } | { problems: Problem[] } {
  const failed = (code: string, message: string) => ({ problems: [problem(code, message)] });
  try {
    const root = parseXml(readText(content));
    return root.local === 'manifest'
      ? { root }
      : failed('MANIFEST_ROOT_WRONG', `The manifest begins with <${root.name}>, not <manifest>.`);
  } catch (error) {
    if (error instanceof XmlError) {
      return failed('MANIFEST_NOT_XML', `The manifest is not well-formed XML: ${error.message}`);
    }
    if (error instanceof TypeError) {
      return failed('MANIFEST_ENCODING', 'The manifest is not in UTF-8.');
    }
    throw error;
  }
}

/** A problem in the manifest, with the place of the element. */
export function problem(
  code: string,
  message: string,
  where?: XmlElement,
  more: Pick<Problem, 'hint' | 'severity'> = {},
): Problem {
  return {
    code,
    message,
    file: MANIFEST,
    ...(where && { path: placeOf(where) }),
    ...more,
  };
}

function placeOf(element: XmlElement): string {
  const identifier = element.attributes.get('identifier');
  return `${element.local}${identifier ? ` ${identifier}` : ''}, line ${element.line}`;
}
