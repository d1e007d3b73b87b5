import { markup, type Markup } from '../../src/core/markup.ts';
import type { PlannedFile } from '../plan.ts';
import {
  COURSE,
  DATE,
  LEARNER,
  type Backup,
  type NumberedActivity,
  type NumberedSection,
} from './backup.ts';
import { emptyFile, fields, xmlFile } from './xml.ts';

export const NO_ROLES = emptyFile('roles', 'role_overrides', 'role_assignments');

/** The folder `course` and the sections. */
export const courseFiles = (
  backup: Backup,
  sections: readonly NumberedSection[],
): PlannedFile[] => [
  { path: 'course/course.xml', content: courseXml(backup) },
  { path: 'course/enrolments.xml', content: enrolments() },
  { path: 'course/inforef.xml', content: courseInforef() },
  { path: 'course/roles.xml', content: NO_ROLES },
  ...sections.flatMap((section) => {
    const folder = `sections/section_${section.number}`;
    return [
      { path: `${folder}/section.xml`, content: sectionXml(section) },
      { path: `${folder}/inforef.xml`, content: emptyFile('inforef') },
    ];
  }),
];

const courseXml = ({ id, title, summary, sections }: Backup): string =>
  xmlFile(markup`<course id="${COURSE.id}" contextid="${COURSE.context}">
${fields({
  shortname: id,
  fullname: title,
  idnumber: id,
  summary,
  summaryformat: 1,
  format: 'topics',
  showgrades: 1,
  newsitems: 0,
  startdate: DATE,
  enddate: 0,
  marker: 0,
  maxbytes: 0,
  legacyfiles: 0,
  showreports: 0,
  visible: 1,
  groupmode: 0,
  groupmodeforce: 0,
  defaultgroupingid: 0,
  // Not forced: learners keep the language they chose.
  lang: '',
  theme: '',
  timecreated: DATE,
  timemodified: DATE,
  requested: 0,
  showactivitydates: 0,
  showcompletionconditions: 1,
  enablecompletion: 1,
  completionstartonenrol: 0,
  completionnotify: 0,
  hiddensections: 1,
  coursedisplay: 0,
  numsections: sections.length - 1,
})}<category id="1">
${fields({ name: 'EcoHeritage', description: null })}</category>
<tags></tags>
<customfields></customfields>
<courseformatoptions>
${[
  { name: 'hiddensections', value: 1 },
  { name: 'coursedisplay', value: 0 },
].map(
  (option) =>
    markup`<courseformatoption>\n${fields({ format: 'topics', sectionid: 0, ...option })}</courseformatoption>\n`,
)}</courseformatoptions>
</course>`);

/** People are enrolled by hand, as in every new course; nobody is. */
const enrolments = (): string =>
  xmlFile(markup`<enrolments>
<enrols>
<enrol id="1">
${fields({
  enrol: 'manual',
  status: 0,
  name: null,
  enrolperiod: 0,
  enrolstartdate: 0,
  enrolenddate: 0,
  expirynotify: 0,
  expirythreshold: 86400,
  notifyall: 0,
  password: null,
  cost: null,
  currency: null,
  roleid: LEARNER.id,
  timecreated: DATE,
  timemodified: DATE,
})}<user_enrolments></user_enrolments>
</enrol>
</enrols>
</enrolments>`);

const courseInforef = (): string =>
  xmlFile(markup`<inforef><roleref><role><id>${LEARNER.id}</id></role></roleref></inforef>`);

/** `roles.xml`: the roles that other files speak of. */
export const rolesXml = (): string =>
  xmlFile(markup`<roles_definition>
<role id="${LEARNER.id}">
${fields({
  name: '',
  shortname: LEARNER.name,
  nameincourse: null,
  description: '',
  sortorder: 5,
  archetype: LEARNER.name,
})}</role>
</roles_definition>`);

const sectionXml = ({ number, place, name, summary, activities }: NumberedSection): string =>
  xmlFile(markup`<section id="${number}">
${fields({
  number: place,
  name: name ?? null,
  summary,
  summaryformat: 1,
  sequence: activities.map(({ numbers }) => numbers.module).join(','),
  visible: 1,
  availabilityjson: null,
  timemodified: DATE,
})}</section>`);

/** Criterion “activity completion” and aggregation “all” in Moodle's numbers. */
const ACTIVITY = 4;
const ALL = 1;

/** `completion.xml`: the course is complete when everything in it that is graded is. */
export function courseCompletion(activities: readonly NumberedActivity[]): string {
  const criteria = activities
    .filter(({ isGraded }) => isGraded)
    .map(
      ({ kind, numbers }): Markup => markup`<course_completion_criteria id="${numbers.module}">
${fields({
  course: COURSE.id,
  criteriatype: ACTIVITY,
  module: kind,
  moduleinstance: numbers.module,
  courseinstanceshortname: null,
  enrolperiod: null,
  timeend: null,
  gradepass: null,
  role: null,
  roleshortname: null,
})}<course_completion_crit_completions></course_completion_crit_completions>
</course_completion_criteria>
`,
    );
  const aggregation = [null, ACTIVITY].map(
    (type, index) => markup`<course_completion_aggr_methd id="${index + 1}">
${fields({ course: COURSE.id, criteriatype: type, method: ALL, value: null })}</course_completion_aggr_methd>
`,
  );
  return xmlFile(markup`<course_completion>\n${criteria}${aggregation}</course_completion>`);
}
