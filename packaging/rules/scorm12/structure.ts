import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import type { Problem } from '../../../src/core/user-error.ts';
import { problem, type ManifestRule } from './manifest.ts';

/** Breaches that only checkers of the standard mind. */
export const STRICT = 'Checkers of the standard refuse it; the LMSs that we know do not.';

/** Each part is there once, and everything stands in its order. */
export const structure: ManifestRule = ({ root, version }) => [
  ...['metadata', 'organizations', 'resources'].flatMap((part) =>
    onePart(root, part, part === 'metadata' && !version.isStrict),
  ),
  ...subManifests(root),
  ...allElements(root).flatMap((element) => orderProblems(element, version.order[element.local])),
];

const subManifests = (root: XmlElement): Problem[] =>
  childrenOf(root, 'manifest').map((inner) =>
    problem('SUBMANIFEST', 'There is a manifest inside the manifest.', inner, {
      hint: 'Most LMSs show nothing of it. Export each part as a package of its own.',
      severity: 'warning',
    }),
  );

function onePart(root: XmlElement, part: string, isOptional: boolean): Problem[] {
  const found = childrenOf(root, part);
  if (found.length === 0) {
    const severity = isOptional ? 'warning' : 'error';
    return [problem('PART_MISSING', `The manifest has no <${part}>.`, undefined, { severity })];
  }
  return found
    .slice(1)
    .map((second) => problem('PART_REPEATED', `The manifest has a second <${part}>.`, second));
}

function orderProblems(element: XmlElement, order: readonly string[] | undefined): Problem[] {
  if (!order) return [];
  const known = element.children.filter(({ local }) => order.includes(local));
  const late = known.find(
    ({ local }, index) =>
      index > 0 && order.indexOf(local) < order.indexOf(known[index - 1]!.local),
  );
  return late
    ? [
        problem(
          'ELEMENT_ORDER',
          `<${late.name}> stands too late; the order is ${order.join(', ')}.`,
          element,
          { hint: STRICT, severity: 'warning' },
        ),
      ]
    : [];
}
