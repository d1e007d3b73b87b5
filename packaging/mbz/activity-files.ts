import { markup } from '../../src/core/markup.ts';
import type { PlannedFile } from '../plan.ts';
import { activityName, DATE, gradeItemOf, type NumberedActivity } from './backup.ts';
import { NO_ROLES } from './course.ts';
import { activityGrades } from './grades.ts';
import { MOODLE } from './moodle-backup.ts';
import { fields, xmlFile } from './xml.ts';

/** The folder of an activity. */
export function activityFiles(
  activity: NumberedActivity,
  fileIds: readonly number[],
): PlannedFile[] {
  const folder = `activities/${activityName(activity)}`;
  const { kind, numbers, body } = activity;
  const own = markup`<activity id="${numbers.module}" moduleid="${numbers.module}" modulename="${kind}" contextid="${numbers.context}">
${body(numbers)}</activity>`;
  return [
    { path: `${folder}/${kind}.xml`, content: xmlFile(own) },
    { path: `${folder}/module.xml`, content: moduleXml(activity) },
    { path: `${folder}/grades.xml`, content: activityGrades(activity) },
    { path: `${folder}/inforef.xml`, content: inforef(activity, fileIds) },
    { path: `${folder}/roles.xml`, content: NO_ROLES },
  ];
}

/** How a course module is completed, in Moodle's numbers. */
const COMPLETION = { none: 0, byCondition: 2 };

function moduleXml(activity: NumberedActivity): string {
  const visible = activity.isHidden ? 0 : 1;
  return xmlFile(markup`<module id="${activity.numbers.module}" version="${MOODLE.version}">
${fields({
  modulename: activity.kind,
  sectionid: activity.section,
  sectionnumber: activity.sectionPlace,
  idnumber: activity.idNumber,
  added: DATE,
  score: 0,
  indent: 0,
  visible,
  visibleoncoursepage: 1,
  visibleold: visible,
  groupmode: 0,
  groupingid: 0,
  completion: activity.isGraded ? COMPLETION.byCondition : COMPLETION.none,
  completiongradeitemnumber: null,
  completionpassgrade: 0,
  completionview: 0,
  completionexpected: 0,
  availability: null,
  showdescription: 0,
  downloadcontent: 1,
})}<tags></tags>
</module>`);
}

const inforef = (activity: NumberedActivity, fileIds: readonly number[]): string =>
  xmlFile(markup`<inforef>
${
  fileIds.length > 0 &&
  markup`<fileref>
${fileIds.map((id) => markup`<file><id>${id}</id></file>\n`)}</fileref>
`
}${activity.isGraded && markup`<grade_itemref><grade_item><id>${gradeItemOf(activity)}</id></grade_item></grade_itemref>\n`}</inforef>`);
