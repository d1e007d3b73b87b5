import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { resolveHref } from './hrefs.ts';

const SCORMTYPE = 'adlcp:scormtype';

/** What each resource says of itself, and that the launch page is one of its files. */
export const resources: ManifestRule = ({ root, items, resources: list }) => {
  const part = childrenOf(root, 'resources')[0];
  if (!part) return [];
  if (!list.some((resource) => resource.attributes.get(SCORMTYPE) === 'sco')) {
    return [
      problem('SCO_MISSING', 'No resource is a SCO, so nothing will be reported.', part),
      ...list.flatMap(oneResource),
    ];
  }
  return [
    ...(part.attributes.has('xml:base')
      ? [problem('BASE_ON_RESOURCES', 'Moodle does not read xml:base on <resources>.', part)]
      : []),
    ...list.flatMap(oneResource),
    ...list.flatMap((resource) => unusedSco(resource, items)),
    ...dependencyProblems(list),
    ...launchOrder(list),
  ];
};

const oneResource = (resource: XmlElement): Problem[] => [
  ...(resource.attributes.get('type') === 'webcontent'
    ? []
    : [problem('RESOURCE_TYPE_WRONG', 'A resource is not of type “webcontent”.', resource)]),
  ...scormtypeProblems(resource),
  ...launchProblems(resource),
];

function scormtypeProblems(resource: XmlElement): Problem[] {
  const value = resource.attributes.get(SCORMTYPE);
  if (value === 'sco' || value === 'asset') return [];
  const misspelt = [...resource.attributes.keys()].find((name) => /(?:^|:)scormtype$/i.test(name));
  if (value === undefined && misspelt) {
    return [
      problem(
        'SCORMTYPE_SPELLING',
        `The attribute is written “${misspelt}”; SCORM 1.2 wants “${SCORMTYPE}”.`,
        resource,
      ),
    ];
  }
  return [
    value === undefined
      ? problem('SCORMTYPE_MISSING', `The resource has no ${SCORMTYPE}.`, resource)
      : problem('SCORMTYPE_VALUE', `${SCORMTYPE} is “${value}”, not “sco” or “asset”.`, resource),
  ];
}

function launchProblems(resource: XmlElement): Problem[] {
  const href = resource.attributes.get('href');
  if (href === undefined) {
    return resource.attributes.get(SCORMTYPE) === 'sco'
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

const unusedSco = (resource: XmlElement, items: readonly XmlElement[]): Problem[] =>
  resource.attributes.get(SCORMTYPE) !== 'sco' ||
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
function launchOrder(list: readonly XmlElement[]): Problem[] {
  const first = list.find(({ attributes }) => attributes.has('href'));
  return first && first.attributes.get(SCORMTYPE) === 'asset'
    ? [
        problem('ASSET_FIRST', 'An asset with an href stands before the SCO.', first, {
          hint: 'Put assets after the SCO and give them no href.',
          severity: 'warning',
        }),
      ]
    : [];
}
