import { allElements } from '../../xml.ts';
import { problem, type ManifestRule } from './manifest.ts';

const CONTENT_PACKAGING = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** LMSs that know nothing of namespaces compare these prefixes as text. */
export const namespaces: ManifestRule = ({ root, packageFiles }) => {
  const problems = [];
  if (root.uri !== CONTENT_PACKAGING) {
    problems.push(
      problem('NAMESPACE_WRONG', `The namespace of <${root.name}> is not ${CONTENT_PACKAGING}.`),
    );
  }
  if (root.prefix !== '') {
    problems.push(
      problem('NAMESPACE_PREFIX', `<${root.name}> has a prefix; Moodle does not recognise it.`),
    );
  }
  const renamed = allElements(root).flatMap(({ attributes }) =>
    [...attributes].filter(([name, uri]) => name.startsWith('xmlns:') && uri === ADL),
  );
  for (const [name] of renamed.filter(([name]) => name !== 'xmlns:adlcp')) {
    problems.push(
      problem(
        'NAMESPACE_PREFIX',
        `ADL's namespace has the prefix “${name.slice(6)}”, not “adlcp”.`,
      ),
    );
  }
  return [
    ...problems,
    ...missingSchemas(root.attributes.get(instanceName(root.attributes)), packageFiles),
  ];
};

const instanceName = (attributes: ReadonlyMap<string, string>): string => {
  const declared = [...attributes].find(
    ([name, uri]) => name.startsWith('xmlns:') && uri === INSTANCE,
  );
  return `${declared?.[0].slice(6) ?? 'xsi'}:schemaLocation`;
};

const missingSchemas = (location: string | undefined, packageFiles: ReadonlyMap<string, unknown>) =>
  (location?.trim().split(/\s+/) ?? [])
    .filter((_, index) => index % 2 === 1)
    .filter((address) => !/^https?:/.test(address) && !packageFiles.has(address))
    .map((address) =>
      problem('SCHEMA_FILE_MISSING', `The schema “${address}” is not in the package.`, undefined, {
        severity: 'warning',
      }),
    );
