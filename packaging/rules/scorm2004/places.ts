import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import { problem, type ManifestRule } from '../scorm12/manifest.ts';

const ONLY_ON_SCOS = ['timeLimitAction', 'dataFromLMS', 'completionThreshold'];

/** Elements that stand where they have no meaning: ADL refuses them, and its schemas do not. */
export const places: ManifestRule = ({ items, organizations, resources, version }) => {
  const scos = new Set(
    resources
      .filter(({ attributes }) => attributes.get(version.scormType) === 'sco')
      .map(({ attributes }) => attributes.get('identifier')),
  );
  return [
    ...items.flatMap((item) => misplaced(item, scos)),
    ...[...organizations, ...items].flatMap(mappedTwice),
  ];
};

function misplaced(item: XmlElement, scos: ReadonlySet<string | undefined>): Problem[] {
  const reference = item.attributes.get('identifierref');
  const wrong = [
    ...(scos.has(reference) ? [] : ONLY_ON_SCOS),
    ...(reference === undefined ? ['presentation'] : []),
  ];
  return wrong
    .flatMap((name) => childrenOf(item, name))
    .map((element) =>
      problem(
        'ITEM_ELEMENT_MISPLACED',
        `<${element.name}> stands on an item that ${element.local === 'presentation' ? 'shows nothing' : 'launches no SCO'}.`,
        item,
      ),
    );
}

/** An objective reads one shared objective and no more (SN 3.10). */
function mappedTwice(element: XmlElement): Problem[] {
  const objectives = childrenOf(childrenOf(element, 'sequencing')[0], 'objectives').flatMap(
    allElements,
  );
  return objectives
    .filter(({ local }) => local === 'primaryObjective' || local === 'objective')
    .filter((objective) => reads(objective).length > 1)
    .map((objective) =>
      problem('OBJECTIVE_READS_TWICE', 'An objective reads from two shared objectives.', objective),
    );
}

const reads = (objective: XmlElement): XmlElement[] =>
  childrenOf(objective, 'mapInfo').filter(
    ({ attributes }) => (attributes.get('readSatisfiedStatus') ?? 'true') !== 'false',
  );
