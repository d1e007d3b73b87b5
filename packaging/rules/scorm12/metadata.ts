import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { readXml } from '../open-xml.ts';
import type { PackageFiles } from '../rule.ts';
import { problem, type ManifestRule } from './manifest.ts';

/** What the manifest says of itself, and the record it points to. */
export const metadata: ManifestRule = ({ root, packageFiles, version }) => {
  const part = childrenOf(root, 'metadata')[0];
  if (!part) return [];
  return [
    ...fixedText(part, 'schema', 'ADL SCORM', 'SCHEMA_WRONG', version.isStrict),
    ...fixedText(
      part,
      'schemaversion',
      version.schemaVersion,
      'SCHEMAVERSION_WRONG',
      version.isStrict,
    ),
    ...childrenOf(part, 'location').flatMap((location) => recordProblems(location, packageFiles)),
  ];
};

function fixedText(
  part: XmlElement,
  name: string,
  wanted: string,
  code: string,
  isNeeded: boolean,
): Problem[] {
  const element = childrenOf(part, name)[0];
  if (element?.text.trim() === wanted) return [];
  const found = element ? `is “${element.text}”` : 'is missing';
  const message = `<${name}> ${found}; it has to be “${wanted}”.`;
  const severity = element || isNeeded ? 'error' : 'warning';
  return [problem(code, message, element ?? part, { severity })];
}

function recordProblems(location: XmlElement, packageFiles: PackageFiles): Problem[] {
  const path = location.text.trim();
  if (!packageFiles.has(path)) {
    return [
      problem('METADATA_MISSING', `The metadata file “${path}” is not in the package.`, location, {
        severity: 'warning',
      }),
    ];
  }
  const { root, problems } = readXml(packageFiles, path, {
    missing: 'METADATA_MISSING',
    root: 'METADATA_INVALID',
    notXml: 'METADATA_INVALID',
  });
  const found =
    root && root.local !== 'lom'
      ? [
          {
            code: 'METADATA_INVALID',
            file: path,
            message: `It begins with <${root.name}>, not <lom>.`,
          },
        ]
      : problems;
  // No LMS refuses a package for its catalogue record.
  return found.map((one) => ({ ...one, severity: 'warning' as const }));
}
