import { childrenOf } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';
import { titleProblems } from './titles.ts';

/** There is an organization, the default one exists, and each has a title and items. */
export const organizations: ManifestRule = ({ root, organizations: list, version }) => {
  const part = childrenOf(root, 'organizations')[0];
  if (!part) return [];
  const first = list[0];
  if (!first) {
    return [
      problem('ORGANIZATION_MISSING', 'There is no organization, so nothing to launch.', part),
    ];
  }
  const problems: Problem[] = [];
  const wanted = part.attributes.get('default');
  if (!list.some(({ attributes }) => wanted && attributes.get('identifier') === wanted)) {
    problems.push(
      problem(
        'ORGANIZATION_DEFAULT_UNKNOWN',
        wanted
          ? `The default organization “${wanted}” does not exist.`
          : 'No default organization is named.',
        part,
        { severity: wanted || version.isStrict ? 'error' : 'warning' },
      ),
    );
  }
  if (list.length > 1) {
    problems.push(
      problem('ORGANIZATION_SEVERAL', 'Most LMSs show the first organization only.', list[1], {
        severity: 'warning',
      }),
    );
  }
  return [
    ...problems,
    ...list.flatMap((organization) => [
      ...titleProblems(organization, 'ORGANIZATION_TITLE_MISSING'),
      ...(childrenOf(organization, 'item').length === 0
        ? [
            problem(
              'ITEM_MISSING',
              'The organization has no item, so nothing to launch.',
              organization,
            ),
          ]
        : []),
    ]),
  ];
};
