import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import type { PackageFiles } from '../rule.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { baseOf, resolveHref } from './hrefs.ts';

/** What each resource says of itself, and that the launch page is one of its files. */
export const resources: ManifestRule = ({
  root,
  items,
  packageFiles,
  resources: list,
  version: { scormType, name },
}) => {
  const part = childrenOf(root, 'resources')[0];
  if (!part) return [];
  const listed = new Set(list.flatMap((resource) => filesOf(resource, root)));
  const each = list.flatMap((resource) => [
    ...oneResource(resource, scormType, name),
    ...launchProblems(resource, scormType, root, packageFiles, listed),
  ]);
  if (!list.some((resource) => resource.attributes.get(scormType) === 'sco')) {
    return [
      problem('SCO_MISSING', 'No resource is a SCO, so nothing will be reported.', part, {
        hint: 'Learners can read it; the LMS gets no result and no completion from it.',
        severity: 'warning',
      }),
      ...each,
    ];
  }
  return [
    ...(part.attributes.has('xml:base')
      ? [problem('BASE_ON_RESOURCES', 'Moodle does not read xml:base on <resources>.', part)]
      : []),
    ...each,
    ...unusedScos(list, items, scormType),
    ...severalScos(list, scormType),
    ...dependencyProblems(list),
    ...launchOrder(list, scormType),
  ];
};

const oneResource = (resource: XmlElement, scormType: string, version: string): Problem[] => [
  ...(resource.attributes.get('type') === 'webcontent'
    ? []
    : [problem('RESOURCE_TYPE_WRONG', 'A resource is not of type “webcontent”.', resource)]),
  ...scormtypeProblems(resource, scormType, version),
];

function scormtypeProblems(resource: XmlElement, scormType: string, version: string): Problem[] {
  const value = resource.attributes.get(scormType);
  if (value === 'sco' || value === 'asset') return [];
  const misspelt = [...resource.attributes.keys()].find((name) => /(?:^|:)scormtype$/i.test(name));
  if (value === undefined && misspelt) {
    return [
      problem(
        'SCORMTYPE_SPELLING',
        `The attribute is written “${misspelt}”; ${version} wants “${scormType}”.`,
        resource,
      ),
    ];
  }
  return [
    value === undefined
      ? problem('SCORMTYPE_MISSING', `The resource has no ${scormType}.`, resource)
      : problem('SCORMTYPE_VALUE', `${scormType} is “${value}”, not “sco” or “asset”.`, resource),
  ];
}

const filesOf = (resource: XmlElement, root: XmlElement): string[] =>
  childrenOf(resource, 'file').flatMap((file) => {
    const { path } = resolveHref(file.attributes.get('href') ?? '', baseOf(root, resource), file);
    return path === undefined ? [] : [path];
  });

function launchProblems(
  resource: XmlElement,
  scormType: string,
  root: XmlElement,
  packageFiles: PackageFiles,
  elsewhere: ReadonlySet<string>,
): Problem[] {
  const href = resource.attributes.get('href');
  if (href === undefined) {
    return resource.attributes.get(scormType) === 'sco'
      ? [problem('LAUNCH_MISSING', 'The SCO has no href, so there is nothing to launch.', resource)]
      : [];
  }
  const base = baseOf(root, resource);
  const launch = resolveHref(href, base, resource);
  const found = launch.problem ? [launch.problem] : [];
  if (launch.path === undefined) return found;
  if (!packageFiles.has(launch.path)) {
    const message = `The start page “${href}” is not in the package.`;
    return [...found, problem('LAUNCH_FILE_MISSING', message, resource)];
  }
  if (filesOf(resource, root).includes(launch.path)) return found;
  const message = `“${href}” is not among the files of its resource.`;
  // Listed by a resource that this one depends on: against the rule, and taken in practice.
  const severity = elsewhere.has(launch.path) ? 'warning' : 'error';
  return [...found, problem('LAUNCH_NOT_LISTED', message, resource, { severity })];
}

/** Not a fault, but every LMS has rules of its own for it. */
function severalScos(list: readonly XmlElement[], scormType: string): Problem[] {
  const scos = list.filter(({ attributes }) => attributes.get(scormType) === 'sco');
  return scos.length < 2
    ? []
    : [
        problem('SCO_SEVERAL', `The package has ${scos.length} parts (SCOs).`, scos[1], {
          hint: 'LMSs add up their results by rules of their own.',
          severity: 'note',
        }),
      ];
}

function unusedScos(
  list: readonly XmlElement[],
  items: readonly XmlElement[],
  scormType: string,
): Problem[] {
  const used = new Set(items.map(({ attributes }) => attributes.get('identifierref')));
  return list
    .filter(({ attributes }) => attributes.get(scormType) === 'sco')
    .filter(({ attributes }) => !used.has(attributes.get('identifier')))
    .map((resource) =>
      problem('SCO_UNUSED', 'No item leads to this SCO.', resource, { severity: 'warning' }),
    );
}

function dependencyProblems(list: readonly XmlElement[]): Problem[] {
  const known = new Set(list.map(({ attributes }) => attributes.get('identifier')));
  return list
    .flatMap((resource) => childrenOf(resource, 'dependency'))
    .filter(({ attributes }) => !known.has(attributes.get('identifierref')))
    .map((dependency) =>
      problem(
        'DEPENDENCY_DANGLING',
        `There is no resource “${dependency.attributes.get('identifierref') ?? ''}”.`,
        dependency,
      ),
    );
}

/** Open edX launches the first href it finds, whatever it belongs to. */
function launchOrder(list: readonly XmlElement[], scormType: string): Problem[] {
  const first = list.find(({ attributes }) => attributes.has('href'));
  return first && first.attributes.get(scormType) === 'asset'
    ? [
        problem('ASSET_FIRST', 'An asset with an href stands before the SCO.', first, {
          hint: 'Put assets after the SCO and give them no href.',
          severity: 'note',
        }),
      ]
    : [];
}
