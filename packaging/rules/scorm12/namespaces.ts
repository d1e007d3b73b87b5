import { allElements } from '../../xml.ts';
import { problem, type ManifestRule } from './manifest.ts';

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/** LMSs that know nothing of namespaces compare these prefixes as text. */
export const namespaces: ManifestRule = ({ root, packageFiles, version }) => {
  const problems = [];
  if (root.uri !== version.namespace) {
    problems.push(
      problem('NAMESPACE_WRONG', `The namespace of <${root.name}> is not ${version.namespace}.`),
    );
  }
  if (root.prefix !== '') {
    problems.push(
      problem('NAMESPACE_PREFIX', `<${root.name}> has a prefix; Moodle does not recognise it.`),
    );
  }
  const declared = allElements(root).flatMap(({ attributes }) =>
    [...attributes].filter(([name]) => name.startsWith('xmlns:')),
  );
  for (const [prefix, uri] of Object.entries(version.prefixes)) {
    for (const [name] of declared.filter((found) => found[1] === uri)) {
      if (name === `xmlns:${prefix}`) continue;
      problems.push(
        problem(
          'NAMESPACE_PREFIX',
          `The namespace ${uri} has the prefix “${name.slice(6)}”, not “${prefix}”.`,
          undefined,
          // With another prefix for ADL's own words Moodle takes a SCO for a mere page.
          { severity: prefix === 'adlcp' ? 'error' : 'warning' },
        ),
      );
    }
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
        hint: 'LMSs do not read it; only conformance checkers do.',
        severity: 'note',
      }),
    );
