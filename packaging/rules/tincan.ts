import type { Problem } from '../../src/core/user-error.ts';
import { childrenOf, type XmlElement } from '../xml.ts';
import { fileOf, isIri, openXml } from './open-xml.ts';
import type { Rule } from './rule.ts';

const STRUCTURE = 'tincan.xml';
const NAMESPACE = 'http://projecttincan.com/tincan.xsd';

const problem = (code: string, message: string, { local, line }: XmlElement): Problem => ({
  code,
  file: STRUCTURE,
  path: `${local}, line ${line}`,
  message,
});

const warning = (code: string, message: string, where: XmlElement): Problem => ({
  ...problem(code, message, where),
  severity: 'warning',
});

/** What can be said of a Tin Can package. Its schema is not to be had, so these rules are all. */
export const tincanRules: Rule = (files) =>
  openXml(files, STRUCTURE, 'tincan', NAMESPACE, (root) => {
    const activities = childrenOf(childrenOf(root, 'activities')[0], 'activity');
    const launches = activities.flatMap((activity) => childrenOf(activity, 'launch'));
    return [
      ...(launches.length > 0
        ? []
        : [problem('LAUNCH_MISSING', 'There is no activity to launch.', root)]),
      ...(activities.filter((activity) => childrenOf(activity, 'launch').length > 0).length > 1
        ? [
            {
              ...problem(
                'LAUNCH_SEVERAL',
                'Most importers launch one activity of a package.',
                root,
              ),
              severity: 'warning' as const,
            },
          ]
        : []),
      ...launches
        .filter(({ text }) => !isIri(text.trim()) && !files.has(fileOf(text)))
        .map((launch) => problem('URL_MISSING', `There is no file “${launch.text}”.`, launch)),
      ...activities.flatMap((activity) => activityProblems(activity)),
    ];
  });

function activityProblems(activity: XmlElement): Problem[] {
  const type = activity.attributes.get('type');
  const isNamed = childrenOf(activity, 'name').some(({ text }) => text.trim() !== '');
  return [
    ...(isIri(activity.attributes.get('id'))
      ? []
      : [problem('ID_NOT_IRI', 'The id of an activity is no absolute IRI.', activity)]),
    ...(isNamed ? [] : [warning('TEXT_MISSING', 'An activity has no name.', activity)]),
    ...(type === undefined || isIri(type)
      ? []
      : [
          warning(
            'TYPE_NOT_IRI',
            'The type of an activity is no absolute IRI; an LRS refuses it.',
            activity,
          ),
        ]),
  ];
}
