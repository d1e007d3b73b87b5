import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { resolveHref } from './hrefs.ts';

/** What each resource says of itself, and that the launch page is one of its files. */
export const resources: ManifestRule = ({
  root,
  items,
  resources: list,
  version: { scormType, name },
}) => {
  const part = childrenOf(root, 'resources')[0];
  if (!part) return [];
  if (!list.some((resource) => resource.attributes.get(scormType) === 'sco')) {
    return [
      problem('SCO_MISSING', 'No resource is a SCO, so nothing will be reported.', part),
      ...list.flatMap((resource) => oneResource(resource, scormType, name)),
    ];
  }
  return [
    ...(part.attributes.has('xml:base')
      ? [problem('BASE_ON_RESOURCES', 'Moodle does not read xml:base on <resources>.', part)]
      : []),
    ...list.flatMap((resource) => oneResource(resource, scormType, name)),
    ...list.flatMap((resource) => unusedSco(resource, items, scormType)),
    ...dependencyProblems(list),
    ...launchOrder(list, scormType),
  ];
};

const oneResource = (resource: XmlElement, scormType: string, version: string): Problem[] => [
  ...(resource.attributes.get('type') === 'webcontent'
    ? []
    : [problem('RESOURCE_TYPE_WRONG', 'A resource is not of type “webcontent”.', resource)]),
  ...scormtypeProblems(resource, scormType, version),
  ...launchProblems(resource, scormType),
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

function launchProblems(resource: XmlElement, scormType: string): Problem[] {
  const href = resource.attributes.get('href');
  if (href === undefined) {
    return resource.attributes.get(scormType) === 'sco'
      ? [problem('LAUNCH_MISSING', 'The SCO has no href, so there is nothing to launch.', resource)]
      : [];
  }
  const base = resource.attributes.get('xml:base') ?? '';
  const launch = resolveHref(href, base, resource);
  if ('problem' in launch) return [launch.problem];
  const listed = childrenOf(resource, 'file').some((file) => {
    const target = resolveHref(file.attributes.get('href') ?? '', base, file);
    return 'path' in target && target.path === launch.path;
  });
  return listed
    ? []
    : [problem('LAUNCH_NOT_LISTED', `“${href}” is not among the files of its resource.`, resource)];
}

const unusedSco = (
  resource: XmlElement,
  items: readonly XmlElement[],
  scormType: string,
): Problem[] =>
  resource.attributes.get(scormType) !== 'sco' ||
  items.some(
    ({ attributes }) => attributes.get('identifierref') === resource.attributes.get('identifier'),
  )
    ? []
    : [problem('SCO_UNUSED', 'No item leads to this SCO.', resource, { severity: 'warning' })];

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
          severity: 'warning',
        }),
      ]
    : [];
}
