import { markup, type Markup } from '../../src/core/markup.ts';
import { COURSE, DATE, gradeItemOf, type NumberedActivity } from './backup.ts';
import { fields, xmlFile, type FieldValue } from './xml.ts';

interface GradeItem {
  id: number;
  place: number;
  gradeToPass?: number | undefined;
  own: Record<
    | 'categoryid'
    | 'itemname'
    | 'itemtype'
    | 'itemmodule'
    | 'iteminstance'
    | 'itemnumber'
    | 'idnumber',
    FieldValue
  >;
}

const gradeItem = ({ id, place, gradeToPass = 0, own }: GradeItem): Markup =>
  markup`<grade_item id="${id}">
${fields({
  ...own,
  iteminfo: null,
  calculation: null,
  gradetype: 1,
  grademax: 100,
  grademin: 0,
  scaleid: null,
  outcomeid: null,
  gradepass: gradeToPass,
  multfactor: 1,
  plusfactor: 0,
  aggregationcoef: 0,
  aggregationcoef2: 0,
  weightoverride: 0,
  sortorder: place,
  display: 0,
  decimals: null,
  hidden: 0,
  locked: 0,
  locktime: 0,
  needsupdate: 1,
  timecreated: DATE,
  timemodified: DATE,
})}<grade_grades></grade_grades>
</grade_item>
`;

/** `gradebook.xml`: one category, the course. */
export const gradebook = (): string =>
  xmlFile(markup`<gradebook>
<attributes></attributes>
<grade_categories>
<grade_category id="${COURSE.category}">
${fields({
  parent: null,
  depth: 1,
  path: `/${COURSE.category}/`,
  fullname: '?',
  aggregation: 13,
  keephigh: 0,
  droplow: 0,
  aggregateonlygraded: 1,
  aggregateoutcomes: 0,
  timecreated: DATE,
  timemodified: DATE,
  hidden: 0,
})}</grade_category>
</grade_categories>
<grade_items>
${gradeItem({
  id: COURSE.gradeItem,
  place: 1,
  own: {
    categoryid: null,
    itemname: null,
    itemtype: 'course',
    itemmodule: null,
    iteminstance: COURSE.category,
    itemnumber: null,
    idnumber: null,
  },
})}</grade_items>
<grade_letters></grade_letters>
<grade_settings></grade_settings>
</gradebook>`);

/** `grades.xml` of an activity. */
export const activityGrades = (activity: NumberedActivity): string =>
  xmlFile(markup`<activity_gradebook>
<grade_items>
${
  activity.isGraded &&
  gradeItem({
    id: gradeItemOf(activity),
    place: gradeItemOf(activity),
    gradeToPass: activity.gradeToPass,
    own: {
      categoryid: COURSE.category,
      itemname: activity.title,
      itemtype: 'mod',
      itemmodule: activity.kind,
      iteminstance: activity.numbers.module,
      itemnumber: 0,
      idnumber: activity.idNumber,
    },
  })
}</grade_items>
<grade_letters></grade_letters>
</activity_gradebook>`);
