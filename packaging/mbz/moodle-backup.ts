import { markup, type Markup } from '../../src/core/markup.ts';
import {
  activityName,
  COURSE,
  DATE,
  type Backup,
  type NumberedActivity,
  type NumberedSection,
} from './backup.ts';
import { contentHash } from './file-pool.ts';
import { fields, xmlFile } from './xml.ts';

/**
 * The oldest Moodle whose backups look like ours. A site takes backups of its own version and
 * older ones, and warns of newer ones.
 */
export const MOODLE = { release: '4.0', version: 2022041900 };

/** A backup from a site that does not exist: nothing on the restoring site is taken for its own. */
const ORIGIN = 'https://w3id.org/ecoheritage';

/** Settings of the backup as a whole. What is 0 is not in it. */
const ROOT_SETTINGS = {
  imscc11: 0,
  anonymize: 0,
  role_assignments: 0,
  activities: 1,
  blocks: 0,
  files: 1,
  filters: 0,
  comments: 0,
  badges: 0,
  calendarevents: 0,
  userscompletion: 0,
  logs: 0,
  grade_histories: 0,
  groups: 0,
  competencies: 0,
  customfield: 0,
  contentbankcontent: 0,
  legacyfiles: 0,
};

/** `moodle_backup.xml`: what is in a backup. */
export function moodleBackup(backup: Backup, sections: readonly NumberedSection[]): string {
  const activities = sections.flatMap((section) => section.activities);
  return xmlFile(markup`<moodle_backup>
<information>
${fields({
  name: backup.name,
  moodle_version: MOODLE.version,
  moodle_release: MOODLE.release,
  backup_version: MOODLE.version,
  backup_release: MOODLE.release,
  backup_date: DATE,
  mnet_remoteusers: 0,
  include_files: 1,
  include_file_references_to_external_content: 0,
  original_wwwroot: ORIGIN,
  original_site_identifier_hash: contentHash(ORIGIN).slice(0, 32),
  original_course_id: COURSE.id,
  original_course_format: 'topics',
  original_course_fullname: backup.title,
  original_course_shortname: backup.id,
  original_course_startdate: DATE,
  original_course_enddate: 0,
  original_course_contextid: COURSE.context,
  original_system_contextid: 1,
})}<details>
<detail backup_id="${contentHash(backup.name).slice(0, 32)}">
${fields({ type: 'course', format: 'moodle2', interactive: 1, mode: 10, execution: 1, executiontime: 0 })}</detail>
</details>
<contents>
<activities>
${activities.map(activityEntry)}</activities>
<sections>
${sections.map(sectionEntry)}</sections>
<course>
${fields({ courseid: COURSE.id, title: backup.id, directory: 'course' })}</course>
</contents>
<settings>
${settings(backup, sections)}</settings>
</information>
</moodle_backup>`);
}

const activityEntry = (activity: NumberedActivity): Markup =>
  markup`<activity>
${fields({
  moduleid: activity.numbers.module,
  sectionid: activity.section,
  modulename: activity.kind,
  title: activity.title,
  directory: `activities/${activityName(activity)}`,
})}</activity>
`;

const sectionEntry = ({ number, place, name }: NumberedSection): Markup =>
  markup`<section>
${fields({ sectionid: number, title: name ?? String(place), directory: `sections/section_${number}` })}</section>
`;

function settings(backup: Backup, sections: readonly NumberedSection[]): Markup[] {
  const hasUserData = sections.some((section) =>
    section.activities.some((activity) => activity.hasUserData),
  );
  const root = { filename: backup.name, users: hasUserData ? 1 : 0, ...ROOT_SETTINGS };
  return [
    ...Object.entries(root).map(([name, value]) => setting({ level: 'root', name, value })),
    ...sections.flatMap((section) => {
      const own = `section_${section.number}`;
      const withUserData = section.activities.some((activity) => activity.hasUserData);
      return [
        ...pair('section', own, withUserData),
        ...section.activities.flatMap((activity) =>
          pair('activity', activityName(activity), activity.hasUserData === true),
        ),
      ];
    }),
  ];
}

const setting = (values: Record<string, string | number>): Markup =>
  markup`<setting>\n${fields(values)}</setting>\n`;

const pair = (level: 'section' | 'activity', owner: string, withUserData: boolean): Markup[] => [
  setting({ level, [level]: owner, name: `${owner}_included`, value: 1 }),
  setting({ level, [level]: owner, name: `${owner}_userinfo`, value: withUserData ? 1 : 0 }),
];
