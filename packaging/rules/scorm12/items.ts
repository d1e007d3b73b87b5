import { childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { titleProblems } from './titles.ts';

/** Each item has a title and leads to something that can be launched. */
export const items: ManifestRule = ({ items: list, resources }) => {
  const byIdentifier = new Map(
    resources.map((resource) => [resource.attributes.get('identifier'), resource]),
  );
  return list.flatMap((item) => [
    ...titleProblems(item, 'ITEM_TITLE_MISSING'),
    ...referenceProblems(item, byIdentifier),
    ...visibilityProblems(item),
    ...parameterProblems(item),
  ]);
};

function referenceProblems(
  item: XmlElement,
  resources: ReadonlyMap<string | undefined, XmlElement>,
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
        { severity: 'warning' },
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

const visibilityProblems = (item: XmlElement): Problem[] =>
  item.attributes.get('isvisible') === 'true'
    ? []
    : [
        problem('ITEM_NOT_VISIBLE', 'The item does not say isvisible="true".', item, {
          hint: 'Open edX shows only items that say so.',
          severity: 'warning',
        }),
      ];

function parameterProblems(item: XmlElement): Problem[] {
  const parameters = item.attributes.get('parameters');
  return parameters === undefined || parameters.startsWith('?')
    ? []
    : [problem('PARAMETERS_WRONG', 'The parameters of an item have to start with “?”.', item)];
}
