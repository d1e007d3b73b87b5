import type { Problem } from '../../../src/core/user-error.ts';
import { allElements, childrenOf, type XmlElement } from '../../xml.ts';
import { problem, type ManifestRule } from '../scorm12/manifest.ts';

/** The sequencing of items: that the course reports by itself, and what LMSs stumble over. */
export const sequencing: ManifestRule = ({ root, organizations, items }) => [
  ...items.filter((item) => childrenOf(item, 'item').length === 0).flatMap(deliveryProblems),
  ...[...organizations, ...items].flatMap(repeated),
  ...allElements(root).flatMap((element) => STUMBLING[element.local]?.(element) ?? []),
  ...organizations.flatMap(flowProblems),
];

function deliveryProblems(item: XmlElement): Problem[] {
  const controls = childrenOf(childrenOf(item, 'sequencing')[0], 'deliveryControls')[0];
  const isSet = ['completionSetByContent', 'objectiveSetByContent'].every(
    (name) => controls?.attributes.get(name) === 'true',
  );
  return isSet
    ? []
    : [
        problem(
          'DELIVERY_CONTROLS_MISSING',
          'The item does not say that the course sets completion and success itself.',
          item,
          { hint: 'Some LMSs then complete what the learner only left.', severity: 'note' },
        ),
      ];
}

const repeated = (element: XmlElement): Problem[] =>
  childrenOf(element, 'sequencing')
    .slice(1)
    .map(() => problem('SEQUENCING_REPEATED', 'There is a second <imsss:sequencing>.', element));

const flowProblems = (organization: XmlElement): Problem[] => {
  const mode = childrenOf(childrenOf(organization, 'sequencing')[0], 'controlMode')[0];
  return mode?.attributes.get('flow') === 'true'
    ? []
    : [
        problem(
          'FLOW_MISSING',
          'The organization does not flow, so some LMSs start nothing by themselves.',
          organization,
          { severity: 'note' },
        ),
      ];
};

const STUMBLING: Record<string, (element: XmlElement) => Problem[]> = {
  mapInfo: (element) => [
    problem('MAP_INFO', 'Moodle refuses packages that map objectives (imsss:mapInfo).', element, {
      hint: 'For Moodle, export it without shared objectives, or as SCORM 1.2.',
      severity: 'warning',
    }),
  ],
  sequencingCollection: (element) => [
    problem('SEQUENCING_COLLECTION', 'Moodle does not read shared sequencing.', element, {
      hint: 'Write the sequencing into each item.',
      severity: 'warning',
    }),
  ],
  minNormalizedMeasure: (element) => {
    const value = Number(element.text);
    return element.text.trim() !== '' && value >= -1 && value <= 1
      ? []
      : [problem('MEASURE_RANGE', 'A measure is a number from -1 to 1, not percent.', element)];
  },
};
