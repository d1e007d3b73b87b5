import { XmlError, childrenOf, parseXml, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { readText, type PackageFiles } from '../rule.ts';
import { problem, type ManifestRule } from './manifest.ts';

/** What the manifest says of itself, and the record it points to. */
export const metadata: ManifestRule = ({ root, packageFiles, version }) => {
  const part = childrenOf(root, 'metadata')[0];
  if (!part) return [];
  return [
    ...fixedText(part, 'schema', 'ADL SCORM', 'SCHEMA_WRONG'),
    ...fixedText(part, 'schemaversion', version.schemaVersion, 'SCHEMAVERSION_WRONG'),
    ...childrenOf(part, 'location').flatMap((location) => recordProblems(location, packageFiles)),
  ];
};

function fixedText(part: XmlElement, name: string, wanted: string, code: string): Problem[] {
  const element = childrenOf(part, name)[0];
  if (element?.text === wanted) return [];
  const found = element ? `is “${element.text}”` : 'is missing';
  return [problem(code, `<${name}> ${found}; it has to be “${wanted}”.`, element ?? part)];
}

function recordProblems(location: XmlElement, packageFiles: PackageFiles): Problem[] {
  const path = location.text.trim();
  const content = packageFiles.get(path);
  if (content === undefined) {
    return [
      problem('METADATA_MISSING', `The metadata file “${path}” is not in the package.`, location),
    ];
  }
  const invalid = (message: string): Problem[] => [
    { code: 'METADATA_INVALID', file: path, message },
  ];
  try {
    const { local, name } = parseXml(readText(content));
    return local === 'lom' ? [] : invalid(`The metadata begin with <${name}>, not <lom>.`);
  } catch (error) {
    if (error instanceof XmlError) return invalid(`Not well-formed XML: ${error.message}`);
    if (error instanceof TypeError) return invalid('The file is not in UTF-8.');
    throw error;
  }
}
