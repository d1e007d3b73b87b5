import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import { readXml } from '../open-xml.ts';
import type { PackageFiles } from '../rule.ts';
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
  /** What is wrong with it as XML, though it can be read. */
  problems: Problem[];
}

const CODES = {
  missing: 'MANIFEST_MISSING',
  root: 'MANIFEST_ROOT_WRONG',
  notXml: 'MANIFEST_NOT_XML',
};

export type ManifestRule = (manifest: OpenedManifest) => Problem[];

/** Finds and reads the manifest, or says why that cannot be done. */
export function openManifest(
  packageFiles: PackageFiles,
  version: ManifestVersion = SCORM_12,
): OpenedManifest | { root?: undefined; problems: Problem[] } {
  if (!packageFiles.has(MANIFEST)) return { problems: [manifestMissing([...packageFiles.keys()])] };
  const { root, problems } = readXml(packageFiles, MANIFEST, CODES);
  if (!root) return { problems };
  if (root.local !== 'manifest') {
    const message = `The manifest begins with <${root.name}>, not <manifest>.`;
    return { problems: [...problems, problem(CODES.root, message)] };
  }
  const organizations = childrenOf(childrenOf(root, 'organizations')[0], 'organization');
  return {
    packageFiles,
    version,
    root,
    organizations,
    items: organizations.flatMap(allElements).filter(({ local }) => local === 'item'),
    resources: childrenOf(childrenOf(root, 'resources')[0], 'resource'),
    problems,
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
