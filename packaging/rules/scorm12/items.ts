import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { titleProblems } from './titles.ts';
import type { ManifestVersion } from './version.ts';

/** Each item has a title and leads to something that can be launched. */
export const items: ManifestRule = ({ items: list, resources, version }) => {
  const byIdentifier = new Map(
    resources.map((resource) => [resource.attributes.get('identifier'), resource]),
  );
  return list
    .flatMap((item) => [
      ...titleProblems(item, 'ITEM_TITLE_MISSING'),
      ...referenceProblems(item, byIdentifier, version),
      ...parameterProblems(item),
    ])
    .concat(visibilityProblems(list));
};

function referenceProblems(
  item: XmlElement,
  resources: ReadonlyMap<string | undefined, XmlElement>,
  { isStrict }: ManifestVersion,
): Problem[] {
  const reference = item.attributes.get('identifierref');
  const isLeaf = childrenOf(item, 'item').length === 0;
  if (!reference) {
    return isLeaf ? [problem('IDENTIFIERREF_MISSING', 'The item leads to no resource.', item)] : [];
  }
  if (!isLeaf) {
    return [
      problem(
        'IDENTIFIERREF_ON_PARENT',
        'An item with items inside leads to a resource; LMSs disagree on what that launches.',
        item,
        { severity: isStrict ? 'error' : 'warning' },
      ),
    ];
  }
  const resource = resources.get(reference);
  if (!resource) {
    return [problem('IDENTIFIERREF_DANGLING', `There is no resource “${reference}”.`, item)];
  }
  return resource.attributes.get('href')
    ? []
    : [
        problem(
          'LAUNCH_MISSING',
          `The resource “${reference}” has no href, so there is nothing to launch.`,
          item,
        ),
      ];
}

function visibilityProblems(list: readonly XmlElement[]): Problem[] {
  const silent = list.filter(({ attributes }) => !attributes.has('isvisible'));
  if (silent.length === 0) return [];
  const message =
    silent.length === 1
      ? 'The item does not say isvisible="true".'
      : `${silent.length} items do not say isvisible="true".`;
  const hint = 'Open edX shows only items that say so.';
  return [problem('ITEM_NOT_VISIBLE', message, silent[0], { hint, severity: 'note' })];
}

function parameterProblems(item: XmlElement): Problem[] {
  const parameters = item.attributes.get('parameters');
  return parameters === undefined || parameters.startsWith('?')
    ? []
    : [problem('PARAMETERS_WRONG', 'The parameters of an item have to start with “?”.', item)];
}
